import type { ChoiceItem } from './question'
import { isKey } from './question'
import { contentWords, likeness } from './words'

/** How much a reader who never reads for meaning likes an option. */
type Liking = (option: string, item: ChoiceItem) => number

const hedges =
  /\b(may|might|can|could|only|some|most|usually|often|generally|typically|likely|because|which|that|with|and|without|when|if|unless|while)\b/gi
const shared = (option: string, stem: string) => contentWords(option).intersection(contentWords(stem)).size
const others = (option: string, item: ChoiceItem) => item.options.flatMap((o) => (o.text === option ? [] : [o.text]))

/** Six strategies of a test-wise candidate who knows nothing. */
export const guessers: Readonly<Record<string, Liking>> = {
  longest: (option) => option.length,
  shortest: (option) => -option.length,
  'most words of the stem': (option, item) => shared(option, item.stem),
  'fewest words of the stem': (option, item) => -shared(option, item.stem),
  'most qualified': (option) => option.match(hedges)?.length ?? 0,
  'most like the others': (option, item) =>
    others(option, item).reduce((sum, o) => sum + likeness(contentWords(option), contentWords(o)), 0),
}

const choose = (n: number, k: number): number => (k === 0 ? 1 : (n * choose(n - 1, k - 1)) / k)

/** The chance that a guesser who picks the `k` options it likes best hits exactly the keys; it draws lots among equals. */
function hit(item: ChoiceItem, liking: Liking): number {
  const keys = item.options.filter(isKey).length
  const scored = item.options.map((o) => ({ key: isKey(o), score: liking(o.text, item) }))
  const last = scored.map((o) => o.score).toSorted((a, b) => b - a)[keys - 1]!
  const sure = scored.filter((o) => o.score > last)
  const equal = scored.filter((o) => o.score === last)
  const wanted = keys - sure.length
  const possible = sure.every((o) => o.key) && equal.filter((o) => o.key).length === wanted
  return possible ? 1 / choose(equal.length, wanted) : 0
}

const mean = (values: readonly number[]) => values.reduce((s, v) => s + v, 0) / Math.max(1, values.length)

/** Each guesser's share of right answers, 0 to 1. */
export const guessAll = (items: readonly ChoiceItem[]): Record<string, number> =>
  Object.fromEntries(Object.entries(guessers).map(([name, liking]) => [name, mean(items.map((i) => hit(i, liking)))]))

/** The share that blind luck gets right, when the number of keys is known. */
export const luck = (items: readonly ChoiceItem[]): number =>
  mean(items.map((i) => 1 / choose(i.options.length, i.options.filter(isKey).length)))
