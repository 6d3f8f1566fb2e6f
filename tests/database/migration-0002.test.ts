import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate'

test('the catalogue of services is added and the bank stays as it was', () => {
  const db = new Database(':memory:')
  migrate(db, 1)
  db.exec("INSERT INTO bank VALUES ('b', 'Bank', 'built-in', 'MIT', 'h')")
  const before = db.prepare('SELECT id, title, origin, licence, content_hash FROM bank').all()
  expect(migrate(db, 2)).toBe(true)
  expect(db.prepare('SELECT id, title, origin, licence, content_hash FROM bank').all()).toEqual(before)
  const service = (state: string) =>
    db
      .prepare(
        "INSERT INTO service VALUES (?, 'n', '[]', 'f', 'c', 'n', '[]', '[]', 'in-scope', ?, NULL, '2026', NULL, '{}')",
      )
      .run(state, state)
  service('active')
  expect(() => service('retired')).toThrow(/CHECK/)
})
