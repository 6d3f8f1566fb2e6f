import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createServer as createVite } from 'vite'
import type { App, AppOptions } from '../../electron/app.ts'
import type { Exam } from '../../src/shared/contract/attempts.ts'
import type { Reply } from '../../src/shared/contract/procedures.ts'
import { startHost } from '../support/host.ts'

const root = join(import.meta.dirname, '../..')

interface Pair {
  floor: number[]
  ours: number[]
}

const timed = async (work: () => unknown) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The host's services as they run in it, without a wire. */
export async function loadApp(dataFolder: string): Promise<{ app: App; close: () => Promise<void> }> {
  const vite = await createVite({
    root,
    configFile: false,
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
  })
  const { createApp } = (await vite.ssrLoadModule('/electron/app.ts')) as { createApp: (o: AppOptions) => Promise<App> }
  const app = await createApp({
    dataFolder,
    resources: join(root, 'resources'),
    version: 'bench',
    host: { kind: 'browser', openExternal: () => Promise.resolve() },
  })
  return {
    app,
    close: async () => {
      app.close()
      await vite.close()
    },
  }
}

/** One stored answer against the least it needs: one synchronous commit of an item, an event and a summary. */
export async function commitTimes(count: number): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-commit-'))
  const db = new Database(join(folder, 'floor.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE TABLE item (id INTEGER PRIMARY KEY, response TEXT); CREATE TABLE event (id INTEGER PRIMARY KEY, body TEXT);
    CREATE TABLE summary (id INTEGER PRIMARY KEY, n INTEGER); INSERT INTO summary VALUES (1, 0);
    INSERT INTO item WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 65) SELECT i, '' FROM n;
    CREATE TRIGGER counted AFTER UPDATE ON item BEGIN UPDATE summary SET n = n + 1; END;`)
  const [update, insert] = [
    db.prepare('UPDATE item SET response = ? WHERE id = ?'),
    db.prepare('INSERT INTO event (body) VALUES (?)'),
  ]
  const { app, close } = await loadApp(folder)
  const call = async (method: string, input: unknown) => {
    const reply: Reply = await app.call(method, input)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value
  }
  const exam = (await call('attempts.start', {
    preset: { kind: 'custom', count: 65, minutes: 90, filter: { types: ['multiple-choice'] } },
    accommodation: { kind: 'standard' },
    policy: 'practice',
    practice: false,
    blindReview: false,
    caseSets: false,
  })) as Exam
  const times: Pair = { floor: [], ours: [] }
  for (let i = 0; i < count; i++) {
    const position = 1 + (i % exam.count)
    const { item } = exam.items[position - 1]!
    if (!('options' in item)) throw new Error('not a choice')
    const response = { kind: 'choice', chosen: [item.options[i % 4]!.id] }
    const revision = Math.floor(i / exam.count)
    times.floor.push(
      await timed(() =>
        db.transaction(() => {
          update.run(JSON.stringify(response), position)
          insert.run(JSON.stringify({ position, response }))
        })(),
      ),
    )
    times.ours.push(
      await timed(() => call('attempts.answer', { id: exam.id, position, key: `bench-key-${i}`, revision, response })),
    )
  }
  await close()
  db.close()
  rmSync(folder, { recursive: true })
  return times
}

/** From the start of the process to the first answered request: a bare server that opens a database, and ours. */
export async function startTimes(dataFolder: string, rounds: number): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-start-'))
  const bare = join(folder, 'bare.mjs')
  const sqlite = JSON.stringify(join(root, 'node_modules/better-sqlite3/lib/index.js'))
  writeFileSync(
    bare,
    `import { createServer } from 'node:http'
     const { default: Database } = await import(${sqlite})
     const db = new Database(${JSON.stringify(join(folder, 'bare.db'))})
     db.pragma('journal_mode = WAL')
     const server = createServer((_, r) => r.end('ok')).listen(0, '127.0.0.1', () => console.log(server.address().port))`,
  )
  const times: Pair = { floor: [], ours: [] }
  for (let i = 0; i < rounds; i++) {
    times.floor.push(
      await timed(async () => {
        const child = spawn(process.execPath, [bare], { stdio: ['ignore', 'pipe', 'inherit'] })
        const port = await new Promise<string>((found) => createInterface({ input: child.stdout }).on('line', found))
        await (await fetch(`http://127.0.0.1:${port}/`)).text()
        child.kill('SIGKILL')
      }),
    )
    let stop = () => Promise.resolve()
    times.ours.push(
      await timed(async () => {
        const host = await startHost(dataFolder)
        await (await fetch(`${host.origin}/`)).text()
        stop = () => host.kill('SIGTERM')
      }),
    )
    await stop()
  }
  rmSync(folder, { recursive: true })
  return times
}
