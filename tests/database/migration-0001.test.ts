import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations } from '../../electron/database/migrate'

const migrated = () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, 1)
  return db
}
const bank = "INSERT INTO bank VALUES ('b', 'Bank', 'built-in', 'MIT', 'h')"
const question = "INSERT INTO question (id, bank_id, status, family) VALUES ('q', 'b', 'active', 'f')"
const version = `INSERT INTO question_version (id, question_id, hash, type, stem, explanation, rule, objective,
  guide_section, stage, metric_category, skill, difficulty, sources, verified)
  VALUES (1, 'q', 'h', 'multiple-choice', 's', 'e', 'r', '1.3.1', '1.1', 'eda', 'none', 'concept', 1, '[]', '2026-11-23')`

test('migrations are numbered from 1 without a gap', () => {
  expect(migrations.map((m) => m.version)).toEqual(migrations.map((_, i) => i + 1))
})

test('a second run changes nothing', () => {
  const db = migrated()
  expect(migrate(db, 1)).toBe(false)
})

test('a migration that fails leaves the database as it was', () => {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE attempt_event (a)')
  expect(() => migrate(db, 1)).toThrow()
  expect(db.pragma('user_version', { simple: true })).toBe(0)
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(['attempt_event'])
})

test('question versions and events cannot be changed afterwards', () => {
  const db = migrated()
  db.exec(`${bank}; ${question}; ${version}`)
  expect(() => db.exec("UPDATE question_version SET stem = 'x'")).toThrow(/never changes/)
  db.exec(`INSERT INTO attempt (id, kind, title, plan, seed, policy, practice, blind_review, state, started_at,
    seen_wall_ms, seen_uptime_ms, seen_boot, item_count, scored_count)
    VALUES (1, 'full', 't', '{}', 1, 'strict', 0, 0, 'open', 0, 0, 0, 'b', 1, 1)`)
  db.exec("INSERT INTO attempt_event (attempt_id, seq, active_ms, wall_ms, kind) VALUES (1, 1, 0, 0, 'started')")
  expect(() => db.exec("UPDATE attempt_event SET kind = 'x'")).toThrow(/append-only/)
})

test('only one attempt can be open', () => {
  const db = migrated()
  const attempt = (id: number, state: string) =>
    db.exec(`INSERT INTO attempt (id, kind, title, plan, seed, policy, practice, blind_review, state, started_at,
      seen_wall_ms, seen_uptime_ms, seen_boot, item_count, scored_count)
      VALUES (${id}, 'full', 't', '{}', 1, 'strict', 0, 0, '${state}', 0, 0, 0, 'b', 1, 1)`)
  attempt(1, 'open')
  expect(() => attempt(2, 'open')).toThrow(/UNIQUE/)
  attempt(3, 'submitted')
  attempt(4, 'submitted')
})

test('values outside their range are refused', () => {
  const db = migrated()
  db.exec(`${bank}; ${question}`)
  expect(() => db.exec(version.replace("'multiple-choice'", "'essay'"))).toThrow(/CHECK/)
  expect(() => db.exec(version.replace("'concept', 1", "'concept', 9"))).toThrow(/CHECK/)
  expect(() => db.exec(version.replace("'q', 'h'", "'nobody', 'h'"))).toThrow(/FOREIGN KEY/)
})
