import type { Outcome } from '@shared/contract/items'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

/** Stand around a hit in an excerpt; no text of ours holds them. */
export const HIT = { from: '\u0001', to: '\u0002' } as const

/** `words` is an FTS5 expression; `limit` counts rows. Best first, headings and names before texts. */
interface Query {
  readonly words: string
  readonly limit: number
}

const excerpt = (table: string, column: number) => `snippet(${table}, ${column}, char(1), char(2), '…', 16)`

export interface FoundPassage {
  readonly section: string
  readonly title: string
  readonly heading: string
  readonly anchor: string
  readonly excerpt: string
}

export function findPassages(db: Db, query: Query): FoundPassage[] {
  return sql<FoundPassage>(
    db,
    `SELECT f.section, g.title, f.heading, f.anchor, ${excerpt('guide_search', 4)} AS excerpt
     FROM guide_search f JOIN guide_section g ON g.id = f.section
     WHERE guide_search MATCH @words ORDER BY bm25(guide_search, 0, 0, 20, 6, 1) LIMIT @limit`,
  ).all(query)
}

export function findServices(db: Db, query: Query): { id: string; excerpt: string }[] {
  return sql<{ id: string; excerpt: string }>(
    db,
    `SELECT id, ${excerpt('service_search', 3)} AS excerpt FROM service_search
     WHERE service_search MATCH @words ORDER BY bm25(service_search, 0, 12, 8, 1) LIMIT @limit`,
  ).all(query)
}

export interface FoundQuestion {
  readonly questionId: string
  readonly section: string
  /** As it was presented. */
  readonly stem: string
  readonly attemptId: number
  readonly position: number
  readonly outcome: Outcome
}

/** Questions that may be looked back at, each with its latest sight. */
export function findSeenQuestions(db: Db, query: Query): FoundQuestion[] {
  return sql<FoundQuestion>(
    db,
    `SELECT q.id AS questionId, v.guide_section AS section, r.attempt_id AS attemptId, r.position, r.outcome,
       coalesce(json_extract(i.presentation, '$.instance.stem'), v.stem) AS stem
     FROM question_search f JOIN question q ON q.current_version_id = f.rowid JOIN question_version v ON v.id = f.rowid
     JOIN question_record r ON r.question_id = q.id JOIN reviewable a ON a.id = r.attempt_id
     JOIN attempt_item i ON i.attempt_id = r.attempt_id AND i.position = r.position
     WHERE question_search MATCH @words AND q.status = 'active'
     ORDER BY bm25(question_search, 4, 2, 1) LIMIT @limit`,
  ).all(query)
}

/** Questions that were never presented, by section in reading order. */
export function findUnseenQuestions(db: Db, words: string): { section: string; questionId: string }[] {
  return sql<{ section: string; questionId: string }>(
    db,
    `SELECT v.guide_section AS section, q.id AS questionId
     FROM question_search f JOIN question q ON q.current_version_id = f.rowid JOIN question_version v ON v.id = f.rowid
     WHERE question_search MATCH ? AND q.status = 'active'
       AND NOT EXISTS (SELECT 1 FROM attempt_item i WHERE i.question_id = q.id AND i.status <> 'Unseen')
     ORDER BY v.guide_section, q.id`,
  ).all(words)
}

/** A text of a service by which it can be found. */
export interface ServiceText {
  readonly id: string
  readonly name: string
  readonly former: string
  readonly body: string
}

/** Puts these services in the place of all that could be found before. */
export function replaceServiceTexts(db: Db, texts: readonly ServiceText[]): void {
  sql(db, 'DELETE FROM service_search').run()
  for (const t of texts)
    sql(db, 'INSERT INTO service_search (id, name, former, body) VALUES (@id, @name, @former, @body)').run(t)
}
