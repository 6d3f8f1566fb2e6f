import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

/** Where the formula that opens at `from` ends: the place of its closing `mark`; -1 if it stays open. */
function closing(text: string, from: number, mark: string): number {
  for (let i = from; i < text.length; i++)
    if (text[i] === '\\') i++
    else if (text.startsWith(mark, i)) return i
  return -1
}

/** `$a$` or `$$a$$` in a line. A dollar amount is none: a space follows its sign, or comes before the next, or a digit after. */
function inLine(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src[pos] !== '$') return false
  const mark = src[pos + 1] === '$' ? '$$' : '$'
  const from = pos + mark.length
  const to = closing(src, from, mark)
  const tex = src.slice(from, to)
  if (to < 0 || tex.trim() === '') return false
  if (mark === '$' && (/^\s|\s$/.test(tex) || /\d/.test(src[to + 1] ?? ''))) return false
  if (!silent) state.push(mark === '$' ? 'tex' : 'tex_display', '', 0).content = tex
  state.pos = to + mark.length
  return true
}

/** A formula between `$$` on lines of its own. */
function onLines(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!
  if (!state.src.startsWith('$$', start)) return false
  const text = state.getLines(startLine, endLine, state.blkIndent, false).trimStart()
  const end = closing(text, 2, '$$')
  const rest = text.slice(end + 2).split('\n', 1)[0]!
  if (end < 0 || rest.trim() !== '') return false
  if (silent) return true
  state.push('tex_display', '', 0).content = text.slice(2, end)
  state.line = startLine + text.slice(0, end).split('\n').length
  return true
}

/** Formulas become elements of the class `tex` that hold their TeX; what sets them as mathematics comes later. */
export function math(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('escape', 'tex', inLine)
  markdown.block.ruler.before('paragraph', 'tex', onLines, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
  const { escapeHtml } = markdown.utils
  const { rules } = markdown.renderer
  rules['tex'] = (tokens, i) => `<span class="tex">${escapeHtml(tokens[i]!.content)}</span>`
  rules['tex_display'] = (tokens, i) => `<span class="tex display">${escapeHtml(tokens[i]!.content.trim())}</span>`
}
