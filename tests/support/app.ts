import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApp, type App, type AppOptions } from '../../electron/app'
import type { Input, Method, Output } from '@shared/contract/procedures'
import type { Plan } from '@shared/contract/plans'
import type { Instant } from '@shared/domain/clock'

export const resources = resolve(import.meta.dirname, '../../resources')

/** Clocks that stand still until they are moved. */
export function fakeClock(start = Date.UTC(2026, 10, 23, 9)) {
  const at = { wall: start, steady: 1000, uptime: 500_000, boot: 'boot-1' }
  return {
    now: (): Instant => ({ ...at }),
    /** Time goes by as usual, ms. */
    pass: (ms: number) => Object.assign(at, { wall: at.wall + ms, steady: at.steady + ms, uptime: at.uptime + ms }),
    /** The machine sleeps, ms: the steady clock stops. */
    sleep: (ms: number) => Object.assign(at, { wall: at.wall + ms, uptime: at.uptime + ms }),
    /** Somebody sets the time of day. */
    setWall: (ms: number) => Object.assign(at, { wall: ms }),
    /** The process starts anew: its steady clock begins at zero. */
    restart: () => Object.assign(at, { steady: 0 }),
    reboot: () => Object.assign(at, { steady: 0, uptime: 1000, boot: `boot-${Math.random()}` }),
  }
}

export const tempFolder = () => mkdtempSync(join(tmpdir(), 'rehearsal-'))

export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** Calls a procedure and gives its value; throws what the host refused with. */
export async function value<M extends Method>(app: Pick<App, 'call'>, method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await app.call(method, input)
  if (!reply.ok) throw Object.assign(new Error(`${method}: ${reply.error.code} ${reply.error.message}`), reply.error)
  return reply.value as Output<M>
}

export function testApp(options: Partial<AppOptions> & { dataFolder: string }): Promise<App> {
  return createApp({
    resources,
    version: '0.0.0-test',
    host: { kind: 'browser', openExternal: () => Promise.resolve() },
    log: () => {},
    ...options,
  })
}

let keys = 0
/** A fresh idempotency key. */
export const key = () => `key-${String(++keys).padStart(6, '0')}`

/** Looks at every question of an exam, answers none and hands it in. */
export async function leafThrough(app: App, { id, count }: { id: number; count: number }): Promise<void> {
  for (let position = 1; position <= count; position++) await value(app, 'attempts.show', { id, position, key: key() })
  await value(app, 'attempts.submit', { id, key: key() })
}

export const fullMock: Plan = {
  preset: { kind: 'full' },
  accommodation: { kind: 'standard' },
  policy: 'practice',
  practice: false,
  blindReview: false,
  caseSets: false,
}
