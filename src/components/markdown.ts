import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'

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

/** Markdown to HTML that is safe to set. */
export function render(source: string, inline = false): string {
  const html = inline ? markdown.renderInline(source) : markdown.render(source)
  return DOMPurify.sanitize(html, {
    FORBID_TAGS: ['img', 'a', 'form', 'input', 'button', 'style'],
    FORBID_ATTR: ['style'],
  })
}
