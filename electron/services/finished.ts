import type { AnswerChange, PaceBand } from '@shared/contract/statistics'
import type { Instance } from '@shared/domain/instance'
import { misconceptionsOf, outcomeOf } from '@shared/domain/scoring'
import { answerChange, paceBand } from '@shared/domain/tallies'
import type { AttemptItem } from '../repositories/attempt-items'
import type { Attempt } from '../repositories/attempts'
import type { Db } from '../database/open'
import { findVersion, type Version } from '../repositories/questions'
import type { Mode, Sight } from '../repositories/summaries'
import { instanceOf } from './exams'

/** A finished item with everything that is counted of it. */
export interface Finished {
  readonly item: AttemptItem
  readonly version: Version
  readonly instance: Instance
  /** When it was finished, ms since epoch, and on which local day. */
  readonly at: number
  readonly day: string
  readonly right: boolean
  readonly sight: Sight
  readonly mode: Mode
  readonly pace: PaceBand
  readonly change: AnswerChange
  /** The misconceptions that a wrong response shows. */
  readonly shown: readonly string[]
}

export function finishedItem(db: Db, attempt: Attempt, item: AttemptItem, at: number, day: string): Finished {
  const version = findVersion(db, item.versionId)
  const instance = instanceOf(item, version)
  const right = item.outcome === 'right'
  const first = item.firstResponse && outcomeOf(instance, item.firstResponse) === 'right'
  const changed = JSON.stringify(item.firstResponse) !== JSON.stringify(item.response)
  return {
    item,
    version,
    instance,
    at,
    day,
    right,
    sight: item.exposure === 1 ? 'first' : 'repeat',
    mode: attempt.practice ? 'practice' : 'exam',
    pace: paceBand(item.activeMs),
    change: answerChange(first, changed, right),
    shown: right ? [] : misconceptionsOf(instance, item.response),
  }
}
