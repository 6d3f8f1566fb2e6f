import type { ScoreEstimate } from '../contract/attempts'
import { ENOUGH, wilson } from './intervals'

/** The share of right answers taken for the pass mark. AWS does not publish the raw cut; this is an assumption. */
export const CUT = 0.7
export const PASS = 700

/**
 * Share right (0-1) on the 100-1000 scale: two lines that meet at the pass mark. An estimate, for AWS equates forms
 * and this does not. Source: the readiness model's scale, 100 + 600 x / p* below the cut, 700 + 300 (x - p*) / (1 - p*) above.
 */
export const scaled = (share: number): number =>
  Math.round(share < CUT ? 100 + (600 * share) / CUT : PASS + (300 * (share - CUT)) / (1 - CUT))

/** The score of `right` out of `scored` items with its 90 % interval; null below the count that makes it meaningful. */
export function estimate(right: number, scored: number): ScoreEstimate | null {
  if (scored < ENOUGH) return null
  const [low, high] = wilson(right, scored)
  const score = scaled(right / scored)
  return { score, low: scaled(low), high: scaled(high), pass: score >= PASS }
}
