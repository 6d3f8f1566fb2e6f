import Database from 'better-sqlite3'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who works on a data folder. Electron's window has no address. */
export interface Holder {
  host: 'electron' | 'browser'
  address?: string
}

export interface Lock {
  /** Tells a second start where the first one is. */
  announce(holder: Holder): void
  release(): void
}

const lockFile = (folder: string) => join(folder, 'instance.lock')
const holderFile = (folder: string) => join(folder, 'instance.json')

/**
 * Takes the folder for this process, or returns undefined when another has it. The lock is SQLite's own on an empty
 * file: the system drops it with the process, however that ends, so nobody has to guess from a process number.
 */
export function takeLock(folder: string): Lock | undefined {
  const db = lockOrBusy(lockFile(folder))
  if (!db) return undefined
  rmSync(holderFile(folder), { force: true })
  return {
    announce(holder) {
      const draft = `${holderFile(folder)}.new`
      writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
      renameSync(draft, holderFile(folder))
    },
    release() {
      if (!db.open) return
      rmSync(holderFile(folder), { force: true })
      db.close()
    },
  }
}

function lockOrBusy(file: string): Database.Database | undefined {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { timeout: 0 })
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db?.close()
    const code = (error as { code?: string }).code
    if (code === 'SQLITE_BUSY') return undefined
    if (code !== 'SQLITE_NOTADB')
      throw new Error(`Rehearsal cannot lock its data folder: ${file} cannot be written (${code}).`, { cause: error })
    rmSync(file) // somebody wrote into it, and nobody holds it
    return lockOrBusy(file)
  }
}

/** Who holds the folder; undefined while the holder is still starting. */
export function readHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Waits until the holder has said where it is. Resolves to undefined after `patienceMs`. */
export async function findHolder(folder: string, patienceMs = 5000): Promise<Holder | undefined> {
  const until = performance.now() + patienceMs
  for (;;) {
    const holder = readHolder(folder)
    if (holder || performance.now() > until) return holder
    await new Promise((next) => setTimeout(next, 50))
  }
}
