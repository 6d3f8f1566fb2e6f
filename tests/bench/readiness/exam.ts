import { betaBinomial } from '@shared/domain/readiness/beta-binomial'
import { forecastFrom, type Forecast } from '@shared/domain/readiness/forecast'
import { dice } from './dice.ts'
import { makeItem } from './items.ts'
import { chanceWith, knowledge, type Learner } from './learner.ts'

export const QUESTIONS = 50
const PASS_FROM = 35

/** The forecast of a share right with this mean and variance, that of the draw included. */
export const forecastOf = (mean: number, variance: number): Forecast =>
  forecastFrom(betaBinomial(QUESTIONS, mean, variance))

export interface ExamResult {
  readonly share: number
  /** The share that is right on average. */
  readonly expected: number
  readonly pass: boolean
}

/** An exam of fresh items on a day of its own; the learner stays as they are. */
export function takeExam(learner: Learner, seed: number): ExamResult {
  const chance = dice(seed)
  const day = learner.world.dayDeviation * chance.normal()
  let [right, expected] = [0, 0]
  for (let i = 0; i < QUESTIONS; i++) {
    const item = makeItem(chance, learner.world, 1e6 + i)
    const known = knowledge(learner, item) + day - learner.examHarder
    const chanceRight = chanceWith(learner.world, item, known)
    expected += chanceRight / QUESTIONS
    if (chance.next() < chanceRight) right++
  }
  return { share: right / QUESTIONS, expected, pass: right >= PASS_FROM }
}

/** Who knows all of the learner but the day and how hard their exam is: no forecast can do better. */
export function oracle(learner: Learner, seed: number): Forecast {
  const chance = dice(seed + 99)
  const { examHarder } = learner.world
  const means = [0, 0, 0]
  const shifts = [examHarder, examHarder + 0.25, examHarder - 0.25]
  const items = 300
  for (let i = 0; i < items; i++) {
    const item = makeItem(chance, learner.world, 2e6 + i)
    const known = knowledge(learner, item)
    shifts.forEach((shift, s) => (means[s]! += chanceWith(learner.world, item, known - shift) / items))
  }
  const [mean, harder, easier] = means as [number, number, number]
  return forecastOf(mean, (mean * (1 - mean)) / QUESTIONS + ((easier - harder) / 2) ** 2)
}
