import type { Statement } from 'better-sqlite3'
import type { Db } from './open'

const caches = new WeakMap<Db, Map<string, Statement>>()

/** The statement for this SQL, compiled once a database. */
export function sql<Row = unknown>(db: Db, text: string): Statement<unknown[], Row> {
  const cache = caches.get(db) ?? new Map<string, Statement>()
  const statement = cache.get(text) ?? db.prepare(text)
  caches.set(db, cache.set(text, statement))
  return statement as Statement<unknown[], Row>
}
