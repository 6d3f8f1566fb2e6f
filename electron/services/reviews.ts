import type { ReviewedItem } from '@shared/contract/attempts'
import type { Outcome } from '@shared/contract/items'
import type { Output } from '@shared/contract/procedures'
import type { ErrorCause, SimilarQuestion } from '@shared/contract/reviews'
import { present } from '@shared/domain/instance'
import { sectionTitle } from '@shared/domain/sections'
import { listAnswers } from '../repositories/attempt-items'
import { findNote } from '../repositories/notes'
import {
  findCause,
  insertReport,
  listRecords,
  listReports,
  listTempting,
  saveCause,
  type SimilarRow,
} from '../repositories/question-records'
import { findCurrentVersion, findVersion, listAsked, listConfusionsOf } from '../repositories/questions'
import { listServiceNames } from '../repositories/services'
import { schedule } from './cards'
import type { Context } from './context'
import { conflict } from './errors'
import { instanceOf, itemState, requireAttempt, requireItem, solutionOf } from './exams'

/** One finished question with everything that teaches. What was never shown stays hidden, so that it still counts as new. */
export function reviewItem(context: Context, attemptId: number, position: number): ReviewedItem {
  const { db } = context
  const attempt = requireAttempt(context, attemptId)
  const item = requireItem(context, attemptId, position)
  if (attempt.state !== 'submitted' && !(attempt.practice && item.outcome !== null))
    throw conflict('Questions can be reviewed once the exam is submitted.')
  if (item.status === 'Unseen')
    throw conflict('The exam ended before this question was shown. It stays new to you: answer it in a retake.')
  const version = findVersion(db, item.versionId)
  const dueAt = schedule(context).find((card) => card.questionId === item.questionId)?.dueAt
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
    cause: findCause(db, attemptId, position),
    dueAt: dueAt === undefined ? null : Math.round(dueAt),
    history: listAnswers(db, item.questionId),
  }
}

/** Every question finished so far, for the list of missed questions; filters are the window's. */
export function listReviews({ db }: Context): Output<'reviews.list'> {
  const rows = listRecords(db)
  const named = new Set(rows.flatMap((r) => r.services))
  return { rows, services: listServiceNames(db).filter((s) => named.has(s.id)) }
}

/** Notes why an answer was wrong. */
export function keepCause(context: Context, attemptId: number, position: number, cause: ErrorCause | null): void {
  if (requireItem(context, attemptId, position).outcome === null) throw conflict('This question is not finished yet.')
  saveCause(context.db, attemptId, position, cause)
}

/** Keeps what is wrong with a question as it was shown. */
export function reportProblem(context: Context, attemptId: number, position: number, text: string): void {
  const { questionId, versionId } = requireItem(context, attemptId, position)
  insertReport(context.db, questionId, versionId, text, Math.round(context.now().wall))
}

/** Everything reported, latest first. */
export const reports = ({ db }: Context): Output<'reviews.reports'> => listReports(db)

const MOST_SIMILAR = 20
const FEW_SIMILAR = 5

const seenOf = (r: {
  stem: string | null
  attemptId: number | null
  position: number | null
  outcome: Outcome | null
}) =>
  r.stem !== null && r.attemptId !== null && r.position !== null && r.outcome !== null
    ? { stem: r.stem.split('\n')[0]!, attemptId: r.attemptId, position: r.position, outcome: r.outcome }
    : null

/** Questions that tempt to the same confusion, then those on one of its concepts. */
function confusedAlike({ db }: Context, questionId: string, versionId: number): SimilarQuestion[] {
  const own = listConfusionsOf(db, versionId).filter((c) => c.kind !== 'stage')
  const names = new Map(listServiceNames(db).map((s) => [s.id, s.name]))
  const nameOf = (id: string) => names.get(id) ?? id
  const pairOf = (c: { taken: string; meant: string }) => [c.taken, c.meant].toSorted().join('|')
  const pairs = new Set(own.map(pairOf))
  const meant = new Set(own.map((c) => c.meant))
  const rank = (r: SimilarRow) => (pairs.has(pairOf(r)) ? 0 : meant.has(r.meant) ? 1 : 2)
  const best = new Map<string, SimilarRow>()
  for (const row of listTempting(db, [...meant], questionId)) {
    const before = best.get(row.questionId)
    if (!before || rank(row) < rank(before)) best.set(row.questionId, row)
  }
  return [...best.values()]
    .toSorted((a, b) => rank(a) - rank(b) || (a.questionId < b.questionId ? -1 : 1))
    .map((r) => ({
      questionId: r.questionId,
      section: r.section,
      why: rank(r) === 0 ? `${nameOf(r.meant)} or ${nameOf(r.taken)}` : nameOf(meant.has(r.meant) ? r.meant : r.taken),
      seen: seenOf(r),
    }))
}

/** Questions like this one: by what they tempt to mix up; where that finds few, also from the same section. */
export function similarQuestions(context: Context, questionId: string): SimilarQuestion[] {
  const { db } = context
  const versionId = findCurrentVersion(db, questionId)
  const alike = confusedAlike(context, questionId, versionId).slice(0, MOST_SIMILAR)
  if (alike.length >= FEW_SIMILAR) return alike
  const section = findVersion(db, versionId).facets.guideSection
  const known = new Set([questionId, ...alike.map((a) => a.questionId)])
  const neighbors = listAsked(db, section)
    .filter((q) => !known.has(q.questionId))
    .slice(0, FEW_SIMILAR)
    .map((q) => ({ questionId: q.questionId, section, why: sectionTitle(section), seen: q.seen && seenOf(q.seen) }))
  return [...alike, ...neighbors]
}
