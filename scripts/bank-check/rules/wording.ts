import { at, type Rule } from '../bank'
import { textsOf } from '../question'

interface Phrase {
  readonly pattern: RegExp
  readonly words: string
}

const inOptions: readonly Phrase[] = [
  {
    pattern:
      /\b(all|none|both|neither|any) of (the above|the other (options|answers)|these (options|answers))\b|\bboth [A-D] and [A-D]\b/i,
    words: 'an option that speaks of the other options',
  },
  {
    pattern:
      /\b(always|never|guarantees?d?|invariably|without exception|under no circumstances|in (all|every) cases?)\b/i,
    words: 'an absolute in an option gives it away',
  },
]
const inStem: readonly Phrase[] = [
  { pattern: /\b(NOT|EXCEPT)\b/, words: 'a negative stem' },
  { pattern: /\b[Ww]hich [^.?,]*\b(is|are|was|does|do|did|would|should) not\b[^.?]*\?/, words: 'a negative stem' },
  {
    pattern: /\bwhich of the following\b/i,
    words: '"which of the following" says nothing: name the kind of thing asked for',
  },
]
const anywhere: readonly Phrase[] = [{ pattern: /<\/?[a-z][^>]*>/i, words: 'HTML; texts are Markdown' }]

const found = (phrases: readonly Phrase[], texts: readonly string[]) =>
  phrases.flatMap((p) => {
    const hit = texts.map((t) => p.pattern.exec(t)?.[0]).find((t) => t !== undefined)
    return hit === undefined ? [] : [`${p.words}: "${hit}"`]
  })

export const wording: Rule = ({ questions }) =>
  questions.flatMap((q) =>
    [
      ...found(inOptions, q.asks.flatMap((a) => [...a.keys, ...a.wrong])),
      ...found(inStem, [q.item.stem]),
      ...found(anywhere, textsOf(q)),
    ].map((words) => at(q, 'wording', words)),
  ) // prettier-ignore
