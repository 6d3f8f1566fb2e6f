import type { Projection } from '@shared/contract/readiness'
import type { Mastery } from '@shared/domain/readiness/mastery'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

/** The stored state of the model; undefined before the first start with it. */
export const findState = (db: Db): Uint8Array | undefined =>
  sql<{ state: Uint8Array }>(db, 'SELECT state FROM readiness WHERE id = 1').get()?.state

export function saveState(db: Db, state: Uint8Array): void {
  sql(db, 'INSERT INTO readiness (id, state) VALUES (1, @state) ON CONFLICT DO UPDATE SET state = @state').run({
    state,
  })
}

export const findMemory = (db: Db, questionId: string): Uint8Array | undefined =>
  sql<{ memory: Uint8Array }>(db, 'SELECT memory FROM readiness_memory WHERE question_id = ?').get(questionId)?.memory

/** What is remembered of every question that was answered. */
export const listMemories = (db: Db): { questionId: string; memory: Uint8Array }[] =>
  sql<{ questionId: string; memory: Uint8Array }>(
    db,
    'SELECT question_id AS questionId, memory FROM readiness_memory',
  ).all()

export function saveMemory(db: Db, questionId: string, memory: Uint8Array): void {
  sql(
    db,
    'INSERT INTO readiness_memory (question_id, memory) VALUES (@questionId, @memory) ON CONFLICT DO UPDATE SET memory = @memory',
  ).run({ questionId, memory })
}

export function saveDay(db: Db, day: string, projection: Projection): void {
  sql(
    db,
    'INSERT INTO readiness_day (day, projection) VALUES (@day, @json) ON CONFLICT DO UPDATE SET projection = @json',
  ).run({ day, json: JSON.stringify(projection) })
}

/** The projection at the end of the latest days with answers, oldest first, from `since` on. */
export function listDays(db: Db, since: string, limit: number): (Projection & { day: string })[] {
  return sql<{ day: string; projection: string }>(
    db,
    'SELECT * FROM (SELECT day, projection FROM readiness_day WHERE day >= ? ORDER BY day DESC LIMIT ?) ORDER BY day',
  )
    .all(since, limit)
    .map((r) => ({ ...(JSON.parse(r.projection) as Projection), day: r.day }))
}

/** What is known around an attempt. */
export interface Snapshot {
  readonly projection: Projection
  /** In the model's order. */
  readonly stages: readonly Mastery[]
}

/** Keeps what was known before the first answer of an attempt, and after its latest. */
export function saveChange(db: Db, attemptId: number, before: Snapshot, after: Snapshot): void {
  sql(
    db,
    `INSERT INTO readiness_change (attempt_id, before, after) VALUES (@attemptId, @before, @after)
     ON CONFLICT DO UPDATE SET after = @after`,
  ).run({ attemptId, before: JSON.stringify(before), after: JSON.stringify(after) })
}

export function findChange(db: Db, attemptId: number): { before: Snapshot; after: Snapshot } | undefined {
  const row = sql<{ before: string; after: string }>(
    db,
    'SELECT before, after FROM readiness_change WHERE attempt_id = ?',
  ).get(attemptId)
  return row && { before: JSON.parse(row.before) as Snapshot, after: JSON.parse(row.after) as Snapshot }
}
