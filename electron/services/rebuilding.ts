import { gradeCard } from '@shared/domain/cards'
import { dayOf } from '@shared/domain/days'
import { decodeState, encodeState } from '@shared/domain/readiness/codec'
import { freshState } from '@shared/domain/readiness/state'
import { listFinishes, type Finish } from '../repositories/answers'
import { findItem } from '../repositories/attempt-items'
import { findCard, listGrades, saveCard } from '../repositories/cards'
import { findState, saveState } from '../repositories/readiness'
import { clearDerived } from '../repositories/summaries'
import type { Context } from './context'
import { requireAttempt } from './exams'
import { settle } from './settling'

/** Makes everything that follows from finished answers anew, from the log of events and the grades of cards. */
export function rebuild(context: Context): void {
  const { db } = context
  db.transaction(() => {
    clearDerived(db)
    saveState(db, encodeState(freshState()))
    const batches = Map.groupBy(listFinishes(db), (f) => f.event)
    const grades = listGrades(db)
    const gradeUpTo = (at: number) => {
      while (grades[0] && grades[0].at <= at) {
        const { questionId, grade, at: gradedAt } = grades.shift()!
        saveCard(db, questionId, gradeCard(findCard(db, questionId), grade, gradedAt))
      }
    }
    for (const batch of batches.values()) {
      const { attemptId, at, day } = batch[0]!
      gradeUpTo(at - 1)
      const items = batch.map(({ position, itemMs }: Finish) => {
        const item = findItem(db, attemptId, position)!
        return itemMs === null ? item : { ...item, activeMs: itemMs }
      })
      settle(context, { attempt: requireAttempt(context, attemptId), items, at, day: day ?? dayOf(at) })
    }
    gradeUpTo(Infinity)
  }).immediate()
}

/** At start: what an older version stored, or none, is made anew. */
export function ensureDerived(context: Context): void {
  const state = findState(context.db)
  if (!state || !decodeState(state)) rebuild(context)
}
