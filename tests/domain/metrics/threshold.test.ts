import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averagePrecision, recall, rocAuc, specificity, type Label } from '@shared/domain/metrics/classification'
import { normalQuantile, normalShare } from '@shared/domain/metrics/normal'
import {
  areaUnder,
  areaUnderRoc,
  countsAt,
  densities,
  fromCounts,
  prCurve,
  rocCurve,
} from '@shared/domain/metrics/threshold'

describe('the normal distribution', () => {
  /** Values of scipy.stats.norm.cdf, SciPy 1.10.1. */
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.96, 0.024997895148220435],
    [2.5758293035489004, 0.995],
    [-5, 2.866515718791933e-7],
  ])('has the share of %d right', (z, share) => {
    expect(normalShare(z)).toBeCloseTo(share, 14)
    expect(normalQuantile(share)).toBeCloseTo(z, 8)
  })

  it('ends at its far ends', () => {
    expect([-Infinity, -50, 50, Infinity].map(normalShare)).toEqual([0, 0, 1, 1])
  })
})

describe('counts given by a question', () => {
  const mixed = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 250_000 }), fc.constant(0))

  it('come out exactly, none or all of a class included', () => {
    fc.assert(
      fc.property(mixed, mixed, mixed, mixed, (tp, fp, fn, tn) => {
        const model = fromCounts({ tp, fp, fn, tn })
        expect(countsAt(model)).toEqual({ tp, fp, fn, tn })
        expect(model.threshold).toBeGreaterThan(0)
        expect(model.threshold).toBeLessThan(1)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    [80, 20, 40, 860],
    [8, 2, 2, 988],
    [0, 0, 10, 990],
    [10, 0, 0, 0],
    [0, 0, 0, 7],
    [1, 0, 0, 999_999],
    [500_000, 0, 0, 500_000],
    [0, 500_000, 500_000, 0],
    [0, 0, 0, 0],
  ])('TP %i, FP %i, FN %i, TN %i', (tp, fp, fn, tn) => {
    const model = fromCounts({ tp, fp, fn, tn })
    expect(countsAt(model)).toEqual({ tp, fp, fn, tn })
    expect(Math.abs(model.separation)).toBeLessThanOrEqual(10)
  })

  it('that are worse than chance separate the classes the wrong way round', () => {
    expect(fromCounts({ tp: 10, fp: 50, fn: 90, tn: 50 }).separation).toBeLessThan(0)
  })
})

const model = fc.record({
  threshold: fc.double({ min: 0, max: 1, noNaN: true }),
  prevalence: fc.double({ min: 0, max: 1, noNaN: true }),
  separation: fc.double({ min: -10, max: 10, noNaN: true }),
  shift: fc.constant(0),
  size: fc.integer({ min: 1, max: 1_000_000 }),
})

it('every case is counted once, whatever the sliders say', () => {
  fc.assert(
    fc.property(model, (m) => {
      const { tp, fp, fn, tn } = countsAt(m)
      expect(tp + fp + fn + tn).toBe(m.size)
      expect(tp + fn).toBe(Math.round(m.size * m.prevalence))
      expect(Math.min(tp, fp, fn, tn)).toBeGreaterThanOrEqual(0)
    }),
  )
})

it('a higher threshold never finds more, nor alarms more', () => {
  fc.assert(
    fc.property(model, fc.double({ min: 0, max: 1, noNaN: true }), (m, other) => {
      const [low, high] = [Math.min(m.threshold, other), Math.max(m.threshold, other)]
      const [before, after] = [countsAt({ ...m, threshold: low }), countsAt({ ...m, threshold: high })]
      expect(after.tp).toBeLessThanOrEqual(before.tp)
      expect(after.fp).toBeLessThanOrEqual(before.fp)
    }),
  )
})

it('threshold 0 calls every case positive and threshold 1 none', () => {
  const m = { prevalence: 0.1, separation: 2, shift: 0, size: 1000 }
  expect(countsAt({ ...m, threshold: 0 })).toEqual({ tp: 100, fp: 900, fn: 0, tn: 0 })
  expect(countsAt({ ...m, threshold: 1 })).toEqual({ tp: 0, fp: 0, fn: 100, tn: 900 })
})

it('prevalence moves precision alone: recall and specificity stay', () => {
  const at = (prevalence: number) => countsAt({ threshold: 0.5, prevalence, separation: 2, shift: 0, size: 1_000_000 })
  const [rare, common] = [at(0.01), at(0.5)]
  expect(recall(rare.tp, rare.fn)).toBeCloseTo(recall(common.tp, common.fn), 3)
  expect(specificity(rare.tn, rare.fp)).toBeCloseTo(specificity(common.tn, common.fp), 3)
})

/** Scores of each class, spread as the model says. */
function sample(separation: number, positives: number, negatives: number) {
  const spread = (count: number, middle: number) =>
    Array.from({ length: count }, (_, i) => middle + normalQuantile((i + 0.5) / count))
  return {
    scores: [...spread(positives, separation), ...spread(negatives, 0)],
    labels: [...Array<Label>(positives).fill(1), ...Array<Label>(negatives).fill(0)],
  }
}

describe.each([-1, 0, 0.5, 1, 2, 3.5])('curves at separation %d', (separation) => {
  it('have the area that scores of this spread have', () => {
    const { scores, labels } = sample(separation, 400, 1600)
    expect(areaUnderRoc(separation)).toBeCloseTo(rocAuc(scores, labels), 2)
    expect(areaUnder(rocCurve(separation))).toBeCloseTo(areaUnderRoc(separation), 3)
    expect(areaUnder(prCurve(0.2, separation))).toBeCloseTo(averagePrecision(scores, labels), 2)
  })

  it('rise from corner to corner', () => {
    const roc = rocCurve(separation)
    expect([roc[0], roc.at(-1)]).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ])
    for (const [i, p] of roc.slice(1).entries()) expect(p.x).toBeGreaterThanOrEqual(roc[i]!.x - 1e-15)
  })

  it('go through the counts of every threshold', () => {
    const { tp, fn, fp, tn } = countsAt({ threshold: 0.5, prevalence: 0.5, separation, shift: 0, size: 1_000_000 })
    const [x, y] = [fp / (fp + tn), tp / (tp + fn)]
    const after = rocCurve(separation).findIndex((p) => p.x > x)
    const [a, b] = [rocCurve(separation)[after - 1]!, rocCurve(separation)[after]!]
    expect(y).toBeGreaterThanOrEqual(a.y - 1e-5)
    expect(y).toBeLessThanOrEqual(b.y + 1e-5)
  })

  it('are drawn from scores between 0 and 1 with the same area for both classes', () => {
    const { negatives, positives } = densities(separation)
    for (const points of [negatives, positives]) {
      expect(Math.min(...points.map((p) => p.x))).toBeGreaterThan(0)
      expect(Math.max(...points.map((p) => p.x))).toBeLessThan(1)
      const area = points.slice(1).reduce((sum, p, i) => sum + ((p.x - points[i]!.x) * (p.y + points[i]!.y)) / 2, 0)
      expect(area).toBeCloseTo(1, 2)
    }
  })
})

it('without a positive there is no precision-recall curve, and without a negative precision is 1', () => {
  expect(prCurve(0, 2)).toEqual([])
  expect(new Set(prCurve(1, 2).map((p) => p.y))).toEqual(new Set([1]))
})
