import type { Instant } from '@shared/domain/clock'
import type { Random } from '@shared/domain/random'
import type { Db } from '../database/open'
import type { ExamClock } from './exam-clock'

/** What every use case works with. Time and chance come from outside, so that tests can set them. */
export interface Context {
  readonly db: Db
  readonly now: () => Instant
  readonly random: Random
  readonly clock: ExamClock
}
