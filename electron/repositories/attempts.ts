import type { AttemptState } from '@shared/contract/attempts'
import type { AttemptKind, Plan, Policy } from '@shared/contract/plans'
import type { Instant } from '@shared/domain/clock'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

/** An attempt as stored. Times in ms. */
export interface Attempt {
  readonly id: number
  readonly kind: AttemptKind
  readonly title: string
  readonly plan: Plan
  readonly seed: number
  readonly policy: Policy
  readonly practice: boolean
  readonly blindReview: boolean
  readonly state: AttemptState
  readonly limitMs: number | null
  readonly startedAt: number
  readonly submittedAt: number | null
  readonly submittedBy: 'candidate' | 'time' | null
  readonly spentMs: number
  readonly running: boolean
  readonly seen: Omit<Instant, 'steady'>
  readonly position: number
  readonly itemCount: number
  readonly answeredCount: number
  readonly flaggedCount: number
  readonly scoredCount: number
  readonly rightCount: number
}

interface AttemptRow {
  id: number
  kind: AttemptKind
  title: string
  plan: string
  seed: number
  policy: Policy
  practice: number
  blind_review: number
  state: AttemptState
  limit_ms: number | null
  started_at: number
  submitted_at: number | null
  submitted_by: 'candidate' | 'time' | null
  spent_ms: number
  running: number
  seen_wall_ms: number
  seen_uptime_ms: number
  seen_boot: string
  position: number
  item_count: number
  answered_count: number
  flagged_count: number
  scored_count: number
  right_count: number
}

const toAttempt = (r: AttemptRow): Attempt => ({
  id: r.id,
  kind: r.kind,
  title: r.title,
  plan: JSON.parse(r.plan) as Plan,
  seed: r.seed,
  policy: r.policy,
  practice: r.practice === 1,
  blindReview: r.blind_review === 1,
  state: r.state,
  limitMs: r.limit_ms,
  startedAt: r.started_at,
  submittedAt: r.submitted_at,
  submittedBy: r.submitted_by,
  spentMs: r.spent_ms,
  running: r.running === 1,
  seen: { wall: r.seen_wall_ms, uptime: r.seen_uptime_ms, boot: r.seen_boot },
  position: r.position,
  itemCount: r.item_count,
  answeredCount: r.answered_count,
  flaggedCount: r.flagged_count,
  scoredCount: r.scored_count,
  rightCount: r.right_count,
})

export function findAttempt(db: Db, id: number): Attempt | undefined {
  const row = sql<AttemptRow>(db, 'SELECT * FROM attempt WHERE id = ?').get(id)
  return row && toAttempt(row)
}

/** The attempt that is open or being rethought; there is one at most. */
export function findOpenAttempt(db: Db): Attempt | undefined {
  const row = sql<AttemptRow>(db, "SELECT * FROM attempt WHERE state IN ('open', 'rethinking')").get()
  return row && toAttempt(row)
}

/** Finished attempts, newest first. */
export function listFinished(db: Db, limit: number, skip: number): Attempt[] {
  return sql<AttemptRow>(
    db,
    "SELECT * FROM attempt WHERE state = 'submitted' ORDER BY submitted_at DESC, id DESC LIMIT ? OFFSET ?",
  )
    .all(limit, skip)
    .map(toAttempt)
}

/** The last finished attempt of a kind before another one. */
export function findPrevious(db: Db, kind: AttemptKind, beforeId: number): Attempt | undefined {
  const row = sql<AttemptRow>(
    db,
    "SELECT * FROM attempt WHERE state = 'submitted' AND kind = ? AND id < ? ORDER BY id DESC LIMIT 1",
  ).get(kind, beforeId)
  return row && toAttempt(row)
}

/** The finished drill with the highest share right, the fastest of those alike; it has at least `least` answers. */
export function findBestDrill(
  db: Db,
  least: number,
): { id: number; title: string; right: number; count: number } | undefined {
  return sql<{ id: number; title: string; right: number; count: number }>(
    db,
    `SELECT a.id, a.title, a.right_count AS right, a.scored_count AS count FROM attempt a
     WHERE a.kind = 'drill' AND a.state = 'submitted' AND a.answered_count >= @least AND a.answered_count = a.item_count
     ORDER BY 1.0 * a.right_count / a.scored_count DESC, a.spent_ms / a.item_count LIMIT 1`,
  ).get({ least })
}

