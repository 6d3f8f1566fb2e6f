import { expect, it } from 'vitest'
import {
  developmentFinding,
  endpointFinding,
  outlierFinding,
  roiFinding,
  thresholdFinding,
  usersFinding,
} from '@/charts/playground-findings'

it.each([
  [[84, 143, 16, 757], 'Always answering “no” would reach 90 % accuracy, more than this threshold does'],
  [[40, 30, 60, 10], 'Always answering “yes” would reach 71.4 % accuracy, more than this threshold does'],
  [[80, 20, 40, 860], 'Precision 0.80, but recall 0.67: 40 of 120 positives are missed'],
  [[90, 60, 10, 840], 'Recall 0.90, but precision 0.60: 60 of 150 alarms are false'],
  [[8, 2, 2, 988], 'Precision and recall meet near 0.80: about as many false alarms as misses'],
  [[0, 0, 10, 990], 'Nothing is called positive: all 10 positives are missed'],
  [[10, 0, 0, 990], 'Every case is right: both precision and recall are 1'],
  [[0, 5, 0, 5], 'No case is positive: there is nothing to find, and recall is undefined'],
  [[5, 0, 5, 0], 'Every case is positive: there is no false alarm to raise, and precision is 1'],
  [[0, 0, 5, 0], 'Every case is positive and none is called so: precision is undefined'],
  [[0, 0, 0, 0], 'There are no cases: every metric is undefined'],
] as const)('TP, FP, FN, TN %j: %s', ([tp, fp, fn, tn], sentence) => {
  expect(thresholdFinding({ tp, fp, fn, tn })).toBe(sentence)
})

it.each([
  [[2, -2, 2, -2, 12], 4, 'RMSE is 1.4 times MAE; without case 5 the two would be about the same'],
  [[0, 4, 1, 12], 3, 'RMSE is 1.5 times MAE; without case 4 it would be 1.4 times'],
  [[0, 0, 0, 8], 3, 'RMSE is 2.0 times MAE: the whole error is that of case 4'],
  [[1, 6, 1, 6], 0, 'RMSE is 1.2 times MAE; without case 1 it would be 1.1 times'],
  [[6, 1, 1, 6, 1, 6], 1, 'RMSE is 1.2 times MAE: squaring gives the largest errors the most weight'],
  [[3, -3, 3], 0, 'All errors are of about the same size, so RMSE is hardly above MAE'],
  [[0, 0], 0, 'No prediction is off: MAE and RMSE are both 0'],
])('errors %j with place %i as outlier: %s', (errors, outlier, sentence) => {
  expect(outlierFinding(errors, outlier)).toBe(sentence)
})

it.each([
  [roiFinding(150_000, 100_000), 'Every dollar spent brings back $1.50: an ROI of 50 %'],
  [roiFinding(60, 100), 'The project loses 40 % of what it costs'],
  [roiFinding(100, 100), 'The return just covers the cost: an ROI of 0 %'],
  [roiFinding(5, 0), 'Without a cost there is no return on investment to speak of'],
  [usersFinding(24_000, 8000), 'Each user served costs $3'],
  [usersFinding(24_000, 0), 'Nobody is served, so there is no cost per user'],
  [developmentFinding(100_000, 12.5), '$100,000 to build, paid back after 12.5 months'],
  [developmentFinding(100_000, Infinity), '$100,000 to build, and never paid back: nothing comes in'],
  [developmentFinding(0, NaN), 'Nothing was spent and nothing comes in'],
  [endpointFinding(1440, 120, 4), 'Batch is cheaper, and stays so up to 359 runs'],
  [endpointFinding(1440, 1448, 4), 'The endpoint is cheaper: batch costs more from 361 runs on'],
  [endpointFinding(1440, 1440, 4), 'Both cost $1,440: this is the break-even'],
  [endpointFinding(1440, 0, 0), 'A run that takes no time costs nothing, so batch is cheaper at any number of runs'],
])('business: %s', (finding, sentence) => {
  expect(finding).toBe(sentence)
})
