import { answer, type Question } from '@shared/domain/readiness/answer'
import { forecast } from '@shared/domain/readiness/forecast'
import type { ItemMemory } from '@shared/domain/readiness/item-memory'
import { freshState } from '@shared/domain/readiness/state'
import { guessing, stageShares, type Item } from './items.ts'
import type { Contender } from './rivals.ts'

/** A simulated item as the model sees it: what its author knows of it. */
export const questionOf = (item: Item, practice: boolean): Question => ({
  stage: item.stage,
  difficulty: item.label,
  floor: guessing[item.format]!,
  practice,
})

export function ours(): Contender {
  const state = freshState(0)
  const memories = new Map<number, ItemMemory>()
  return {
    take({ at, item, right, practice }) {
      const observation = { ...questionOf(item, practice), atDays: at, right }
      const answered = answer(state, memories.get(item.id) ?? null, observation, stageShares)
      memories.set(item.id, answered.memory)
      return answered.predicted
    },
    forecast: (atDays) => forecast(state, stageShares, atDays),
  }
}