/** When the last mock of a kind was handed in, ms since epoch; null before the first. */
export const findLastMock = (db: Db, kind: 'full' | 'section'): number | null =>
  sql<{ at: number | null }>(
    db,
    "SELECT max(submitted_at) AS at FROM attempt WHERE kind = ? AND practice = 0 AND state = 'submitted'",
  ).get(kind)!.at

/** A finished mock; counts are of its scored items. */
interface Mock {
  readonly id: number
  readonly submittedAt: number
  readonly scored: number
  readonly right: number
  /** Answered, and new to the learner. */
  readonly firstSights: number
}

/** The latest full mocks, oldest first. */
export function listMocks(db: Db, limit: number): Mock[] {
  return sql<Mock>(
    db,
    `SELECT m.*, (SELECT count(*) FROM answer a JOIN attempt_item i USING (attempt_id, position)
         WHERE a.attempt_id = m.id AND a.sight = 'first' AND i.scored = 1) AS firstSights
     FROM (SELECT id, submitted_at AS submittedAt, scored_count AS scored, right_count AS right FROM attempt
       WHERE kind = 'full' AND practice = 0 AND state = 'submitted' ORDER BY submitted_at DESC LIMIT ?) m
     ORDER BY submittedAt`,
  ).all(limit)
}

export interface NewAttempt {
  readonly kind: AttemptKind
  readonly title: string
  readonly plan: Plan
  readonly seed: number
  readonly limitMs: number | null
  readonly itemCount: number
  readonly scoredCount: number
  readonly now: Instant
}

/** Returns the id. */
export function insertAttempt(db: Db, a: NewAttempt): number {
  return Number(
    sql(
      db,
      `INSERT INTO attempt (kind, title, plan, seed, policy, practice, blind_review, state, limit_ms, started_at,
         seen_wall_ms, seen_uptime_ms, seen_boot, item_count, scored_count)
       VALUES (@kind, @title, @plan, @seed, @policy, @practice, @blindReview, 'open', @limitMs, @startedAt,
         @startedAt, @uptime, @boot, @itemCount, @scoredCount)`,
    ).run({
      kind: a.kind,
      title: a.title,
      plan: JSON.stringify(a.plan),
      seed: a.seed,
      policy: a.plan.policy,
      practice: Number(a.plan.practice),
      blindReview: Number(a.plan.blindReview),
      limitMs: a.limitMs,
      startedAt: Math.round(a.now.wall),
      uptime: a.now.uptime,
      boot: a.now.boot,
      itemCount: a.itemCount,
      scoredCount: a.scoredCount,
    }).lastInsertRowid,
  )
}

/** Writes the exam clock down. */
export function updateClock(db: Db, id: number, spentMs: number, running: boolean, now: Instant): void {
  sql(
    db,
    'UPDATE attempt SET spent_ms = ?, running = ?, seen_wall_ms = ?, seen_uptime_ms = ?, seen_boot = ? WHERE id = ?',
  ).run(spentMs, Number(running), now.wall, now.uptime, now.boot, id)
}

export function updatePosition(db: Db, id: number, position: number): void {
  sql(db, 'UPDATE attempt SET position = ? WHERE id = ?').run(position, id)
}

/** Keeps the counts of the summary in step with one changed item. */
export function updateCounts(db: Db, id: number, answeredBy: number, flaggedBy: number): void {
  if (answeredBy === 0 && flaggedBy === 0) return
  sql(db, 'UPDATE attempt SET answered_count = answered_count + ?, flagged_count = flagged_count + ? WHERE id = ?').run(
    answeredBy,
    flaggedBy,
    id,
  )
}

/** Ends the attempt's clock and sets its state. */
export function updateState(
  db: Db,
  id: number,
  state: AttemptState,
  submitted?: { at: number; by: 'candidate' | 'time'; right: number },
): void {
  sql(
    db,
    `UPDATE attempt SET state = @state, running = 0, submitted_at = coalesce(@at, submitted_at),
       submitted_by = coalesce(@by, submitted_by), right_count = coalesce(@right, right_count) WHERE id = @id`,
  ).run({ id, state, at: submitted?.at ?? null, by: submitted?.by ?? null, right: submitted?.right ?? null })
}

/** Runs `write` in a commit that is not forced to the disk: it survives the process, perhaps not the machine. */
export function withoutSync(db: Db, write: () => void): void {
  db.pragma('synchronous = NORMAL')
  try {
    write()
  } finally {
    db.pragma('synchronous = FULL')
  }
}
