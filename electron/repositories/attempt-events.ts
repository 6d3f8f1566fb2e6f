import type { Db } from '../database/open'
import { sql } from '../database/statements'

export type EventKind =
  | 'started'
  | 'shown'
  | 'answered'
  | 'flagged'
  | 'struck'
  | 'highlighted'
  | 'noted'
  | 'checked'
  | 'interrupted'
  | 'resumed'
  | 'paused'
  | 'submitted'
  | 'rethought'
  | 'revealed'
  | 'abandoned'

export interface NewEvent {
  readonly attemptId: number
  readonly kind: EventKind
  readonly activeMs: number
  readonly wallMs: number
  readonly position?: number
  readonly payload?: unknown
  readonly key?: string
}

export interface AttemptEvent {
  readonly seq: number
  readonly kind: EventKind
  readonly activeMs: number
  readonly wallMs: number
  readonly position: number | null
  readonly payload: unknown
}

export function insertEvent(db: Db, e: NewEvent): void {
  sql(
    db,
    `INSERT INTO attempt_event (attempt_id, seq, active_ms, wall_ms, kind, position, payload, key)
     VALUES (@attemptId, (SELECT coalesce(max(seq), 0) + 1 FROM attempt_event WHERE attempt_id = @attemptId),
       @activeMs, @wallMs, @kind, @position, @payload, @key)`,
  ).run({
    attemptId: e.attemptId,
    activeMs: e.activeMs,
    wallMs: Math.round(e.wallMs),
    kind: e.kind,
    position: e.position ?? null,
    payload: JSON.stringify(e.payload ?? {}),
    key: e.key ?? null,
  })
}

/** Whether a change with this key was applied before. */
export function hasKey(db: Db, key: string): boolean {
  return sql(db, 'SELECT 1 FROM attempt_event WHERE key = ?').get(key) !== undefined
}

/** The facts of an attempt in the order they happened. */
export function listEvents(db: Db, attemptId: number): AttemptEvent[] {
  return sql<Omit<AttemptEvent, 'payload'> & { payload: string }>(
    db,
    `SELECT seq, kind, active_ms AS activeMs, wall_ms AS wallMs, position, payload FROM attempt_event
     WHERE attempt_id = ? ORDER BY seq`,
  )
    .all(attemptId)
    .map((e) => ({ ...e, payload: JSON.parse(e.payload) as unknown }))
}

/** The exam clock at which each checked item was settled, in order, ms. */
export const listSettledTimes = (db: Db, attemptId: number): number[] =>
  sql<{ at: number }>(
    db,
    `SELECT min(active_ms) AS at FROM attempt_event WHERE attempt_id = ? AND kind = 'checked'
     GROUP BY position ORDER BY at`,
  )
    .all(attemptId)
    .map((r) => r.at)
