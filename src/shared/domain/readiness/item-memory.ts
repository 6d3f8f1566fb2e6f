import { prior, recallLevels } from './parameters'

/** What a filter believes of one item beyond its label: how much harder it is, and how sure that is. */
export interface Residual {
  readonly mean: number
  readonly variance: number
}

/** What the model keeps of a question that was answered before. */
export interface ItemMemory {
  /** When it was last answered, days since the epoch. */
  readonly atDays: number
  /** Days after which nine of ten are still remembered. */
  readonly stability: number
  /** One for each filter. */
  readonly residuals: readonly Residual[]
}

/** Difficulty that a cohort's answers gave an item, on the logistic scale: it takes the place of the label. */
export interface Calibration {
  readonly mean: number
  readonly variance: number
}

/** FSRS-6, default parameters. Source: open-spaced-repetition, "The algorithm", FSRS-6. */
const DECAY = 0.1542
const SCALE = 0.9 ** (-1 / DECAY) - 1
const FIRST_RIGHT_DAYS = 2.3065
const LEAST_DAYS = 0.8
const MOST_DAYS = 365

/** How much is left of a memory after `days` without a look at it, 0-1: the forgetting curve of FSRS-6. */
export const retention = (days: number, stability: number): number =>
  Math.pow(1 + (SCALE * Math.max(0, days)) / stability, -DECAY)

/** The stability in days after an answer; null before the first. */
export function stabilityAfter(stability: number | null, right: boolean): number {
  if (stability === null) return right ? FIRST_RIGHT_DAYS : LEAST_DAYS
  return right ? Math.min(MOST_DAYS, stability * 2.8) : Math.max(LEAST_DAYS, stability * 0.5)
}

/** What is believed of an item that nobody here has answered. */
export function freshResiduals(calibration: Calibration | null): Residual[] {
  const residual = calibration
    ? { mean: calibration.mean, variance: Math.max(prior.leastCalibratedVariance, calibration.variance) }
    : prior.item
  return recallLevels.map(() => residual)
}
