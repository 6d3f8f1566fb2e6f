import type { WeighedAnswer } from '@shared/contract/readiness'
import type { AnswerChange, ExportedAnswer } from '@shared/contract/statistics'
import { dayOf } from '@shared/domain/days'
import { metricName, sectionTitle, stageName } from '@shared/domain/sections'
import { csv } from './csv'
import { percent, time } from './format'
import { outcomeNames } from './item-types'

type Row = (string | number)[]

const commonHead = ['Date', 'Time', 'Question', 'Section', 'Section title', 'Stage', 'Outcome', 'Sight', 'Mode', 'Expected right, %', 'Luck or memory, %', 'Moved, points'] // prettier-ignore
const common = (a: WeighedAnswer): Row => [
  dayOf(a.at),
  time(a.at),
  a.stem,
  a.section,
  sectionTitle(a.section),
  stageName(a.stage),
  outcomeNames[a.outcome],
  a.firstSight ? 'First' : 'Repeat',
  a.practice ? 'Practice' : 'Exam',
  percent(a.predicted),
  percent(a.floor),
  Math.round(10 * a.moved) / 10,
]

/** One row an answer, with what it moved the projected score. */
export const answersCsv = (answers: readonly WeighedAnswer[]): string =>
  csv([[...commonHead, 'Attempt', 'Position'], ...answers.map((a) => [...common(a), a.attemptId, a.position])])

const changeNames: Record<AnswerChange, string> = {
  kept: 'Kept',
  'wrong-right': 'Wrong to right',
  'right-wrong': 'Right to wrong',
  'wrong-wrong': 'Wrong to wrong',
}

/** One row an answer, with everything that is kept of it. */
export const exportCsv = (answers: readonly ExportedAnswer[]): string =>
  csv([
    [...commonHead, 'Metric category', 'Seconds', 'Confidence', 'Answer change', 'Attempt title', 'Attempt', 'Position', 'Question id', 'Entered'], // prettier-ignore
    ...answers.map((a) => [
      ...common(a),
      metricName(a.metricCategory),
      a.seconds,
      a.confidence ?? '',
      changeNames[a.change],
      a.attempt,
      a.attemptId,
      a.position,
      a.questionId,
      a.response,
    ]),
  ])

/** "Rehearsal answers Monitoring.csv": a name every file system takes, whatever the number is called. */
export function answersFileName(title: string): string {
  const plain = title.replaceAll(/[^\w. -]+/g, ' ').replaceAll(/ +/g, ' ').trim() // prettier-ignore
  return `Rehearsal answers ${plain.slice(0, 50).trim()}.csv`
}
