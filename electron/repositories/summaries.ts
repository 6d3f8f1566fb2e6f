import type { Filters } from '@shared/contract/statistics'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

export type SummaryFacet = 'all' | 'section' | 'stage' | 'metric' | 'cell' | 'confidence' | 'pace' | 'change'
export type Sight = 'first' | 'repeat'
export type Mode = 'exam' | 'practice'

/** Counts of one value on one day. */
export interface SummaryRow {
  readonly facet: SummaryFacet
  readonly day: string
  readonly value: string
  readonly sight: Sight
  readonly mode: Mode
  readonly answered: number
  readonly right: number
  readonly activeMs: number
}

/** The day that holds the sum of all days. */
export const ALL_DAYS = ''

export function addToSummary(db: Db, row: SummaryRow): void {
  sql(
    db,
    `INSERT INTO summary (facet, day, value, sight, mode, answered, right, active_ms)
     VALUES (@facet, @day, @value, @sight, @mode, @answered, @right, @activeMs)
     ON CONFLICT DO UPDATE SET answered = answered + excluded.answered, right = right + excluded.right,
       active_ms = active_ms + excluded.active_ms`,
  ).run(row)
}

/** How often `chose` was answered on one day where `meant` was right. */
export interface ConfusionRow {
  readonly day: string
  readonly kind: string
  readonly meant: string
  readonly chose: string
  readonly sight: Sight
  readonly mode: Mode
  readonly count: number
}

export function addConfusion(db: Db, row: ConfusionRow): void {
  sql(
    db,
    `INSERT INTO confusion (day, kind, meant, chose, sight, mode, count)
     VALUES (@day, @kind, @meant, @chose, @sight, @mode, @count)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  ).run(row)
}

/** Which days and answers are counted: from `since` on, or all days when it is null. */
export interface Window extends Pick<Filters, 'mocksOnly' | 'firstSightsOnly'> {
  readonly since: string | null
}

const kinds = `(@mocksOnly = 0 OR mode = 'exam') AND (@firstSightsOnly = 0 OR sight = 'first')`
/** All days are one row, whose day is the empty text; every other day lies before '9'. */
const bound = (w: Window) => ({
  from: w.since ?? ALL_DAYS,
  to: w.since === null ? ALL_DAYS : '9',
  mocksOnly: Number(w.mocksOnly),
  firstSightsOnly: Number(w.firstSightsOnly),
})

export interface TallyRow {
  readonly facet: SummaryFacet
  readonly value: string
  readonly answered: number
  readonly right: number
}

/** Counts by facet and value, of these facets. */
export function listTallies(db: Db, window: Window, facets: readonly SummaryFacet[]): TallyRow[] {
  return sql<TallyRow>(
    db,
    `SELECT facet, value, sum(answered) AS answered, sum(right) AS right FROM summary
     WHERE facet IN (SELECT value FROM json_each(@facets)) AND day BETWEEN @from AND @to AND ${kinds}
     GROUP BY facet, value`,
  ).all({ ...bound(window), facets: JSON.stringify(facets) })
}

export function listConfusions(
  db: Db,
  window: Window,
): { kind: string; meant: string; chose: string; count: number }[] {
  return sql<{ kind: string; meant: string; chose: string; count: number }>(
    db,
    `SELECT kind, meant, chose, sum(count) AS count FROM confusion
     WHERE day BETWEEN @from AND @to AND ${kinds} GROUP BY kind, meant, chose`,
  ).all(bound(window))
}

/** Days with answers, oldest first, from `since` on. */
export function listDays(db: Db, since: string): { day: string; answered: number; activeMs: number }[] {
  return sql<{ day: string; answered: number; activeMs: number }>(
    db,
    `SELECT day, sum(answered) AS answered, sum(active_ms) AS activeMs FROM summary
     WHERE facet = 'all' AND day >= ? AND day <> '' GROUP BY day ORDER BY day`,
  ).all(since)
}

/** First sights per section, stage or metric category: how many were answered, and how many rightly. */
export function listFirstSights(
  db: Db,
  facet: 'section' | 'stage' | 'metric',
): { value: string; answered: number; right: number }[] {
  return sql<{ value: string; answered: number; right: number }>(
    db,
    `SELECT value, sum(answered) AS answered, sum(right) AS right FROM summary
     WHERE facet = ? AND day = '' AND sight = 'first' GROUP BY value`,
  ).all(facet)
}

/** Answers given in practice on a day, by stage. */
export function listPracticed(db: Db, day: string): { stage: string; answered: number }[] {
  return sql<{ stage: string; answered: number }>(
    db,
    `SELECT value AS stage, sum(answered) AS answered FROM summary
     WHERE facet = 'stage' AND day = ? AND mode = 'practice' GROUP BY value`,
  ).all(day)
}

/** How many answers came from exams and how many from practice. */
export function listModes(db: Db): Record<Mode, number> {
  const rows = sql<{ mode: Mode; answered: number }>(
    db,
    "SELECT mode, sum(answered) AS answered FROM summary WHERE facet = 'all' AND day = '' GROUP BY mode",
  ).all()
  return { exam: 0, practice: 0, ...Object.fromEntries(rows.map((r) => [r.mode, r.answered])) }
}

export function insertChoice(db: Db, attemptId: number, position: number, misconception: string): void {
  sql(db, 'INSERT INTO choice (attempt_id, position, misconception) VALUES (?, ?, ?)').run(
    attemptId,
    position,
    misconception,
  )
}

const derivedTables = [
  'answer',
  'choice',
  'summary',
  'confusion',
  'readiness',
  'readiness_memory',
  'readiness_day',
  'readiness_change',
  'card',
  'question_record',
] as const

/** Forgets everything that can be made again from attempts and events. */
export function clearDerived(db: Db): void {
  for (const table of derivedTables) sql(db, `DELETE FROM ${table}`).run()
}
