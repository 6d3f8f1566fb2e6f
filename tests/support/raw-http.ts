import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { startServer, type LoopbackServer } from '../../electron/loopback/server'
import { removeFolder, tempFolder } from './app'

export interface Answer {
  /** 0 when the connection ended without an answer. */
  status: number
  /** In lower case. */
  head: string
  body: string
}

/** Sends the bytes as they are and reads until the other side closes. */
export function send(bytes: string | string[], port: number, host = '127.0.0.1'): Promise<Answer> {
  return new Promise((done) => {
    let text = ''
    const socket = connect(port, host, () => [bytes].flat().forEach((part) => socket.write(part)))
    socket.on('data', (chunk) => (text += chunk.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n', 2)
      done({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head: head.toLowerCase(), body })
    })
  })
}

export interface Parts {
  method?: string
  path?: string
  headers?: Record<string, string>
  /** Headers as raw lines instead of the right Host, to repeat one or leave it out. */
  lines?: string[]
  body?: string
}

export const json = { 'Content-Type': 'application/json' }

/** A loopback server over a small window and a contract that says "DATA", and what it was asked. */
export async function startTarget(patienceMs?: number) {
  const folder = tempFolder()
  mkdirSync(join(folder, 'built/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'SECRET')
  writeFileSync(join(folder, 'built/index.html'), '<!doctype html>PAGE')
  writeFileSync(join(folder, 'built/assets/app-1a2b.js'), 'SCRIPT')
  const asked: unknown[][] = []
  const call = (...args: unknown[]) => {
    asked.push(args)
    return Promise.resolve({ ok: true as const, value: 'DATA' })
  }
  const app = { call }
  const options = { app, rendererFolder: join(folder, 'built'), port: 0, ...(patienceMs ? { patienceMs } : {}) }
  const server: LoopbackServer = await startServer(options)
  const port = Number(new URL(server.address).port)
  const self = `127.0.0.1:${port}`
  const bearer = { Authorization: `Bearer ${server.token}` }

  const request = ({ method = 'GET', path = '/', headers = {}, lines = [`Host: ${self}`], body = '' }: Parts = {}) => {
    const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const length = body ? [`Content-Length: ${Buffer.byteLength(body)}`] : []
    return `${method} ${path} HTTP/1.1\r\n${[...lines, ...named, ...length, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`
  }
  const get = (parts?: Parts) => send(request(parts), port)
  return {
    ...{ folder, server, port, self, bearer, asked, request, get },
    /** A call as our own page makes it, but for the parts given. */
    post: (parts: Parts = {}) =>
      get({
        ...{ method: 'POST', path: '/rpc/attempts.list', body: '{"limit":5}' },
        ...parts,
        headers: { ...bearer, ...json, ...parts.headers },
      }),
    async stop() {
      await server.close()
      removeFolder(folder)
    },
  }
}
export type Target = Awaited<ReturnType<typeof startTarget>>
