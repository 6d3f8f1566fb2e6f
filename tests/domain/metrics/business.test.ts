import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  batchCost,
  breakEvenRuns,
  costPerUser,
  developmentCost,
  endpointCost,
  paybackMonths,
  roi,
} from '@shared/domain/metrics/business'

it('a gross return of 150,000 on a cost of 100,000 is an ROI of 50 %', () => {
  expect(roi(150_000, 100_000)).toBe(0.5)
})

it('24,000 spent on 8,000 users is 3 a user', () => {
  expect(costPerUser(24_000, 8000)).toBe(3)
})

it('what comes back no more than was spent is an ROI of 0, and nothing back is a loss of all', () => {
  expect(roi(100, 100)).toBe(0)
  expect(roi(0, 100)).toBe(-1)
})

it('is undefined without a cost, users or a price of a run', () => {
  for (const value of [roi(5, 0), roi(0, 0), costPerUser(5, 0), costPerUser(0, 0), breakEvenRuns(5, 0)])
    expect(value).toBeNaN()
})

it('adds up the parts of the development cost', () => {
  expect(developmentCost([60_000, 5000, 0, 3000])).toBe(68_000)
  expect(developmentCost([])).toBe(0)
})

it('counts the months until the cost is back: never without a gain, at once without a cost', () => {
  expect(paybackMonths(24_000, 2000)).toBe(12)
  expect(paybackMonths(24_000, 0)).toBe(Infinity)
  expect(paybackMonths(24_000, -5)).toBe(Infinity)
  expect(paybackMonths(0, 2000)).toBe(0)
  expect(paybackMonths(0, 0)).toBeNaN()
})

it('bills an endpoint for all its hours and a batch job for those it runs', () => {
  expect(endpointCost(2, 720, 3)).toBe(4320)
  expect(batchCost(2, 1.5, 30)).toBe(90)
  expect(breakEvenRuns(endpointCost(2, 720, 1), batchCost(2, 1.5, 1))).toBe(480)
})

it('batch is cheaper below the break-even and dearer above it', () => {
  const positive = fc.double({ min: 0.01, max: 100, noNaN: true })
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 0, max: 100_000 }), (rate, hours, runs) => {
      const standing = endpointCost(rate, 720, 1)
      const even = breakEvenRuns(standing, batchCost(rate, hours, 1))
      fc.pre(Math.abs(runs - even) > 0.001)
      expect(batchCost(rate, hours, runs) < standing).toBe(runs < even)
    }),
  )
})

it('an ROI says how much comes back: cost x (1 + ROI) is the gain', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (gain, cost) => {
      expect(cost * (1 + roi(gain, cost))).toBeCloseTo(gain, 3)
    }),
  )
})
