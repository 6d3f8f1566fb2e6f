import type { CardSession, ConfusedPair, DueCard, PlannedDay, Topic } from '@shared/contract/practice'
import type { Output } from '@shared/contract/procedures'
import { drillOf } from '@shared/domain/plans'
import { single } from './exam-bridge'
import { solution } from './renderer-data'

export const pair = (changes: Partial<ConfusedPair> = {}): ConfusedPair => ({
  kind: 'metric',
  one: 'recall',
  other: 'precision',
  pair: ['recall', 'precision'],
  wrong: 5,
  answered: 18,
  questions: 9,
  ...changes,
})

export const options = (changes: Partial<Output<'practice.options'>> = {}): Output<'practice.options'> => ({
  next: {
    preset: drillOf('Next best', { questions: ['q-1', 'q-2'] }, 2),
    count: 2,
    reason: 'Chosen for what each answer teaches.',
    parts: ['1 missed before and due now', '1 on Deployment'],
  },
  pairs: [pair()],
  due: 14,
  sprintTemplates: 42,
  sprint: { ...drillOf('Metric sprint', { parametric: true }, 20), seconds: 60 },
  ...changes,
})

export const topic = (key: string, title: string, changes: Partial<Topic> = {}): Topic => ({
  key,
  title,
  count: 20,
  unseen: 5,
  answered: 18,
  right: 9,
  ...changes,
})

export const week = (first = '2026-11-24'): PlannedDay[] => [
  {
    day: first,
    minutes: 20,
    done: 0,
    tasks: [
      { kind: 'due', title: '8 due questions', minutes: 8, reason: 'Missed before.', preset: null, stage: null },
      {
        kind: 'drill',
        title: 'Monitoring',
        minutes: 12,
        reason: '38–61 % expected.',
        preset: drillOf('Monitoring', { stages: ['monitoring'] }),
        stage: 'monitoring',
      },
    ],
  },
  {
    day: '2026-11-25',
    minutes: 0,
    done: 0,
    tasks: [{ kind: 'rest', title: 'Exam', minutes: 0, reason: 'Good luck.', preset: null, stage: null }],
  },
]

export const card = (questionId: string, changes: Partial<DueCard> = {}): DueCard => ({
  questionId,
  item: single,
  caseSet: null,
  solution: solution({ key: { kind: 'choice', chosen: ['p1'] } }),
  lapses: 2,
  isLeech: false,
  leech: null,
  intervals: [1, 2, 4, 9],
  ...changes,
})

/** The cards of a host: graded ones leave, and the last comes back when its grade is taken back. */
export function cardHost(all: DueCard[], tomorrow = 3) {
  const graded: DueCard[] = []
  const keys = new Set<string>()
  const left = [...all]
  const session = (): CardSession => ({
    due: left.length,
    gradedToday: graded.length,
    canUndo: graded.length > 0,
    tomorrow,
    card: left[0] ?? null,
  })
  return {
    'practice.cards': session,
    'practice.grade': ({ key }: { key: string }) => {
      if (!keys.has(key) && left[0]) graded.push(left.shift()!)
      keys.add(key)
      return session()
    },
    'practice.undo': () => {
      left.unshift(graded.pop()!)
      return session()
    },
  }
}
