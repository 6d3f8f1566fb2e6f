import type { MetricCategory, Outcome, Stage } from '@shared/contract/items'
import type { AnswerChange, Facet, PaceBand } from '@shared/contract/statistics'
import type { Db } from '../database/open'
import { sql } from '../database/statements'
import type { Mode, Sight, Window } from './summaries'

/** A finished answer. `predicted` and `floor` are chances; `moved` is the change of the expected share right, 0 to 1. */
export interface Answer {
  readonly attemptId: number
  readonly position: number
  readonly versionId: number
  /** ms since epoch. */
  readonly at: number
  readonly day: string
  readonly right: boolean
  readonly sight: Sight
  readonly mode: Mode
  readonly pace: PaceBand
  readonly change: AnswerChange
  readonly predicted: number
  readonly floor: number
  readonly moved: number
}

export function insertAnswer(db: Db, a: Answer): void {
  sql(
    db,
    `INSERT INTO answer (attempt_id, position, version_id, at, day, right, sight, mode, pace, change, predicted, floor, moved)
     VALUES (@attemptId, @position, @versionId, @at, @day, @right, @sight, @mode, @pace, @change, @predicted, @floor, @moved)`,
  ).run({ ...a, right: Number(a.right) })
}

/** An answer as people read it. */
export interface AnswerText {
  readonly attemptId: number
  readonly position: number
  readonly stem: string
  readonly section: string
  readonly stage: Stage
  readonly at: number
  readonly outcome: Outcome
  readonly firstSight: boolean
  readonly practice: boolean
  readonly predicted: number
  readonly floor: number
  readonly moved: number
}

const columns = `a.attempt_id AS attemptId, a.position, v.guide_section AS section, v.stage, a.at,
  CASE a.right WHEN 1 THEN 'right' ELSE 'wrong' END AS outcome, a.sight = 'first' AS firstSight,
  a.mode = 'practice' AS practice, a.predicted, a.floor, a.moved,
  coalesce(json_extract(i.presentation, '$.instance.stem'), v.stem) AS stem`
const tables = `answer a JOIN question_version v ON v.id = a.version_id
  JOIN attempt_item i ON i.attempt_id = a.attempt_id AND i.position = a.position`

type AnswerTextRow = Omit<AnswerText, 'firstSight' | 'practice'> & { firstSight: number; practice: number }
const toText = (r: AnswerTextRow): AnswerText => ({ ...r, firstSight: r.firstSight === 1, practice: r.practice === 1 })

/** The answers that moved the projection most, or the latest; of one stage if given. */
export function listWeighty(db: Db, order: 'moved' | 'latest', stage: Stage | null, limit: number): AnswerText[] {
  return sql<AnswerTextRow>(
    db,
    `SELECT ${columns} FROM ${tables} WHERE @stage IS NULL OR v.stage = @stage
     ORDER BY ${order === 'moved' ? 'abs(a.moved)' : 'a.id'} DESC LIMIT @limit`,
  )
    .all({ stage, limit })
    .map(toText)
}

const conditions: { [F in Facet['facet']]: string } = {
  all: 'TRUE',
  section: 'v.guide_section = @value',
  stage: 'v.stage = @value',
  metric: 'v.metric_category = @value',
  cell: 'v.stage = @stage AND v.metric_category = @metric',
  confidence: 'i.confidence = @value',
  pace: 'a.pace = @value',
  change: 'a.change = @value',
  confusion: `CASE WHEN @meant = @chose THEN a.right = 1 AND EXISTS (
      SELECT 1 FROM question_misconception t JOIN misconception m ON m.id = t.misconception
      WHERE t.version_id = a.version_id AND m.meant = @meant)
    ELSE EXISTS (SELECT 1 FROM choice c JOIN misconception m ON m.id = c.misconception
      WHERE c.attempt_id = a.attempt_id AND c.position = a.position AND m.meant = @meant AND m.taken = @chose) END`,
}

