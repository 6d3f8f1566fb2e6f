/** The value below which a share `q` of the list lies. */
export function quantile(list: readonly number[], q: number): number {
  const sorted = list.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!
}

export const median = (list: readonly number[]) => quantile(list, 0.5)

export interface Row {
  work: string
  unit: 'ms' | 'kB' | 'ratio'
  floor: number | null
  ours: number
  /** The most that `ours` may be, as a multiple of the floor or, without one, as it stands. */
  bar: number
}

export const withinBar = (r: Row) => r.ours <= (r.floor === null ? r.bar : r.bar * r.floor)

export function table(rows: readonly Row[]): string {
  const head = ['Work', 'Floor', 'Ours', 'Ratio', 'Bar', '']
  const body = rows.map((r) => [
    r.work,
    r.floor === null ? '' : `${r.floor.toFixed(2)} ${r.unit}`,
    r.unit === 'ratio' ? `${r.ours.toFixed(2)}×` : `${r.ours.toFixed(2)} ${r.unit}`,
    r.floor === null ? '' : `${(r.ours / r.floor).toFixed(2)}×`,
    r.floor === null ? `≤ ${r.bar}${r.unit === 'ratio' ? '×' : ` ${r.unit}`}` : `≤ ${r.bar}×`,
    withinBar(r) ? 'ok' : 'OVER',
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((cells) => cells[i]!.length)))
  return [head, ...body]
    .map((cells) =>
      cells
        .map((c, i) => c.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
