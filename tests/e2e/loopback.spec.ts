import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startHost, type RunningHost } from '../support/host'

/** TypeScript's own types do not have it yet. */
type WithPolicies = { trustedTypes: { createPolicy(name: string, rules: object): object } }

let folder: string
let hosts: RunningHost[]

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-loopback-'))
  hosts = []
})
test.afterEach(async () => {
  for (const host of hosts) await host.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<RunningHost> {
  const host = await startHost(folder)
  hosts.push(host)
  return host
}

/** Starts the host where it cannot stay, and reads what it says. */
async function startInVain(...args: string[]) {
  const entry = resolve('out/main/loopback.js')
  const child = spawn(process.execPath, [entry, '--no-open', '--data', folder, ...args])
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, stdout, stderr }
}

test.describe('the start', () => {
  test('of a second host points to the first, and both work on', async () => {
    const first = await start()
    expect(await startInVain()).toEqual({ code: 0, stdout: `Rehearsal is ready at ${first.address}\n`, stderr: '' })
    expect(await first.call('app.info', {})).toMatchObject({ host: 'browser', dataFolder: folder })
  })

  test('of two hosts at once leaves one, and both say where it is', async () => {
    const both = await Promise.all([start(), start()])
    expect(both[0].address).toBe(both[1].address)
    await expect.poll(() => both.filter(({ child }) => child.exitCode === 0)).toHaveLength(1)
    expect(await both[0].call('app.info', {})).toMatchObject({ host: 'browser' })
  })

  test('beside an open Electron window is refused in one sentence', async () => {
    const first = await start()
    writeFileSync(join(folder, 'instance.json'), '{"host":"electron"}')
    const { code, stdout, stderr } = await startInVain()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(`Rehearsal is already running with the data folder ${folder}, in its own window.\n`)
    expect(await first.call('app.info', {})).toMatchObject({ host: 'browser' })
  })

  test('after the first was killed works, on the same data', async () => {
    const first = await start()
    await first.call('settings.set', { theme: 'dark' })
    await first.kill('SIGKILL')
    expect(await (await start()).call('settings.get', {})).toMatchObject({ theme: 'dark' })
  })

  test('on a port that is taken is refused in one sentence, and leaves the folder free', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, stdout, stderr } = await startInVain('--port', String(port))
    other.close()
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(`Port ${port} is taken by another program. Leave --port out to use a free one.\n`)
    await start()
  })

  test('in a folder that cannot be is refused in one sentence', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const { code, stdout, stderr } = await startInVain('--data', join(file, 'data'))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^Rehearsal cannot write to its data folder .*\n$/)
  })

  test('on a damaged database, or one of a newer version, is refused and leaves it as it is', async () => {
    const file = join(folder, 'rehearsal.db')
    await (await start()).kill('SIGTERM')
    const db = new Database(file)
    db.pragma('journal_mode = DELETE')
    db.pragma('user_version = 9999')
    db.close()
    for (const [bytes, words] of [
      [readFileSync(file), 'was written by a newer Rehearsal'],
      [Buffer.alloc(8192, 'x'), 'is not an SQLite file'],
      [Buffer.alloc(0), 'is empty or cut off'],
    ] as const) {
      writeFileSync(file, bytes)
      const { code, stdout, stderr } = await startInVain()
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toContain(words)
      expect(stderr.trimEnd()).not.toContain('\n')
      expect(readFileSync(file).equals(bytes)).toBe(true)
    }
  })

  for (const [args, words] of [
    [['--port', '70000'], 'The port must be a number from 1 to 65535, not "70000".'],
    [['--port', 'x'], 'The port must be a number from 1 to 65535, not "x".'],
    [['--demo', '--data', '/x'], 'The demonstration has a folder of its own: leave --data out.'],
    [['--data', ''], 'After --data comes the folder to keep the data in.'],
    [['--prot', '1'], "Unknown option '--prot'."],
    [['folder'], "Unexpected argument 'folder'."],
  ] as const)
    test(`with "${args.join(' ')}" is refused with the usage`, async () => {
      const stderr = `${words} Usage: npm start -- [--browser] [--port N] [--data FOLDER | --demo] [--no-open]\n`
      expect(await startInVain(...args)).toEqual({ code: 1, stdout: '', stderr })
    })
})

