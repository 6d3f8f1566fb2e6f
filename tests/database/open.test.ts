import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newestVersion } from '../../electron/database/migrate'
import { DamagedDatabaseError, NewerDatabaseError, openDatabase } from '../../electron/database/open'
import { removeFolder, tempFolder } from '../support/app'

let folder: string
let file: string
beforeEach(() => {
  folder = tempFolder()
  file = join(folder, 'rehearsal.db')
})
afterEach(() => removeFolder(folder))

test('a new database is ours, current, in WAL with full sync, with foreign keys on and strict tables only', () => {
  const db = openDatabase(file)
  const pragma = (name: string) => db.pragma(name, { simple: true })
  expect(pragma('application_id')).toBe(0x5248534c)
  expect(pragma('user_version')).toBe(newestVersion)
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  const tables = db.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]
  const own = tables.filter((t) => t.schema === 'main' && t.type === 'table' && !t.name.startsWith('sqlite_'))
  const loose = own.filter((t) => t.strict === 0)
  expect(loose).toEqual([])
  db.close()
})

test('opening again changes nothing', () => {
  openDatabase(file).close()
  const before = readFileSync(file)
  openDatabase(file).close()
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a database from a newer version is refused in words and stays byte-identical', () => {
  const db = openDatabase(file)
  db.pragma(`user_version = ${newestVersion + 1}`)
  db.close()
  const before = readFileSync(file)
  expect(() => openDatabase(file)).toThrow(NewerDatabaseError)
  expect(() => openDatabase(file)).toThrow(/newer Rehearsal.*left as it is/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a cut-off header', Buffer.from('SQLite format 3\0')],
  ['garbage', Buffer.alloc(8192, 'garbage ')],
])('%s is refused in words and never overwritten', (_, bytes) => {
  writeFileSync(file, bytes)
  expect(() => openDatabase(file)).toThrow(DamagedDatabaseError)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test("another program's database is left alone", () => {
  const other = new Database(file)
  other.exec('CREATE TABLE theirs (a); PRAGMA user_version = 3')
  other.close()
  const before = readFileSync(file)
  expect(() => openDatabase(file)).toThrow(/belongs to another program/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('broken pages found after an unclean exit are refused in words', () => {
  const db = openDatabase(file)
  db.exec("INSERT INTO setting VALUES ('a', '1')")
  db.close()
  const bytes = readFileSync(file)
  bytes.fill(0xff, 4096, 4096 * 12)
  writeFileSync(file, bytes)
  writeFileSync(`${file}-wal`, '')
  expect(() => openDatabase(file)).toThrow(DamagedDatabaseError)
})
