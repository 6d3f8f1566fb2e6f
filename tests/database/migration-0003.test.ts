import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate'

const before = () => {
  const db = new Database(':memory:')
  migrate(db, 2)
  db.exec(`
    BEGIN;
    INSERT INTO bank VALUES ('b', 'Bank', 'built-in', 'MIT', 'h', 's');
    INSERT INTO question VALUES ('q', 'b', 1, 'active', '', 'q');
    INSERT INTO question_version VALUES (1, 'q', 'h', 'matching', 'Which gauge?', 'Because.', 'A rule.', 'never', '1.3.6',
      '6.1', 'evaluation', 'classification', 'recall', 1, '[]', '2026-11-23', NULL, NULL, NULL);
    INSERT INTO question_version VALUES (2, 'q', 'i', 'multiple-choice', 'A template', '', '', NULL, '1.3.6', '6.1',
      'evaluation', 'classification', 'recall', 1, '[]', '2026-11-23', NULL, NULL,
      '{"distractors":[{"misconception":"from-template"},{"misconception":"from-template"},{}]}');
    INSERT INTO question_part VALUES (1, 0, 'p1', 'prompt', 'a prompt', 1, 'r', NULL, 'why', 'from-part', '{"x":"from-mistake"}');
    COMMIT;
  `)
  return db
}
const attempt = (db: Database.Database, kind: string, title: string, plan: object) =>
  db
    .prepare(
      `INSERT INTO attempt (kind, title, plan, seed, policy, practice, blind_review, state, started_at, seen_wall_ms,
         seen_uptime_ms, seen_boot, item_count, scored_count) VALUES (?, ?, ?, 1, 'practice', 1, 0, 'submitted', 0, 0, 0, '', 1, 1)`,
    )
    .run(kind, title, JSON.stringify(plan))

test('a drill of one section becomes a drill of a filter, and a custom exam gets the new fields', () => {
  const db = before()
  attempt(db, 'drill', 'Drill, Model monitoring', {
    preset: { kind: 'drill', section: '1.9', count: 12 },
    practice: true,
  })
  attempt(db, 'custom', 'Custom exam', { preset: { kind: 'custom', filter: { sections: ['1.1'], pool: 'all' } } })
  attempt(db, 'full', 'Full mock', { preset: { kind: 'full' } })
  migrate(db, 3)
  const plans = db.prepare<[], { plan: string }>('SELECT plan FROM attempt ORDER BY id').all()
  const more = { services: [], questions: [], pair: null }
  const any = { stages: [], metricCategories: [], types: [], difficulties: [] }
  expect(plans.map((p) => JSON.parse(p.plan) as unknown)).toEqual([
    {
      preset: {
        kind: 'drill',
        count: 12,
        topic: 'Model monitoring',
        filter: { sections: ['1.9'], pool: 'all', ...any, ...more },
      },
      practice: true,
    },
    { preset: { kind: 'custom', filter: { sections: ['1.1'], pool: 'all', ...more } } },
    { preset: { kind: 'full' } },
  ])
})

test('questions that were there can be found, and their misconceptions are named', () => {
  const db = before()
  migrate(db, 3)
  expect(db.prepare('SELECT * FROM question_misconception ORDER BY 1, 2').all()).toEqual([
    { version_id: 1, misconception: 'from-mistake' },
    { version_id: 1, misconception: 'from-part' },
    { version_id: 2, misconception: 'from-template' },
  ])
  const find = db.prepare('SELECT rowid FROM question_search WHERE question_search MATCH ?')
  expect(find.all('gauges')).toEqual([{ rowid: 1 }])
  expect(find.all('prompt AND rule')).toEqual([{ rowid: 1 }])
  expect(db.prepare('SELECT playground FROM question_version').all()).toEqual([
    { playground: null },
    { playground: null },
  ])
})

test('the files of bank and guide are read anew at the next start', () => {
  const db = before()
  migrate(db, 3)
  expect(db.prepare('SELECT content_hash, stamp FROM bank').all()).toEqual([{ content_hash: '', stamp: '' }])
})

test('the part of a section that was read lies between 0 and 1', () => {
  const db = before()
  migrate(db, 3)
  const read = db.prepare('INSERT INTO guide_reading VALUES (?, ?, 0)')
  read.run('1.1', 1)
  expect(() => read.run('1.2', 1.1)).toThrow(/CHECK/)
})
