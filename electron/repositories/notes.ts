import type { Db } from '../database/open'
import { sql } from '../database/statements'

export function findNote(db: Db, questionId: string): string {
  return sql<{ text: string }>(db, 'SELECT text FROM note WHERE question_id = ?').get(questionId)?.text ?? ''
}

/** An empty text removes the note. Returns false when there is no such question. */
export function saveNote(db: Db, questionId: string, text: string, now: number): boolean {
  if (text === '') {
    sql(db, 'DELETE FROM note WHERE question_id = ?').run(questionId)
    return true
  }
  return (
    sql(
      db,
      `INSERT INTO note (question_id, text, updated_at) SELECT id, @text, @now FROM question WHERE id = @questionId
       ON CONFLICT (question_id) DO UPDATE SET text = @text, updated_at = @now`,
    ).run({ questionId, text, now }).changes === 1
  )
}
