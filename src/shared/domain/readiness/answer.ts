import type { Difficulty } from '../../contract/items'
import { chanceRight, easeAfter, easeOf, loadingOf, takeIn } from './ease'
import { learn } from './filter'
import { practiceFloor, rememberedFloor } from './guess-floor'
import { freshResiduals, retention, stabilityAfter, type Calibration, type ItemMemory } from './item-memory'
import { expectedShare } from './outlook'
import { RECORD_FADES, recallLevels } from './parameters'
import { passTime, trustIn, type ReadinessState } from './state'

/** A question as the model sees it. */
export interface Question {
  /** 0-8 as in `modelStages`, or null for an item without a stage. */
  readonly stage: number | null
  readonly difficulty: Difficulty
  /** The chance to be right by guessing alone: `formatFloor`. */
  readonly floor: number
  /** Whether the solution is shown at once. */
  readonly practice: boolean
  /** The difficulty that a cohort gave it, where there is one; the label then does not count. */
  readonly calibration?: Calibration
}

export interface Observation extends Question {
  /** Days since the epoch, with fractions. */
  readonly atDays: number
  readonly right: boolean
}

/** What became of an answer: with the observation, its receipt. */
export interface Answered {
  /** What to keep of the question. */
  readonly memory: ItemMemory
  /** The chance to be right, before the answer, 0.001-0.999. */
  readonly predicted: number
  /** The part of it that guessing, remembering and a glance make up. */
  readonly floor: number
  /** How far this answer moved the expected share right of the forecast exam, 0-1: evidence and learning, not time. */
  readonly moved: number
}

/** The guessing floor in each filter at `atDays`. */
export function floorsOf(question: Question, memory: ItemMemory | null, atDays: number): number[] {
  const kept = memory && retention(atDays - memory.atDays, memory.stability)
  return recallLevels.map((recall) => {
    const floor = kept === null ? question.floor : rememberedFloor(question.floor, recall * kept)
    return question.practice ? practiceFloor(floor) : floor
  })
}

/**
 * Takes an answer in. Changes `state` in place (a copy for each answer would cost more than the answer); `memory` is
 * that of the question, null at first sight, and stays as it is. Answers come in the order of time. `weights`: share of
 * the exam's questions by stage, for `moved` alone. Source: moment matching, Opper, "A Bayesian approach to on-line
 * learning" (1998); filters averaged by their record, Raftery et al., "Online prediction under model uncertainty via
 * dynamic model averaging", Technometrics 52 (2010).
 */
export function answer(
  state: ReadinessState,
  memory: ItemMemory | null,
  observation: Observation,
  weights: readonly number[],
): Answered {
  const { atDays, stage, right } = observation
  const calibration = observation.calibration ?? null
  passTime(state, atDays)
  const shareBefore = expectedShare(state.filters, weights)
  const trust = trustIn(state.filters)
  const loading = loadingOf(stage, calibration ? null : observation.difficulty)
  const floors = floorsOf(observation, memory, atDays)
  let [predicted, floor] = [0, 0]
  const residuals = (memory?.residuals ?? freshResiduals(calibration)).map((residual, f) => {
    const filter = state.filters[f]!
    const ease = easeOf(filter, loading, residual)
    const chance = chanceRight(ease, floors[f]!)
    predicted += trust[f]! * chance
    floor += trust[f]! * floors[f]!
    filter.logWeight = RECORD_FADES * filter.logWeight + Math.log(right ? chance : 1 - chance)
    const after = takeIn(filter, loading, residual, ease, easeAfter(ease, floors[f]!, right))
    learn(filter, stage)
    return after
  })
  state.answers += 1
  const moved = expectedShare(state.filters, weights) - shareBefore
  return {
    memory: { atDays, stability: stabilityAfter(memory?.stability ?? null, right), residuals },
    predicted,
    floor,
    moved,
  }
}
