import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { migrate, newestVersion } from './migrate'

export type Db = Database.Database

/** "RHSL": says whose file this is. */
const APPLICATION_ID = 0x5248534c

export class NewerDatabaseError extends Error {}
export class DamagedDatabaseError extends Error {}

/**
 * Opens the file, or creates it, and migrates it. A file that is not ours or cannot be read is left as it is.
 * Throws NewerDatabaseError or DamagedDatabaseError, in words for the person.
 */
export function openDatabase(file: string): Db {
  const cutOff = existsSync(`${file}-wal`) // a clean exit removes the log
  if (existsSync(file)) inspect(file)
  const db = new Database(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL') // better-sqlite3 compiles WAL's default to NORMAL, which loses answers in a power cut
    db.pragma('foreign_keys = ON')
    if (cutOff && db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(file, 'has broken pages')
    if ((db.pragma('user_version', { simple: true }) as number) > newestVersion) throw newer(file)
    migrate(db)
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      db.pragma(`application_id = ${APPLICATION_ID}`)
    return db
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      throw damaged(file, 'cannot be read')
    throw error
  }
}

/** Reads the header before SQLite may write: an empty or foreign file opens without complaint. */
function inspect(file: string): void {
  const header = Buffer.alloc(100)
  const fd = openSync(file, 'r')
  const read = readSync(fd, header, 0, 100, 0)
  closeSync(fd)
  if (read < 100) throw damaged(file, 'is empty or cut off')
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw damaged(file, 'is not an SQLite file')
  const [version, owner] = [header.readUInt32BE(60), header.readUInt32BE(68)]
  // A first start that was cut off has written neither yet.
  if (owner !== APPLICATION_ID && (owner !== 0 || version !== 0)) throw damaged(file, 'belongs to another program')
  if (version > newestVersion) throw newer(file)
}

const damaged = (file: string, what: string) =>
  new DamagedDatabaseError(
    `The database ${file} ${what}. It was left as it is. Move it away to start with an empty history.`,
  )

const newer = (file: string) =>
  new NewerDatabaseError(
    `The database ${file} was written by a newer Rehearsal. It was left as it is. Install the newer version to open it.`,
  )
