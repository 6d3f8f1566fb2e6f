import type { AnswerChange, PaceBand } from '../contract/statistics'
import { PACE_S } from './plans'

const bands: [upToS: number, band: PaceBand][] = [
  [20, '0-20'],
  [40, '20-40'],
  [60, '40-60'],
  [PACE_S, '60-83'],
  [120, '83-120'],
]

/** The band of a time on a question, ms. */
export const paceBand = (activeMs: number): PaceBand => bands.find(([s]) => activeMs < s * 1000)?.[1] ?? '120+'

/** What became of the first answer. `first` is null when there was only one. */
export function answerChange(first: boolean | null, changed: boolean, right: boolean): AnswerChange {
  if (first === null || !changed) return 'kept'
  if (first === right) return right ? 'kept' : 'wrong-wrong'
  return right ? 'wrong-right' : 'right-wrong'
}
