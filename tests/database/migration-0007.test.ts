import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate'

const migrated = () => {
  const db = new Database(':memory:')
  migrate(db, 6)
  db.exec(`
    INSERT INTO bank VALUES ('b', 'Bank', 'built-in', 'MIT', 'h', 's');
    INSERT INTO question_search (rowid, stem, parts, explanation) VALUES (1, 'A return of \${gain}', '', '');
    INSERT INTO guide_search (section, anchor, heading, body) VALUES ('1.8', '', 'Deployment', 'Words');
  `)
  migrate(db, 7)
  return db
}

test('what could be found before is dropped, and the files are read anew at the next start', () => {
  const db = migrated()
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect(count('question_search')).toBe(0)
  expect(count('guide_search')).toBe(0)
  expect(db.prepare('SELECT content_hash, stamp FROM bank').all()).toEqual([{ content_hash: '', stamp: '' }])
})

test('a section is found by its number', () => {
  const db = migrated()
  db.exec("INSERT INTO guide_search VALUES ('1.8', '', '1.8', 'Deployment', 'Words')")
  expect(db.prepare(`SELECT section FROM guide_search WHERE guide_search MATCH '"1 8"'`).all()).toHaveLength(1)
})
