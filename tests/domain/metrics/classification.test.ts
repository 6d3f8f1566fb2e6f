import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as m from '@shared/domain/metrics/classification'

const count = fc.integer({ min: 0, max: 5000 })
const share = fc.double({ min: 0.001, max: 1, noNaN: true })

describe('worked numbers of the fact base', () => {
  it.each([
    [80, 20, 40, 860, 0.94, 0.8, 0.667, 0.977, 0.727],
    [40, 10, 60, 890, 0.93, 0.8, 0.4, 0.989, 0.533],
    [90, 60, 10, 840, 0.93, 0.6, 0.9, 0.933, 0.72],
    [8, 2, 2, 988, 0.996, 0.8, 0.8, 0.998, 0.8],
  ])('TP %i, FP %i, FN %i, TN %i', (tp, fp, fn, tn, accuracy, precision, recall, specificity, f1) => {
    expect(m.accuracy(tp, fp, fn, tn)).toBeCloseTo(accuracy, 3)
    expect(m.precision(tp, fp)).toBeCloseTo(precision, 3)
    expect(m.recall(tp, fn)).toBeCloseTo(recall, 3)
    expect(m.specificity(tn, fp)).toBeCloseTo(specificity, 3)
    expect(m.f1(tp, fp, fn)).toBeCloseTo(f1, 3)
  })

  it('always answering "legitimate" is 99 % right when 1 % is fraud, and finds none of it', () => {
    expect(m.accuracy(0, 0, 10, 990)).toBe(0.99)
    expect(m.recall(0, 10)).toBe(0)
    expect(m.precision(0, 0)).toBeNaN()
  })

  it.each([
    [0.9, 0.105],
    [0.5, 0.693],
    [0.1, 2.303],
  ])('the log loss of a true positive given %d is %d', (p, loss) => {
    expect(m.logLoss([1], [p])).toBeCloseTo(loss, 3)
  })
})

/** Computed with scikit-learn 1.2.1; the functions are described under this address. */
const source = 'https://scikit-learn.org/stable/modules/generated/sklearn.metrics.'

describe(`precision, recall, F1 and accuracy as ${source}{precision,recall,f1,accuracy}_score.html`, () => {
  it.each([
    [80, 20, 40, 860, 0.8, 0.6666666666666666, 0.7272727272727272, 0.94],
    [40, 10, 60, 890, 0.8, 0.4, 0.5333333333333333, 0.93],
    [90, 60, 10, 840, 0.6, 0.9, 0.7200000000000001, 0.93],
    [8, 2, 2, 988, 0.8, 0.8, 0.8000000000000002, 0.996],
    [3, 1, 2, 4, 0.75, 0.6, 0.6666666666666665, 0.7],
    [1, 0, 9, 90, 1, 0.1, 0.18181818181818182, 0.91],
    [17, 23, 5, 11, 0.425, 0.7727272727272727, 0.5483870967741935, 0.5],
  ])('TP %i, FP %i, FN %i, TN %i', (tp, fp, fn, tn, precision, recall, f1, accuracy) => {
    expect(m.precision(tp, fp)).toBeCloseTo(precision, 12)
    expect(m.recall(tp, fn)).toBeCloseTo(recall, 12)
    expect(m.f1(tp, fp, fn)).toBeCloseTo(f1, 12)
    expect(m.f1Of(precision, recall)).toBeCloseTo(f1, 12)
    expect(m.accuracy(tp, fp, fn, tn)).toBeCloseTo(accuracy, 12)
  })
})

describe(`the areas as ${source}{roc_auc,average_precision}_score.html`, () => {
  it.each<[string, m.Label[], number[], number, number]>([
    ['the example of the documentation', [0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], 0.75, 0.8333333333333333],
    ['one score for all', [0, 1, 0, 1, 1], [0.5, 0.5, 0.5, 0.5, 0.5], 0.5, 0.6],
    [
      'ties between the classes',
      [1, 0, 1, 0, 1, 0],
      [0.9, 0.8, 0.8, 0.4, 0.4, 0.1],
      0.7777777777777778,
      0.7555555555555555,
    ],
    ['the wrong way round', [1, 1, 0, 0], [0.1, 0.2, 0.3, 0.4], 0, 0.41666666666666663],
    [
      'ties of three and of two',
      [0, 1, 1, 0, 1, 0, 0, 1],
      [0.2, 0.7, 0.7, 0.7, 0.3, 0.3, 0.1, 0.9],
      0.84375,
      0.7916666666666666,
    ],
    [
      'one rare positive, tied with a negative',
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0.6, 0.9, 0.6, 0.5, 0.5, 0.4, 0.3, 0.2, 0.2, 0.1],
      0.8333333333333334,
      0.3333333333333333,
    ],
    ['scores that are no shares', [1, 1, 0], [3, 2, 2], 0.75, 0.8333333333333333],
  ])('%s', (_, labels, scores, roc, average) => {
    expect(m.rocAuc(scores, labels)).toBeCloseTo(roc, 12)
    expect(m.averagePrecision(scores, labels)).toBeCloseTo(average, 12)
  })
})

