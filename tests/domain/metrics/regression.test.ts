import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorsOf, mae, mse, rmse, rSquared } from '@shared/domain/metrics/regression'

const value = fc.integer({ min: -10_000, max: 10_000 }).map((tenths) => tenths / 10)
const list = fc.array(value, { minLength: 1, maxLength: 30 })

describe('worked numbers of the fact base', () => {
  it('even errors: MAE 2, MSE 4, RMSE 2', () => {
    const errors = [2, -2, 2, -2]
    expect([mae(errors), mse(errors), rmse(errors)]).toEqual([2, 4, 2])
  })

  it('one outlier: the same MAE 2, but MSE 16 and RMSE 4', () => {
    const errors = [0, 0, 0, 8]
    expect([mae(errors), mse(errors), rmse(errors)]).toEqual([2, 16, 4])
  })

  it('R² is 0.85 for good predictions and -3 for reversed ones', () => {
    expect(rSquared([10, 12, 14, 16], [11, 12, 13, 17])).toBeCloseTo(0.85, 12)
    expect(rSquared([10, 12, 14, 16], [16, 14, 12, 10])).toBeCloseTo(-3, 12)
  })
})

/** Computed with scikit-learn 1.2.1; the functions are described under this address. */
const source = 'https://scikit-learn.org/stable/modules/generated/sklearn.metrics.'

describe(`as ${source}{mean_absolute_error,mean_squared_error,r2_score}.html`, () => {
  it.each([
    [[3, -0.5, 2, 7], [2.5, 0, 2, 8], 0.5, 0.375, 0.6123724356957945, 0.9486081370449679],
    [[10, 12, 14, 16], [11, 12, 13, 17], 0.75, 0.75, 0.8660254037844386, 0.85],
    [[10, 12, 14, 16], [16, 14, 12, 10], 4, 20, 4.47213595499958, -3],
    [[1, 2, 3], [2, 2, 2], 0.6666666666666666, 0.6666666666666666, 0.816496580927726, 0],
    [[2, 0, 2, 0], [0, 2, 0, 2], 2, 4, 2, -3],
    [[0, 0, 0, 8], [0, 0, 0, 0], 2, 16, 4, -0.33333333333333326],
    [[120, 85, 97, 140, 63], [112, 90, 97, 151, 70], 6.2, 51.8, 7.197221686178632, 0.9280155642023347],
    [[1, 2, 3], [3, 2, 1], 1.3333333333333333, 2.6666666666666665, 1.632993161855452, -3],
  ])('actual %j, predicted %j', (actual, predicted, absolute, squared, root, r2) => {
    const errors = errorsOf(actual, predicted)
    expect(mae(errors)).toBeCloseTo(absolute, 12)
    expect(mse(errors)).toBeCloseTo(squared, 12)
    expect(rmse(errors)).toBeCloseTo(root, 12)
    expect(rSquared(actual, predicted)).toBeCloseTo(r2, 12)
  })
})

it('is undefined without errors, and R² also where the actual values do not vary', () => {
  for (const metric of [mae, mse, rmse]) expect(metric([])).toBeNaN()
  expect(rSquared([], [])).toBeNaN()
  expect(rSquared([4, 4, 4], [4, 4, 5])).toBeNaN()
})

it('RMSE is never below MAE, and equal to it when all errors are of one size', () => {
  fc.assert(
    fc.property(list, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (errors, signs) => {
      expect(rmse(errors)).toBeGreaterThanOrEqual(mae(errors) * (1 - 1e-12))
      const alike = errors.map((_, i) => (signs[i] ? errors[0]! : -errors[0]!))
      expect(rmse(alike)).toBeCloseTo(mae(alike), 9)
    }),
  )
})

it('the sign of an error does not matter, and doubling all errors quadruples MSE', () => {
  fc.assert(
    fc.property(list, (errors) => {
      expect(mae(errors.map((e) => -e))).toBe(mae(errors))
      expect(mse(errors.map((e) => 2 * e))).toBeCloseTo(4 * mse(errors), 4)
    }),
  )
})

it('R² is 1 for perfect predictions, 0 for the mean, and at most 1 otherwise', () => {
  const varied = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(varied, (actual) => {
      fc.pre(new Set(actual).size > 1)
      const middle = actual.reduce((a, b) => a + b) / actual.length
      expect(rSquared(actual, actual)).toBe(1)
      expect(
        rSquared(
          actual,
          actual.map(() => middle),
        ),
      ).toBeCloseTo(0, 9)
      expect(rSquared(actual, actual.toReversed())).toBeLessThanOrEqual(1)
    }),
  )
})
