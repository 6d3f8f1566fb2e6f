import fc from 'fast-check'
import { expect, test } from 'vitest'
import { away, BLINK_MS, limitOf, passed, reading, type Instant } from '@shared/domain/clock'

const start: Instant = { wall: 1_790_000_000_000, steady: 5000, uptime: 900_000, boot: 'a' }
/** What a machine's clocks do in one go: run, sleep, and be set. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('run' as const), ms: fc.integer({ min: 1, max: 900 }) }),
    fc.record({ kind: fc.constant('sleep' as const), ms: fc.integer({ min: BLINK_MS + 1, max: 10_000_000 }) }),
    fc.record({ kind: fc.constant('set' as const), ms: fc.integer({ min: -172_800_000, max: 172_800_000 }) }),
  ),
)
const after = (at: Instant, { kind, ms }: { kind: 'run' | 'sleep' | 'set'; ms: number }): Instant =>
  kind === 'set'
    ? { ...at, wall: at.wall + ms }
    : { ...at, wall: at.wall + ms, uptime: at.uptime + ms, steady: at.steady + (kind === 'run' ? ms : 0) }

test('practice counts what ran and strict counts what passed, whatever the time of day is set to', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const counted = { practice: 0, strict: 0 }
      let at = start
      for (const step of list) {
        const next = after(at, step)
        for (const policy of ['practice', 'strict'] as const) {
          const { countedMs, gapMs } = passed(at, next, policy)
          expect(countedMs).toBeGreaterThanOrEqual(0)
          expect(gapMs).toBe(step.kind === 'sleep' ? step.ms : 0)
          counted[policy] += countedMs
        }
        at = next
      }
      const sum = (...kinds: string[]) => list.filter((s) => kinds.includes(s.kind)).reduce((a, s) => a + s.ms, 0)
      expect(counted).toEqual({ practice: sum('run'), strict: sum('run', 'sleep') })
    }),
  )
})

test('a process that stood still is a gap even where the steady clock runs through sleep', () => {
  const later = { ...start, steady: start.steady + 60_000, uptime: start.uptime + 60_000, wall: start.wall + 60_000 }
  expect(passed(start, later, 'practice')).toEqual({ countedMs: 0, gapMs: 60_000 })
  expect(passed(start, later, 'strict')).toEqual({ countedMs: 60_000, gapMs: 60_000 })
})

test('time away is measured by uptime within one start of the machine, by the time of day across starts', () => {
  const again: Instant = { wall: start.wall - 86_400_000, steady: 10, uptime: start.uptime + 7000, boot: 'a' }
  expect(away(start, again)).toBe(7000)
  const rebooted: Instant = { wall: start.wall + 90_000, steady: 10, uptime: 50, boot: 'b' }
  expect(away(start, rebooted)).toBe(90_000)
  expect(away(start, { ...rebooted, wall: start.wall - 5 })).toBe(0)
})

test('remaining time only falls, and never below zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 5_400_000 }), fc.array(fc.nat(100_000)), (limit, spends) => {
      let [spent, last] = [0, limit]
      for (const ms of spends) {
        spent += ms
        const { remainingMs } = reading(limit, spent, true)
        expect(remainingMs).toBeLessThanOrEqual(last)
        expect(remainingMs).toBeGreaterThanOrEqual(0)
        last = remainingMs!
      }
    }),
  )
  expect(reading(null, 12, false)).toEqual({ remainingMs: null, spentMs: 12, running: false })
})

test('accommodations lengthen the limit or remove it', () => {
  const base = 90 * 60_000
  expect(limitOf(base, { kind: 'standard' })).toBe(base)
  expect(limitOf(base, { kind: 'plus-30' })).toBe(120 * 60_000)
  expect(limitOf(base, { kind: 'times', factor: 1.25 })).toBe(6_750_000)
  expect(limitOf(base, { kind: 'off' })).toBeNull()
  expect(limitOf(null, { kind: 'times', factor: 2 })).toBeNull()
})
