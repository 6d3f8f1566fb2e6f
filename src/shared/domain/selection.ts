import type { ItemType, MetricCategory, Stage } from '../contract/items'
import { shuffle, type Random } from './random'

/** What selection needs to know of a question. */
export interface Candidate {
  readonly id: string
  /** Siblings share it; only one of them goes into an exam. */
  readonly family: string
  readonly caseId: string | null
  readonly casePlace: number | null
  readonly section: string
  readonly stage: Stage
  readonly metricCategory: MetricCategory
  readonly type: ItemType
  readonly difficulty: number
  /** How often it was presented before. */
  readonly exposures: number
}

/** A stratum with its weight; candidates that `has` refuses are not drawn for it. */
export interface Stratum {
  readonly weight: number
  readonly has: (c: Candidate) => boolean
}

/**
 * Shares `total` out by weight with whole numbers, none above its `limit`; what a full stratum cannot take goes to the
 * others. Source: the largest-remainder method of Hamilton.
 */
export function quotas(weights: readonly number[], limits: readonly number[], total: number): number[] {
  const share = (open: number[], left: number) => {
    const sum = open.reduce((s, i) => s + weights[i]!, 0)
    return (i: number) => (left * weights[i]!) / sum
  }
  const got = [...limits]
  let open = weights.map((_, i) => i)
  let left = total
  for (;;) {
    const exact = share(open, left)
    const full = open.filter((i) => exact(i) >= limits[i]!)
    if (full.length === 0) break
    left -= full.reduce((s, i) => s + limits[i]!, 0)
    open = open.filter((i) => !full.includes(i))
  }
  const exact = share(open, left)
  for (const i of open) got[i] = Math.floor(exact(i))
  const missing = left - open.reduce((s, i) => s + got[i]!, 0)
  const byRemainder = open.toSorted((a, b) => exact(b) - got[b]! - (exact(a) - got[a]!) || a - b)
  for (const i of byRemainder.slice(0, Math.max(0, missing))) got[i]! += 1
  return got
}

/** What is drawn at once: a question, or a case set whole. */
type Unit = readonly [Candidate, ...Candidate[]]

function unitsOf(pool: readonly Candidate[]): Unit[] {
  const cases = Map.groupBy(
    pool.filter((c) => c.caseId !== null),
    (c) => c.caseId,
  )
  return [
    ...pool.filter((c) => c.caseId === null).map((c): Unit => [c]),
    ...[...cases.values()].map((set) => set.toSorted((a, b) => a.casePlace! - b.casePlace!) as unknown as Unit),
  ]
}

/** A case set counts as seen as often as its most seen question. */
const exposuresOf = (unit: Unit) => Math.max(...unit.map((c) => c.exposures))

/**
 * Draws up to `count` questions: strata by their weight, least seen first, one of a family, case sets whole and
 * together. The same seed and pool give the same exam. `siblings` lets a family in again when nothing else is left.
 */
export function select(
  pool: readonly Candidate[],
  strata: readonly Stratum[],
  count: number,
  random: Random,
  siblings = false,
): Candidate[] {
  const units = shuffle(unitsOf(pool.toSorted((a, b) => (a.id < b.id ? -1 : 1))), random) // the order of rows is no matter
    .toSorted((a, b) => exposuresOf(a) - exposuresOf(b))
  const taken = new Set<Unit>()
  const families = new Set<string>()
  let left = count
  const take = (from: readonly Unit[], wanted: number, anyFamily: boolean) => {
    let need = Math.min(wanted, left)
    for (const unit of from) {
      if (unit.length > need || taken.has(unit) || (!anyFamily && families.has(unit[0].family))) continue
      taken.add(unit)
      families.add(unit[0].family)
      need -= unit.length
      left -= unit.length
    }
  }
  const inStratum = strata.map((s) => units.filter((u) => s.has(u[0])))
  const limits = inStratum.map((list) => new Set(list.map((u) => u[0].family)).size)
  quotas(strata.map((s) => s.weight), limits, count).forEach((n, i) => take(inStratum[i]!, n, false)) // prettier-ignore
  const eligible = units.filter((u) => strata.some((s) => s.has(u[0])))
  take(eligible, left, false)
  if (siblings) take(eligible, left, true)
  return shuffle([...taken], random).flat()
}
