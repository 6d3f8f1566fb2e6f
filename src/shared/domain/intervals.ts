import { facetMastery } from './readiness/mastery'

/** Fewer items than this make no percentage. */
export const ENOUGH = 10

/**
 * Wilson score interval for `right` out of `count`, as shares 0-1; `z` 1.645 gives 90 %.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilson(right: number, count: number, z = 1.645): [low: number, high: number] {
  if (count === 0) return [0, 1]
  const p = right / count
  const scale = 1 + (z * z) / count
  const middle = (p + (z * z) / (2 * count)) / scale
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / count + (z * z) / (4 * count * count))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** The 90 % interval of a share right, 0 to 1, as every screen shows it; an attempt's score has Wilson's. */
export function shareInterval(right: number, count: number): [low: number, high: number] {
  if (count === 0) return [0, 1]
  const { lo, hi } = facetMastery(right, count)
  return [lo, hi]
}
