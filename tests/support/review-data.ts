import type { Replay, ReplayStep, ReviewedItem } from '@shared/contract/attempts'
import type { ReviewRow } from '@shared/contract/reviews'
import { solution } from './renderer-data'

/** A question that was missed once, in question 5 of attempt 3. */
export const reviewRow = (questionId: string, changes: Partial<ReviewRow> = {}): ReviewRow => ({
  questionId,
  attemptId: 3,
  position: 5,
  stem: `Stem ${questionId}`,
  type: 'multiple-choice',
  difficulty: 2,
  section: '1.9',
  stage: 'monitoring',
  metricCategory: 'none',
  services: [],
  outcome: 'wrong',
  at: Date.UTC(2026, 10, 21, 12),
  sights: 1,
  misses: 1,
  flagged: false,
  guessed: false,
  slow: false,
  changed: false,
  cause: null,
  ...changes,
})

/** A question of an attempt that was answered wrongly, with option `a` where `b` is right. */
export const reviewedItem = (position: number, changes: Partial<ReviewedItem> = {}): ReviewedItem => ({
  attemptId: 3,
  position,
  questionId: `q-${position}`,
  scored: true,
  item: {
    type: 'multiple-choice',
    stem: `Stem ${position}?`,
    options: ['a', 'b'].map((id) => ({ id, text: `Text ${id}` })),
    choose: 1,
  },
  caseSet: null,
  state: {
    position,
    revision: 1,
    status: 'Answered',
    response: { kind: 'choice', chosen: ['a'] },
    flagged: false,
    struck: [],
    highlights: [],
    note: '',
    activeMs: 118_000,
    confidence: null,
  },
  solution: solution({
    key: { kind: 'choice', chosen: ['b'] },
    parts: ['a', 'b'].map((id) => ({
      id,
      text: `Text ${id}`,
      role: 'option',
      correct: id === 'b',
      answer: null,
      place: null,
      rationale: `Because ${id}.`,
    })),
  }),
  questionNote: 'Old note',
  cause: null,
  dueAt: null,
  history: [
    {
      attemptId: 3,
      title: 'Full mock',
      answeredAt: Date.UTC(2026, 10, 21, 12),
      outcome: 'wrong',
      response: { kind: 'choice', chosen: ['a'] },
      confidence: 'Sure',
      activeMs: 118_000,
    },
  ],
  ...changes,
})

export const replayStep = (
  atMs: number,
  kind: ReplayStep['kind'],
  position: number | null = null,
  right: boolean | null = null,
  complete = right !== null,
): ReplayStep => ({ atMs, kind, position, right, complete })

/** Two questions in 100 s: the second one is changed from wrong to right and flagged, the first one is missed. */
export const replay = (changes: Partial<Replay> = {}): Replay => ({
  id: 3,
  title: 'Full mock',
  spentMs: 100_000,
  items: [
    { position: 1, section: '1.9', stem: 'Stem 1', outcome: 'wrong' },
    { position: 2, section: '1.1', stem: 'Stem 2', outcome: 'right' },
  ],
  steps: [
    replayStep(0, 'shown', 1),
    replayStep(20_000, 'answered', 1, false),
    replayStep(30_000, 'shown', 2),
    replayStep(40_000, 'answered', 2, false),
    replayStep(50_000, 'flagged', 2),
    replayStep(60_000, 'answered', 2, true),
    replayStep(70_000, 'shown', 1),
    replayStep(100_000, 'submitted'),
  ],
  ...changes,
})