describe(`log loss as ${source}log_loss.html`, () => {
  it.each<[m.Label[], number[], number]>([
    [[1], [0.9], 0.10536051565782628],
    [[1], [0.5], 0.6931471805599453],
    [[1], [0.1], 2.3025850929940455],
    [[1, 0, 0, 1], [0.9, 0.1, 0.2, 0.65], 0.21616187468057912],
    [[0, 1, 1, 0], [0.3, 0.6, 0.8, 0.45], 0.4221202799436383],
    [[1, 0], [0.99, 0.99], 2.307610260920796],
  ])('labels %j, probabilities %j', (labels, probabilities, loss) => {
    expect(m.logLoss(labels, probabilities)).toBeCloseTo(loss, 12)
  })

  it('stays finite for a certainty that was wrong', () => {
    expect(m.logLoss([1, 0], [0, 1])).toBeCloseTo(-Math.log(Number.EPSILON), 6)
  })
})

it('is undefined, not zero or infinite, where the divisor is zero', () => {
  const undefinedOnes = [
    m.accuracy(0, 0, 0, 0),
    m.precision(0, 0),
    m.recall(0, 0),
    m.specificity(0, 0),
    m.falsePositiveRate(0, 0),
    m.negativePredictiveValue(0, 0),
    m.f1(0, 0, 0),
    m.f1Of(0, 0),
    m.rocAuc([0.1, 0.2], [1, 1]),
    m.averagePrecision([0.1, 0.2], [0, 0]),
    m.logLoss([], []),
  ]
  for (const value of undefinedOnes) expect(value).toBeNaN()
})

it('F1 lies between precision and recall, and is pulled to the lower', () => {
  fc.assert(
    fc.property(share, share, (p, r) => {
      const f = m.f1Of(p, r)
      expect(f).toBeGreaterThanOrEqual(Math.min(p, r) - 1e-12)
      expect(f).toBeLessThanOrEqual((p + r) / 2 + 1e-12)
    }),
  )
})

it('F1 of counts is F1 of their precision and recall', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), count, count, (tp, fp, fn) => {
      expect(m.f1(tp, fp, fn)).toBeCloseTo(m.f1Of(m.precision(tp, fp), m.recall(tp, fn)), 10)
    }),
  )
})

it('specificity and the false positive rate share the negatives, and swapping the classes swaps the metrics', () => {
  fc.assert(
    fc.property(
      count,
      count,
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 5000 }),
      (tp, fp, fn, tn) => {
        expect(m.specificity(tn, fp) + m.falsePositiveRate(fp, tn)).toBeCloseTo(1, 12)
        expect(m.specificity(tn, fp)).toBe(m.recall(tn, fp))
        expect(m.negativePredictiveValue(tn, fn)).toBe(m.precision(tn, fn))
        expect(m.accuracy(tn, fn, fp, tp)).toBe(m.accuracy(tp, fp, fn, tn))
      },
    ),
  )
})

const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom<m.Label>(0, 1)), {
  minLength: 2,
  maxLength: 40,
})

it('the ROC area is the share of pairs in which the positive scores higher, a tie counting one half', () => {
  fc.assert(
    fc.property(scored, (cases) => {
      const of = (label: m.Label) => cases.filter((c) => c[1] === label).map((c) => c[0])
      const pairs = of(1).flatMap((p) => of(0).map((n) => (p > n ? 1 : p === n ? 0.5 : 0)))
      const area = m.rocAuc(
        cases.map((c) => c[0]),
        cases.map((c) => c[1]),
      )
      if (!pairs.length) expect(area).toBeNaN()
      else expect(area).toBeCloseTo(pairs.reduce((a: number, b) => a + b, 0) / pairs.length, 10)
    }),
  )
})

it('scores that are all alike have no skill: area one half, average precision the share of positives', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (positives, negatives) => {
      const labels = [...Array<m.Label>(positives).fill(1), ...Array<m.Label>(negatives).fill(0)]
      const scores = labels.map(() => 0.3)
      expect(m.rocAuc(scores, labels)).toBe(0.5)
      expect(m.averagePrecision(scores, labels)).toBeCloseTo(positives / (positives + negatives), 12)
    }),
  )
})