/** The answers behind a number, newest first. */
export function listBehind(db: Db, of: Facet, window: Window, limit: number): AnswerText[] {
  const { facet, ...values } = of
  return sql<AnswerTextRow>(
    db,
    `SELECT ${columns} FROM ${tables} WHERE (@since IS NULL OR a.day >= @since)
       AND (@mocksOnly = 0 OR a.mode = 'exam') AND (@firstSightsOnly = 0 OR a.sight = 'first') AND ${conditions[facet]}
     ORDER BY a.id DESC LIMIT @limit`,
  )
    .all({
      ...values,
      since: window.since,
      mocksOnly: Number(window.mocksOnly),
      firstSightsOnly: Number(window.firstSightsOnly),
      limit,
    })
    .map(toText)
}

/** First sights of questions that name a service, by its id. */
export const listServiceSights = (db: Db): { value: string; answered: number; right: number }[] =>
  sql<{ value: string; answered: number; right: number }>(
    db,
    `SELECT s.service AS value, count(*) AS answered, sum(a.right) AS right
     FROM answer a JOIN question_service s ON s.version_id = a.version_id WHERE a.sight = 'first' GROUP BY s.service`,
  ).all()

/** First sights by stage since an attempt: from its first answer on, and after its last. */
export const listSightsSince = (db: Db, attemptId: number): { stage: Stage; during: number; after: number }[] =>
  sql<{ stage: Stage; during: number; after: number }>(
    db,
    `WITH own AS (SELECT min(id) AS first, max(id) AS last FROM answer WHERE attempt_id = ?)
     SELECT v.stage, count(*) AS during, sum(a.id > own.last) AS after
     FROM own JOIN answer a ON a.id >= own.first JOIN question_version v ON v.id = a.version_id
     WHERE a.sight = 'first' GROUP BY v.stage`,
  ).all(attemptId)

export interface ExportRow extends AnswerText {
  readonly id: number
  readonly questionId: string
  readonly attempt: string
  readonly metricCategory: MetricCategory
  readonly activeMs: number
  readonly confidence: 'Guess' | 'Unsure' | 'Sure' | null
  readonly change: AnswerChange
  readonly response: string
}

/** A page of all answers, oldest first. */
export function listForExport(db: Db, after: number, limit: number): ExportRow[] {
  return sql<Omit<ExportRow, 'firstSight' | 'practice'> & { firstSight: number; practice: number }>(
    db,
    `SELECT a.id, i.question_id AS questionId, t.title AS attempt, v.metric_category AS metricCategory,
       i.active_ms AS activeMs, i.confidence, a.change, i.response, ${columns}
     FROM ${tables} JOIN attempt t ON t.id = a.attempt_id WHERE a.id > ? ORDER BY a.id LIMIT ?`,
  )
    .all(after, limit)
    .map((r) => ({ ...r, firstSight: r.firstSight === 1, practice: r.practice === 1 }))
}

/** How many answers there are, of one stage if given. */
export function countAnswers(db: Db, stage: Stage | null): { total: number } {
  return sql<{ total: number }>(
    db,
    `SELECT coalesce(sum(answered), 0) AS total FROM summary
     WHERE day = '' AND CASE WHEN @stage IS NULL THEN facet = 'all' ELSE facet = 'stage' AND value = @stage END`,
  ).get({ stage })!
}

/** A finished item with the event that finished it, in the order of events. */
export interface Finish {
  readonly attemptId: number
  readonly position: number
  /** The event: all items of one batch share it. */
  readonly event: number
  readonly at: number
  /** The local day it was then, where the event knows it. */
  readonly day: string | null
  /** The time on the item at that moment, ms, where the event knows it. */
  readonly itemMs: number | null
}

/** Everything that was ever finished, oldest first: checked in practice, or handed in with its exam. */
export function listFinishes(db: Db): Finish[] {
  return sql<Finish>(
    db,
    `SELECT i.attempt_id AS attemptId, i.position, min(e.id) AS event, coalesce(i.checked_at, e.wall_ms) AS at,
       json_extract(e.payload, '$.day') AS day, json_extract(e.payload, '$.itemMs') AS itemMs
     FROM attempt_item i JOIN attempt_event e ON e.attempt_id = i.attempt_id AND
       CASE WHEN i.checked_at IS NULL THEN e.kind = 'submitted' ELSE e.kind = 'checked' AND e.position = i.position END
     WHERE i.outcome IS NOT NULL GROUP BY i.attempt_id, i.position ORDER BY min(e.id), i.position`,
  ).all()
}
