import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaCdf, betaQuantile, logGamma } from '@shared/domain/readiness/beta'
import { betaBinomial } from '@shared/domain/readiness/beta-binomial'
import { gaussHermite } from '@shared/domain/readiness/quadrature'
import { shareAt, slopeAt } from '@shared/domain/readiness/response-curve'

const sum = (list: ArrayLike<number>) => Array.from(list).reduce((s, x) => s + x, 0)

test('the nodes and weights of 15 points are the published ones', () => {
  // SciPy 1.17, special.roots_hermitenorm(15), weights divided by their sum
  const { nodes, weights } = gaussHermite(15)
  expect(nodes[7]).toBeCloseTo(0, 14)
  expect(nodes[8]).toBeCloseTo(0.799129068324548, 12)
  expect(nodes[14]).toBeCloseTo(6.363947888829839, 12)
  expect(weights[7]).toBeCloseTo(0.31825951825951826, 13)
  expect(weights[10]! / 0.01736577449213763).toBeCloseTo(1, 10)
  expect(weights[14]! / 8.589649899633257e-10).toBeCloseTo(1, 9)
})

test('quadrature gives the moments of the normal distribution', () => {
  const { nodes, weights } = gaussHermite(15)
  const moment = (power: number) => nodes.reduce((s, x, q) => s + weights[q]! * x ** power, 0)
  expect([0, 1, 2, 3, 4, 6, 8].map(moment).map((m) => Number(m.toFixed(8)))).toEqual([1, 0, 1, 0, 3, 15, 105])
})

test('the beta-binomial distribution agrees with published values', () => {
  // SciPy 1.17, stats.betabinom with 50 trials, mean .6 and variance of the share .01
  const pmf = betaBinomial(50, 0.6, 0.01)
  const published = { 0: 2.957903941770876e-12, 20: 0.011576238506231799, 30: 0.07823818700528716, 35: 0.05124890082282044, 50: 1.251757063996657e-7 } // prettier-ignore
  for (const [x, p] of Object.entries(published)) expect(pmf[Number(x)]! / p).toBeCloseTo(1, 10)
})

test('the beta-binomial distribution has the mean and variance asked for', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.double({ min: 1.1, max: 20, noNaN: true }), (mean, times) => {
      const variance = (times * mean * (1 - mean)) / 50
      const pmf = betaBinomial(50, mean, variance)
      const got = sum(pmf.map((p, x) => (p * x) / 50))
      expect(sum(pmf)).toBeCloseTo(1, 12)
      expect(got).toBeCloseTo(mean, 10)
      expect(sum(pmf.map((p, x) => p * (x / 50 - got) ** 2))).toBeCloseTo(variance, 10)
    }),
  ) // prettier-ignore
})

test('less variance than the draw has counts as that of the draw', () => {
  const pmf = betaBinomial(50, 0.7, 0)
  const mean = sum(pmf.map((p, x) => (p * x) / 50))
  expect(sum(pmf.map((p, x) => p * (x / 50 - mean) ** 2))).toBeGreaterThanOrEqual((0.7 * 0.3) / 50)
})

test('the gamma and beta functions agree with published values', () => {
  // SciPy 1.17, special.gammaln and stats.beta.ppf
  const logs = { 0.1: 2.252712651734206, 1: 0, 2.5: 0.2846828704729192, 50: 144.56574394634487, 10000: 82099.71749644238 } // prettier-ignore
  for (const [x, log] of Object.entries(logs)) expect(logGamma(Number(x))).toBeCloseTo(log, 9)
  expect(betaQuantile(0.05, 8.5, 2.5)).toBeCloseTo(0.5475043630373166, 10)
  expect(betaQuantile(0.95, 8.5, 2.5)).toBeCloseTo(0.939786281733811, 10)
  expect(betaQuantile(0.05, 0.5, 20.5) / 9.707775858233171e-5).toBeCloseTo(1, 9)
  expect(betaQuantile(0.95, 123.5, 77.5)).toBeCloseTo(0.6701214462752622, 10)
  expect(betaQuantile(0.05, 3000.5, 1200.5)).toBeCloseTo(0.7027131169773557, 10)
})

test('the quantile undoes the distribution function', () => {
  const shape = fc.double({ min: 0.5, max: 500, noNaN: true })
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, p) => {
      expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9)
    }),
  )
  expect([betaCdf(0, 2, 3), betaCdf(0.5, 2, 3), betaCdf(1, 2, 3)]).toEqual([0, expect.closeTo(0.6875, 12), 1])
})

test('knowing more is never worth less, from guessing up to slips', () => {
  expect(shareAt(-100)).toBeCloseTo(0.72 / 4 + 0.14 / 10 + 0.06 / 120 + 0.08 / 24, 2)
  expect(shareAt(100)).toBeCloseTo(0.98, 2)
  fc.assert(
    fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (theta) => {
      expect(shareAt(theta + 0.01)).toBeGreaterThanOrEqual(shareAt(theta))
      expect(slopeAt(theta)).toBeGreaterThanOrEqual(0)
    }),
  )
  expect(slopeAt(0)).toBeCloseTo((shareAt(0.1) - shareAt(-0.1)) / 0.2, 10)
})
