/** What most texts are made of. Everything else Markdown knows is left to the library that is loaded for it. */
export type TextBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; head: string[]; rows: string[][]; align: ('left' | 'right' | 'center')[] }

/** Emphasis, code, links, entities, escapes, hard breaks; headings, lists and quotes at the start of a line. */
const beyond =
  /[`\\]|~~|\*\S[^*]*\*|(?:^|\W)_\S[^_]*_(?:\W|$)|&#?\w+;|\[[^\]]*\]\(| {2}\n|^\s*(?:#{1,6} |[-+*>] |\d{1,3}[.)] |---)/m
const delimiter = /^\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$/

const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

const alignment = (cell: string) => (cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : 'left')

function block(lines: string[]): TextBlock[] {
  const at = lines.findIndex((line, i) => i > 0 && delimiter.test(line.trim()) && lines[i - 1]!.includes('|'))
  if (at < 0) return [{ kind: 'paragraph', text: lines.join('\n') }]
  const table: TextBlock = {
    kind: 'table',
    head: cells(lines[at - 1]!),
    rows: lines.slice(at + 1).map(cells),
    align: cells(lines[at]!).map(alignment),
  }
  return at > 1 ? [{ kind: 'paragraph', text: lines.slice(0, at - 1).join('\n') }, table] : [table]
}

/** Paragraphs and tables of a text; null when it uses more of Markdown than these. */
export function textBlocks(source: string): TextBlock[] | null {
  if (beyond.test(source.replace(/^\s*\|.*$/gm, (line) => line.replace(/[-:]/g, '')))) return null
  return source
    .trim()
    .split(/\n\s*\n/)
    .flatMap((part) => block(part.split('\n')))
}
