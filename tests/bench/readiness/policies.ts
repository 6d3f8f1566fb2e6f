import { dueToward, gradeCard, gradeOf, type CardMemory } from '@shared/domain/cards'
import { nextBest, type Askable } from '@shared/domain/next-best'
import { DRILL_SIZE } from '@shared/domain/plans'
import { answer } from '@shared/domain/readiness/answer'
import type { ItemMemory } from '@shared/domain/readiness/item-memory'
import { prospectOf } from '@shared/domain/readiness/next-item'
import { modelStages } from '@shared/domain/readiness/stages'
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
/** The exam is on the day after the last answers, and the cards know it. */
const EXAM_DAY = ANSWERS / A_DAY + 1

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

const formats = ['multiple-choice', 'multiple-response', 'ordering', 'matching'] as const
const DAY_MS = 86_400_000

/** An item as the app's drills know a question. */
const askableOf = (item: Item, memory: ItemMemory | null): Askable => ({
  id: `${item.id}`, family: `${item.id}`, caseId: null, casePlace: null, section: '', stage: modelStages[item.stage]!, metricCategory: 'none', type: formats[item.format]!, difficulty: item.label, exposures: 0, parametric: false, services: [], confusions: [], lastOutcome: null, lastFlagged: false, lastActiveMs: 0, memory,
}) // prettier-ignore

/** The app's next-best drills, one after another; what a day ends in the middle of is left. Missed items become cards. */
function drills(bank: readonly Item[], seed: number): Policy {
  const order = shuffled(bank, seed)
  const state = freshState()
  const memories = new Map<number, ItemMemory>()
  const cards = new Map<number, CardMemory>()
  let drill: number[] = []
  let chosenAt = -1

  function due(atDays: number): string[] {
    const now = atDays * DAY_MS
    return [...cards]
      .map(([id, { due: dueAt, last_review: reviewedAt }]) => {
        const card = { questionId: `${id}`, dueAt, reviewedAt }
        return { id: card.questionId, dueAt: dueToward(card, EXAM_DAY * DAY_MS, now) }
      })
      .filter((c) => c.dueAt < now + DAY_MS)
      .toSorted((a, b) => a.dueAt - b.dueAt)
      .map((c) => c.id)
  }
  return {
    next(atDays) {
      if (drill.length === 0 || atDays !== chosenAt) {
        const pool = order.map((item) => askableOf(item, memories.get(item.id) ?? null))
        const chosen = nextBest(prospectOf(state, stageShares, atDays), pool, due(atDays), DRILL_SIZE)
        drill = [...chosen.due, ...chosen.fresh].map(Number)
        chosenAt = atDays
      }
      return bank[drill.shift()!]!
    },
    told(item, right, atDays) {
      const observation = { ...questionOf(item, true), right, atDays }
      const { memory } = answer(state, memories.get(item.id) ?? null, observation, stageShares)
      memories.set(item.id, memory)
      const card = cards.get(item.id) ?? null
      if (card || !right) cards.set(item.id, gradeCard(card, gradeOf(right, null), atDays * DAY_MS))
    },
  }
}

export const policies = { nextBest: drills, randomUnseen, weakest }
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
