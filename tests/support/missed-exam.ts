import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Exam } from '../../src/shared/contract/attempts.ts'
import type { Response, Stage } from '../../src/shared/contract/items.ts'
import { keysOf } from './history.ts'
import type { RunningHost } from './host.ts'

export const MISSES = 5

/** Answers an exam of choice questions: its first five are missed, the second of them is flagged. Returns its id. */
export async function missFirst(host: RunningHost, folder: string, exam: Exam): Promise<number> {
  const keys = keysOf(folder, exam.id)
  for (const { item, state } of exam.items) {
    const change = { id: exam.id, position: state.position }
    const right = keys.get(state.position)!
    if (!('options' in item) || right.kind !== 'choice') throw new Error('not a choice')
    const other = item.options.find((o) => !right.chosen.includes(o.id))!
    const response: Response = state.position <= MISSES ? { kind: 'choice', chosen: [other.id] } : right
    await host.call('attempts.show', { ...change, key: randomUUID() })
    await host.call('attempts.answer', { ...change, key: randomUUID(), revision: 0, response })
    if (state.position === 2) await host.call('attempts.flag', { ...change, key: randomUUID(), flagged: true })
  }
  await host.call('attempts.submit', { id: exam.id, key: randomUUID() })
  return exam.id
}

/** Choice questions of the stage that has most of them with numbers drawn anew: three of those, and three fixed ones. */
export function ofOneStage(folder: string): { stage: Stage; questions: string[] } {
  const db = new Database(join(folder, 'rehearsal.db'), { readonly: true })
  const ids = (stage: string, drawn: 0 | 1) =>
    db
      .prepare<[string, number], { id: string }>(
        `SELECT q.id FROM question q JOIN question_version v ON v.id = q.current_version_id
         WHERE q.status = 'active' AND v.type = 'multiple-choice' AND v.case_version_id IS NULL AND v.stage = ?
           AND (v.template IS NOT NULL) = ? ORDER BY q.id LIMIT 3`,
      )
      .all(stage, drawn)
      .map((q) => q.id)
  const { stage } = db
    .prepare<[], { stage: Stage }>(
      `SELECT v.stage FROM question q JOIN question_version v ON v.id = q.current_version_id
       WHERE v.template IS NOT NULL AND v.type = 'multiple-choice' GROUP BY v.stage ORDER BY count(*) DESC LIMIT 1`,
    )
    .get()!
  const questions = [...ids(stage, 1), ...ids(stage, 0)]
  db.close()
  return { stage, questions }
}
/** What was put before the candidate, by question: its words, and its options in their order. */
export function presented(folder: string, attemptId: number) {
  const db = new Database(join(folder, 'rehearsal.db'), { readonly: true })
  const rows = db
    .prepare<[number], { id: string; presentation: string }>(
      'SELECT question_id AS id, presentation FROM attempt_item WHERE attempt_id = ?',
    )
    .all(attemptId)
  db.close()
  return new Map(
    rows.map(({ id, presentation }) => {
      const { order, instance } = JSON.parse(presentation) as { order: string[]; instance?: { stem: string } }
      return [id, { order, drawn: instance?.stem ?? null }]
    }),
  )
}

/** Spreads what happened in an attempt over its exam clock, 10 s from one event to the next. */
export function tenSecondsApart(folder: string, attemptId: number) {
  const db = new Database(join(folder, 'rehearsal.db'))
  db.exec('DROP TRIGGER attempt_event_append_only')
  const { changes } = db
    .prepare(
      `UPDATE attempt_event SET active_ms = 10000 * (SELECT count(*) FROM attempt_event e
         WHERE e.attempt_id = attempt_event.attempt_id AND e.seq <= attempt_event.seq AND e.kind IN ('shown', 'answered', 'flagged', 'submitted'))
       WHERE attempt_id = ?`,
    )
    .run(attemptId)
  db.prepare('UPDATE attempt SET spent_ms = ? WHERE id = ?').run(10_000 * changes, attemptId)
  db.close()
}
