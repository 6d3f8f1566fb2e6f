import { CUT } from '../../domain/scores'
import { floorsOf, type Question } from './answer'
import { chanceRight, easeAfter, easeOf, gainOf, loadingOf } from './ease'
import { learningStep, type FilterState } from './filter'
import { practiceFloor } from './guess-floor'
import { freshResiduals, type ItemMemory } from './item-memory'
import { outlookOf } from './outlook'
import { EFFECTS, examModel, FIRST_LABEL, FIRST_STAGE, learning, STAGES } from './parameters'
import { laterState, trustIn, type ReadinessState } from './state'

/** A question that was answered rests for a day before it is worth asking again. */
export const REST_DAYS = 1
export const rests = (memory: ItemMemory | null, atDays: number): boolean =>
  memory !== null && atDays - memory.atDays < REST_DAYS

/** What one filter sees before it chooses: how the forecast hangs on what is known. */
interface View {
  readonly filter: FilterState
  readonly trust: number
  /** ∂m/∂θ of each stage: what a rise of its knowledge by one adds to the expected share. */
  readonly worth: Float64Array
  /** The same for every effect. */
  readonly gradient: Float64Array
  /** Variance of the expected share that is due to the learner: what answers can narrow. */
  readonly variance: number
  /** Expected share right of each stage. */
  readonly shares: Float64Array
}

/** Everything that choosing among many questions needs to know once. */
export interface Prospect {
  readonly views: readonly View[]
  readonly atDays: number
  /** Expected share right of the forecast exam. */
  readonly mean: number
}

function quadraticForm(matrix: Float64Array, vector: Float64Array): number {
  let sum = 0
  for (let i = 0; i < EFFECTS; i++)
    for (let j = 0; j < EFFECTS; j++) sum += vector[i]! * matrix[i * EFFECTS + j]! * vector[j]!
  return sum
}

/** `weights`: share of the exam's questions by stage. `state` stays as it is. */
export function prospectOf(state: ReadinessState, weights: readonly number[], atDays: number): Prospect {
  const { filters } = laterState(state, atDays)
  const trust = trustIn(filters)
  let mean = 0
  const views = filters.map((filter, f): View => {
    const outlook = outlookOf(filter, weights)
    mean += trust[f]! * outlook.mean
    const worth = outlook.slopes.map((slope, k) => weights[k]! * slope)
    const all = worth.reduce((sum, w) => sum + w, 0)
    const gradient = new Float64Array(EFFECTS)
    gradient[0] = all
    gradient.set(worth, FIRST_STAGE)
    examModel.difficulties.forEach((share, label) => (gradient[FIRST_LABEL + label] = -share * all))
    const variance = quadraticForm(filter.covariance, gradient)
    return { filter, trust: trust[f]!, worth, gradient, variance, shares: outlook.shares }
  })
  return { views, atDays, mean }
}

/** How much an answer teaches that is right with the chance `p`. */
const lesson = (p: number) => learning.whenRight * p + learning.whenWrong * (1 - p)

/** Expected rise of the share, 0-1, by what one answer in a stage teaches; null stands for the mean of all. */
function taught({ filter, worth }: View, stage: number | null, p: number): number {
  if (stage !== null) return worth[stage]! * learningStep(filter, stage) * lesson(p)
  let sum = 0
  for (let k = 0; k < STAGES; k++) sum += (worth[k]! * learningStep(filter, k)) / STAGES
  return sum * lesson(p)
}

/**
 * U: what asking a question is worth, in share of the forecast exam (0-1): what the answer teaches,
 * ∂m/∂θ · .0065 · max(0, 1 - practiced / 2.3) · (.7 p + 1.3 (1 - p)), plus how much it narrows the forecast,
 * SD now - E[SD after]. Averaged over the filters. `memory` is that of the question, null when it is fresh.
 */
export function utility(prospect: Prospect, question: Question, memory: ItemMemory | null): number {
  const calibration = question.calibration ?? null
  const loading = loadingOf(question.stage, calibration ? null : question.difficulty)
  const floors = floorsOf(question, memory, prospect.atDays)
  const residuals = memory?.residuals ?? freshResiduals(calibration)
  return prospect.views.reduce((sum, view, f) => {
    const ease = easeOf(view.filter, loading, residuals[f]!)
    const p = chanceRight(ease, floors[f]!)
    const gain = gainOf(view.filter, loading, ease)
    const pull = view.gradient.reduce((s, g, i) => s + g * gain[i]!, 0)
    const deviationAfter = (right: boolean) => {
      const narrowed = ease.variance - easeAfter(ease, floors[f]!, right).variance
      return Math.sqrt(Math.max(0, view.variance - pull * pull * narrowed))
    }
    const after = p * deviationAfter(true) + (1 - p) * deviationAfter(false)
    return sum + view.trust * (taught(view, question.stage, p) + Math.sqrt(view.variance) - after)
  }, 0)
}

/** Points on the scale from 100 to 1000 for a whole share more, on the line where `mean` lies. */
export const pointsPerShare = (mean: number): number => (mean < CUT ? 600 / CUT : 300 / (1 - CUT))

/** Answers that `stageGains` speaks of. */
export const GAIN_ANSWERS = 10

/**
 * Where practice pays: for each of the nine stages, how many points the projected score is expected to rise by ten
 * fresh questions of that stage with their solutions. The first part of U: learning, not knowing more about the
 * learner; at the pace of an exam an hour holds 43 questions, so times 4.3 it is points an hour.
 */
export const stageGains = (prospect: Prospect): number[] =>
  Array.from({ length: STAGES }, (_, stage) => {
    const share = prospect.views.reduce(
      (sum, view) => sum + view.trust * taught(view, stage, practiceFloor(view.shares[stage]!)),
      0,
    )
    return GAIN_ANSWERS * share * pointsPerShare(prospect.mean)
  })
