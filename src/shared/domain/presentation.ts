import type { Instance, ItemPart } from './instance'
import { shuffle, type Random } from './random'

/** "$1,200", "-35%", "4.5 MW": an option that is a number has its place in a row of numbers. */
const numeric = /^[-+−]?\$?\d[\d,]*(\.\d+)?\s?(%|[A-Za-z]{1,12})?$/
const valueOf = (text: string) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''))

/**
 * The order in which an item's parts are shown, by part id. Everything is shuffled, but options that are all numbers
 * stand in numeric order. The key is found by id, so no order can break it.
 */
export function arrange(instance: Instance, random: Random): string[] {
  const roles: ItemPart['role'][] = ['option', 'step', 'prompt', 'response']
  return roles.flatMap((role) => {
    const parts = instance.parts.filter((p) => p.role === role)
    const fixed = role === 'option' && parts.every((p) => numeric.test(p.text))
    const arranged = fixed ? parts.toSorted((a, b) => valueOf(a.text) - valueOf(b.text)) : shuffle(parts, random)
    return arranged.map((p) => p.id)
  })
}
