import { dice, type Dice } from './dice.ts'
import type { World } from './worlds.ts'

export const STAGES = 9
export const SERVICES = 10
/** Share of exam questions by stage. */
export const stageShares = [0.12, 0.08, 0.12, 0.1, 0.12, 0.1, 0.16, 0.12, 0.08]
/** One of four, two of five, five steps, four pairs. */
const formatShares = [0.72, 0.14, 0.06, 0.08]
export const guessing = [0.25, 0.1, 1 / 120, 1 / 24]
const labelShares = [0.3, 0.45, 0.25]

export interface Item {
  readonly id: number
  readonly stage: number
  /** The service it is about, if any. */
  readonly service: number | null
  /** Place in `guessing`. */
  readonly format: number
  /** Its difficulty as its author labels it. */
  readonly label: 1 | 2 | 3
  /** What it really is: difficulty, slope and guessing floor. */
  readonly difficulty: number
  readonly slope: number
  readonly floor: number
}

export function makeItem(chance: Dice, world: World, id: number): Item {
  const stage = chance.pick(stageShares)
  const service = chance.next() < 0.7 ? (stage + chance.below(3)) % SERVICES : null
  const format = chance.pick(formatShares)
  const label = chance.pick(labelShares)
  const tricky = format >= 2 ? 0.2 : 0
  const difficulty = world.labelStep * (label - 1) + world.itemDeviation * chance.normal() + tricky
  const slope = Math.exp(world.slopeDeviation * chance.normal())
  const floor = Math.min(0.45, guessing[format]! * Math.exp(0.3 * chance.normal()))
  return { id, stage, service, format, label: (label + 1) as Item['label'], difficulty, slope, floor }
}

export function makeBank(seed: number, world: World, count = 400): Item[] {
  const chance = dice(seed)
  return Array.from({ length: count }, (_, id) => makeItem(chance, world, id))
}
