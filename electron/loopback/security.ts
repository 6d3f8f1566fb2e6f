import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Refusal {
  status: number
  words: string
}

/**
 * Whether a request comes from our own page. Any site may send requests to a port of this machine, and may give its own
 * name the address 127.0.0.1; the headers checked here are those a page cannot set.
 */
export function refuseStranger(
  request: Pick<IncomingMessage, 'headers' | 'rawHeaders'>,
  self: string,
): Refusal | undefined {
  const { headers, rawHeaders } = request
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length !== 1) return { status: 400, words: 'A request names one host.' } // Node keeps the first of two
  if (headers.host !== self) return { status: 421, words: `This is ${self} and nothing else.` }
  if (headers.origin !== undefined && headers.origin !== `http://${self}`)
    return { status: 403, words: 'Rehearsal answers its own pages only.' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, words: 'Open this address in a tab of its own: Rehearsal is not reached from other pages.' }
  return undefined
}

/** Whether the bearer token is the one of this launch. */
export function carriesToken(request: Pick<IncomingMessage, 'headers'>, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '')
  const right = Buffer.from(`Bearer ${token}`)
  return given.length === right.length && timingSafeEqual(given, right)
}
