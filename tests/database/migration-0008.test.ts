import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate'

test('what attempts changed is made anew at the next start', () => {
  const db = new Database(':memory:')
  migrate(db, 7)
  db.exec("INSERT INTO readiness VALUES (1, x'01')")
  migrate(db, 8)
  expect(db.prepare('SELECT count(*) FROM readiness').pluck().get()).toBe(0)
})
