import type { Ask, Question } from '../bank'
import { textsOf } from '../question'
import { sentencesOf } from '../words'

/** A mistake that can be told from the words of an item. */
export interface Trap {
  /** The row of the fact base's list of wrong, outdated and disputable statements; null for one of its renamed services. */
  readonly row: number | null
  readonly words: string
  readonly caught: (question: Question) => boolean
}

const nothing = /(?!)/
const anything = /^/

/** A sentence with one of these words may well deny the very mistake. */
export const denied = /\b(not|no|never|nor|neither|without|instead|rather|unlike)\b|n't\b/

export const some = (texts: readonly string[], pattern: RegExp): boolean => texts.some((t) => pattern.test(t))

const someSentence = (texts: readonly string[], pattern: RegExp, unless: RegExp) =>
  texts.flatMap(sentencesOf).some((s) => pattern.test(s) && !unless.test(s))

/** The question itself, or the task of a matching item, has the pattern, not only the situation before it. */
export const asksFor = (need: string, pattern: RegExp): boolean =>
  sentencesOf(need).some((s) => (s.endsWith('?') || s.startsWith('Match ')) && pattern.test(s))

/** A sentence anywhere in the item has the pattern, and nothing in it that excuses it. */
export const written = (row: number | null, pattern: RegExp, words: string, unless = nothing): Trap => ({
  row,
  words,
  caught: (q) => someSentence(textsOf(q), pattern, unless),
})

/** The item itself states it, in a text other than a distractor's, or as the text of a key. */
export const told = (row: number, pattern: RegExp, words: string, unless = nothing): Trap => ({
  row,
  words,
  caught: (q) => someSentence([...q.told, ...q.asks.flatMap((a) => a.keys)], pattern, unless),
})

export const asked = (row: number, words: string, caught: (ask: Ask) => boolean): Trap => ({
  row,
  words,
  caught: (q) => q.asks.some(caught),
})

interface When {
  /** All that is read before the options has this. */
  readonly need?: RegExp
  /** The question has this. */
  readonly question?: RegExp
  /** A distractor has this. */
  readonly against?: RegExp
  /** What is read before the options excuses it. */
  readonly unless?: RegExp
}

/** The pattern stands in a key, under the given circumstances. */
export const keyed = (row: number, key: RegExp, words: string, when: When = {}): Trap =>
  asked(
    row,
    words,
    ({ keys, wrong, need }) =>
      some(keys, key) &&
      (when.need ?? anything).test(need) &&
      (!when.question || asksFor(need, when.question)) &&
      (!when.against || some(wrong, when.against)) &&
      !(when.unless ?? nothing).test(need),
  )

/** One of the two is a key and the other a distractor. */
export const opposed = ({ keys, wrong }: Ask, a: RegExp, b: RegExp): boolean =>
  (some(keys, a) && some(wrong, b)) || (some(keys, b) && some(wrong, a))
