/** The words of a text in lower case; figures and money count as words. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9$%]+/g) ?? []

const small = new Set(
  'a an and are as at be by each for from has have in into is it its no not of on one or that the their they this to was were which with would'.split(
    ' ',
  ),
)

/** The distinct words that carry meaning. */
export const contentWords = (text: string): Set<string> => new Set(wordsOf(text).filter((w) => !small.has(w)))

export const trigrams = (text: string): Set<string> => {
  const words = wordsOf(text)
  return new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(' ')))
}

/** Jaccard: what two sets share, as a part of what they hold together. */
export function likeness<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = a.intersection(b).size
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/** A text sentence by sentence; a semicolon ends one too. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?;])\s+/)
