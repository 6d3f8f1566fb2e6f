import type { Db } from '../database/open'
import { sql } from '../database/statements'

/** Stored settings by name, as JSON values. */
export function listSettings(db: Db): Record<string, unknown> {
  const rows = sql<{ key: string; value: string }>(db, 'SELECT key, value FROM setting').all()
  return Object.fromEntries(rows.map((r) => [r.key, JSON.parse(r.value) as unknown]))
}

export function saveSetting(db: Db, key: string, value: unknown): void {
  sql(db, 'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    key,
    JSON.stringify(value),
  )
}
