import { copyOf, freshFilter, passDays, type FilterState } from './filter'
import { forgetting, recallLevels, STAGES } from './parameters'

/** Fewer first-sight answers than this, and only the band is shown, no point. */
export const POINT_FROM = 30

/** What the model knows of a learner, without the memories of single questions. Plain data. */
export interface ReadinessState {
  /** Days since the epoch up to which time has passed; null before the first answer. */
  atDays: number | null
  /** Gaps too short to forget in, added up, days. */
  pendingDays: number
  answers: number
  /** Answers to questions that were never shown before; who takes the answers in counts them. */
  firstSights: number
  /** One filter for each level of recall. */
  readonly filters: readonly FilterState[]
}

/**
 * The state before any answer. `atDays` starts its clock; without it the first answer does. Forecasts are of nine
 * `stages`; a course of more can be followed too.
 */
export const freshState = (atDays: number | null = null, stages = STAGES): ReadinessState => ({
  atDays,
  pendingDays: 0,
  answers: 0,
  firstSights: 0,
  filters: recallLevels.map(() => freshFilter(stages)),
})

/** Lets time pass until `atDays`, in place; time never runs back. */
export function passTime(state: ReadinessState, atDays: number): void {
  const days = atDays - (state.atDays ?? atDays)
  state.atDays ??= atDays
  if (days <= 1e-9) return
  state.atDays = atDays
  state.pendingDays += days
  if (days < forgetting.leastDays) return
  for (const filter of state.filters) passDays(filter, state.pendingDays)
  state.pendingDays = 0
}

/** What the state will be at `atDays` when nothing is answered until then; `state` stays as it is. */
export function laterState(state: ReadinessState, atDays: number): ReadinessState {
  const later = { ...state, filters: state.filters.map(copyOf) }
  passTime(later, atDays)
  return later
}

/** How much each filter is trusted; sums to 1. */
export function trustIn(filters: readonly FilterState[]): number[] {
  const most = filters.reduce((m, f) => Math.max(m, f.logWeight), -Infinity)
  const weights = filters.map((f) => Math.exp(f.logWeight - most))
  const sum = weights.reduce((s, w) => s + w, 0)
  return weights.map((w) => w / sum)
}
