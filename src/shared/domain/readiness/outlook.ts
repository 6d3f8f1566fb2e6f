import type { FilterState } from './filter'
import { examModel, FIRST_LABEL, FIRST_STAGE, prior, STAGES } from './parameters'
import { gaussHermite } from './quadrature'
import { NODES, quadrature, shareAt, slopeAt } from './response-curve'
import { trustIn } from './state'

/** How much harder the labels proved than they say, over the exam's mix. */
export const labelShift = (filter: FilterState): number =>
  examModel.difficulties.reduce(
    (sum, share, label) => sum + share * (filter.mean[FIRST_LABEL + label]! - prior.labels.means[label]!),
    0,
  )

/** Covariance of the knowledge (θ) of two stages. */
function covarianceOf({ mean, covariance }: FilterState, k: number, l: number): number {
  const both = covariance[(FIRST_STAGE + k) * mean.length + FIRST_STAGE + l]!
  return covariance[0]! + covariance[FIRST_STAGE + k]! + covariance[FIRST_STAGE + l]! + both
}

/** What is known of θ of a stage, as the response curve takes it; `shift` is the label shift. */
export const knowledgeOf = (filter: FilterState, stage: number, shift: number): { mean: number; variance: number } => ({
  mean: filter.mean[0]! + filter.mean[FIRST_STAGE + stage]! - shift,
  variance: covarianceOf(filter, stage, stage),
})

const coarse = gaussHermite(5)

function quickShare(filter: FilterState, weights: readonly number[]): number {
  const shift = labelShift(filter)
  let share = 0
  for (let k = 0; k < STAGES; k++) {
    const known = knowledgeOf(filter, k, shift)
    const deviation = Math.sqrt(known.variance + examModel.linkVariance)
    let stage = 0
    for (let q = 0; q < coarse.nodes.length; q++)
      stage += coarse.weights[q]! * shareAt(known.mean + deviation * coarse.nodes[q]!)
    share += weights[k]! * stage
  }
  return share
}

/**
 * The expected share right of a forecast exam, 0-1, over all filters; quick, and within 1e-4 of the forecast's mean.
 * `weights`: share of questions by stage.
 */
export function expectedShare(filters: readonly FilterState[], weights: readonly number[]): number {
  const trust = trustIn(filters)
  return filters.reduce((sum, filter, f) => sum + trust[f]! * quickShare(filter, weights), 0)
}

/** The share right on exam items as one filter expects it. */
export interface Outlook {
  readonly mean: number
  /** Of the share itself, without the chance of the draw. */
  readonly variance: number
  /** E[Q(θ)] and E[Q'(θ)] of each stage. */
  readonly shares: Float64Array
  readonly slopes: Float64Array
}

export function outlookOf(filter: FilterState, weights: readonly number[]): Outlook {
  const shift = labelShift(filter)
  const [shares, slopes] = [new Float64Array(STAGES), new Float64Array(STAGES)]
  let [mean, variance] = [0, 0]
  for (let k = 0; k < STAGES; k++) {
    const known = knowledgeOf(filter, k, shift)
    const deviation = Math.sqrt(known.variance + examModel.linkVariance)
    let squares = 0
    for (let q = 0; q < NODES; q++) {
      const theta = known.mean + deviation * quadrature.nodes[q]!
      const share = shareAt(theta)
      shares[k]! += quadrature.weights[q]! * share
      squares += quadrature.weights[q]! * share * share
      slopes[k]! += quadrature.weights[q]! * slopeAt(theta)
    }
    mean += weights[k]! * shares[k]!
    variance += weights[k]! ** 2 * (squares - shares[k]! ** 2)
    for (let l = 0; l < k; l++) {
      const together = covarianceOf(filter, k, l) + examModel.linkVariance
      variance += 2 * weights[k]! * weights[l]! * slopes[k]! * slopes[l]! * together
    }
  }
  return { mean, variance, shares, slopes }
}
