import type { AttemptSummary, OpenAttempt, Result } from '@shared/contract/attempts'
import type { Solution } from '@shared/contract/items'
import type { PlanSummary } from '@shared/contract/plans'
import type { Settings } from '@shared/contract/settings'
import { defaultSettings } from '@shared/domain/default-settings'

/** What a host would answer, as small as the screens allow; each test names what matters to it. */

export const settings = (changes: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...changes })

/** Settings as a host keeps them: what is changed stays changed. */
export function storedSettings(changes: Partial<Settings> = {}) {
  const stored = settings(changes)
  return { 'settings.get': () => stored, 'settings.set': (patch: object): Settings => Object.assign(stored, patch) }
}

export const summary = (changes: Partial<AttemptSummary> = {}): AttemptSummary => ({
  id: 1,
  kind: 'full',
  title: 'Full mock',
  state: 'submitted',
  policy: 'practice',
  practice: false,
  count: 65,
  startedAt: Date.UTC(2026, 10, 21, 14, 5),
  submittedAt: Date.UTC(2026, 10, 21, 15, 31),
  scored: 50,
  right: 36,
  estimate: { score: 720, low: 627, high: 808, pass: true },
  spentMs: 65 * 76_000,
  ...changes,
})

export const openAttempt = (changes: Partial<OpenAttempt> = {}): OpenAttempt => ({
  id: 7,
  kind: 'full',
  title: 'Full mock',
  state: 'open',
  policy: 'practice',
  practice: false,
  count: 65,
  startedAt: Date.UTC(2026, 10, 23, 13),
  position: 24,
  answered: 23,
  flagged: 3,
  limitMs: 5_400_000,
  clock: { remainingMs: 3_072_000, spentMs: 2_328_000, running: false },
  lastSeenAt: new Date(2026, 10, 23, 14, 2).getTime(),
  ...changes,
})

export const resultItem = (
  position: number,
  changes: Partial<Result['items'][number]> = {},
): Result['items'][number] => ({
  position,
  questionId: `q-${position}`,
  type: 'multiple-choice',
  section: '1.9',
  scored: true,
  outcome: 'right',
  flagged: false,
  activeMs: 60_000,
  stem: `Stem ${position}`,
  ...changes,
})

export const result = (changes: Partial<Result> = {}): Result => ({
  ...summary(),
  submittedBy: 'candidate',
  limitMs: 5_400_000,
  unscored: { count: 15, right: 10 },
  firstSights: { count: 50, right: 36 },
  blank: 2,
  sections: [{ key: '1', label: 'Pipeline', right: 19, count: 26 }],
  stages: [{ key: 'monitoring', label: 'Monitoring', right: 2, count: 5 }],
  metricCategories: [{ key: 'risk', label: 'Risk', right: 1, count: 3 }],
  changes: { wrongToRight: 4, rightToWrong: 3, wrongToWrong: 2 },
  flaggedOutcome: { flagged: 7, flaggedRight: 3, others: 43, othersRight: 33 },
  interruptions: [],
  rethoughtRight: null,
  previous: null,
  items: [resultItem(1), resultItem(2, { outcome: 'wrong' })],
  ...changes,
})

export const planSummary = (changes: Partial<PlanSummary> = {}): PlanSummary => ({
  title: 'Full mock',
  count: 65,
  scored: 50,
  limitMs: 5_400_000,
  baseMs: 5_400_000,
  stages: [{ stage: 'monitoring', count: 7 }],
  available: 480,
  unseen: 412,
  shortage: null,
  ...changes,
})

export const solution = (changes: Partial<Solution> = {}): Solution => ({
  outcome: 'wrong',
  key: { kind: 'choice', chosen: ['a'] },
  parts: [],
  explanation: 'Explanation.',
  rule: 'Rule.',
  worked: null,
  playground: null,
  objective: '1.3.5',
  guideSection: '1.9',
  stage: 'monitoring',
  metricCategory: 'none',
  services: [],
  sources: [{ title: 'Source page', address: 'https://docs.aws.amazon.com/x.html' }],
  verified: '2026-11-23',
  ...changes,
})
