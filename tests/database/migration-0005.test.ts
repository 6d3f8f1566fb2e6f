import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate'

test('what follows from the history is made anew at the next start, and the history stays', () => {
  const db = new Database(':memory:')
  migrate(db, 4)
  db.exec(`INSERT INTO readiness VALUES (1, x'01'); INSERT INTO setting VALUES ('theme', '"dark"')`)
  expect(migrate(db, 5)).toBe(true)
  expect(db.prepare('SELECT count(*) FROM readiness').pluck().get()).toBe(0)
  expect(db.prepare('SELECT value FROM setting').pluck().all()).toEqual(['"dark"'])
})

test('a cause is one of four, and a grade lies between 1 and 4', () => {
  const db = new Database(':memory:')
  migrate(db, 5)
  db.pragma('foreign_keys = OFF')
  db.exec("INSERT INTO error_cause VALUES (1, 1, 'Misread')")
  expect(() => db.exec("INSERT INTO error_cause VALUES (1, 2, 'Bad luck')")).toThrow(/CHECK/)
  const grade = (n: number) => db.exec(`INSERT INTO card_grade (question_id, grade, at, before, key) VALUES ('q', ${n}, 0, '{}', 'k${n}')`) // prettier-ignore
  grade(4)
  expect(() => grade(5)).toThrow(/CHECK/)
})
