import type { Output } from '@shared/contract/procedures'
import type { Change, Projection, StageMastery, WeighedAnswer } from '@shared/contract/readiness'
import type { ExportedAnswer } from '@shared/contract/statistics'
import { drillOf } from '@shared/domain/plans'

/** What a host would say of readiness, as small as the screens allow; each test names what matters to it. */

export const projection = (changes: Partial<Projection> = {}): Projection => ({
  score: 724,
  low: 606,
  high: 842,
  pass: 0.64,
  firstSights: 312,
  ...changes,
})

export const mastery = (changes: Partial<StageMastery> = {}): StageMastery => ({
  stage: 'monitoring',
  mean: 0.5,
  low: 0.38,
  high: 0.61,
  answered: 54,
  right: 27,
  gain: 2,
  ...changes,
})

export const readiness = (changes: Partial<Output<'readiness.get'>> = {}): Output<'readiness.get'> => ({
  projection: projection(),
  missing: 0,
  drillsOnly: false,
  trend: [
    { ...projection({ score: null }), day: '2026-11-02' },
    { ...projection({ score: 684 }), day: '2026-11-07' },
    { ...projection({ score: 720 }), day: '2026-11-21' },
  ],
  stages: [mastery()],
  due: 0,
  next: {
    kind: 'drill',
    topic: 'Monitoring',
    minutes: 12,
    reason: '38–61 % expected, 54 answers.',
    preset: drillOf('Monitoring', { stages: ['monitoring'] }),
  },
  ...changes,
})

export const weighed = (changes: Partial<WeighedAnswer> = {}): WeighedAnswer => ({
  attemptId: 3,
  position: 7,
  stem: 'A model drifts. What reports it?',
  section: '1.9',
  stage: 'monitoring',
  at: new Date(2026, 10, 21, 14, 5).getTime(),
  outcome: 'right',
  firstSight: true,
  practice: false,
  predicted: 0.72,
  floor: 0.25,
  moved: 4.26,
  ...changes,
})

export const exported = (changes: Partial<ExportedAnswer> = {}): ExportedAnswer => ({
  ...weighed(),
  questionId: 'q-1',
  attempt: 'Full mock',
  metricCategory: 'none',
  seconds: 62,
  confidence: null,
  change: 'wrong-right',
  response: '{"kind":"choice","chosen":["a"]}',
  ...changes,
})

/** Mastery of a stage around an attempt; a range of ten to each side. */
export const stood = (mean: number, answered: number): Change['stages'][number]['before'] => ({
  mean,
  low: mean - 0.1,
  high: mean + 0.1,
  answered,
})

export const change = (changes: Partial<Change> = {}): Change => ({
  before: projection({ score: 694, low: 563, high: 840, pass: 0.53, firstSights: 483 }),
  after: projection({ score: 708, low: 580, high: 840, pass: 0.6, firstSights: 501 }),
  stages: [
    { stage: 'monitoring', before: stood(0.5, 40), after: stood(0.504, 44) },
    { stage: 'deployment', before: stood(0.61, 20), after: stood(0.65, 24) },
    { stage: 'training', before: stood(0.7, 30), after: stood(0.68, 33) },
    { stage: 'evaluation', before: stood(0.61, 0), after: stood(0.72, 3) },
  ],
  ...changes,
})
