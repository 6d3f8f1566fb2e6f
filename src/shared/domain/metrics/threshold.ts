import { normalDensity, normalQuantile, normalShare } from './normal'
import { ratio } from './ratio'

/** Cases by what they are and what was predicted; whole numbers. */
export interface Counts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

/**
 * A classifier whose scores are normal within each class, with the same spread: the binormal model.
 * Source: J. A. Hanley, "The robustness of the binormal assumptions", Medical Decision Making 8 (1988).
 */
export interface ThresholdModel {
  /** Score 0-1 from which on a case counts as positive. */
  readonly threshold: number
  /** Share of positives among all cases, 0-1. */
  readonly prevalence: number
  /** Distance between the means of the classes in standard deviations; below 0 the model ranks the wrong way round. */
  readonly separation: number
  /** How far the scores of both classes are moved up, in standard deviations; at 0 the classes lie around the middle. */
  readonly shift: number
  /** Cases in all, whole. */
  readonly size: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export const DEFAULT_SEPARATION = 2

/** Scores run from 0 to 1 like probabilities: the logistic curve of the distance to the middle between the classes. */
const STEEPNESS = 0.8
const scoreAt = (z: number) => 1 / (1 + Math.exp(-STEEPNESS * z))
const cutOf = (score: number) => Math.log(score / (1 - score)) / STEEPNESS
const MOST_SHIFT = 20

/** Shares of each class at or above a cut. */
const ratesAt = (cut: number, separation: number) => ({
  tpr: normalShare(separation / 2 - cut),
  fpr: normalShare(-separation / 2 - cut),
})

/** What the threshold makes of `size` cases, rounded to whole ones; the four add up to `size`. */
export function countsAt({ threshold, prevalence, separation, shift, size }: ThresholdModel): Counts {
  const positives = Math.round(size * prevalence)
  const negatives = size - positives
  const { tpr, fpr } = ratesAt(cutOf(threshold) - shift, separation)
  const [tp, fp] = [Math.round(positives * tpr), Math.round(negatives * fpr)]
  return { tp, fp, fn: positives - tp, tn: negatives - fp }
}

/** None or all of a class would ask for a cut at infinity: a quarter of a case is moved over, which rounding takes back. */
const below = (part: number, whole: number) => normalQuantile(1 - Math.min(whole - 0.25, Math.max(0.25, part)) / whole)

/**
 * The model that gives exactly these counts, up to a million cases: at this threshold inside 0-1, or else at the one that
 * needs no shift. A class without cases leaves the separation open: it is then the default.
 */
export function fromCounts({ tp, fp, fn, tn }: Counts, threshold: number | null = null): ThresholdModel {
  const [positives, negatives] = [tp + fn, fp + tn]
  const size = positives + negatives
  const cuts = {
    positives: positives ? below(tp, positives) : null,
    negatives: negatives ? below(fp, negatives) : null,
  }
  const fromPositives = cuts.positives ?? (cuts.negatives ?? DEFAULT_SEPARATION / 2) - DEFAULT_SEPARATION
  const fromNegatives = cuts.negatives ?? fromPositives + DEFAULT_SEPARATION
  const cut = (fromPositives + fromNegatives) / 2
  const shift = threshold === null ? 0 : cutOf(threshold) - cut
  const fits = Math.abs(shift) <= MOST_SHIFT
  return {
    threshold: fits && threshold !== null ? threshold : scoreAt(cut),
    shift: fits ? shift : 0,
    prevalence: size ? positives / size : 0,
    separation: fromNegatives - fromPositives,
    size,
  }
}

/** Area under the ROC curve of the model, 0-1: Φ(separation / √2), at any prevalence. */
export const areaUnderRoc = (separation: number): number => normalShare(separation / Math.SQRT2)

const STEPS = 120

/** ROC curve, from (0, 0) to (1, 1): x is the false positive rate, y recall. */
export function rocCurve(separation: number): Point[] {
  const end = 5 + Math.abs(separation) / 2
  const inner = Array.from({ length: STEPS + 1 }, (_, i) => {
    const { tpr, fpr } = ratesAt(end - (2 * end * i) / STEPS, separation)
    return { x: fpr, y: tpr }
  })
  return [{ x: 0, y: 0 }, ...inner, { x: 1, y: 1 }]
}

/** Precision-recall curve by rising recall: x is recall, y precision. Empty without a positive. */
export function prCurve(prevalence: number, separation: number): Point[] {
  return rocCurve(separation)
    .filter(({ y: tpr }) => tpr > 0.0005)
    .map(({ x: fpr, y: tpr }) => ({ x: tpr, y: ratio(prevalence * tpr, prevalence * tpr + (1 - prevalence) * fpr) }))
    .filter(({ y }) => y > 0)
}

/** Area under a curve by rising x, its first value held back to 0. NaN for no points. */
export function areaUnder(points: readonly Point[]): number {
  if (!points.length) return NaN
  const from = [{ x: 0, y: points[0]!.y }, ...points]
  return points.reduce((sum, p, i) => sum + ((p.x - from[i]!.x) * (p.y + from[i]!.y)) / 2, 0)
}

/** How the scores of each class are spread over 0-1; both have the same area. */
export function densities(separation: number, shift = 0): { negatives: Point[]; positives: Point[] } {
  const curve = (middle: number) =>
    Array.from({ length: 81 }, (_, i) => {
      const z = i / 10 - 4
      const x = scoreAt(middle + z)
      return { x, y: normalDensity(z) / (STEEPNESS * x * (1 - x)) }
    })
  return { negatives: curve(shift - separation / 2), positives: curve(shift + separation / 2) }
}
