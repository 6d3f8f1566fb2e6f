/** A word, or words that a sign joins to one, such as "A/B", "1.8" or "pre-trained". */
const JOINED = /[\p{L}\p{N}]+(?:[/.,'’-][\p{L}\p{N}]+)*/gu
const WORD = /[\p{L}\p{N}]+/gu

/** A square is written "R²", "R2" or "R-squared": all ways to say a phrase, its compatibility characters resolved. */
function formsOf(words: readonly string[]): string[] {
  const phrase = words.join(' ').normalize('NFKC')
  const base = /^(\p{L})(?:2| squared)$/iu.exec(phrase)?.[1]
  return base === undefined ? [phrase] : [`${base}2`, `${base}²`, `${base} squared`]
}

/** Whatever the words of a text begin with; joined ones follow each other. */
const phrasesOf = (text: string, any: boolean): string[][] =>
  (text.match(any ? WORD : JOINED) ?? []).slice(0, 12).map((joined) => joined.match(WORD)!)

/**
 * An FTS5 expression that asks for all words of a text, the last one unfinished unless it is like "A/B" or "1.8"; with `any` for one of them. Null when
 * there is no word in it. Source: SQLite, "Full-text Query Syntax".
 */
export function matchExpression(text: string, any = false): string | null {
  const phrases = phrasesOf(text, any)
  if (!phrases.length) return null
  const asked = phrases.map((words, i) => {
    const unfinished = i === phrases.length - 1 && (words.length === 1 || words.at(-1)!.length > 1)
    const forms = formsOf(words).map((form) => `"${form}"${unfinished ? '*' : ''}`)
    return forms.length > 1 ? `(${forms.join(' OR ')})` : forms[0]!
  })
  return asked.join(any ? ' OR ' : ' AND ')
}

/** Cuts an excerpt at the marks around its hits. */
export function excerptPieces(text: string, from: string, to: string): { text: string; hit: boolean }[] {
  return text
    .split(from)
    .flatMap((part, i) => {
      if (i === 0) return [{ text: part, hit: false }]
      const [hit = '', rest = ''] = part.split(to)
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ]
    })
    .filter((p) => p.text !== '')
}

const folded = (word: string) => word.normalize('NFKC').toLowerCase()
/** A word without its ending, so that "models" and "model" are one. */
const rootOf = (word: string) => (word.length > 4 ? word.replace(/(?:ies|ing|es|ed|s|y|e)$/, '') : word)
const EXCERPT_WORDS = 16

/** The stretch of a text around the first of the words asked for, or else its beginning; all of these words are hits. */
export function excerptAround(text: string, asked: string): { text: string; hit: boolean }[] {
  const words = (asked.match(WORD) ?? []).map(folded)
  const isHit = (word: string) =>
    words.some((w, i) => rootOf(word) === rootOf(w) || (i === words.length - 1 && word.startsWith(w)))
  const found = [...text.matchAll(WORD)].map((m) => ({ from: m.index, to: m.index + m[0].length, hit: isHit(folded(m[0])) })) // prettier-ignore
  const first = Math.max(0, found.findIndex((f) => f.hit) - EXCERPT_WORDS / 4)
  const shown = found.slice(first, first + EXCERPT_WORDS)
  if (!shown.length) return text ? [{ text, hit: false }] : []
  const ends = first + shown.length === found.length
  const begin = first === 0 ? 0 : shown[0]!.from
  const pieces: { text: string; hit: boolean }[] = [{ text: first === 0 ? '' : '…', hit: false }]
  let at = begin
  for (const { from, to } of shown.filter((f) => f.hit)) {
    pieces.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true })
    at = to
  }
  pieces.push({ text: ends ? text.slice(at) : `${text.slice(at, shown.at(-1)!.to)}…`, hit: false })
  return pieces.filter((p) => p.text !== '')
}
