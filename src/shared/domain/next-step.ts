import type { AttemptSummary, ScoreEstimate } from '../contract/attempts'
import { ENOUGH, wilson } from './intervals'

/** Scored questions one attempt needs before Home shows its score. */
export const SCORED_FOR_ESTIMATE = 30
export const DRILL_SIZE = 12

interface SectionRecord {
  key: string
  answered: number
  right: number
}
export interface WeakSection extends SectionRecord {
  low: number
  high: number
}

/** The section where even the best case is worst, among those with enough first sights. */
export function weakestSection(sections: SectionRecord[]): WeakSection | null {
  const known = sections
    .filter((s) => s.answered >= ENOUGH)
    .map((s) => {
      const [low, high] = wilson(s.right, s.answered)
      return { ...s, low, high }
    })
  return known.length ? known.reduce((worst, s) => (s.high < worst.high ? s : worst)) : null
}

type Scored = Pick<AttemptSummary, 'kind' | 'practice' | 'scored' | 'estimate'>

/** Why an attempt says nothing about an exam, in words; null when it does. */
export function whyNoEstimate({ kind, practice, scored, estimate }: Scored): string | null {
  if (practice) return 'Solutions were shown along the way, so this says nothing about an exam.'
  if (kind === 'retake') return 'A retake repeats questions you have seen, so this says nothing about an exam.'
  if (kind === 'section') return 'One part of the guide says nothing about an exam of all parts.'
  if (estimate) return null
  return `${scored} scored questions are too few: ${Math.max(1, ENOUGH - scored)} more in one attempt until an estimate.`
}

/** The score an attempt stands for, if it stands for one. */
export const estimateOf = (a: Scored): ScoreEstimate | null => (whyNoEstimate(a) ? null : a.estimate)

/** The newest attempt long enough for Home; `finished` is newest first. */
export const latestEstimate = (finished: AttemptSummary[]): AttemptSummary | null =>
  finished.find((a) => estimateOf(a) && (a.kind === 'full' || a.scored >= SCORED_FOR_ESTIMATE)) ?? null

/** How many more scored answers the longest attempt so far would have needed. */
export function missingForEstimate(finished: AttemptSummary[]): number {
  const telling = finished.filter((a) => !a.practice && a.kind !== 'retake' && a.kind !== 'section')
  return SCORED_FOR_ESTIMATE - Math.max(0, ...telling.map((a) => a.scored))
}
