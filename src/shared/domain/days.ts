/** The local day of a moment (ms since epoch), such as 2026-11-23. */
export function dayOf(ms: number): string {
  const date = new Date(ms)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The local day `n` days after another; summer time makes no difference. */
export function addDays(day: string, n: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return dayOf(new Date(year, month - 1, date + n, 12).getTime())
}

/** Whole days from one local day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => Date.parse(`${day}T00:00Z`)
  return Math.round((at(to) - at(from)) / 86_400_000)
}

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00`).getDay()
