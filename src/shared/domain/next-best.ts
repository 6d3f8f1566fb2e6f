import type { StageMastery } from '../contract/readiness'
import type { Stage } from '../contract/items'
import { guessChance } from './readiness/guess-floor'
import type { ItemMemory } from './readiness/item-memory'
import { rests, utility, type Prospect } from './readiness/next-item'
import { stageNumber } from './readiness/stages'
import type { Known } from './plans'
import { stageName } from './sections'

/** A question that may be asked, with what the model remembers of it. */
export interface Askable extends Known {
  readonly memory: ItemMemory | null
}

/** The usual shape of each type: options and keys, steps and places, responses and prompts. */
const floors = {
  'multiple-choice': guessChance('multiple-choice', 4, 1),
  'multiple-response': guessChance('multiple-response', 5, 2),
  ordering: guessChance('ordering', 5, 4),
  matching: guessChance('matching', 4, 4),
} as const
/** Every further question of a stage is worth a little less, so that a drill does not ask for one thing only. */
const REPEAT = 0.93
/** The part of a drill that may be due: repeating teaches less that is new. Measured by `npm run readiness:check`. */
const DUE_SHARE = 0.25

/**
 * The questions worth asking next, by id: due ones first, up to a quarter, then by their utility; none that was answered
 * within a day, and one of a family.
 */
export function nextBest(
  prospect: Prospect,
  pool: readonly Askable[],
  due: readonly string[],
  count: number,
): { readonly due: string[]; readonly fresh: string[] } {
  const free = pool.filter((c) => !rests(c.memory, prospect.atDays))
  const byId = new Map(free.map((c) => [c.id, c]))
  const families = new Set<string>()
  const first: string[] = []
  for (const id of due) {
    if (first.length >= Math.floor(count * DUE_SHARE)) break
    const family = byId.get(id)?.family
    if (family === undefined || families.has(family)) continue
    families.add(family)
    first.push(id)
  }
  const stages = new Map<Stage, number>()
  let open = free
    .filter((c) => !first.includes(c.id))
    .map((c) => {
      const question = { stage: stageNumber(c.stage), difficulty: c.difficulty as 1 | 2 | 3, floor: floors[c.type], practice: true } // prettier-ignore
      return { ...c, worth: utility(prospect, question, c.memory) }
    })
  const fresh: string[] = []
  while (first.length + fresh.length < count) {
    open = open.filter((c) => !families.has(c.family))
    const worthOf = (c: (typeof open)[number]) => c.worth * REPEAT ** (stages.get(c.stage) ?? 0)
    const best = open.reduce<(typeof open)[number] | null>((b, c) => (b && worthOf(b) >= worthOf(c) ? b : c), null)
    if (!best) break
    fresh.push(best.id)
    families.add(best.family)
    stages.set(best.stage, (stages.get(best.stage) ?? 0) + 1)
  }
  return { due: first, fresh }
}

const percent = (share: number) => Math.round(100 * share)

/** What such a drill is made of, in words: how many are due, and how many of which stage with what is expected there. */
export function partsOf(
  chosen: ReturnType<typeof nextBest>,
  pool: readonly Askable[],
  mastery: readonly StageMastery[],
): string[] {
  const stages = Map.groupBy(chosen.fresh, (id) => pool.find((c) => c.id === id)!.stage)
  const known = new Map(mastery.map((m) => [m.stage, m]))
  return [
    ...(chosen.due.length > 0 ? [`${chosen.due.length} missed before and due now`] : []),
    ...[...stages]
      .toSorted((a, b) => b[1].length - a[1].length)
      .map(([stage, ids]) => {
        const m = known.get(stage)
        return `${ids.length} on ${stage === 'none' ? 'topics without a stage' : stageName(stage)}${m ? `, ${percent(m.low)}–${percent(m.high)} % expected` : ''}`
      }),
  ]
}
