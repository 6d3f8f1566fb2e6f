import type { ItemType, MetricCategory, Outcome, Stage } from '@shared/contract/items'
import type { ErrorCause, ReviewRow } from '@shared/contract/reviews'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

/** A finished item as its question's record takes it in. */
export interface Sighting {
  readonly questionId: string
  readonly attemptId: number
  readonly position: number
  readonly versionId: number
  /** ms since epoch. */
  readonly at: number
  readonly outcome: Outcome
  readonly guessed: boolean
  readonly slow: boolean
  /** Changed from right. */
  readonly changed: boolean
}

/** Makes this the latest sight of its question. */
export function recordSight(db: Db, s: Sighting): void {
  sql(
    db,
    `INSERT INTO question_record (question_id, attempt_id, position, version_id, at, outcome, sights, misses, guessed,
       slow, changed)
     VALUES (@questionId, @attemptId, @position, @versionId, @at, @outcome, 1, @outcome <> 'right', @guessed, @slow,
       @changed)
     ON CONFLICT DO UPDATE SET attempt_id = @attemptId, position = @position, version_id = @versionId, at = @at,
       outcome = @outcome, sights = sights + 1, misses = misses + excluded.misses,
       guessed = @guessed, slow = @slow, changed = @changed`,
  ).run({
    ...s,
    guessed: Number(s.guessed),
    slow: Number(s.slow),
    changed: Number(s.changed),
  })
}

interface RecordRow {
  questionId: string
  attemptId: number
  position: number
  stem: string
  type: ItemType
  difficulty: 1 | 2 | 3
  section: string
  stage: Stage
  metricCategory: MetricCategory
  services: string
  outcome: Outcome
  at: number
  sights: number
  misses: number
  flagged: number
  guessed: number
  slow: number
  changed: number
  cause: ErrorCause | null
}

/** Every question with a finished sight that may be looked back at, latest first. */
export function listRecords(db: Db): ReviewRow[] {
  return sql<RecordRow>(
    db,
    `SELECT r.question_id AS questionId, r.attempt_id AS attemptId, r.position, v.type, v.difficulty,
       v.guide_section AS section, v.stage, v.metric_category AS metricCategory, r.outcome, r.at, r.sights, r.misses,
       i.flagged, r.guessed, r.slow, r.changed, c.cause,
       coalesce(json_extract(i.presentation, '$.instance.stem'), v.stem) AS stem,
       (SELECT json_group_array(service) FROM question_service WHERE version_id = v.id) AS services
     FROM question_record r JOIN question_version v ON v.id = r.version_id JOIN reviewable a ON a.id = r.attempt_id
     JOIN attempt_item i ON i.attempt_id = r.attempt_id AND i.position = r.position
     LEFT JOIN error_cause c ON c.attempt_id = r.attempt_id AND c.position = r.position
     ORDER BY r.at DESC, r.position`,
  )
    .all()
    .map((r) => ({
      ...r,
      stem: r.stem.split('\n')[0]!.slice(0, 200),
      services: JSON.parse(r.services) as string[],
      flagged: r.flagged === 1,
      guessed: r.guessed === 1,
      slow: r.slow === 1,
      changed: r.changed === 1,
    }))
}

/** Questions whose latest sight was not right, and how many of them were missed more than once. */
export const countMissed = (db: Db): { count: number; again: number } =>
  sql<{ count: number; again: number }>(
    db,
    `SELECT count(*) AS count, coalesce(sum(r.misses > 1), 0) AS again
     FROM question_record r JOIN reviewable a ON a.id = r.attempt_id WHERE r.outcome <> 'right'`,
  ).get()!

export function saveCause(db: Db, attemptId: number, position: number, cause: ErrorCause | null): void {
  if (cause === null) sql(db, 'DELETE FROM error_cause WHERE attempt_id = ? AND position = ?').run(attemptId, position)
  else
    sql(
      db,
      `INSERT INTO error_cause (attempt_id, position, cause) VALUES (@attemptId, @position, @cause)
       ON CONFLICT DO UPDATE SET cause = @cause`,
    ).run({ attemptId, position, cause })
}

export const findCause = (db: Db, attemptId: number, position: number): ErrorCause | null =>
  sql<{ cause: ErrorCause }>(db, 'SELECT cause FROM error_cause WHERE attempt_id = ? AND position = ?').get(
    attemptId,
    position,
  )?.cause ?? null

export function insertReport(db: Db, questionId: string, versionId: number, text: string, at: number): void {
  sql(db, 'INSERT INTO problem_report (question_id, version_id, text, at) VALUES (?, ?, ?, ?)').run(
    questionId,
    versionId,
    text,
    at,
  )
}

/** Everything reported, latest first. */
export const listReports = (db: Db): { id: number; questionId: string; text: string; at: number }[] =>
  sql<{ id: number; questionId: string; text: string; at: number }>(
    db,
    'SELECT id, question_id AS questionId, text, at FROM problem_report ORDER BY id DESC',
  ).all()

export interface SimilarRow {
  readonly questionId: string
  readonly section: string
  readonly kind: string
  readonly taken: string
  readonly meant: string
  readonly stem: string | null
  readonly attemptId: number | null
  readonly position: number | null
  readonly outcome: Outcome | null
}

/** Today's questions that tempt to a confusion of one of these concepts, each with its latest sight if there is one. */
export function listTempting(db: Db, concepts: readonly string[], except: string): SimilarRow[] {
  return sql<SimilarRow>(
    db,
    `SELECT q.id AS questionId, v.guide_section AS section, m.kind, m.taken, m.meant,
       r.attempt_id AS attemptId, r.position, r.outcome,
       CASE WHEN r.question_id IS NOT NULL THEN coalesce(json_extract(i.presentation, '$.instance.stem'), v.stem) END AS stem
     FROM misconception m JOIN question_misconception t ON t.misconception = m.id
     JOIN question q ON q.current_version_id = t.version_id JOIN question_version v ON v.id = t.version_id
     LEFT JOIN (question_record r JOIN reviewable a ON a.id = r.attempt_id) ON r.question_id = q.id
     LEFT JOIN attempt_item i ON i.attempt_id = r.attempt_id AND i.position = r.position
     WHERE q.status = 'active' AND q.id <> @except
       AND (m.taken IN (SELECT value FROM json_each(@concepts)) OR m.meant IN (SELECT value FROM json_each(@concepts)))`,
  ).all({ concepts: JSON.stringify(concepts), except })
}
