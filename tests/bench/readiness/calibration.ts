import { answer, floorsOf, type Question } from '@shared/domain/readiness/answer'
import { easeOf, loadingOf } from '@shared/domain/readiness/ease'
import type { Calibration, ItemMemory } from '@shared/domain/readiness/item-memory'
import { CEILING } from '@shared/domain/readiness/parameters'
import { freshState } from '@shared/domain/readiness/state'

/** An answer of a person to a question named by `item`. */
export interface Reply {
  readonly item: number
  readonly question: Question
  readonly atDays: number
  readonly right: boolean
}

const ROUNDS = 3
const PRIOR = { variance: 0.7, answers: 5 }
/** Difficulties that are weighed against each other. */
const grid = Array.from({ length: 81 }, (_, i) => -4 + i / 10)
/** Whose view of the learner is taken: that of middling recall. */
const FILTER = 1
const nothing = { mean: 0, variance: 0 }
/** Any nine stages weigh alike: the forecast is not used here. */
const even = new Array<number>(9).fill(1 / 9)

/**
 * Log-likelihood of one answer at each difficulty of the grid, for a learner known to this extent. The mean of a
 * logistic over a normal by MacKay, "The evidence framework applied to classification networks" (1992).
 */
function likelihoods(known: { mean: number; variance: number }, floor: number, right: boolean): number[] {
  const flatter = Math.sqrt(1 + (Math.PI * known.variance) / 8)
  return grid.map((difficulty) => {
    const chance = floor + (CEILING - floor) / (1 + Math.exp((difficulty - known.mean) / flatter))
    return Math.log(right ? chance : 1 - chance)
  })
}

function posterior(sums: readonly number[], center: number): Calibration {
  const logs = sums.map((s, g) => s - (0.5 * (grid[g]! - center) ** 2) / PRIOR.variance)
  const most = Math.max(...logs)
  const shares = logs.map((l) => Math.exp(l - most))
  const total = shares.reduce((s, x) => s + x, 0)
  const mean = shares.reduce((s, x, g) => s + x * grid[g]!, 0) / total
  const variance = shares.reduce((s, x, g) => s + x * (grid[g]! - mean) ** 2, 0) / total
  return { mean, variance }
}

/**
 * Difficulties of items from the first answers of a cohort, by item. In rounds: people are followed with the
 * difficulties of the round before, then each item is judged by who got it right.
 */
export function calibrate(people: readonly (readonly Reply[])[], stages: number): Map<number, Calibration> {
  let items = new Map<number, Calibration>()
  let center = 0
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Map<number, number[]>()
    for (const replies of people) {
      const state = freshState(0, stages)
      const memories = new Map<number, ItemMemory>()
      for (const { item, question, atDays, right } of replies) {
        const memory = memories.get(item) ?? null
        const calibration = items.get(item)
        const asked = calibration ? { ...question, calibration } : question
        if (memory === null) {
          const known = easeOf(state.filters[FILTER]!, loadingOf(question.stage, null), nothing)
          const floor = floorsOf(question, null, atDays)[FILTER]!
          const before = sums.get(item)
          const own = likelihoods(known, floor, right)
          sums.set(item, before ? before.map((s, g) => s + own[g]!) : own)
        }
        memories.set(item, answer(state, memory, { ...asked, atDays, right }, even).memory)
      }
    }
    items = new Map([...sums].map(([item, s]) => [item, posterior(s, center)]))
    const precisions = [...items.values()].map((c) => ({ mean: c.mean, weight: 1 / (c.variance + 0.2) }))
    const weight = precisions.reduce((s, p) => s + p.weight, 0)
    center = precisions.reduce((s, p) => s + p.weight * p.mean, 0) / (weight + PRIOR.answers)
  }
  return items
}
