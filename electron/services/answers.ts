import type { Confidence, Highlight, Saved } from '@shared/contract/attempts'
import type { Response, Solution } from '@shared/contract/items'
import { dayOf } from '@shared/domain/days'
import { admit, outcomeOf, statusOf } from '@shared/domain/scoring'
import { hasKey, insertEvent, type EventKind } from '../repositories/attempt-events'
import { updateItem, type AttemptItem } from '../repositories/attempt-items'
import { findAttempt, updateCounts, updatePosition, type Attempt } from '../repositories/attempts'
import { findVersion } from '../repositories/questions'
import type { Context } from './context'
import { conflict, invalid } from './errors'
import { instanceOf, itemState, requireAttempt, requireItem, solutionOf } from './exams'
import { submitAttempt } from './results'
import { settle } from './settling'

export interface Change {
  readonly id: number
  readonly position: number
  readonly key: string
}

const saved = (context: Context, { id, position }: Change): Saved => {
  const attempt = findAttempt(context.db, id)!
  return {
    state: itemState(requireItem(context, id, position)),
    answered: attempt.answeredCount,
    flagged: attempt.flaggedCount,
    clock: context.clock.read(attempt),
  }
}

/**
 * Applies one change of the candidate: item, event, counts and clock in one commit. A key that was applied before
 * changes nothing and gets the same reply, so a retry after a lost reply cannot count twice.
 */
function apply(
  context: Context,
  change: Change,
  kind: EventKind,
  payload: object | ((after: AttemptItem) => object),
  edit: (item: AttemptItem, attempt: Attempt) => AttemptItem,
): Saved {
  const { db, clock } = context
  const write = db.transaction(() => {
    if (hasKey(db, change.key)) return
    const attempt = requireAttempt(context, change.id)
    if (attempt.state !== 'open') throw conflict('This exam is over.')
    clock.join(attempt, null)
    const activeMs = clock.touch()
    if (attempt.limitMs !== null && activeMs >= attempt.limitMs) return 'time is up'
    const before = requireItem(context, change.id, change.position)
    const seen: AttemptItem = before.status === 'Unseen' ? { ...before, status: 'Incomplete' } : before
    const after = edit(seen, attempt)
    updateItem(db, after, activeMs)
    updateCounts(
      db,
      change.id,
      Number(after.status === 'Answered') - Number(before.status === 'Answered'),
      Number(after.flagged) - Number(before.flagged),
    )
    insertEvent(db, {
      attemptId: change.id,
      kind,
      activeMs,
      wallMs: context.now().wall,
      position: change.position,
      payload: typeof payload === 'function' ? payload(after) : payload,
      key: change.key,
    })
    clock.store()
    return undefined
  })
  if (write.immediate() === 'time is up') {
    submitAttempt(context, change.id, 'time')
    throw conflict('Time is up. The exam was submitted with the answers stored so far.')
  }
  return saved(context, change)
}

export function showItem(context: Context, change: Change): Saved {
  return apply(context, change, 'shown', {}, (item) => {
    context.clock.show(change.position)
    updatePosition(context.db, change.id, change.position)
    return item
  })
}

/** Stores a response. Refuses one made against a state that has changed since, or that the item cannot take. */
export function answerItem(context: Context, change: Change & { revision: number; response: Response }): Saved {
  const { revision, response } = change
  return apply(context, change, 'answered', { response, revision: revision + 1 }, (item) => {
    if (item.checkedAt !== null) throw conflict('This question is settled.')
    if (item.revision !== revision) throw conflict('This question was changed in another window.')
    const instance = instanceOf(item, findVersion(context.db, item.versionId))
    const admitted = admit(instance, response)
    if (typeof admitted === 'string') throw invalid(admitted)
    const status = statusOf(instance, admitted, true)
    const firstResponse = item.firstResponse ?? (status === 'Answered' ? admitted : null)
    return { ...item, response: admitted, firstResponse, status, revision: revision + 1 }
  })
}

export function flagItem(context: Context, change: Change & { flagged: boolean }): Saved {
  const { flagged } = change
  return apply(context, change, 'flagged', { flagged }, (item) => ({ ...item, flagged }))
}

export function strikeParts(context: Context, change: Change & { struck: string[] }): Saved {
  const { struck } = change
  return apply(context, change, 'struck', { struck }, (item) => ({ ...item, struck }))
}

export function highlightStem(context: Context, change: Change & { highlights: Highlight[] }): Saved {
  const { highlights } = change
  return apply(context, change, 'highlighted', { highlights }, (item) => ({ ...item, highlights }))
}

export function noteItem(context: Context, change: Change & { note: string }): Saved {
  const { note } = change
  return apply(context, change, 'noted', { note }, (item) => ({ ...item, note }))
}

/** Practice: settles the item and shows its solution. */
export function checkItem(
  context: Context,
  change: Change & { confidence: Confidence | null },
): { saved: Saved; solution: Solution } {
  const { confidence } = change
  const at = Math.round(context.now().wall)
  const day = dayOf(at)
  const payload = ({ activeMs }: AttemptItem) => ({ confidence, itemMs: activeMs, day })
  const result = apply(context, change, 'checked', payload, (item, attempt) => {
    if (!attempt.practice) throw conflict('Answers are checked in practice only.')
    if (item.checkedAt !== null) return item
    const version = findVersion(context.db, item.versionId)
    const settled: AttemptItem = {
      ...item,
      confidence,
      checkedAt: at,
      outcome: outcomeOf(instanceOf(item, version), item.response),
    }
    settle(context, { attempt, items: [settled], at, day })
    return settled
  })
  const item = requireItem(context, change.id, change.position)
  return { saved: result, solution: solutionOf(context, item, findVersion(context.db, item.versionId)) }
}

/** Blind review: a second thought on a flagged item. The stored response and its score stay. */
export function rethinkItem(context: Context, change: Change & { response: Response }): Saved {
  const { db } = context
  db.transaction(() => {
    if (hasKey(db, change.key)) return
    const attempt = requireAttempt(context, change.id)
    if (attempt.state !== 'rethinking') throw conflict('Blind review is over.')
    const item = requireItem(context, change.id, change.position)
    if (!item.flagged) throw conflict('Only flagged questions are rethought.')
    const admitted = admit(instanceOf(item, findVersion(db, item.versionId)), change.response)
    if (typeof admitted === 'string') throw invalid(admitted)
    updateItem(db, { ...item, rethought: admitted }, attempt.spentMs)
    insertEvent(db, {
      attemptId: change.id,
      kind: 'rethought',
      activeMs: attempt.spentMs,
      wallMs: context.now().wall,
      position: change.position,
      payload: { response: admitted },
      key: change.key,
    })
  }).immediate()
  return saved(context, change)
}
