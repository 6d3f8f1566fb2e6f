import type { PresentedItem, Response } from '@shared/contract/items'

const OTHER = 'earlier version'
const letter = (i: number) => String.fromCharCode(65 + i)

/**
 * What was chosen at another sight, in the letters that the options have on the screen now: "B", "A, C". Where there
 * are no letters, how many places were right: "2 of 4". Empty for a blank.
 */
export function chosenWords(response: Response | null, item: PresentedItem, key: Response): string {
  if (!response) return ''
  if (response.kind === 'choice') {
    const places = response.chosen.map((id) => ('options' in item ? item.options.findIndex((o) => o.id === id) : -1))
    return places.includes(-1) ? OTHER : places.toSorted((a, b) => a - b).map(letter).join(', ') // prettier-ignore
  }
  if (response.kind === 'ordering' && key.kind === 'ordering')
    return `${key.order.filter((id, i) => response.order[i] === id).length} of ${key.order.length}`
  if (response.kind === 'matching' && key.kind === 'matching') {
    const prompts = Object.keys(key.pairs)
    return `${prompts.filter((id) => response.pairs[id] === key.pairs[id]).length} of ${prompts.length}`
  }
  return OTHER
}
