import type { Projection } from '@shared/contract/readiness'
import { examWeights } from '@shared/domain/blueprint'
import { answer, type Answered, type Observation } from '@shared/domain/readiness/answer'
import { decodeMemory, decodeState, encodeMemory, encodeState } from '@shared/domain/readiness/codec'
import { forecast } from '@shared/domain/readiness/forecast'
import { stageMastery } from '@shared/domain/readiness/mastery'
import { modelStages } from '@shared/domain/readiness/stages'
import { freshState, POINT_FROM, type ReadinessState } from '@shared/domain/readiness/state'
import {
  findMemory,
  findState,
  saveChange,
  saveDay,
  saveMemory,
  saveState,
  type Snapshot,
} from '../repositories/readiness'
import type { Context } from './context'

const DAY_MS = 86_400_000
export const daysAt = (ms: number): number => ms / DAY_MS

/** One answer as the readiness model takes it. */
export type Observed = Omit<Observation, 'atDays'> & { readonly questionId: string; readonly firstSight: boolean }

/** The model's state; a fresh one before the first answer. */
export function readState({ db }: Context): ReadinessState {
  const bytes = findState(db)
  return (bytes && decodeState(bytes)) ?? freshState()
}

/** The projected score as it stands at `atDays`. */
export function projectionOf(state: ReadinessState, atDays: number): Projection {
  const { scaled, pass } = forecast(state, examWeights, atDays)
  const { firstSights } = state
  return { score: firstSights < POINT_FROM ? null : scaled.score, low: scaled.lo, high: scaled.hi, pass, firstSights }
}

const snapshot = (state: ReadinessState, atDays: number): Snapshot => ({
  projection: projectionOf(state, atDays),
  stages: modelStages.map((_, k) => stageMastery(state, k, atDays)),
})

/** Takes answers of one attempt into the readiness model and stores it. Returns what each of them weighed. */
export function weigh(
  context: Context,
  attemptId: number,
  batch: readonly Observed[],
  at: number,
  day: string,
): Pick<Answered, 'predicted' | 'floor' | 'moved'>[] {
  const { db } = context
  const state = readState(context)
  const atDays = daysAt(at)
  const before = snapshot(state, atDays)
  const weights = batch.map(({ questionId, firstSight, ...observation }) => {
    const bytes = findMemory(db, questionId)
    const known = bytes ? decodeMemory(bytes) : null
    const { memory, predicted, floor, moved } = answer(state, known, { ...observation, atDays }, examWeights)
    saveMemory(db, questionId, encodeMemory(memory))
    if (firstSight) state.firstSights += 1
    return { predicted, floor, moved }
  })
  saveState(db, encodeState(state))
  const after = snapshot(state, atDays)
  saveDay(db, day, after.projection)
  saveChange(db, attemptId, before, after)
  return weights
}
