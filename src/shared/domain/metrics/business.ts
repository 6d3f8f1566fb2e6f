import { ratio } from './ratio'

/**
 * What a model is worth and costs. Money is in one currency, all of it over the same period.
 * Source of the formulas: the definitions of return on investment and unit cost in common use; each stands with its function.
 */

/** Return on investment as a share: (gain - cost) / cost. `gain` is the GROSS return; 0.5 means 50 %. NaN at cost 0. */
export const roi = (gain: number, cost: number): number => ratio(gain - cost, cost)

/** Running cost by users served. NaN without users. */
export const costPerUser = (cost: number, users: number): number => ratio(cost, users)

/** What recurs each month, over some months. */
export const runningCost = (monthly: readonly number[], months: number): number =>
  months * monthly.reduce((sum, part) => sum + part, 0)

/** What the errors of a classifier cost: each kind by what one of it costs. */
export const errorCost = (misses: number, missCost: number, alarms: number, alarmCost: number): number =>
  misses * missCost + alarms * alarmCost

/** What it takes to get the system built: the sum of its parts (people, data, tools, training). */
export const developmentCost = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0)

/** Months until what comes in net each month has paid the cost; Infinity if nothing comes in. 0/0 is NaN. */
export const paybackMonths = (cost: number, monthlyNet: number): number =>
  monthlyNet < 0 ? Infinity : cost / monthlyNet

/** An always-on endpoint is paid by the hour it is up, busy or idle: rate x hours x instances. */
export const endpointCost = (instanceRatePerHour: number, hours: number, instances: number): number =>
  instanceRatePerHour * hours * instances

/** A batch job is paid while it runs: rate x hours of a run x runs. */
export const batchCost = (instanceRatePerHour: number, hoursPerRun: number, runs: number): number =>
  instanceRatePerHour * hoursPerRun * runs

/**
 * Runs in a period at which batch costs what the always-on endpoint does; with fewer batch is cheaper. Not rounded. NaN where
 * a run costs nothing.
 */
export const breakEvenRuns = (alwaysOnCost: number, costPerRun: number): number => ratio(alwaysOnCost, costPerRun)
