import type { AttemptSummary, ScoreEstimate } from '../contract/attempts'
import { ENOUGH } from './intervals'

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
