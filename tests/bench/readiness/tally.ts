import type { ExamResult } from './exam.ts'
import type { Forecast } from '@shared/domain/readiness/forecast'

const BINS = 10

/** Sums over forecasts and answers; tallies of parts add up to that of the whole. */
export interface Tally {
  exams: number
  squares: number
  distance: number
  covered: number
  answers: number
  logLoss: number
  /** By tenths of the forecast chance to pass: sum of forecasts minus passes. */
  readonly surplus: number[]
}

export const emptyTally = (): Tally => ({
  exams: 0,
  squares: 0,
  distance: 0,
  covered: 0,
  answers: 0,
  logLoss: 0,
  surplus: new Array<number>(BINS).fill(0),
})

export function addExam(tally: Tally, forecast: Forecast, { share, pass }: ExamResult): void {
  const passed = pass ? 1 : 0
  tally.exams++
  tally.squares += (forecast.pass - passed) ** 2
  tally.distance += Math.abs(forecast.mean - share)
  if (share >= forecast.lo - 1e-9 && share <= forecast.hi + 1e-9) tally.covered++
  tally.surplus[Math.min(BINS - 1, Math.floor(forecast.pass * BINS))]! += forecast.pass - passed
}

export function addAnswer(tally: Tally, predicted: number, right: boolean): void {
  tally.answers++
  tally.logLoss -= Math.log(right ? predicted : 1 - predicted)
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, t) => ({
    exams: sum.exams + t.exams,
    squares: sum.squares + t.squares,
    distance: sum.distance + t.distance,
    covered: sum.covered + t.covered,
    answers: sum.answers + t.answers,
    logLoss: sum.logLoss + t.logLoss,
    surplus: sum.surplus.map((s, i) => s + t.surplus[i]!),
  }))

/** Shares 0-1; `mae` in points of percent. */
export interface Figures {
  readonly brier: number
  readonly ece: number
  readonly mae: number
  readonly cov90: number
  readonly nextLogLoss: number
}

/** ECE: the expected calibration error of the chance to pass, in ten bins weighted by their size. */
export const figuresOf = (t: Tally): Figures => ({
  brier: t.squares / t.exams,
  ece: t.surplus.reduce((sum, s) => sum + Math.abs(s), 0) / t.exams,
  mae: (100 * t.distance) / t.exams,
  cov90: t.covered / t.exams,
  nextLogLoss: t.logLoss / t.answers,
})

export interface Overall extends Figures {
  readonly eceWorst: number
  readonly cov90Worst: number
}

/** Means over worlds, and the worst of them. */
export function overall(worlds: readonly Figures[]): Overall {
  const mean = (of: keyof Figures) => worlds.reduce((sum, w) => sum + w[of], 0) / worlds.length
  return {
    brier: mean('brier'),
    ece: mean('ece'),
    eceWorst: Math.max(...worlds.map((w) => w.ece)),
    mae: mean('mae'),
    cov90: mean('cov90'),
    cov90Worst: Math.min(...worlds.map((w) => w.cov90)),
    nextLogLoss: mean('nextLogLoss'),
  }
}
