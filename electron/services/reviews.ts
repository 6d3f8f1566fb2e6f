import type { ReviewedItem } from '@shared/contract/attempts'
import { present } from '@shared/domain/instance'
import { listAnswers } from '../repositories/attempt-items'
import { findNote } from '../repositories/notes'
import { findVersion } from '../repositories/questions'
import type { Context } from './context'
import { conflict } from './errors'
import { instanceOf, itemState, requireAttempt, requireItem, solutionOf } from './exams'

/** One question of a finished attempt with everything that teaches. */
export function reviewItem(context: Context, attemptId: number, position: number): ReviewedItem {
  const { db } = context
  if (requireAttempt(context, attemptId).state !== 'submitted')
    throw conflict('Questions can be reviewed once the exam is submitted.')
  const item = requireItem(context, attemptId, position)
  const version = findVersion(db, item.versionId)
  return {
    attemptId,
    position,
    questionId: item.questionId,
    scored: item.scored,
    item: present(instanceOf(item, version), item.presentation.order),
    caseSet: version.caseSet,
    state: itemState(item),
    solution: solutionOf(context, item, version),
    questionNote: findNote(db, item.questionId),
    history: listAnswers(db, item.questionId),
  }
}
