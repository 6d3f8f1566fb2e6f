import { mean } from './ratio'

/**
 * Metrics of a model that predicts amounts. An error is actual minus predicted, in the unit of the target.
 * Source of the formulas: scikit-learn user guide, 3.4 "Metrics and scoring", regression metrics.
 */

/** Errors of predictions that go in pairs with the actual values. */
export const errorsOf = (actual: readonly number[], predicted: readonly number[]): number[] =>
  actual.map((a, i) => a - predicted[i]!)

/** Mean absolute error, 0 upwards, best 0, in the unit of the target. NaN without errors. */
export const mae = (errors: readonly number[]): number => mean(errors.map(Math.abs))

/** Mean squared error, 0 upwards, best 0, in the SQUARED unit of the target. NaN without errors. */
export const mse = (errors: readonly number[]): number => mean(errors.map((e) => e * e))

/** Root of the mean squared error, in the unit of the target, never below MAE. NaN without errors. */
export const rmse = (errors: readonly number[]): number => Math.sqrt(mse(errors))

/**
 * Share of the variance that the predictions explain: 1 - SSres / SStot. Best 1; 0 predicts no better than the mean, below 0
 * worse. NaN (undefined) where all actual values are the same, or there are none; scikit-learn returns 1 or 0 there.
 */
export function rSquared(actual: readonly number[], predicted: readonly number[]): number {
  const middle = mean(actual)
  const total = mse(actual.map((a) => a - middle))
  return total === 0 ? NaN : 1 - mse(errorsOf(actual, predicted)) / total
}
