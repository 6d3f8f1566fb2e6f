import { dice } from './dice.ts'
import { oracle, takeExam } from './exam.ts'
import { history } from './history.ts'
import { makeBank } from './items.ts'
import { advance, makeLearner } from './learner.ts'
import { ours } from './ours.ts'
import { betaBinomialFirst, elo, recentPercent } from './rivals.ts'
import { addAnswer, addExam, emptyTally, type Tally } from './tally.ts'
import { worldNames, worlds, type WorldName } from './worlds.ts'

export const contenders = { ours, betaBinomialFirst, recentPercent, elo }
export type Contending = keyof typeof contenders
export const names = [...(Object.keys(contenders) as Contending[]), 'oracle'] as const
export type Measured = (typeof names)[number]

/** Answers before the exam: a learner has one of these. */
export const lengths = [50, 100, 200, 400, 800, 1500]
const EXAMS = 4
/** The first answers say more of what a model assumes than of what it learns. */
const NOT_COUNTED = 30
export const BANK_SEED = 777

/** One simulated learner studies, every contender watches, and all forecast the same four exams. */
function study(world: WorldName, seed: number, length: number, tallies: Record<Measured, Tally>): void {
  const days = 10 + length / 25 + dice(seed + 5).next() * 25
  const learner = makeLearner(seed, worlds[world])
  const events = history(learner, makeBank(BANK_SEED, worlds[world]), length, days)
  advance(learner, 0.2 + 2 * learner.chance.next())
  const exams = Array.from({ length: EXAMS }, (_, i) => takeExam(learner, seed * 7 + i))
  for (const name of Object.keys(contenders) as Contending[]) {
    const contender = contenders[name]()
    events.forEach((event, i) => {
      const predicted = contender.take(event)
      if (i >= NOT_COUNTED) addAnswer(tallies[name], predicted, event.right)
    })
    const forecast = contender.forecast(learner.now)
    for (const exam of exams) addExam(tallies[name], forecast, exam)
  }
  const best = oracle(learner, seed)
  for (const exam of exams) addExam(tallies.oracle, best, exam)
  for (const { chance, right } of events) addAnswer(tallies.oracle, Math.min(0.999, Math.max(0.001, chance)), right)
}

/** Some learners of a world, by number. */
export interface Cohort {
  readonly world: WorldName
  readonly seed: number
  readonly from: number
  readonly to: number
}

/** Every world has learners of its own, so that chance in one says nothing of the others. */
export const learnerSeed = ({ world, seed }: Cohort, i: number): number =>
  (seed * worldNames.length + worldNames.indexOf(world)) * 100_000 + i

/** Learners take the history lengths in turn. */
export function measure(cohort: Cohort): Record<Measured, Tally> {
  const tallies = Object.fromEntries(names.map((name) => [name, emptyTally()])) as Record<Measured, Tally>
  for (let i = cohort.from; i < cohort.to; i++)
    study(cohort.world, learnerSeed(cohort, i), lengths[i % lengths.length]!, tallies)
  return tallies
}
