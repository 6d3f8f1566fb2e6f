import { gradeCard, gradeOf } from '@shared/domain/cards'
import { present } from '@shared/domain/instance'
import { SLOW_MS } from '@shared/domain/plans'
import { formatFloor } from '@shared/domain/readiness/guess-floor'
import { stageNumber } from '@shared/domain/readiness/stages'
import { insertAnswer } from '../repositories/answers'
import type { AttemptItem } from '../repositories/attempt-items'
import type { Attempt } from '../repositories/attempts'
import { findCard, saveCard } from '../repositories/cards'
import { recordSight } from '../repositories/question-records'
import type { Context } from './context'
import { count } from './counting'
import { finishedItem, type Finished } from './finished'
import { weigh, type Observed } from './weighing'

/** Items of one attempt that were finished together, with their outcomes. */
export interface Batch {
  readonly attempt: Attempt
  readonly items: readonly AttemptItem[]
  /** When, ms since epoch, and on which local day: it stays that day wherever the machine travels. */
  readonly at: number
  readonly day: string
}

/** The latest sight of a question. A blank is a miss, unless the exam ended before the question was shown. */
function noteSight({ db }: Context, { item, at, change }: Finished): void {
  if (item.status === 'Unseen') return
  recordSight(db, {
    questionId: item.questionId,
    attemptId: item.attemptId,
    position: item.position,
    versionId: item.versionId,
    at,
    outcome: item.outcome ?? 'blank',
    guessed: item.confidence === 'Guess',
    slow: item.activeMs > SLOW_MS,
    changed: change === 'right-wrong',
  })
}

const observed = ({ item, version, instance, right, mode, sight }: Finished): Observed => ({
  questionId: item.questionId,
  firstSight: sight === 'first',
  stage: stageNumber(version.facets.stage),
  difficulty: version.facets.difficulty,
  floor: formatFloor(present(instance, item.presentation.order)),
  practice: mode === 'practice',
  right,
})

/** A missed question becomes a card; whatever is answered on it from then on grades it. */
function gradeByAnswer({ db }: Context, { item, right, at }: Finished): void {
  const card = findCard(db, item.questionId)
  if (card || !right) saveCard(db, item.questionId, gradeCard(card, gradeOf(right, item.confidence), at))
}

/**
 * Takes finished answers into everything that is made of them: the log of answers, the summaries, readiness and cards.
 * To be called inside the transaction that finishes them. A blank counts as a miss of its question and nowhere else.
 */
export function settle(context: Context, { attempt, items, at, day }: Batch): void {
  const { db } = context
  const finished = items.map((item) => finishedItem(db, attempt, item, at, day))
  for (const one of finished) noteSight(context, one)
  const answered = finished.filter(({ item }) => item.outcome === 'right' || item.outcome === 'wrong')
  if (answered.length === 0) return
  const weights = weigh(context, attempt.id, answered.map(observed), at, day)
  answered.forEach(({ item, right, sight, mode, pace, change }, n) => {
    const { attemptId, position, versionId } = item
    insertAnswer(db, { attemptId, position, versionId, at, day, right, sight, mode, pace, change, ...weights[n]! })
  })
  count(db, answered)
  for (const one of answered) gradeByAnswer(context, one)
}
