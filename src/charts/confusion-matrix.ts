import type { Confusion } from '@shared/contract/statistics'
import { share, type Share } from './share'

/** Concepts shown at once; the rest stands in the table of data. */
const SHOWN = 7

/** Answers where `meant` was right: what was chosen among the columns, and elsewhere. */
export interface ConfusionRow {
  readonly meant: string
  readonly counts: readonly number[]
  readonly another: number
  readonly total: number
}
export interface ConfusionMatrix {
  readonly columns: readonly string[]
  readonly rows: readonly ConfusionRow[]
}

/** `chose` was taken for `meant` so often, of all answers where `meant` was right. */
export interface ConfusedPair {
  readonly chose: string
  readonly meant: string
  readonly share: Share
}

/** How often each concept was the right answer. */
export function totals(confusions: readonly Confusion[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { meant, count } of confusions) sums.set(meant, (sums.get(meant) ?? 0) + count)
  return sums
}

/** The concepts that are mixed up most, as right answers and as what was chosen instead. */
export function confusionMatrix(confusions: readonly Confusion[]): ConfusionMatrix {
  const mixed = new Map<string, number>()
  for (const { meant, chose, count } of confusions)
    if (meant !== chose) for (const name of [meant, chose]) mixed.set(name, (mixed.get(name) ?? 0) + count)
  const columns = [...mixed]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([name]) => name)
  const found = new Map(confusions.map((c) => [`${c.meant}|${c.chose}`, c.count]))
  const sums = totals(confusions)
  const rows = columns
    .filter((meant) => sums.has(meant))
    .map((meant) => {
      const counts = columns.map((chose) => found.get(`${meant}|${chose}`) ?? 0)
      const total = sums.get(meant)!
      return { meant, counts, total, another: total - counts.reduce((a, b) => a + b, 0) }
    })
  return { columns, rows }
}

/** The pairs taken for each other, those first that can be told from chance. */
export function confusedPairs(confusions: readonly Confusion[]): ConfusedPair[] {
  const sums = totals(confusions)
  return confusions
    .filter((c) => c.meant !== c.chose)
    .map((c) => ({ chose: c.chose, meant: c.meant, share: share(c.count, sums.get(c.meant)!) }))
    .toSorted(
      (a, b) =>
        Number(b.share.known) - Number(a.share.known) || b.share.part - a.share.part || b.share.low - a.share.low,
    )
}
