import { answer, type Question } from '@shared/domain/readiness/answer'
import { betaBinomial } from '@shared/domain/readiness/beta-binomial'
import { easeOf, loadingOf } from '@shared/domain/readiness/ease'
import type { Calibration } from '@shared/domain/readiness/item-memory'
import { CEILING, STAGES } from '@shared/domain/readiness/parameters'
import { gaussHermite } from '@shared/domain/readiness/quadrature'
import { freshState, type ReadinessState } from '@shared/domain/readiness/state'
import { calibrate, type Reply } from './calibration.ts'
import { shuffled } from './dice.ts'
import { stageShares } from './items.ts'

/** Five options, one sitting, no feedback, no stages. */
const question: Question = { stage: null, difficulty: 2, floor: 0.2, practice: false }
const ANSWERS = 16
/** Draws of the 16 for each person. */
const DRAWS = 8

/** How well 16 answers tell the share right of the other 16; points of percent and a share. */
export interface Sat12Figures {
  readonly people: number
  readonly mae: number
  /** Of the share right of the first 16 itself. */
  readonly rawMae: number
  readonly cov90: number
}

function peopleOf(csv: string): Reply[][] {
  const people = new Map<string, Reply[]>()
  for (const line of csv.trim().split(/\r?\n/).slice(1)) {
    const [person = '', item, , correct] = line.split(',')
    const replies = people.get(person) ?? []
    replies.push({ item: Number(item), question, atDays: 0, right: correct === '1' })
    people.set(person, replies)
  }
  return [...people.values()]
}

const { nodes, weights } = gaussHermite(15)

/** The chance of 0, 1, … right answers to items of known difficulty. */
function outcomes(state: ReadinessState, items: readonly Calibration[]): { mean: number; pmf: Float64Array } {
  const known = easeOf(state.filters[0]!, loadingOf(null, null), { mean: 0, variance: 0 })
  const shares = nodes.map((node) => {
    const ability = known.mean + Math.sqrt(known.variance) * node
    const skills = items.map((i) => 1 / (1 + Math.exp((i.mean - ability) / Math.sqrt(1 + (Math.PI * i.variance) / 8))))
    return question.floor + ((CEILING - question.floor) * skills.reduce((s, x) => s + x, 0)) / items.length
  })
  const mean = shares.reduce((sum, share, q) => sum + weights[q]! * share, 0)
  const spread = shares.reduce((sum, share, q) => sum + weights[q]! * (share - mean) ** 2, 0)
  const draw = (mean * (1 - mean)) / items.length
  return { mean, pmf: betaBinomial(items.length, mean, draw + spread) }
}

function band(pmf: Float64Array): [low: number, high: number] {
  let [below, low, high] = [0, 0, 0]
  pmf.forEach((p, x) => {
    below += p
    if (below < 0.05) low = x + 1
    if (below < 0.95) high = x + 1
  })
  return [low, high]
}

/** Every second person calibrates the items; for the others 16 items drawn at random predict the rest. */
export function sat12(csv: string): Sat12Figures {
  const people = peopleOf(csv)
  const cohort = people.filter((_, i) => i % 2 === 0)
  const items = calibrate(cohort, STAGES)
  const difficulty = ({ item }: Reply) => items.get(item)!
  const share = (replies: readonly Reply[]) => replies.filter((r) => r.right).length / replies.length
  let [count, distance, rawDistance, covered] = [0, 0, 0, 0]
  people.forEach((replies, person) => {
    if (person % 2 === 0) return
    for (let draw = 0; draw < DRAWS; draw++) {
      const order = shuffled(replies, person * DRAWS + draw)
      const [given, asked] = [order.slice(0, ANSWERS), order.slice(ANSWERS)]
      const state = freshState()
      for (const reply of given)
        answer(state, null, { ...question, ...reply, calibration: difficulty(reply) }, stageShares)
      const { mean, pmf } = outcomes(state, asked.map(difficulty))
      const [low, high] = band(pmf)
      const right = share(asked)
      count++
      distance += Math.abs(mean - right)
      rawDistance += Math.abs(share(given) - right)
      if (right * asked.length >= low && right * asked.length <= high) covered++
    }
  })
  return {
    people: people.length - cohort.length,
    mae: (100 * distance) / count,
    rawMae: (100 * rawDistance) / count,
    cov90: covered / count,
  }
}
