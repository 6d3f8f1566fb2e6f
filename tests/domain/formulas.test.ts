import { expect, test } from 'vitest'
import { evaluate, holds } from '@shared/domain/formulas'

const counts = { tp: 40, fp: 10, fn: 60, tn: 890 }

test.each([
  ['accuracy(tp, fp, fn, tn)', 0.93],
  ['precision(tp, fp)', 0.8],
  ['recall(tp, fn)', 0.4],
  ['specificity(tn, fp)', 890 / 900],
  ['falsePositiveRate(fp, tn)', 10 / 900],
  ['negativePredictiveValue(tn, fn)', 890 / 950],
  ['f1(tp, fp, fn)', 80 / 150],
  ['f1Of(60, 30)', 40],
  ['mae(2, -2, 0, 8)', 3],
  ['mse(2, -2, 0, 8)', 18],
  ['rmse(0, 0, 0, -16)', 8],
  ['roi(150, 100)', 0.5],
  ['costPerUser(6000, 3000)', 2],
  ['developmentCost(30, 120, 10)', 160],
  ['paybackMonths(12000, 3000 - 1000)', 6],
  ['endpointCost(2, 720, 3)', 4320],
  ['batchCost(2 * 3, 1, 30)', 180],
])('a formula can call %s', (formula, expected) => {
  expect(evaluate(formula, counts)).toBe(expected)
})

test('a variable may have the name of a function, and both can stand in one formula', () => {
  const shares = { precision: 60, recall: 30, max: 2 }
  expect(evaluate('precision * recall', shares)).toBe(1800)
  expect(evaluate('f1Of(precision, recall) + max (max, recall) + recall(1, 3)', shares)).toBe(70.25)
  expect(holds('recall == 30 and (recall) < (precision)', shares)).toBe(true)
})

test('a name of a function alone is unknown, and a variable cannot be called', () => {
  expect(() => evaluate('recall + 1', counts)).toThrow(/undefined variable: recall/)
  expect(() => evaluate('tp(1)', counts)).toThrow()
})

test('a metric that is undefined stays so when it is rounded', () => {
  expect(evaluate('round(precision(0, 0), 2)', {})).toBeNaN()
  expect(evaluate('round(roi(5, 0), 0)', {})).toBeNaN()
  expect(evaluate('round(-0.2, 0)', {})).toBe(0)
})
