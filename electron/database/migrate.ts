import type { Database } from 'better-sqlite3'

/** Vite inlines the SQL, so neither an archive's paths nor the working folder matter. */
const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

export const migrations = Object.entries(files)
  .map(([path, sql]) => ({ version: Number(/(\d+)-[^/]*\.sql$/.exec(path)?.[1]), sql }))
  .sort((a, b) => a.version - b.version)

export const newestVersion = migrations.at(-1)!.version

/** Brings the database to `target`, all steps or none. Returns whether anything changed. */
export function migrate(db: Database, target = newestVersion): boolean {
  return db
    .transaction(() => {
      const have = db.pragma('user_version', { simple: true }) as number
      const todo = migrations.filter((m) => m.version > have && m.version <= target)
      for (const m of todo) {
        db.exec(m.sql)
        db.pragma(`user_version = ${m.version}`)
      }
      return todo.length > 0
    })
    .immediate()
}
