import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { json, send, startTarget, type Target } from '../support/raw-http'

let target: Target
beforeAll(async () => void (target = await startTarget()))
afterAll(() => target.stop())
beforeEach(() => void (target.asked.length = 0))

describe('who is let in', () => {
  test('a page of ours, with the token of this launch', async () => {
    const answer = await target.post({ headers: { Origin: `http://${target.self}`, 'Sec-Fetch-Site': 'same-origin' } })
    expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"value":"DATA"}' })
    expect(target.asked).toEqual([['attempts.list', { limit: 5 }]])
    expect(answer.head).toMatch(/^content-type: application\/json$/m)
  })

  test('nobody from another machine: the port is open on 127.0.0.1 alone', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((i) => i !== undefined && i.address !== '127.0.0.1' && !i.address.startsWith('fe80'))
    for (const other of others)
      expect(await send(target.request(), target.port, other!.address), other!.address).toMatchObject({ status: 0 })
  })

  test.each([
    ['no token', {}],
    ['an empty token', { Authorization: 'Bearer ' }],
    ['the wrong scheme', { Authorization: 'Basic dXNlcjpwYXNz' }],
    ['a guess of the right length', { Authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a cookie', { Cookie: 'token=x' }],
  ])('nobody with %s', async (_what, headers) => {
    const withCookie =
      'Cookie' in headers ? { Cookie: `token=${target.server.token}; sid=${target.server.token}` } : headers
    for (const method of ['GET', 'POST'])
      expect(
        await target.get({ method, path: '/rpc/app.info', headers: { ...withCookie, ...json }, body: '{}' }),
      ).toMatchObject({ status: 401 })
    expect(target.asked).toEqual([])
  })

  test('nobody with a token in the address', async () => {
    const { token } = target.server
    for (const query of [`token=${token}`, `authorization=Bearer%20${token}`])
      expect((await target.get({ path: `/rpc/app.info?${query}` })).status).toBe(401)
  })

  test('nobody with nearly the token', async () => {
    const { token } = target.server
    const nearly = [
      token.slice(1),
      `${token}A`,
      ` ${token}`,
      token.toLowerCase(),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    ]
    for (const guess of nearly) {
      const headers = { Authorization: `Bearer ${guess}` }
      expect((await target.get({ path: '/rpc/app.info', headers })).status, guess).toBe(401)
    }
  })

  test('a token of 256 bits, another one at each launch, in the fragment alone', async () => {
    const second = await startTarget()
    await second.stop()
    expect(Buffer.from(target.server.token, 'base64url')).toHaveLength(32)
    expect(second.server.token).not.toBe(target.server.token)
    const { hash, search, pathname } = new URL(target.server.address)
    expect({ hash, search, pathname }).toEqual({ hash: `#token=${target.server.token}`, search: '', pathname: '/' })
  })
})

describe('a request is refused', () => {
  test.each([
    ['another name that leads here', (p: number) => [`Host: evil.test:${p}`], 421],
    ['a name that only begins like ours', (p: number) => [`Host: 127.0.0.1.evil.test:${p}`], 421],
    ['localhost', (p: number) => [`Host: localhost:${p}`], 421],
    ['no port', () => ['Host: 127.0.0.1'], 421],
    ['another port', (p: number) => [`Host: 127.0.0.1:${p + 1}`], 421],
    ['no host', () => [], 400],
    ['an empty host', () => ['Host: '], 421],
    ['two hosts, the right one first', (p: number) => [`Host: 127.0.0.1:${p}`, 'Host: evil.test'], 400],
    ['two hosts, the right one last', (p: number) => ['host: evil.test', `HOST: 127.0.0.1:${p}`], 400],
    ['the right host twice', (p: number) => [`Host: 127.0.0.1:${p}`, `Host: 127.0.0.1:${p}`], 400],
  ])('for %s', async (_what, hosts, status) => {
    for (const parts of [{}, { path: '/rpc/app.info', headers: target.bearer }])
      expect((await target.get({ ...parts, lines: hosts(target.port) })).status).toBe(status)
    expect(target.asked).toEqual([])
  })

  test.each(['https://evil.test', 'null', 'http://localhost', 'http://127.0.0.1', '', 'file://', 'exam://app'])(
    'for the origin "%s"',
    async (origin) => {
      expect((await target.post({ headers: { Origin: origin } })).status).toBe(403)
      expect((await target.get({ headers: { Origin: origin } })).status).toBe(403)
      expect(target.asked).toEqual([])
    },
  )

  test('for our own origin under https or another port', async () => {
    for (const origin of [
      `https://${target.self}`,
      `http://127.0.0.1:${target.port + 1}`,
      `http://localhost:${target.port}`,
    ])
      expect((await target.post({ headers: { Origin: origin } })).status, origin).toBe(403)
  })

  test.each(['cross-site', 'same-site', 'anything'])('when fetched %s', async (site) => {
    expect((await target.post({ headers: { 'Sec-Fetch-Site': site } })).status).toBe(403)
    expect((await target.get({ headers: { 'Sec-Fetch-Site': site } })).status).toBe(403)
  })

  test('when a foreign page asks for leave first, and no answer ever gives leave', async () => {
    const asking = { Origin: 'https://evil.test', 'Access-Control-Request-Method': 'POST' }
    const answers = await Promise.all([
      target.get({ method: 'OPTIONS', path: '/rpc/app.info', headers: asking }),
      target.get({ method: 'OPTIONS', path: '/rpc/app.info', headers: target.bearer }),
      target.get({ method: 'OPTIONS' }),
      target.get(),
      target.post(),
    ])
    expect(answers.map((a) => a.status)).toEqual([403, 405, 405, 200, 200])
    for (const { head } of answers) expect(head).not.toMatch(/^access-control-|^set-cookie/m)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/json',
    'application/jsonp',
    '',
  ])('with the content type "%s", which a form could send', async (type) => {
    expect((await target.post({ headers: { 'Content-Type': type } })).status).toBe(415)
    expect(target.asked).toEqual([])
  })

  test('with input that is not JSON', async () => {
    for (const body of ['{', 'undefined', '\0']) expect((await target.post({ body })).status).toBe(400)
    expect(target.asked).toEqual([])
  })

  test('with another method than a procedure or a page has', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE']) {
      expect((await target.get({ method })).status).toBe(405)
      expect((await target.get({ method, path: '/rpc/app.info', headers: target.bearer })).status).toBe(405)
    }
    expect((await target.get({ path: '/rpc/attempts.list', headers: target.bearer })).status).toBe(405)
    expect((await target.get({ path: '/rpc/app.info', headers: target.bearer })).status).toBe(200)
  })
})
