import type { ItemType, PresentedItem } from '../../contract/items'

/** What is shown with feedback is right by a glance at times. */
const GLANCE = 0.04

const product = (from: number, count: number) => {
  let all = 1
  for (let i = 0; i < count; i++) all *= from - i
  return all
}

/**
 * The chance to be right by guessing alone, all or nothing: one over the number of possible answers. `offered` are the
 * options, steps or responses to choose from, `wanted` the keys, places or prompts, `reuse` whether one response may
 * serve twice.
 */
export function guessChance(type: ItemType, offered: number, wanted: number, reuse = false): number {
  if (type === 'multiple-choice') return 1 / offered
  if (type === 'multiple-response') return product(wanted, wanted) / product(offered, wanted)
  return reuse ? offered ** -wanted : 1 / product(offered, wanted)
}

/** The chance to be right by guessing alone on an item as it is shown. */
export function formatFloor(item: PresentedItem): number {
  if (item.type === 'ordering') return guessChance(item.type, item.responses.length, item.steps)
  if (item.type === 'matching')
    return guessChance(item.type, item.responses.length, item.prompts.length, item.reuse === 'allowed')
  return guessChance(item.type, item.options.length, item.choose)
}

/** The floor of an item that was seen before, when it is remembered with the chance `recall`. */
export const rememberedFloor = (floor: number, recall: number): number => recall + (1 - recall) * floor

/** The floor of an item that shows its solution at once. */
export const practiceFloor = (floor: number): number => GLANCE + (1 - GLANCE) * floor