test('the demonstration shows eight weeks of one learner and leaves nothing behind', async ({ page }) => {
  const demo = await startHost(null)
  const { dataFolder } = await demo.call('app.info', {})
  await page.goto(demo.address)
  await expect(page.getByText('Projected score')).toBeVisible()
  expect((await demo.call('readiness.get', {})).projection.firstSights).toBeGreaterThan(300)
  expect((await demo.call('attempts.list', { limit: 500 })).length).toBeGreaterThan(50)
  await demo.kill('SIGTERM')
  expect(existsSync(dataFolder)).toBe(false)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`${signal} ends the host cleanly`, async () => {
    test.skip(process.platform === 'win32', 'Windows ends a process without asking it')
    const host = await start()
    await host.kill(signal)
    expect(host.child.exitCode).toBe(0)
    expect(existsSync(join(folder, 'instance.json'))).toBe(false)
    expect(existsSync(join(folder, 'rehearsal.db-wal'))).toBe(false)
  })

test.describe('in Chromium', () => {
  test('every screen keeps to the content security policy', async ({ page }) => {
    const { address, origin } = await start()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on(
      'request',
      (request) => request.url().startsWith(origin) || complaints.push(`left the app: ${request.url()}`),
    )
    await page.goto(address)
    for (const to of ['/', '/mock', '/practice', '/review', '/settings']) {
      await page.evaluate((path) => (location.hash = path), to)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(complaints).toEqual([])
  })

  test('the token leaves the address and the history at once, and a reload still works', async ({ page, context }) => {
    const { address, token } = await start()
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(page.url()).not.toContain(token)
    const history = await (await context.newCDPSession(page)).send('Page.getNavigationHistory')
    expect(history.entries.filter(({ url }) => url.includes(token))).toEqual([])
    expect(await context.cookies()).toEqual([])
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('an injected script does not run, in whatever way it comes', async ({ page }) => {
    const { address } = await start()
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const outcome = await page.evaluate(async () => {
      const tried = (run: () => unknown) => {
        try {
          run()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      // Chromium lets a debugger's own call evaluate text; the page's later ones are the page's.
      const later = (run: () => unknown) => new Promise((done) => setTimeout(() => done(tried(run))))
      const div = document.createElement('div')
      const inline = document.createElement('script')
      const left = await fetch('https://docs.aws.amazon.com/').then(
        () => 'done',
        () => 'refused',
      )
      return {
        html: tried(() => (div.innerHTML = '<img src=x onerror="window.injected = 1">')),
        text: tried(() => (inline.textContent = 'window.injected = 1')),
        code: await later(() => eval('1')),
        policy: tried(() => (window as unknown as WithPolicies).trustedTypes.createPolicy('own', {})),
        left,
        injected: 'injected' in window,
      }
    })
    expect(outcome).toEqual({
      html: 'refused',
      text: 'refused',
      code: 'refused',
      policy: 'refused',
      left: 'refused',
      injected: false,
    })
  })

  test('another site reaches neither the data nor the page, even with the token', async ({ page }) => {
    const { origin, token } = await start()
    const site = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<title>another site</title>'),
    )
    await once(site.listen(0), 'listening')
    try {
      await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`)
      const reach = (
        url: string,
        options: Partial<Record<'method' | 'mode' | 'body', string>> & { headers?: Record<string, string> },
      ) =>
        page.evaluate(
          ([to, how]) =>
            fetch(to, how as RequestInit).then(
              (r) => r.type,
              () => 'refused',
            ),
          [url, options] as const,
        )
      const authorization = `Bearer ${token}`
      expect(await reach(`${origin}/rpc/app.info`, {})).toBe('refused')
      expect(await reach(`${origin}/rpc/app.info`, { headers: { authorization } })).toBe('refused')
      expect(
        await reach(`${origin}/rpc/settings.set`, { method: 'POST', mode: 'no-cors', body: '{"theme":"dark"}' }),
      ).toMatch(/refused|opaque/)
      const framed = page.waitForResponse(`${origin}/`)
      await page.evaluate(
        (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
        `${origin}/`,
      )
      expect((await framed).status()).toBe(403)
      const rebound = await page.goto(`${origin.replace('127.0.0.1', 'localhost')}/`)
      expect(rebound?.status()).toBe(421)
    } finally {
      site.close()
    }
  })
})
