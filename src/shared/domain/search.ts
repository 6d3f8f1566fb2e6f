/**
 * An FTS5 expression that asks for all words of a text, the last one unfinished; with `any` for one of them. Null when
 * there is no word in it. Source: SQLite, "Full-text Query Syntax".
 */
export function matchExpression(text: string, any = false): string | null {
  const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu)
  if (!words) return null
  const quoted = words.slice(0, 12).map((w) => `"${w}"`)
  return `${quoted.join(any ? ' OR ' : ' AND ')}*`
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
