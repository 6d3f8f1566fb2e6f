import { answer } from '@shared/domain/readiness/answer'
import type { ItemMemory } from '@shared/domain/readiness/item-memory'
import { prospectOf, rests, utility } from '@shared/domain/readiness/next-item'
import { freshState } from '@shared/domain/readiness/state'
import { dice, shuffled } from './dice.ts'
import { takeExam } from './exam.ts'
import { makeBank, STAGES, stageShares, type Item } from './items.ts'
import { advance, makeLearner, respond, type Learner } from './learner.ts'
import { BANK_SEED, learnerSeed, type Cohort } from './measure.ts'
import { questionOf } from './ours.ts'
import { worlds } from './worlds.ts'

const ANSWERS = 300
const A_DAY = 20
const EXAMS = 8

/** Chooses what to answer next, and is told what became of it. */
interface Policy {
  next(atDays: number): Item
  told(item: Item, right: boolean, atDays: number): void
}

/** Unseen items as they come. */
function randomUnseen(bank: readonly Item[], seed: number): Policy {
  const order = shuffled(bank, seed)
  return { next: () => order.shift()!, told: () => undefined }
}

/** Any item of the stage with the lowest share of first sights right: "always your weakest topic". */
function weakest(bank: readonly Item[], seed: number): Policy {
  const chance = dice(seed)
  const records = Array.from({ length: STAGES }, () => ({ right: 1, answered: 2 }))
  const seen = new Set<Item>()
  return {
    next() {
      const shares = records.map((r) => r.right / r.answered)
      const stage = shares.indexOf(Math.min(...shares))
      const items = bank.filter((item) => item.stage === stage)
      return items[chance.below(items.length)]!
    },
    told(item, right) {
      if (seen.has(item)) return
      seen.add(item)
      records[item.stage]!.right += right ? 1 : 0
      records[item.stage]!.answered++
    },
  }
}

/** The item of the highest utility among those that do not rest. */
function nextBest(bank: readonly Item[], seed: number): Policy {
  const order = shuffled(bank, seed)
  const state = freshState()
  const memories = new Map<number, ItemMemory>()
  return {
    next(atDays) {
      const prospect = prospectOf(state, stageShares, atDays)
      const known = new Map<string, number>() // fresh items that the model cannot tell apart
      let best = order[0]!
      let most = -Infinity
      for (const item of order) {
        const memory = memories.get(item.id) ?? null
        if (rests(memory, atDays)) continue
        const kind = memory ? `${item.id}` : `${item.stage} ${item.label} ${item.format} fresh`
        const worth = known.get(kind) ?? utility(prospect, questionOf(item, true), memory)
        known.set(kind, worth)
        if (worth > most) [most, best] = [worth, item]
      }
      return best
    },
    told(item, right, atDays) {
      const observation = { ...questionOf(item, true), right, atDays }
      const { memory } = answer(state, memories.get(item.id) ?? null, observation, stageShares)
      memories.set(item.id, memory)
    },
  }
}

export const policies = { nextBest, randomUnseen, weakest }
export type PolicyName = keyof typeof policies

/** Twenty answers a day with their solutions until there are 300. */
function practice(learner: Learner, policy: Policy): void {
  for (let n = 0; n < ANSWERS; n++) {
    if (n % A_DAY === 0) advance(learner, 1)
    const item = policy.next(learner.now)
    const { right } = respond(learner, item, true)
    policy.told(item, right, learner.now)
  }
}

/** Share of fresh exam items right after practice, 0-1, summed over learners: the same learners for each policy. */
export function practiced(cohort: Cohort): Record<PolicyName, number> {
  const sums = { nextBest: 0, randomUnseen: 0, weakest: 0 }
  const world = worlds[cohort.world]
  const bank = makeBank(BANK_SEED, world)
  for (let i = cohort.from; i < cohort.to; i++) {
    const seed = learnerSeed(cohort, i)
    for (const name of Object.keys(policies) as PolicyName[]) {
      const learner = makeLearner(seed, world)
      practice(learner, policies[name](bank, seed + 17))
      advance(learner, 1)
      for (let e = 0; e < EXAMS; e++) sums[name] += takeExam(learner, seed * 11 + e).expected / EXAMS
    }
  }
  return sums
}
