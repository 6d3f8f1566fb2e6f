import type { AttemptSummary, Exam, ExamItem, ItemState, OpenAttempt } from '@shared/contract/attempts'
import type { Solution } from '@shared/contract/items'
import { keyOf, present, type Instance } from '@shared/domain/instance'
import { playgroundQuery } from '@shared/domain/playground-figures'
import { estimate } from '@shared/domain/scores'
import { outcomeOf } from '@shared/domain/scoring'
import { findItem, listItems, type AttemptItem } from '../repositories/attempt-items'
import { findAttempt, type Attempt } from '../repositories/attempts'
import { findVersion, type Version } from '../repositories/questions'
import { listServices } from '../repositories/services'
import type { Context } from './context'
import { notFound } from './errors'

/** Reading an attempt: what candidates and reviewers see of it. Nothing here changes anything. */

export function requireAttempt({ db }: Context, id: number): Attempt {
  const attempt = findAttempt(db, id)
  if (!attempt) throw notFound('such attempt')
  return attempt
}

export function requireItem({ db }: Context, attemptId: number, position: number): AttemptItem {
  const item = findItem(db, attemptId, position)
  if (!item) throw notFound(`question ${position} in this attempt`)
  return item
}

/** The item as it was put to the candidate. */
export const instanceOf = (item: AttemptItem, version: Version): Instance =>
  item.presentation.instance ?? version.instance

export function itemState(item: AttemptItem): ItemState {
  return {
    position: item.position,
    revision: item.revision,
    status: item.status,
    response: item.response,
    flagged: item.flagged,
    struck: [...item.struck],
    highlights: [...item.highlights],
    note: item.note,
    activeMs: item.activeMs,
    confidence: item.confidence,
  }
}

/** Everything that teaches about an item. */
export function teaches({ db }: Context, version: Version, instance: Instance): Omit<Solution, 'outcome'> {
  const { facets } = version
  return {
    key: keyOf(instance),
    parts: instance.parts.map((p) => ({
      id: p.id,
      text: p.text,
      role: p.role,
      correct: p.correct,
      answer: p.answer,
      place: p.step,
      rationale: p.rationale,
    })),
    explanation: instance.explanation,
    rule: instance.rule,
    worked: instance.worked,
    playground: playgroundQuery(facets.metricCategory, instance.playground ?? null),
    objective: facets.objective,
    guideSection: facets.guideSection,
    stage: facets.stage,
    metricCategory: facets.metricCategory,
    services: listServices(db, version.id),
    sources: [...facets.sources],
    verified: facets.verified,
  }
}

/** The same, with the outcome of the response that was given. */
export function solutionOf(context: Context, item: AttemptItem, version: Version): Solution {
  const instance = instanceOf(item, version)
  return { ...teaches(context, version, instance), outcome: item.outcome ?? outcomeOf(instance, item.response) }
}

function examItem(context: Context, attempt: Attempt, item: AttemptItem): ExamItem {
  const version = findVersion(context.db, item.versionId)
  const state = itemState(item)
  return {
    item: present(instanceOf(item, version), item.presentation.order),
    caseSet: version.caseSet,
    state: attempt.state === 'rethinking' ? { ...state, response: item.rethought ?? item.response } : state,
    solution: item.checkedAt === null ? null : solutionOf(context, item, version),
  }
}

const headOf = (a: Attempt) => ({
  id: a.id,
  kind: a.kind,
  title: a.title,
  state: a.state,
  policy: a.policy,
  practice: a.practice,
  count: a.itemCount,
  startedAt: a.startedAt,
})

export const openAttempt = (context: Context, a: Attempt): OpenAttempt => ({
  ...headOf(a),
  position: a.position,
  answered: a.answeredCount,
  flagged: a.flaggedCount,
  limitMs: a.limitMs,
  clock: context.clock.read(a),
  lastSeenAt: Math.round(a.seen.wall),
})

/** The exam with all its items, so that a window never waits between two questions. No keys, unless checked in practice. */
export function exam(context: Context, id: number): Exam {
  const attempt = requireAttempt(context, id)
  return {
    ...openAttempt(context, attempt),
    items: listItems(context.db, id).map((item) => examItem(context, attempt, item)),
  }
}

export const attemptSummary = (a: Attempt): AttemptSummary => ({
  ...headOf(a),
  submittedAt: a.submittedAt,
  scored: a.scoredCount,
  right: a.rightCount,
  estimate: a.practice ? null : estimate(a.rightCount, a.scoredCount),
  spentMs: a.spentMs,
})
