import Database from 'better-sqlite3'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

/** Serves the bare Vue page; `POST /save` is one fully synchronous commit, the least that "Saved" may mean. */
export async function startFloor(): Promise<{ origin: string; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-floor-'))
  const page = join(folder, 'page')
  await build({
    root: join(import.meta.dirname, 'floor'),
    configFile: false,
    logLevel: 'error',
    build: { outDir: page, minify: true, modulePreload: { polyfill: false } },
  })
  const db = new Database(join(folder, 'floor.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE answer (id INTEGER PRIMARY KEY, body TEXT)')
  const insert = db.prepare('INSERT INTO answer (body) VALUES (?)')
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        insert.run(body)
        response.end('{}')
      })
      return
    }
    const path = request.url === '/' ? '/index.html' : request.url!.split('?')[0]!
    response
      .writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' })
      .end(readFileSync(join(page, path)))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
      db.close()
      rmSync(folder, { recursive: true })
    },
  }
}
