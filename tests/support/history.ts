import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Response } from '../../src/shared/contract/items.ts'
import type { Plan } from '../../src/shared/contract/plans.ts'
import type { RunningHost } from './host.ts'
import { anyResponse } from './responses.ts'

export const fullMock: Plan = {
  preset: { kind: 'full' },
  accommodation: { kind: 'standard' },
  policy: 'practice',
  practice: false,
  blindReview: false,
  caseSets: false,
}

interface PartRow {
  id: string
  role: string
  correct: number | boolean
  step: number | null
  answer: string | null
}

/** The keys of an attempt, by position, read where no window can. */
export function keysOf(folder: string, attemptId: number): Map<number, Response> {
  const db = new Database(join(folder, 'rehearsal.db'), { readonly: true })
  const items = db
    .prepare<[number], { position: number; version_id: number; presentation: string }>(
      'SELECT position, version_id, presentation FROM attempt_item WHERE attempt_id = ?',
    )
    .all(attemptId)
  const fixed = db.prepare<[number], PartRow>(
    'SELECT part_id AS id, role, correct, step, answer FROM question_part WHERE version_id = ?',
  )
  const keys = new Map<number, Response>()
  for (const { position, version_id, presentation } of items) {
    const { instance } = JSON.parse(presentation) as { instance?: { parts: PartRow[] } }
    const parts = instance?.parts ?? fixed.all(version_id)
    const steps = parts.filter((p) => p.role === 'step' && p.step !== null).toSorted((a, b) => a.step! - b.step!)
    const prompts = parts.filter((p) => p.role === 'prompt')
    if (steps.length > 0) keys.set(position, { kind: 'ordering', order: steps.map((p) => p.id) })
    else if (prompts.length > 0)
      keys.set(position, { kind: 'matching', pairs: Object.fromEntries(prompts.map((p) => [p.id, p.answer!])) })
    else keys.set(position, { kind: 'choice', chosen: parts.filter((p) => p.correct).map((p) => p.id) })
  }
  db.close()
  return keys
}

/** Begins a full mock and answers its first questions, rightly with the given chance. Returns its id. */
export async function answerMock(
  host: RunningHost,
  folder: string,
  options: { seed: number; upTo: number; skill: number; random: () => number },
): Promise<number> {
  const { seed, upTo, skill, random } = options
  const exam = await host.call('attempts.start', { ...fullMock, seed })
  await host.call('attempts.resume', { id: exam.id, viewer: 'history' })
  const keys = keysOf(folder, exam.id)
  for (const { item, state } of exam.items.slice(0, upTo)) {
    const change = { id: exam.id, position: state.position }
    const response = random() < skill ? keys.get(state.position)! : anyResponse(item, random)
    await host.call('attempts.show', { ...change, key: randomUUID() })
    await host.call('attempts.answer', { ...change, key: randomUUID(), revision: 0, response })
    if (random() < 0.12) await host.call('attempts.flag', { ...change, key: randomUUID(), flagged: true })
  }
  return exam.id
}

/** Gives every answered question a believable time, as if it had been thought about. The host has to be stopped. */
export function lendTime(folder: string, attemptId: number, random: () => number, now = Date.now()): void {
  const db = new Database(join(folder, 'rehearsal.db'))
  const items = db.prepare<[number], { position: number }>(
    "SELECT position FROM attempt_item WHERE attempt_id = ? AND status <> 'Unseen'",
  )
  const set = db.prepare('UPDATE attempt_item SET active_ms = ? WHERE attempt_id = ? AND position = ?')
  let spentMs = 0
  for (const { position } of items.all(attemptId)) {
    const ms = Math.round(1000 * (30 + 60 * random() + (random() < 0.12 ? 90 * random() : 0)))
    set.run(ms, attemptId, position)
    spentMs += ms
  }
  db.prepare(
    'UPDATE attempt SET spent_ms = ?, started_at = ?, submitted_at = CASE WHEN submitted_at IS NULL THEN NULL ELSE ? END WHERE id = ?',
  ).run(spentMs, now - spentMs, now, attemptId)
  db.close()
}
