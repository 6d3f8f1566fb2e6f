import type { Difficulty } from '../../contract/items'
import type { FilterState } from './filter'
import type { Residual } from './item-memory'
import { CEILING, EFFECTS, FIRST_LABEL, FIRST_STAGE, STAGES } from './parameters'
import { NODES, quadrature } from './response-curve'

/** Which effects an answer hangs on, each with its factor: the row h of the observation. */
export interface Loading {
  readonly effects: readonly number[]
  readonly factors: readonly number[]
}

const everyStage = Array.from({ length: STAGES }, (_, k) => k)

function newLoading(stage: number | null, label: number | null): Loading {
  const stages = stage === null ? everyStage : [stage]
  return {
    effects: [0, ...stages.map((k) => FIRST_STAGE + k), ...(label === null ? [] : [FIRST_LABEL + label])],
    factors: [1, ...stages.map(() => 1 / stages.length), ...(label === null ? [] : [-1])],
  }
}

const loadings = new Map<number, Loading>()

/** `stage` from 0, or null for the mean of the nine; `difficulty` null for an item whose difficulty is calibrated. */
export function loadingOf(stage: number | null, difficulty: Difficulty | null): Loading {
  const key = ((stage ?? -1) + 1) * 4 + (difficulty ?? 0)
  const known = loadings.get(key) ?? newLoading(stage, difficulty === null ? null : difficulty - 1)
  loadings.set(key, known)
  return known
}

/** How easy an item is for the learner (η), as far as known. */
export interface Ease {
  readonly mean: number
  readonly variance: number
}

export function easeOf(filter: FilterState, { effects, factors }: Loading, residual: Residual): Ease {
  let mean = -residual.mean
  let variance = residual.variance
  for (let i = 0; i < effects.length; i++) {
    const row = effects[i]! * filter.mean.length
    mean += factors[i]! * filter.mean[effects[i]!]!
    for (let j = 0; j < effects.length; j++)
      variance += factors[i]! * factors[j]! * filter.covariance[row + effects[j]!]!
  }
  return { mean, variance }
}

/** The chance to be right above the guessing floor, 0.001-0.999. */
export function chanceRight(ease: Ease, floor: number): number {
  const deviation = Math.sqrt(ease.variance)
  let skill = 0
  for (let q = 0; q < NODES; q++)
    skill += quadrature.weights[q]! / (1 + Math.exp(-ease.mean - deviation * quadrature.nodes[q]!))
  return Math.min(0.999, Math.max(0.001, floor + (CEILING - floor) * skill))
}

/** The ease after the answer: moments of the posterior, by quadrature over the prior. */
export function easeAfter(ease: Ease, floor: number, right: boolean): Ease {
  const deviation = Math.sqrt(ease.variance)
  let total = 0
  let first = 0
  let second = 0
  for (let q = 0; q < NODES; q++) {
    const x = quadrature.nodes[q]!
    const chance = floor + (CEILING - floor) / (1 + Math.exp(-ease.mean - deviation * x))
    const likely = quadrature.weights[q]! * (right ? chance : 1 - chance)
    total += likely
    first += likely * x
    second += likely * x * x
  }
  const shift = first / total
  return {
    mean: ease.mean + deviation * shift,
    variance: ease.variance * (second / total - shift * shift),
  }
}

/** Small typed arrays are slow to make, and each answer needs this one three times. */
let room = new Float64Array(EFFECTS)

/** κ: how far each effect moves when the ease moves by one; to be read before the next call, which writes it anew. */
export function gainOf(filter: FilterState, { effects, factors }: Loading, ease: Ease): Float64Array {
  const size = filter.mean.length
  if (room.length < size) room = new Float64Array(size)
  const gain = room.fill(0)
  for (let j = 0; j < effects.length; j++) {
    const row = effects[j]! * size
    const factor = factors[j]! / ease.variance
    for (let i = 0; i < size; i++) gain[i]! += factor * filter.covariance[row + i]!
  }
  return gain
}

/** Takes an answer in, in place: the moments of the effects follow those of the ease. Returns the item's residual after it. */
export function takeIn(filter: FilterState, loading: Loading, residual: Residual, before: Ease, after: Ease): Residual {
  const { mean, covariance } = filter
  const size = mean.length
  const gain = gainOf(filter, loading, before)
  const moved = after.mean - before.mean
  const narrowed = before.variance - after.variance
  for (let i = 0; i < size; i++) {
    mean[i]! += gain[i]! * moved
    for (let j = 0; j < size; j++) covariance[i * size + j]! -= gain[i]! * gain[j]! * narrowed
  }
  const own = -residual.variance / before.variance
  return { mean: residual.mean + own * moved, variance: residual.variance - own * own * narrowed }
}
