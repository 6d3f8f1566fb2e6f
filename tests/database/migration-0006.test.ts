import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate'

test('records are made anew at the next start, and only what is finished may be looked back at', () => {
  const db = new Database(':memory:')
  migrate(db, 5)
  db.exec("INSERT INTO readiness VALUES (1, x'01')")
  const attempt = (state: string, practice: number) =>
    db
      .prepare(
        `INSERT INTO attempt (kind, title, plan, seed, policy, practice, blind_review, state, started_at, seen_wall_ms,
           seen_uptime_ms, seen_boot, item_count, scored_count) VALUES ('drill', '', '{}', 1, 'practice', ?, 0, ?, 0, 0, 0, '', 1, 1)`,
      )
      .run(practice, state)
  attempt('submitted', 0)
  attempt('abandoned', 0)
  attempt('rethinking', 0)
  attempt('abandoned', 1)
  migrate(db, 6)
  expect(db.prepare('SELECT count(*) FROM readiness').pluck().get()).toBe(0)
  expect(db.prepare('SELECT id FROM reviewable ORDER BY id').pluck().all()).toEqual([1, 4])
})
