import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { maxBodyBytes } from '../../electron/loopback/body'
import { securityHeaders } from '../../electron/response-headers'
import { json, send, startTarget, type Target } from '../support/raw-http'

let target: Target
beforeAll(async () => void (target = await startTarget()))
afterAll(() => target.stop())
beforeEach(() => void (target.asked.length = 0))

describe('what a request may cost', () => {
  test('headers have a limit', async () => {
    expect([431, 0]).toContain((await target.get({ headers: { X: 'a'.repeat(20_000) } })).status)
  })

  test('a body that announces too much is not read', async () => {
    const head = target.request({
      method: 'POST',
      path: '/rpc/app.info',
      headers: { ...target.bearer, ...json, 'Content-Length': String(maxBodyBytes + 1) },
    })
    expect((await send(head, target.port)).status).toBe(413)
  })

  test('a body that grows too large is cut off', async () => {
    const head = target.request({
      method: 'POST',
      path: '/rpc/app.info',
      headers: { ...target.bearer, ...json, 'Transfer-Encoding': 'chunked' },
    })
    const megabyte = 1024 * 1024
    const chunk = `${megabyte.toString(16)}\r\n${' '.repeat(megabyte)}\r\n`
    const { status } = await send([head, ...Array<string>(maxBodyBytes / megabyte + 1).fill(chunk)], target.port)
    expect([413, 0]).toContain(status)
    expect(target.asked).toEqual([])
  })

  test('a request that does not come to its end is given up', async () => {
    const hasty = await startTarget(200)
    const headers = { ...hasty.bearer, ...json, 'Content-Length': '100' }
    const whole = hasty.request({ method: 'POST', path: '/rpc/app.info', headers })
    const parts = [whole.slice(0, 20), whole, `${whole}{"half":`]
    const answers = await Promise.all(parts.map((part) => send(part, hasty.port)))
    await hasty.stop()
    expect(answers.map((a) => a.status)).toEqual([408, 408, 408])
    expect(hasty.asked).toEqual([])
  })

  test('a request whose length is said twice is refused', async () => {
    const lines = [`Host: ${target.self}`, 'Transfer-Encoding: chunked', 'Content-Length: 3']
    expect(
      (await target.get({ method: 'POST', path: '/rpc/app.info', headers: { ...target.bearer, ...json }, lines }))
        .status,
    ).toBe(400)
  })
})

describe('what comes back', () => {
  test('every answer carries the security headers and is kept nowhere', async () => {
    const answers = await Promise.all([
      target.get(),
      target.get({ path: '/assets/app-1a2b.js' }),
      target.get({ path: '/missing' }),
      target.post(),
      target.post({ headers: { Origin: 'null' } }),
      target.get({ path: '/rpc/app.info' }),
    ])
    expect(answers.map((a) => a.status)).toEqual([200, 200, 404, 200, 403, 401])
    for (const { head } of answers)
      for (const [name, value] of Object.entries({ ...securityHeaders, 'cache-control': 'no-store' }))
        expect(head).toContain(`${name}: ${value.toLowerCase()}`)
  })

  test('no refusal tells the token or where files lie', async () => {
    const answers = await Promise.all([
      target.get({ path: '/missing' }),
      target.get({ path: '/rpc/app.info' }),
      target.post({ body: '{' }),
    ])
    for (const { head, body } of answers) {
      expect(head + body).not.toContain(target.server.token)
      expect(head + body).not.toContain(target.folder)
    }
  })

  test('HEAD gives the length without the page', async () => {
    const { status, head, body } = await target.get({ method: 'HEAD' })
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(head).toContain('content-length: 19')
  })

  test('no path leads out of the window', async () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '\\',
      '/',
      '%00',
      'secret.js',
      'assets',
      'etc',
      'passwd',
      '@',
      ';',
      '%252e',
    )
    const path = fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => `/${steps.join('/')}`)
    await fc.assert(
      fc.asyncProperty(path, async (tail) => {
        const { status, body } = await target.get({ path: tail })
        return [400, 404].includes(status) && !body.includes('SECRET') && !body.includes('root:')
      }),
      { numRuns: 150 },
    )
    expect((await target.get({ path: 'http://evil.test/' })).status).toBe(404)
  })
})
