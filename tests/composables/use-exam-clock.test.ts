import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, shallowRef, type EffectScope } from 'vue'
import { useExamClock, type UseExamClockOptions } from '@/composables/use-exam-clock'

const MINUTE = 60_000
let scope: EffectScope

function run(remainingMs: number | null, more: Partial<UseExamClockOptions> = {}) {
  const told = (ms: number | null, running = true) => ({ remainingMs: ms, running, receivedAt: performance.now() })
  const reading = shallowRef(told(remainingMs))
  const warn = vi.fn<(minutesLeft: number) => void>()
  const atZero = vi.fn<() => void>()
  const clock = scope.run(() =>
    useExamClock({ reading: () => reading.value, limitMs: () => 90 * MINUTE, warn, atZero, ...more }),
  )!
  const tell = (ms: number, running = true) => (reading.value = told(ms, running))
  return { clock, tell, warn, atZero }
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('the time left', () => {
  it('changes each second, on the second', async () => {
    const { clock } = run(10_400)
    expect(clock.remainingMs.value).toBe(11_000)
    await pass(400)
    expect(clock.remainingMs.value).toBe(10_000)
    await pass(999)
    expect(clock.remainingMs.value).toBe(10_000)
    await pass(1)
    expect(clock.remainingMs.value).toBe(9_000)
  })

  it('is right at the first look after the window was held up', () => {
    const { clock } = run(10 * MINUTE)
    const now = performance.now()
    vi.spyOn(performance, 'now').mockReturnValue(now + 7 * MINUTE)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(clock.remainingMs.value).toBe(3 * MINUTE)
  })

  it('follows the host', async () => {
    const { clock, tell } = run(10 * MINUTE)
    tell(4 * MINUTE)
    await pass(0)
    expect(clock.remainingMs.value).toBe(4 * MINUTE)
  })

  it('stands still while the host says so', async () => {
    const { clock, tell } = run(10 * MINUTE)
    tell(5 * MINUTE, false)
    await pass(MINUTE)
    expect(clock.remainingMs.value).toBe(5 * MINUTE)
  })

  it('is none without a limit', () => {
    expect(run(null).clock.remainingMs.value).toBeNull()
  })

  it('is not moved by the time of day, but asks the host when the two disagree', async () => {
    const onDrift = vi.fn<() => void>()
    const { clock } = run(10 * MINUTE, { onDrift })
    await pass(1000)
    expect(onDrift).not.toHaveBeenCalled()
    const today = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(today + 24 * 60 * MINUTE)
    await pass(1000)
    expect(onDrift).toHaveBeenCalledTimes(1)
    expect(clock.remainingMs.value).toBe(10 * MINUTE - 2000)
  })
})

describe('warnings', () => {
  it('come at 30, 10, 5 and 1 minute', async () => {
    const { warn } = run(31 * MINUTE)
    await pass(31 * MINUTE - 1)
    expect(warn.mock.calls.flat()).toEqual([30, 10, 5, 1])
  })

  it('come only where they are shorter than the limit', async () => {
    const { warn } = run(8 * MINUTE, { limitMs: () => 8 * MINUTE })
    await pass(8 * MINUTE - 1)
    expect(warn.mock.calls.flat()).toEqual([5, 1])
  })

  it('are one, with the true time, when several were passed at once', async () => {
    const { warn, tell } = run(31 * MINUTE)
    tell(9.5 * MINUTE)
    await pass(0)
    expect(warn.mock.calls).toEqual([[10]])
  })

  it('do not come for time that had passed before the exam was opened', async () => {
    const { warn } = run(9 * MINUTE)
    await pass(1000)
    expect(warn).not.toHaveBeenCalled()
  })
})

it('tells once that time is up', async () => {
  const { atZero, tell } = run(2000)
  await pass(1999)
  expect(atZero).not.toHaveBeenCalled()
  await pass(1)
  tell(0)
  await pass(1000)
  expect(atZero).toHaveBeenCalledTimes(1)
})
