/** How numbers, days and times are written, the same on every screen. */

/** Making a format takes 5 ms, so each is made when it is first used. */
function format(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let made: Intl.DateTimeFormat | undefined
  return (at) => (made ??= new Intl.DateTimeFormat('en-GB', options)).format(at)
}

/** 21 Nov 2026 */
export const day = format({ day: 'numeric', month: 'short', year: 'numeric' })
/** 21 Nov */
export const shortDay = format({ day: 'numeric', month: 'short' })
/** Fri, 18 Dec */
export const weekdayOnly = format({ weekday: 'short', day: 'numeric', month: 'short' })
/** Fri, 18 Dec 2026 */
export const weekday = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
/** 14:05 */
export const time = format({ hour: '2-digit', minute: '2-digit' })

/** 51:12, or 1:52:30 above an hour. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const pad = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`
}

/** 2 min 10 s */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes / 60} h`
}

/** 1 question, 2 questions */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A share 0-1 in whole percent. */
export const percent = (share: number) => Math.round(100 * share)

/** Whole days from today to a local day such as 2026-12-18; negative once it is past. */
export function daysUntil(localDay: string, now: number): number {
  const [year = 0, month = 1, date = 1] = localDay.split('-').map(Number)
  const today = new Date(now)
  const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  return Math.round((Date.UTC(year, month - 1, date) - from) / 86_400_000)
}

/** The moment a local day begins. */
export const startOfDay = (localDay: string) => new Date(`${localDay}T00:00`).getTime()
