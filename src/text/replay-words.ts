import type { Moment } from '@shared/domain/replay'
import { clock } from './format'

const verdict = (right: boolean | null) => (right ? 'right' : 'wrong')

function answeredWords(question: string, { step, was }: NonNullable<Moment['last']>): string {
  if (!step.complete) return `entered part of an answer to ${question}`
  if (was === null) return `answered ${question}, ${verdict(step.right)}`
  if (was === step.right) return `changed ${question}, ${verdict(was)} as before`
  return `changed ${question} from ${verdict(was)} to ${verdict(step.right)}`
}

function happened(last: NonNullable<Moment['last']>): string {
  const { step, firstSight } = last
  const question = `question ${step.position}`
  switch (step.kind) {
    case 'shown':
      return firstSight ? `saw ${question} for the first time` : `went back to ${question}`
    case 'answered':
      return answeredWords(question, last)
    case 'cleared':
      return `cleared the answer to ${question}`
    case 'flagged':
      return `flagged ${question}`
    case 'unflagged':
      return `took the flag off ${question}`
    case 'checked':
      return `checked the answer to ${question}`
    case 'interrupted':
      return 'the exam was interrupted'
    case 'submitted':
      return 'handed in'
  }
}

/** What happened last at a moment of a replay: "12:40 changed question 14 from wrong to right". */
export const eventWords = (last: Moment['last']): string =>
  last ? `${clock(last.step.atMs)} ${happened(last)}` : '0:00 the exam began'
