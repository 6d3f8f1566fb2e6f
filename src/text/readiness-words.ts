import type { NextAction } from '@shared/contract/readiness'

/** A chance 0-1 in percent, never as certain as 0 or 100: "61 %", "<1 %". */
export function chance(share: number): string {
  if (share < 0.005) return '<1 %'
  if (share >= 0.995) return '>99 %'
  return `${Math.round(100 * share)} %`
}

/** What a chance means, in words. */
export function likelihood(share: number): string {
  const steps: [from: number, words: string][] = [
    [0.95, 'very likely'],
    [0.8, 'likely'],
    [0.6, 'more likely than not'],
    [0.4, 'about even'],
    [0.2, 'less likely than not'],
    [0.05, 'unlikely'],
  ]
  return steps.find(([from]) => share >= from)?.[1] ?? 'very unlikely'
}

/** A difference with its sign, rounded to `digits`: +14, −0.3, ±0. */
export function signed(difference: number, digits = 0): string {
  const size = Math.abs(difference).toFixed(digits)
  if (Number(size) === 0) return '±0'
  return `${difference < 0 ? '−' : '+'}${size}`
}

/** What the next action is, and what the button that begins it says. */
export function actionWords({ kind, topic, minutes }: NextAction): { title: string; button: string } {
  switch (kind) {
    case 'diagnostic':
      return { title: `${minutes} minutes for the diagnostic`, button: 'Start diagnostic' }
    case 'mock':
      return { title: `${minutes} minutes for a full mock`, button: 'Set up a full mock' }
    case 'due':
      return { title: `${minutes} minutes on due questions`, button: 'Start drill' }
    case 'drill':
      return { title: `${minutes} minutes on ${topic}`, button: 'Start drill' }
  }
}
