import { FIRST_LABEL, FIRST_STAGE, forgetting, learning, prior } from './parameters'

/**
 * One Gaussian filter: what is believed of ability, three label effects and the stage effects, in this order, on the
 * logistic scale.
 */
export interface FilterState {
  readonly mean: Float64Array
  /** Symmetric, row by row. */
  readonly covariance: Float64Array
  /** What practice added to each stage and is not forgotten yet. */
  readonly practiced: Float64Array
  /** Log of the trust in this filter, up to a constant. */
  logWeight: number
}

export function freshFilter(stages: number): FilterState {
  const size = FIRST_STAGE + stages
  const mean = new Float64Array(size).fill(prior.stage.mean)
  mean[0] = prior.ability.mean
  mean.set(prior.labels.means, FIRST_LABEL)
  const covariance = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    covariance[i * size + i] =
      i < FIRST_LABEL ? prior.ability.variance : i < FIRST_STAGE ? prior.labels.variance : prior.stage.variance
  return { mean, covariance, practiced: new Float64Array(stages), logWeight: 0 }
}

export const copyOf = (filter: FilterState): FilterState => ({
  mean: filter.mean.slice(),
  covariance: filter.covariance.slice(),
  practiced: filter.practiced.slice(),
  logWeight: filter.logWeight,
})

/** What one more answer would add to a stage: less the more was practiced. */
export const learningStep = (filter: FilterState, stage: number): number =>
  learning.perAnswer * Math.max(0, 1 - filter.practiced[stage]! / learning.most)

/** Place of a stage's own variance in the covariance. */
const varianceAt = (filter: FilterState, stage: number) => (FIRST_STAGE + stage) * (filter.mean.length + 1)

/** Learns from one answer with its solution, in place; an item without a stage teaches each of them its part. */
export function learn(filter: FilterState, stage: number | null): void {
  const stages = filter.practiced.length
  const part = stage === null ? 1 / stages : 1
  for (let k = stage ?? 0; k < (stage === null ? stages : stage + 1); k++) {
    const step = part * learningStep(filter, k)
    filter.mean[FIRST_STAGE + k]! += step
    filter.practiced[k]! += step
    filter.covariance[varianceAt(filter, k)]! += part * learning.variance
  }
}

/** Lets days pass, in place: practice fades, and what was known becomes less sure. */
export function passDays(filter: FilterState, days: number): void {
  filter.covariance[0]! += forgetting.dayVariance * days
  const left = Math.exp(-days / forgetting.days)
  for (let k = 0; k < filter.practiced.length; k++) {
    const lost = filter.practiced[k]! * (1 - left)
    filter.practiced[k]! *= left
    filter.mean[FIRST_STAGE + k]! -= lost
    filter.covariance[varianceAt(filter, k)]! += forgetting.dayVariance * days + forgetting.lossVariance * lost * lost
  }
}
