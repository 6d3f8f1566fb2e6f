import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from '@shared/domain/intervals'
import { estimate, scaled } from '@shared/domain/scores'

test('the scale meets its ends and the pass mark', () => {
  expect([0, 0.35, 0.7, 0.85, 1].map(scaled)).toEqual([100, 400, 700, 850, 1000])
})

test('more right answers never lower the score', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 64 }), (right) => {
      expect(estimate(right + 1, 65)!.score).toBeGreaterThan(estimate(right, 65)!.score)
    }),
  )
})

test('an estimate lies inside its own range and says pass from 700', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 200 }), fc.nat(), (count, n) => {
      const e = estimate(n % (count + 1), count)!
      expect(e.low).toBeLessThanOrEqual(e.score)
      expect(e.high).toBeGreaterThanOrEqual(e.score)
      expect(e.pass).toBe(e.score >= 700)
    }),
  )
  expect(estimate(36, 50)).toMatchObject({ score: 720, pass: true })
})

test('nine items make no estimate', () => {
  expect(estimate(9, 9)).toBeNull()
})

test('the Wilson interval agrees with published values', () => {
  // R 4.3, binom::binom.confint(x, n, conf.level, "wilson"): 8 of 10 at 95 %, 36 of 50 at 90 %
  const [low, high] = wilson(8, 10, 1.959964)
  expect(low).toBeCloseTo(0.490162, 5)
  expect(high).toBeCloseTo(0.943318, 5)
  expect(wilson(0, 0)).toEqual([0, 1])
})
