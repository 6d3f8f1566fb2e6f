import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate'

test('the daily summary makes way for tables that are filled from the history, which stays as it is', () => {
  const db = new Database(':memory:')
  migrate(db, 3)
  db.exec(`INSERT INTO day_summary VALUES ('2026-11-23', 'all', '', 'first', 'exam', 3, 2, 1000);
    INSERT INTO setting VALUES ('theme', '"dark"')`)
  expect(migrate(db, 4)).toBe(true)
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  expect(tables).not.toContain('day_summary')
  for (const table of ['answer', 'summary', 'confusion', 'readiness', 'card']) {
    expect(tables).toContain(table)
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect(db.prepare('SELECT value FROM setting').pluck().all()).toEqual(['"dark"'])
})

test('a summary knows its facets only, and an answer is right or wrong', () => {
  const db = new Database(':memory:')
  migrate(db, 4)
  expect(() => db.exec("INSERT INTO summary VALUES ('color', '', '', 'first', 'exam', 1, 1, 0)")).toThrow(/CHECK/)
  db.pragma('foreign_keys = OFF')
  expect(() => db.exec("INSERT INTO answer VALUES (1, 1, 1, 1, 0, '', 2, 'first', 'exam', '', '', 0, 0, 0)")).toThrow(
    /CHECK/,
  )
})
