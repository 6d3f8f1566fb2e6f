import { CUT, scaled } from '../../domain/scores'
import { betaBinomial } from './beta-binomial'
import { outlookOf } from './outlook'
import { examModel } from './parameters'
import { laterState, trustIn, type ReadinessState } from './state'

/** Shares are 0-1. The band holds nine of ten exams. */
export interface Forecast {
  /** Expected share right. */
  readonly mean: number
  readonly lo: number
  readonly hi: number
  /** Chance to pass, never quite 0 or 1. */
  readonly pass: number
  /** Standard deviation of one exam's share right. */
  readonly sd: number
  /** The same on the scale from 100 to 1000. */
  readonly scaled: { readonly score: number; readonly lo: number; readonly hi: number }
  /** The chance of 0, 1, … 50 right. */
  readonly pmf: Float64Array
}

const questions = examModel.questions
const passFrom = Math.ceil(CUT * questions - 1e-9)

/** Mean, band and chance to pass of a distribution of right answers. */
export function forecastFrom(pmf: Float64Array): Forecast {
  let [mean, squares, pass, below, lo, hi] = [0, 0, 0, 0, 0, 0]
  pmf.forEach((p, x) => {
    mean += (p * x) / questions
    squares += p * (x / questions) ** 2
    if (x >= passFrom) pass += p
    below += p
    if (below < 0.05) lo = x + 1
    if (below < 0.95) hi = x + 1
  })
  ;[lo, hi] = [lo / questions, Math.min(1, hi / questions)]
  return {
    mean,
    lo,
    hi,
    pass: Math.min(1 - 1e-6, Math.max(1e-6, pass)),
    sd: Math.sqrt(squares - mean * mean),
    scaled: { score: scaled(mean), lo: scaled(lo), hi: scaled(hi) },
    pmf,
  }
}

/**
 * The score on an exam of 50 fresh questions at `atDays`, when nothing is answered until then. `weights`: share of its
 * questions by stage, summing to 1. The variance covers what is unknown of the learner, the distance between bank and
 * exam, the day, and the draw of questions: the band is never narrower than the last alone. `state` stays as it is.
 */
export function forecast(state: ReadinessState, weights: readonly number[], atDays: number): Forecast {
  const { filters } = laterState(state, atDays)
  const trust = trustIn(filters)
  const pmf = new Float64Array(questions + 1)
  filters.forEach((filter, f) => {
    const { mean, variance } = outlookOf(filter, weights)
    const draw = (mean * (1 - mean)) / questions
    betaBinomial(questions, mean, draw + variance).forEach((p, x) => (pmf[x]! += trust[f]! * p))
  })
  return forecastFrom(pmf)
}
