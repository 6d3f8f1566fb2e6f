import { betaQuantile } from './beta'
import { knowledgeOf, labelShift } from './outlook'
import { quadrature, shareAt } from './response-curve'
import { laterState, trustIn, type ReadinessState } from './state'

/** A share right of fresh questions, 0-1, with its 90 % interval. */
export interface Mastery {
  readonly mean: number
  readonly lo: number
  readonly hi: number
}

/** 5 % of a normal variable lie beyond this many deviations. */
const Z = 1.6448536269514722

/**
 * Mastery of a stage (0-8) at `atDays`: the interval of Q(θ), with θ of the three filters taken as one normal. It says
 * what the learner knows, without the chance of a single exam.
 */
export function stageMastery(state: ReadinessState, stage: number, atDays: number): Mastery {
  const { filters } = laterState(state, atDays)
  const trust = trustIn(filters)
  const known = filters.map((filter) => knowledgeOf(filter, stage, labelShift(filter)))
  const mean = known.reduce((sum, k, f) => sum + trust[f]! * k.mean, 0)
  const variance = known.reduce((sum, k, f) => sum + trust[f]! * (k.variance + (k.mean - mean) ** 2), 0)
  const at = (deviations: number) => shareAt(mean + deviations * Math.sqrt(variance))
  const expected = quadrature.nodes.reduce((sum, node, q) => sum + quadrature.weights[q]! * at(node), 0)
  return { mean: expected, lo: at(-Z), hi: at(Z) }
}

/**
 * Mastery of anything else (a metric category, section or service) from its first-sight answers alone: the posterior
 * Beta(right + 1/2, wrong + 1/2). Source: Brown, Cai and DasGupta, "Interval estimation for a binomial proportion",
 * Statistical Science 16 (2001): Jeffreys' interval, closed at an end where no answer contradicts it.
 */
export function facetMastery(right: number, answered: number): Mastery {
  const [a, b] = [right + 0.5, answered - right + 0.5]
  return {
    mean: a / (a + b),
    lo: right === 0 ? 0 : betaQuantile(0.05, a, b),
    hi: right === answered ? 1 : betaQuantile(0.95, a, b),
  }
}
