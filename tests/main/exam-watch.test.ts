import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchExams } from '../../electron/main/exam-watch'
import { callsOf, resetElectron, BrowserWindow as StandIn } from '../support/electron'

vi.mock('electron', async () => import('../support/electron'))

const clock = { remainingMs: 75_000, spentMs: 25_000, running: true }
let exam: { limitMs: number | null; clock: typeof clock } | null
const host = vi.fn((method: string) =>
  Promise.resolve({ ok: true as const, value: method === 'attempts.current' ? exam : {} }),
)
let watch: ReturnType<typeof watchExams>

beforeEach(() => {
  vi.useFakeTimers()
  resetElectron()
  host.mockClear()
  exam = { limitMs: 100_000, clock }
  const window = new StandIn() as unknown as BrowserWindow
  watch = watchExams(() => window, host)
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

const looks = () => host.mock.calls.filter(([method]) => method === 'attempts.current').length
const bars = () => callsOf('window.setProgressBar').map(([value]) => value)
const call = async (method: string) => {
  const reply = await watch.call(method, {})
  await vi.advanceTimersByTimeAsync(0)
  return reply
}

test('shows the time used each second while the clock of an exam runs', async () => {
  await call('attempts.start')
  exam = { limitMs: 100_000, clock: { ...clock, spentMs: 26_000 } }
  await vi.advanceTimersByTimeAsync(1000)
  expect(bars()).toEqual([0.25, 0.26])
})

test('keeps the display awake until the clock stops, and then looks no more', async () => {
  await call('attempts.resume')
  await call('attempts.resume')
  expect(callsOf('powerSaveBlocker.start')).toEqual([['prevent-display-sleep']])
  exam = { limitMs: 100_000, clock: { ...clock, running: false } }
  await call('attempts.pause')
  expect(callsOf('powerSaveBlocker.stop')).toEqual([[7]])
  const before = looks()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(looks()).toBe(before)
})

test('notices that the host has submitted the exam because time was up', async () => {
  await call('attempts.start')
  exam = null
  await vi.advanceTimersByTimeAsync(1000)
  expect(bars().at(-1)).toBe(-1)
  expect(callsOf('powerSaveBlocker.stop')).toHaveLength(1)
})

test('shows no bar for an exam without a limit', async () => {
  exam = { limitMs: null, clock }
  await call('attempts.start')
  expect(bars()).toEqual([-1])
})

test('does not look when nothing can have begun or ended', async () => {
  expect(await call('attempts.answer')).toEqual({ ok: true, value: {} })
  await call('app.info')
  host.mockResolvedValueOnce({ ok: false, error: { code: 'CONFLICT', message: '' } } as never)
  await call('attempts.start')
  expect(looks()).toBe(0)
})
