import type { Outcome } from '../contract/items'

/** A finished item, as far as a result counts it. `first` is the outcome of the first complete response. */
export interface Finished {
  readonly outcome: Outcome
  readonly first: Outcome | null
  readonly changed: boolean
}

/** Right and count per group in the order given; groups without items are left out. */
export function breakdown<T extends { outcome: Outcome }, K extends string>(
  items: readonly T[],
  keyOf: (item: T) => K,
  labelOf: (key: K) => string,
  order: readonly string[],
): { key: K; label: string; right: number; count: number }[] {
  return [...Map.groupBy(items, keyOf)]
    .map(([key, list]) => ({
      key,
      label: labelOf(key),
      right: list.filter((i) => i.outcome === 'right').length,
      count: list.length,
    }))
    .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
}

/** What became of answers that were changed after they were complete. */
export function changesOf(items: readonly Finished[]): {
  wrongToRight: number
  rightToWrong: number
  wrongToWrong: number
} {
  const changed = items.filter((i) => i.changed && i.first !== null)
  const count = (was: boolean, is: boolean) =>
    changed.filter((i) => (i.first === 'right') === was && (i.outcome === 'right') === is).length
  return { wrongToRight: count(false, true), rightToWrong: count(true, false), wrongToWrong: count(false, false) }
}
