import type { MetricCategory, Stage } from '@shared/contract/items'
import type { Dashboard, Tally } from '@shared/contract/statistics'
import { modelStages } from '@shared/domain/readiness/stages'

export const tally = (right: number, answered: number): Tally => ({ right, answered })
const none = tally(0, 0)
const stages: Stage[] = [...modelStages, 'none']
const metrics: MetricCategory[] = ['classification', 'regression', 'financial', 'operational', 'risk', 'none']

type Point = Dashboard['trend'][number]
export const point = (day: string, score: number | null, changes: Partial<Point> = {}): Point => ({
  day,
  score,
  low: (score ?? 600) - 120,
  high: (score ?? 600) + 120,
  pass: 0.5,
  firstSights: score === null ? 12 : 200,
  ...changes,
})

/** What a host knows before the first answer, with what matters to a test. */
export const dashboard = (changes: Partial<Dashboard> = {}): Dashboard => ({
  from: null,
  to: null,
  all: none,
  trend: [],
  mocks: [],
  sections: [{ key: '1.9', ...none }],
  stages: stages.map((key) => ({ key, ...none, recent: none, earlier: none })),
  metricCategories: metrics.map((key) => ({ key, ...none, recent: none, earlier: none, gain: 0.4 })),
  cells: stages.flatMap((stage) => metrics.map((metric) => ({ stage, metric, ...none }))),
  mastery: modelStages.map((stage) => ({ stage, mean: 0.6, low: 0.4, high: 0.8, answered: 0, right: 0, gain: 0.5 })),
  confusions: { services: [], metrics: [] },
  confidence: (['Guess', 'Unsure', 'Sure'] as const).map((key) => ({ key, ...none })),
  pace: (['0-20', '20-40', '40-60', '60-83', '83-120', '120+'] as const).map((key) => ({ key, ...none })),
  changes: (['kept', 'wrong-right', 'right-wrong', 'wrong-wrong'] as const).map((key) => ({ key, ...none })),
  calendar: [],
  due: [],
  dueToday: [],
  ...changes,
})

/** A list of tallies in which some are filled. */
export const fill = <T extends { key: string }>(list: T[], values: Record<string, Partial<Tally> & object>): T[] =>
  list.map((entry) => ({ ...entry, ...values[entry.key] }))

/** The dashboard of a learner who is weak in monitoring. */
export function learner(): Dashboard {
  const empty = dashboard()
  const trending = (right: number, answered: number, recent = none, earlier = none) => ({
    right,
    answered,
    recent,
    earlier,
  })
  return dashboard({
    from: '2026-10-01',
    to: '2026-11-22',
    all: tally(70, 100),
    trend: [point('2026-10-01', null), point('2026-10-20', 640), point('2026-11-22', 712)],
    mocks: [{ attemptId: 3, day: '2026-11-12', score: 631, low: 537, high: 731, firstSights: 50, scored: 50 }],
    sections: [{ key: '1.9', ...tally(14, 40) }],
    stages: fill(empty.stages, {
      monitoring: trending(14, 40, tally(12, 20), tally(2, 20)),
      training: trending(50, 56),
      eda: trending(3, 4),
    }),
    metricCategories: fill(empty.metricCategories, { risk: trending(9, 15), none: trending(61, 85) }),
    cells: empty.cells.map((c) =>
      c.stage === 'monitoring' && c.metric === 'risk'
        ? { ...c, ...tally(5, 12) }
        : c.stage === 'eda' && c.metric === 'none'
          ? { ...c, ...tally(3, 4) }
          : c,
    ),
    mastery: empty.mastery.map((m) => (m.stage === 'monitoring' ? { ...m, answered: 40, right: 14, gain: 2 } : m)),
    confusions: {
      services: [
        { meant: 'Amazon SageMaker Model Monitor', chose: 'Amazon SageMaker Model Monitor', count: 12 },
        { meant: 'Amazon SageMaker Model Monitor', chose: 'Amazon CloudWatch', count: 6 },
        { meant: 'Amazon CloudWatch', chose: 'Amazon CloudWatch', count: 4 },
      ],
      metrics: [],
    },
    confidence: fill(empty.confidence, { Guess: tally(12, 30), Sure: tally(83, 100) }),
    pace: fill(empty.pace, { '40-60': tally(60, 75), '83-120': tally(8, 20), '120+': tally(1, 5) }),
    changes: fill(empty.changes, { kept: tally(50, 70), 'wrong-right': tally(20, 20), 'right-wrong': tally(0, 4) }),
    calendar: [
      { day: '2026-11-20', answered: 60, minutes: 72.4 },
      { day: '2026-11-22', answered: 10, minutes: 9 },
    ],
    due: [
      { day: '2026-11-23', count: 3 },
      { day: '2026-11-25', count: 4 },
      { day: '2027-01-05', count: 2 },
    ],
  })
}
