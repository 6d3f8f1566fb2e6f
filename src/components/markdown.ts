import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { math as withMath } from './markdown-math'

const leadsInside = (href: unknown) => typeof href === 'string' && href.startsWith('#/')
/** Whether the link that opens or closes at a token stays one. Links do not nest. */
const isLink = (tokens: Token[], index: number) =>
  leadsInside(tokens.findLast((t, i) => i <= index && t.type === 'link_open')?.attrGet('href'))

function create() {
  const markdown = new MarkdownIt({ html: false, linkify: false })
  const { rules } = markdown.renderer
  // A wide table scrolls in a frame of its own, which the keyboard can reach.
  rules['table_open'] = () => '<div class="scroller" tabindex="0" role="region" aria-label="Table"><table>'
  rules['table_close'] = () => '</table></div>'
  // Alignment as an attribute: an inline style would need a hole in the content security policy.
  for (const cell of ['td', 'th'] as const)
    rules[`${cell}_open`] = (tokens, index) => {
      const side = /right|center/.exec(String(tokens[index]?.attrGet('style')))?.[0]
      return side ? `<${cell} align="${side}">` : `<${cell}>`
    }
  // Links lead to screens of the app; of any other the words are left.
  rules['link_open'] = (tokens, index, options, _env, self) =>
    isLink(tokens, index) ? self.renderToken(tokens, index, options) : ''
  rules['link_close'] = (tokens, index) => (isLink(tokens, index) ? '</a>' : '')
  return markdown
}

const plain = create()
const mathematical = create().use(withMath)

DOMPurify.addHook('uponSanitizeAttribute', (_element, attribute) => {
  if (attribute.attrName === 'href') attribute.keepAttr = leadsInside(attribute.attrValue)
})

/** Markdown to HTML that is safe to set. With `math`, formulas stand in elements of the class `tex`. */
export function render(source: string, { inline = false, math = false } = {}): string {
  const markdown = math ? mathematical : plain
  const html = inline ? markdown.renderInline(source) : markdown.render(source)
  return DOMPurify.sanitize(html, { FORBID_TAGS: ['img', 'form', 'input', 'button', 'style'], FORBID_ATTR: ['style'] })
}
