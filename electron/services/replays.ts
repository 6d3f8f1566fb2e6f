import type { Ghost, Replay, ReplayStep } from '@shared/contract/attempts'
import type { Response } from '@shared/contract/items'
import { outcomeOf, statusOf } from '@shared/domain/scoring'
import { listEvents, listSettledTimes, type AttemptEvent } from '../repositories/attempt-events'
import { listItems } from '../repositories/attempt-items'
import { findBestDrill } from '../repositories/attempts'
import { findVersion } from '../repositories/questions'
import type { Context } from './context'
import { conflict } from './errors'
import { instanceOf, requireAttempt } from './exams'

/** Fewer questions make no pace. */
const LEAST_GHOST = 10

/** A finished attempt, step by step, on its exam clock. */
export function replay(context: Context, id: number): Replay {
  const { db } = context
  const attempt = requireAttempt(context, id)
  if (attempt.state !== 'submitted') throw conflict('An exam can be replayed once it is submitted.')
  const items = listItems(db, id).map((item) => ({
    item,
    instance: instanceOf(item, findVersion(db, item.versionId)),
    section: findVersion(db, item.versionId).facets.guideSection,
  }))
  const judge = (position: number, response: Response) => {
    const { instance } = items[position - 1]!
    const outcome = outcomeOf(instance, response)
    const right = outcome === 'blank' ? null : outcome === 'right'
    return { right, complete: statusOf(instance, response, true) === 'Answered' }
  }
  const stepOf = ({ kind, position, activeMs: atMs, payload }: AttemptEvent): ReplayStep | null => {
    const step = { atMs, position, right: null, complete: false }
    if (kind === 'shown' || kind === 'checked' || kind === 'interrupted' || kind === 'submitted')
      return { ...step, kind }
    if (kind === 'flagged')
      return { ...step, kind: (payload as { flagged: boolean }).flagged ? 'flagged' : 'unflagged' }
    if (kind !== 'answered' || position === null) return null
    const { right, complete } = judge(position, (payload as { response: Response }).response)
    return { ...step, kind: right === null ? 'cleared' : 'answered', right, complete }
  }
  return {
    id,
    title: attempt.title,
    spentMs: attempt.spentMs,
    items: items.map(({ item, instance, section }) => ({
      position: item.position,
      section,
      stem: instance.stem.split('\n')[0]!,
      outcome: item.outcome ?? 'blank',
    })),
    steps: listEvents(db, id).flatMap((e) => stepOf(e) ?? []),
  }
}

/** The best finished drill: the highest share right, then the fastest. */
export function ghost({ db }: Context): Ghost | null {
  const best = findBestDrill(db, LEAST_GHOST)
  if (!best) return null
  const { id, title, right, count } = best
  return { title, right, count, settledMs: listSettledTimes(db, id) }
}
