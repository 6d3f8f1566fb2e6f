import { mean, ratio } from './ratio'

/**
 * Metrics of a yes-or-no classifier. Counts are of cases: tp and tn right, fp false alarms, fn misses. Each result is a
 * share 0-1, best 1, and NaN (undefined) where its divisor is 0; scikit-learn returns 0 there, with a warning.
 * Source of the formulas: scikit-learn user guide, 3.4 "Metrics and scoring"; T. Fawcett, "An introduction to ROC
 * analysis", Pattern Recognition Letters 27 (2006).
 */

/** Share of all cases that is right: (tp + tn) / all. */
export const accuracy = (tp: number, fp: number, fn: number, tn: number): number => ratio(tp + tn, tp + fp + fn + tn)

/** Share of the predicted positives that is positive: tp / (tp + fp). */
export const precision = (tp: number, fp: number): number => ratio(tp, tp + fp)

/** Share of the actual positives that is found, also sensitivity or true positive rate: tp / (tp + fn). */
export const recall = (tp: number, fn: number): number => ratio(tp, tp + fn)

/** Share of the actual negatives that is cleared, also true negative rate: tn / (tn + fp). */
export const specificity = (tn: number, fp: number): number => ratio(tn, tn + fp)

/** Share of the actual negatives that raises an alarm, 1 - specificity, best 0: fp / (fp + tn). */
export const falsePositiveRate = (fp: number, tn: number): number => ratio(fp, fp + tn)

/** Share of the predicted negatives that is negative: tn / (tn + fn). */
export const negativePredictiveValue = (tn: number, fn: number): number => ratio(tn, tn + fn)

/** Harmonic mean of precision and recall, from counts: 2 tp / (2 tp + fp + fn). True negatives play no part. */
export const f1 = (tp: number, fp: number, fn: number): number => ratio(2 * tp, 2 * tp + fp + fn)

/** Harmonic mean of two shares 0-1: 2 p r / (p + r). */
export const f1Of = (p: number, r: number): number => ratio(2 * p * r, p + r)

/** What a case is: 1 positive, 0 negative. */
export type Label = 0 | 1

/** Cases of one score stand or fall together, whatever the threshold: their positives and negatives, highest score first. */
function steps(scores: readonly number[], labels: readonly Label[]): { positives: number; negatives: number }[] {
  const groups = new Map<number, { positives: number; negatives: number }>()
  scores.forEach((score, i) => {
    const group = groups.get(score) ?? { positives: 0, negatives: 0 }
    if (labels[i] === 1) group.positives++
    else group.negatives++
    groups.set(score, group)
  })
  return [...groups].toSorted(([a], [b]) => b - a).map(([, group]) => group)
}

/**
 * Area under the ROC curve: how often a positive scores above a negative, a tie counting one half. 0.5 is no skill.
 * `scores` and `labels` go in pairs; NaN without a positive or without a negative.
 * Source: J. A. Hanley, B. J. McNeil, Radiology 143 (1982); equals scikit-learn's roc_auc_score.
 */
export function rocAuc(scores: readonly number[], labels: readonly Label[]): number {
  let [found, alarms, area] = [0, 0, 0]
  for (const { positives, negatives } of steps(scores, labels)) {
    area += negatives * (found + positives / 2)
    found += positives
    alarms += negatives
  }
  return ratio(area, found * alarms)
}

/**
 * Average precision: the precision at each distinct score, weighted by the recall gained there; no line is drawn between
 * the points. No skill is the share of positives. `scores` and `labels` go in pairs; NaN without a positive.
 * Source: scikit-learn, average_precision_score.
 */
export function averagePrecision(scores: readonly number[], labels: readonly Label[]): number {
  let [found, alarms, sum] = [0, 0, 0]
  for (const { positives, negatives } of steps(scores, labels)) {
    found += positives
    alarms += negatives
    sum += positives * precision(found, alarms)
  }
  return ratio(sum, found)
}

/**
 * Mean of -ln of the probability given to what came true, 0 upwards, best 0, in nats. `probabilities` 0-1 are those of a
 * positive, in pairs with `labels`; 0 and 1 are moved in by the machine epsilon to keep the result finite. NaN for an empty list.
 * Source: scikit-learn, log_loss.
 */
export const logLoss = (labels: readonly Label[], probabilities: readonly number[]): number =>
  mean(
    probabilities.map((p, i) => {
      const inside = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, p))
      return -Math.log(labels[i] === 1 ? inside : 1 - inside)
    }),
  )
