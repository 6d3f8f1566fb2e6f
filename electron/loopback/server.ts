import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { App } from '../app'
import { rendererFiles } from '../renderer-files'
import { securityHeaders } from '../response-headers'
import { readJson } from './body'
import { carriesToken, refuseStranger } from './security'

// Nothing is kept by the browser, not even files with a hash in their name: each launch has a port of its own, so a
// cached copy would never be asked for again and only fill the disk.
const headers = { ...securityHeaders, 'cache-control': 'no-store' }

/** The one procedure that can be asked with GET: it changes nothing. */
const readable = '/rpc/app.info'

export interface LoopbackServer {
  /** With the token in its fragment, which a browser never sends. */
  address: string
  token: string
  close(): Promise<void>
}

export async function startServer(options: {
  app: Pick<App, 'call'>
  rendererFolder: string
  /** 0 for any free one. */
  port: number
  /** How long a request may take to arrive. */
  patienceMs?: number
}): Promise<LoopbackServer> {
  const token = randomBytes(32).toString('base64url')
  const files = rendererFiles(options.rendererFolder)
  let self = ''

  const patienceMs = options.patienceMs ?? 10_000

  const server = createServer(
    {
      maxHeaderSize: 8192,
      headersTimeout: patienceMs,
      requestTimeout: patienceMs,
      connectionsCheckingInterval: patienceMs / 10,
    },
    (request, response) => {
      const refusal = refuseStranger(request, self)
      if (refusal) return say(response, refusal.status, refusal.words)
      const path = (request.url ?? '/').split('?', 1)[0]!
      if (!path.startsWith('/rpc/')) return sendFile(request, response, path)
      void callProcedure(request, response, path).catch(() => say(response, 500, 'Rehearsal could not answer.'))
    },
  )

  function sendFile(request: IncomingMessage, response: ServerResponse, path: string): void {
    if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Pages can only be read.')
    const file = files(path)
    if (!file) return say(response, 404, 'There is no such page.')
    response.writeHead(200, { ...headers, 'content-type': file.type, 'content-length': file.body.length })
    response.end(request.method === 'HEAD' ? undefined : file.body)
  }

  async function callProcedure(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (!carriesToken(request, token))
      return say(response, 401, 'Open the address that Rehearsal printed at its start.')
    if (request.method !== 'POST' && !(request.method === 'GET' && path === readable))
      return say(response, 405, 'Procedures are called with POST.')
    const input = request.method === 'GET' ? { value: {} } : await readJson(request)
    if ('status' in input) return say(response, input.status, input.words)
    const reply = Buffer.from(JSON.stringify(await options.app.call(path.slice('/rpc/'.length), input.value)))
    response
      .writeHead(200, { ...headers, 'content-type': 'application/json', 'content-length': reply.length })
      .end(reply)
  }

  await listen(server, options.port)
  self = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { address: `http://${self}/#token=${token}`, token, close: () => close(server) }
}

/** A refusal ends the connection: nobody waits for the rest of a body that is too long. */
function say(response: ServerResponse, status: number, words: string): void {
  response
    .writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(words)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      done()
    })
  })
}

/** Lets the answers that are under way finish, for a second. */
function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1000).unref()
  })
}
