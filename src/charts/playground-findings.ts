import * as m from '@shared/domain/metrics/classification'
import { mae, rmse } from '@shared/domain/metrics/regression'
import { breakEvenRuns, costPerUser, errorCost, roi, runningCost } from '@shared/domain/metrics/business'
import type { ReturnState } from '@shared/domain/metrics/playground'
import { ratio } from '@shared/domain/metrics/ratio'
import type { Counts } from '@shared/domain/metrics/threshold'
import { amount, countOf, metric, money, percentText, pointsText } from '../text/playground'

const ALIKE = 0.05

/** The one thing a threshold shows, as a sentence. */
export function thresholdFinding({ tp, fp, fn, tn }: Counts): string {
  const [positives, negatives] = [tp + fn, fp + tn]
  if (!positives && !negatives) return 'There are no cases: every metric is undefined'
  if (!positives) return 'No case is positive: there is nothing to find, and recall is undefined'
  if (!negatives)
    return tp
      ? 'Every case is positive: there is no false alarm to raise, and precision is 1'
      : 'Every case is positive and none is called so: precision is undefined'
  if (tp + fp === 0) return `Nothing is called positive: all ${amount(positives)} positives are missed`
  const [p, r] = [m.precision(tp, fp), m.recall(tp, fn)]
  const majority = Math.max(positives, negatives) / (positives + negatives)
  if (m.accuracy(tp, fp, fn, tn) < majority)
    return `Always answering “${negatives > positives ? 'no' : 'yes'}” would reach ${percentText(majority)} accuracy, more than this threshold does`
  if (fp + fn === 0) return 'Every case is right: both precision and recall are 1'
  if (Math.abs(p - r) < ALIKE)
    return `Precision and recall meet near ${metric(Math.max(p, r))}: about as many false alarms as misses`
  return p > r
    ? `Precision ${metric(p)}, but recall ${metric(r)}: ${amount(fn)} of ${amount(positives)} positives are missed`
    : `Recall ${metric(r)}, but precision ${metric(p)}: ${amount(fp)} of ${amount(tp + fp)} alarms are false`
}

/** How far RMSE stands above MAE, and what the outlier has to do with it. */
export function outlierFinding(errors: readonly number[], outlier: number): string {
  const times = (list: readonly number[]) => rmse(list) / mae(list)
  const all = times(errors)
  if (Number.isNaN(all)) return 'No prediction is off: MAE and RMSE are both 0'
  if (all - 1 < ALIKE) return 'All errors are of about the same size, so RMSE is hardly above MAE'
  const rest = times(errors.filter((_, i) => i !== outlier))
  const begin = `RMSE is ${all.toFixed(1)} times MAE`
  if (Number.isNaN(rest)) return `${begin}: the whole error is that of case ${outlier + 1}`
  if (Number(rest.toFixed(1)) >= Number(all.toFixed(1)))
    return `${begin}: squaring gives the largest errors the most weight`
  return rest - 1 < ALIKE
    ? `${begin}; without case ${outlier + 1} the two would be about the same`
    : `${begin}; without case ${outlier + 1} it would be ${rest.toFixed(1)} times`
}

export function roiFinding(gain: number, cost: number): string {
  const value = roi(gain, cost)
  if (Number.isNaN(value)) return 'Without a cost there is no return on investment to speak of'
  if (value < 0) return `The project loses ${percentText(-value)} of what it costs`
  if (value === 0) return 'The return just covers the cost: an ROI of 0 %'
  return `Every dollar spent brings back ${money(Math.round(100 * (1 + value)) / 100)}: an ROI of ${percentText(value)}`
}

export function usersFinding(running: number, users: number): string {
  const value = costPerUser(running, users)
  return Number.isNaN(value)
    ? 'Nobody is served, so there is no cost per user'
    : `Each user served costs ${money(value)}`
}

export function developmentFinding(total: number, months: number): string {
  if (Number.isNaN(months)) return 'Nothing was spent and nothing comes in'
  return isFinite(months)
    ? `${money(total)} to build, paid back after ${amount(Math.round(10 * months) / 10)} months`
    : `${money(total)} to build, and never paid back: nothing comes in`
}

export function upkeepFinding({ hosting, support, months }: ReturnState): string {
  return `${money(hosting + support)} a month makes ${money(runningCost([hosting, support], months))} in ${countOf(months, 'month')}`
}

export function errorsFinding({ misses, missCost, alarms, alarmCost }: ReturnState): string {
  const [missed, alarmed] = [misses * missCost, alarms * alarmCost]
  const total = errorCost(misses, missCost, alarms, alarmCost)
  if (total === 0) return 'The errors cost nothing'
  const most = missed > alarmed ? 'most of it for misses' : 'most of it for false alarms'
  return `The errors cost ${money(total)}, ${missed === alarmed ? 'half of it for each kind' : most}`
}

export function ratesFinding({ hitsA, allA, hitsB, allB }: ReturnState): string {
  const [a, b] = [ratio(hitsA, allA), ratio(hitsB, allB)]
  if (hitsA > allA || hitsB > allB) return 'A part is larger than its whole: no rate is above 100 %'
  if (Number.isNaN(a)) return 'The first whole is empty, so its rate is undefined'
  if (Number.isNaN(b)) return `The rate is ${percentText(a)}; the other ${percentText(1 - a)} are the rest`
  if (a === b) return `Both rates are ${percentText(a)}: there is no gap`
  return `The second rate is ${pointsText(Math.abs(b - a))} ${b > a ? 'above' : 'below'} the first`
}

export function endpointFinding(endpoint: number, batch: number, perRun: number): string {
  const even = breakEvenRuns(endpoint, perRun)
  if (endpoint === batch) return `Both cost ${money(endpoint)}: this is the break-even`
  if (batch < endpoint)
    return Number.isNaN(even)
      ? 'A run that takes no time costs nothing, so batch is cheaper at any number of runs'
      : `Batch is cheaper, and stays so up to ${amount(Math.ceil(even) - 1)} runs`
  return `The endpoint is cheaper: batch costs more from ${amount(Math.floor(even) + 1)} runs on`
}
