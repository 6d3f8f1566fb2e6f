import type { Db } from '../database/open'
import { sql } from '../database/statements'

/** One finished answer, as the daily summary counts it. */
export interface Answered {
  /** Local day, such as 2026-11-23. */
  readonly day: string
  readonly section: string
  readonly stage: string
  readonly metricCategory: string
  readonly sight: 'first' | 'repeat'
  readonly mode: 'exam' | 'practice'
  readonly right: boolean
  readonly activeMs: number
}

export function addToDay(db: Db, a: Answered): void {
  const facets = [
    ['all', ''],
    ['section', a.section],
    ['stage', a.stage],
    ['metric', a.metricCategory],
  ]
  for (const [facet, value] of facets)
    sql(
      db,
      `INSERT INTO day_summary (day, facet, value, sight, mode, answered, right, active_ms)
       VALUES (@day, @facet, @value, @sight, @mode, 1, @right, @activeMs)
       ON CONFLICT (facet, value, day, sight, mode) DO UPDATE SET answered = answered + 1,
         right = right + excluded.right, active_ms = active_ms + excluded.active_ms`,
    ).run({ day: a.day, facet, value, sight: a.sight, mode: a.mode, right: Number(a.right), activeMs: a.activeMs })
}

export function insertChoice(db: Db, attemptId: number, position: number, misconception: string): void {
  sql(db, 'INSERT INTO choice (attempt_id, position, misconception) VALUES (?, ?, ?)').run(
    attemptId,
    position,
    misconception,
  )
}
