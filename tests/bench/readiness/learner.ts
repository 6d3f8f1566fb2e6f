import { dice, type Dice } from './dice.ts'
import { SERVICES, STAGES, type Item } from './items.ts'
import type { World } from './worlds.ts'

interface Trace {
  atDays: number
  stability: number
  times: number
}

/** A simulated learner: what they know, how they learn, and what they have seen. Time is in days. */
export interface Learner {
  readonly chance: Dice
  readonly world: World
  ability: number
  readonly stages: number[]
  readonly services: number[]
  readonly learned: number[]
  now: number
  readonly seen: Map<number, Trace>
  readonly learningRate: number
  readonly learnable: number
  readonly forgettingDays: number
  readonly glance: number
  readonly memory: number
  /** How much harder the exam is for them than the bank. */
  readonly examHarder: number
}

export function makeLearner(seed: number, world: World): Learner {
  const chance = dice(seed)
  const about = (value: number, deviation: number) => value * Math.exp(deviation * chance.normal())
  const many = (count: number, deviation: number) => Array.from({ length: count }, () => deviation * chance.normal())
  const ability = world.ability + world.abilityDeviation * chance.normal()
  const learningRate = about(world.learningRate, 0.4)
  const learnable = Math.max(0.5, world.learnable + 0.5 * chance.normal())
  const forgettingDays = about(world.forgettingDays, 0.4)
  const glance = about(world.glance, 0.5)
  const memory = Math.min(0.95, about(world.memory, 0.15))
  const examHarder = world.examHarder + world.examDeviation * chance.normal()
  const stages = many(STAGES, world.stageDeviation)
  const services = many(SERVICES, world.serviceDeviation)
  const learned = new Array<number>(STAGES).fill(0)
  return { chance, world, ability, stages, services, learned, now: 0, seen: new Map(), learningRate, learnable, forgettingDays, glance, memory, examHarder } // prettier-ignore
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** Knowledge that an item asks for. */
export const knowledge = (learner: Learner, item: Item): number =>
  learner.ability +
  learner.stages[item.stage]! +
  learner.learned[item.stage]! +
  (item.service === null ? 0 : learner.services[item.service]!)

/** The chance to get a fresh item right with this knowledge. */
export const chanceWith = (world: World, item: Item, known: number): number =>
  item.floor + (world.ceiling - item.floor) * logistic(item.slope * (known - item.difficulty))

function remembers(learner: Learner, item: Item): number {
  const trace = learner.seen.get(item.id)
  if (!trace) return 0
  return learner.memory / (1 + Math.max(0, learner.now - trace.atDays) / (9 * trace.stability))
}

/** Lets days pass: what was learned fades, what is known drifts. */
export function advance(learner: Learner, days: number): void {
  if (days <= 0) return
  const { chance, world } = learner
  const drift = () => world.drift * Math.sqrt(days) * chance.normal() * 0.7
  learner.now += days
  for (let k = 0; k < STAGES; k++) {
    learner.learned[k]! *= Math.exp(-days / learner.forgettingDays)
    learner.stages[k]! += drift()
  }
  learner.ability += world.outside * days + drift()
}

/** Answers an item and learns from it; `chance` is what the chance to be right was. */
export function respond(learner: Learner, item: Item, practice: boolean): { right: boolean; chance: number } {
  const fresh = chanceWith(learner.world, item, knowledge(learner, item))
  const recall = remembers(learner, item)
  const known = recall + (1 - recall) * fresh
  const chance = practice ? learner.glance * 0.95 + (1 - learner.glance) * known : known
  const right = learner.chance.next() < chance
  const gain = learner.learningRate * (learner.learnable - learner.learned[item.stage]!) * (right ? 0.7 : 1.3)
  learner.learned[item.stage]! += gain
  for (let k = 0; k < STAGES; k++)
    if (k !== item.stage)
      learner.learned[k]! += (0.15 * gain * Math.max(0, 1 - learner.learned[k]! / learner.learnable)) / 2
  const before = learner.seen.get(item.id)
  learner.seen.set(item.id, {
    atDays: learner.now,
    stability: before ? Math.min(200, before.stability * 2) : 3,
    times: (before?.times ?? 0) + 1,
  })
  return { right, chance }
}
