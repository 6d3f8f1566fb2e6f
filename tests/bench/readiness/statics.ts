import { answer, type Question } from '@shared/domain/readiness/answer'
import type { ItemMemory } from '@shared/domain/readiness/item-memory'
import { freshState } from '@shared/domain/readiness/state'
import { calibrate, type Reply } from './calibration.ts'
import { stageShares } from './items.ts'

/** The course's skills take the place of our stages. */
const SKILLS = 98
/** The data hold the order of answers, not their time; this gap did best on people held out of the training file. */
const GAP_DAYS = 3

/** How well the next answer is told, over all answers of people whom nothing was calibrated on. */
export interface StaticsFigures {
  readonly answers: number
  readonly auc: number
  readonly logLoss: number
}

/** Numbers are entered, so that nothing is guessed; feedback comes at once. */
const questionOn = (skill: number): Question => ({ stage: skill, difficulty: 2, floor: 0, practice: true })

function peopleOf(tsv: string): Reply[][] {
  const people = new Map<string, Reply[]>()
  for (const line of tsv.trim().split(/\r?\n/).slice(1)) {
    const [person = '', item, , correct, skill] = line.split('\t')
    const replies = people.get(person) ?? []
    const atDays = replies.length * GAP_DAYS
    replies.push({ item: Number(item), question: questionOn(Number(skill)), atDays, right: correct === '1' })
    people.set(person, replies)
  }
  return [...people.values()]
}

/** Area under the ROC curve from ranks; ties share theirs. Source: Mann and Whitney (1947). */
export function areaUnderCurve(predictions: readonly { predicted: number; right: boolean }[]): number {
  const sorted = predictions.toSorted((a, b) => a.predicted - b.predicted)
  let [ranks, rights] = [0, 0]
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to]!.predicted === sorted[from]!.predicted) to++
    for (const { right } of sorted.slice(from, to))
      if (right) {
        ranks += (from + to + 1) / 2
        rights++
      }
    from = to
  }
  return (ranks - (rights * (rights + 1)) / 2) / rights / (sorted.length - rights)
}

export function statics(training: string, test: string): StaticsFigures {
  const items = calibrate(peopleOf(training), SKILLS)
  const predictions = peopleOf(test).flatMap((replies) => {
    const state = freshState(0, SKILLS)
    const memories = new Map<number, ItemMemory>()
    return replies.map(({ item, question, atDays, right }) => {
      const calibration = items.get(item)
      const observation = { ...question, ...(calibration ? { calibration } : {}), atDays, right }
      const { memory, predicted } = answer(state, memories.get(item) ?? null, observation, stageShares)
      memories.set(item, memory)
      return { predicted, right }
    })
  })
  const loss = predictions.reduce((sum, p) => sum - Math.log(p.right ? p.predicted : 1 - p.predicted), 0)
  return {
    answers: predictions.length,
    auc: areaUnderCurve(predictions),
    logLoss: loss / predictions.length,
  }
}
