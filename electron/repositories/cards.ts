import type { CardMemory, ScheduledCard } from '@shared/domain/cards'
import type { Db } from '../database/open'
import { sql } from '../database/statements'

export function findCard(db: Db, questionId: string): CardMemory | null {
  const row = sql<{ memory: string }>(db, 'SELECT memory FROM card WHERE question_id = ?').get(questionId)
  return row ? (JSON.parse(row.memory) as CardMemory) : null
}

export function saveCard(db: Db, questionId: string, memory: CardMemory): void {
  sql(
    db,
    `INSERT INTO card (question_id, due_at, lapses, memory) VALUES (@questionId, @due, @lapses, @json)
     ON CONFLICT DO UPDATE SET due_at = @due, lapses = @lapses, memory = @json`,
  ).run({ questionId, due: memory.due, lapses: memory.lapses, json: JSON.stringify(memory) })
}

/** Cards of questions that can still be asked, first due first. */
export function listCards(db: Db): ScheduledCard[] {
  return sql<ScheduledCard>(
    db,
    `SELECT c.question_id AS questionId, c.due_at AS dueAt, c.memory ->> 'last_review' AS reviewedAt
     FROM card c JOIN question q ON q.id = c.question_id WHERE q.status = 'active' ORDER BY c.due_at, c.question_id`,
  ).all()
}

/** A grade of a card as it was given, with the card before it. */
export interface CardGrade {
  readonly questionId: string
  readonly grade: 1 | 2 | 3 | 4
  /** ms since epoch. */
  readonly at: number
  /** Null for a card that was added by hand: there is nothing to go back to. */
  readonly before: CardMemory | null
}

export function insertGrade(db: Db, g: CardGrade & { readonly key: string }): void {
  sql(
    db,
    'INSERT INTO card_grade (question_id, grade, at, before, key) VALUES (@questionId, @grade, @at, @before, @key)',
  ).run({ ...g, before: g.before && JSON.stringify(g.before) })
}

/** Whether a grade with this key was stored before. */
export const findGrade = (db: Db, key: string): boolean =>
  sql(db, 'SELECT 1 FROM card_grade WHERE key = ?').get(key) !== undefined

interface GradeRow extends Omit<CardGrade, 'before'> {
  id: number
  before: string
}
const columns = 'id, question_id AS questionId, grade, at, before'

/** The latest grade that can be taken back. */
export function findLastGrade(db: Db): (CardGrade & { id: number; before: CardMemory }) | undefined {
  const row = sql<GradeRow>(
    db,
    `SELECT ${columns} FROM card_grade WHERE undone = 0 AND before IS NOT NULL ORDER BY id DESC LIMIT 1`,
  ).get()
  return row && { ...row, before: JSON.parse(row.before) as CardMemory }
}

export function undoGrade(db: Db, id: number): void {
  sql(db, 'UPDATE card_grade SET undone = 1 WHERE id = ?').run(id)
}

/** Grades that stand, oldest first. */
export const listGrades = (db: Db): Omit<CardGrade, 'before'>[] =>
  sql<Omit<CardGrade, 'before'>>(
    db,
    'SELECT question_id AS questionId, grade, at FROM card_grade WHERE undone = 0 ORDER BY id',
  ).all()

/** How many grades that stand were given from `since` on, ms. */
export const countGraded = (db: Db, since: number): number =>
  sql<{ n: number }>(
    db,
    'SELECT count(*) AS n FROM card_grade WHERE undone = 0 AND before IS NOT NULL AND at >= ?',
  ).get(since)!.n
