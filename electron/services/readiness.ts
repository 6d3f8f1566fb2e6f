import type { MetricCategory } from '@shared/contract/items'
import type { Change, StageMastery, WeighedAnswer } from '@shared/contract/readiness'
import type { Output, Parsed } from '@shared/contract/procedures'
import { examWeights } from '@shared/domain/blueprint'
import { nextAction } from '@shared/domain/next-action'
import { stageMastery, type Mastery } from '@shared/domain/readiness/mastery'
import { pointsPerShare, prospectOf, stageGains } from '@shared/domain/readiness/next-item'
import { modelStages } from '@shared/domain/readiness/stages'
import { POINT_FROM, type ReadinessState } from '@shared/domain/readiness/state'
import { countAnswers, listSightsSince, listWeighty, type AnswerText } from '../repositories/answers'
import { findLastMock } from '../repositories/attempts'
import { listStageMix } from '../repositories/questions'
import { findChange, listDays } from '../repositories/readiness'
import { listFirstSights, listModes } from '../repositories/summaries'
import { dueQuestions } from './cards'
import type { Context } from './context'
import { daysAt, projectionOf, readState } from './weighing'

const TREND_DAYS = 60

/** How well each stage is mastered, and what practice of it would add. */
export function masteryOf(context: Context, state: ReadinessState): StageMastery[] {
  const atDays = daysAt(context.now().wall)
  const gains = stageGains(prospectOf(state, examWeights, atDays))
  const sights = new Map(listFirstSights(context.db, 'stage').map((s) => [s.value, s]))
  return modelStages.map((stage, k) => {
    const { mean, lo, hi } = stageMastery(state, k, atDays)
    const { answered = 0, right = 0 } = sights.get(stage) ?? {}
    return { stage, mean, low: lo, high: hi, answered, right, gain: gains[k]! }
  })
}

/** What practice of a metric category would add: the gain of the stages that its questions are about. */
export function metricGain({ db }: Context, mastery: readonly StageMastery[], metric: MetricCategory): number {
  const mean = mastery.reduce((sum, m) => sum + m.gain, 0) / mastery.length
  const gains = new Map(mastery.map((m) => [m.stage, m.gain]))
  const mix = listStageMix(db).filter((m) => m.metric === metric)
  const total = mix.reduce((sum, m) => sum + m.count, 0)
  return mix.reduce((sum, m) => sum + (m.count / total) * (gains.get(m.stage) ?? mean), 0)
}

/** The projection, its course, the stages, and the one thing to do next. */
export function readiness(context: Context): Output<'readiness.get'> {
  const { db } = context
  const now = context.now().wall
  const state = readState(context)
  const stages = masteryOf(context, state)
  const due = dueQuestions(context)
  const lastMock = findLastMock(db, 'full')
  const modes = listModes(db)
  return {
    projection: projectionOf(state, daysAt(now)),
    missing: Math.max(0, POINT_FROM - state.firstSights),
    drillsOnly: modes.practice > 0 && modes.exam === 0,
    trend: listDays(db, '', TREND_DAYS),
    stages,
    due: due.length,
    next: nextAction({
      firstSights: state.firstSights,
      stages,
      due,
      daysSinceMock: lastMock === null ? null : daysAt(now) - daysAt(lastMock),
    }),
  }
}

/** Scaled points for each unit of the expected share right, as the projection stands now. */
export const pointsNow = (context: Context): number =>
  pointsPerShare(prospectOf(readState(context), examWeights, daysAt(context.now().wall)).mean)

/** Answers as people read them, what they moved in scaled points. */
export const weighedAnswers = (context: Context, answers: readonly AnswerText[]): WeighedAnswer[] => {
  const points = pointsNow(context)
  return answers.map((a) => ({ ...a, stem: a.stem.split('\n')[0]!, moved: points * a.moved }))
}

/** The answers behind the projection. */
export function receipt(
  context: Context,
  {
    stage = null,
    order,
    limit,
  }: { stage?: Parsed<'readiness.receipt'>['stage'] | null; order: 'moved' | 'latest'; limit: number },
): Output<'readiness.receipt'> {
  return {
    total: countAnswers(context.db, stage).total,
    answers: weighedAnswers(context, listWeighty(context.db, order, stage, limit)),
  }
}

/** What an attempt changed. */
export function changeBy({ db }: Context, attemptId: number): Change | null {
  const found = findChange(db, attemptId)
  if (!found) return null
  const { before, after } = found
  const now = new Map(listFirstSights(db, 'stage').map((s) => [s.value, s.answered]))
  const since = new Map(listSightsSince(db, attemptId).map((s) => [s.stage, s]))
  const then = ({ mean, lo, hi }: Mastery, answered: number) => ({ mean, low: lo, high: hi, answered })
  return {
    before: before.projection,
    after: after.projection,
    stages: modelStages.map((stage, k) => {
      const [total, later] = [now.get(stage) ?? 0, since.get(stage) ?? { during: 0, after: 0 }]
      return {
        stage,
        before: then(before.stages[k]!, total - later.during),
        after: then(after.stages[k]!, total - later.after),
      }
    }),
  }
}
