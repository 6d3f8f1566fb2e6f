import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import MarkdownText from '@/components/MarkdownText.vue'

const show = (source: string, inline = false) => mount(MarkdownText, { props: { source, inline } })
const formulas = (source: string, inline = false) => mount(MarkdownText, { props: { source, inline, math: true } })

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})
const rendered = async (text: VueWrapper) => {
  await vi.waitFor(() => expect(text.find('.markdown').exists()).toBe(true), { timeout: 5000 })
  return text.find('.markdown')
}

it('leaves plain text alone, signs included', () => {
  const text = show('Recall = TP / (TP + FN), 3 < 5 & 94%. (Select TWO.)')
  expect(text.html()).toMatch(/^<span>/)
  expect(text.find('.markdown').exists()).toBe(false)
  expect(text.text()).toBe('Recall = TP / (TP + FN), 3 < 5 & 94%. (Select TWO.)')
})

it('shows the text itself until Markdown is there', () => {
  expect(show('one **bold** word').text()).toBe('one **bold** word')
})

it('renders a table at once, in a frame that scrolls and that the keyboard reaches', () => {
  const text = show('Before\n\n| | Yes |\n| --- | ---: |\n| Flagged | 12 |')
  expect(text.findAll('td').map((td) => td.text())).toEqual(['Flagged', '12'])
  expect(text.find('.scroller').attributes()).toMatchObject({ tabindex: '0', role: 'region', 'aria-label': 'Table' })
  expect(text.findAll('td')[1]?.attributes('align')).toBe('right')
})

it('renders a table with emphasis in it the same way, without inline styles', async () => {
  const html = await rendered(show('| | Yes |\n| --- | ---: |\n| **Flagged** | 12 |'))
  expect(html.find('.scroller').attributes()).toMatchObject({ tabindex: '0', role: 'region', 'aria-label': 'Table' })
  expect(html.findAll('td')[1]?.attributes('align')).toBe('right')
  expect(html.html()).not.toContain('style=')
})

it('stays within a line when told so', async () => {
  const text = show('use `dropna` here', true)
  expect((await rendered(text)).element.tagName).toBe('SPAN')
  expect(text.find('code').text()).toBe('dropna')
})

it('follows a new source', async () => {
  const text = show('**one**')
  await rendered(text)
  await text.setProps({ source: '**two**' })
  await vi.waitFor(() => expect(text.find('strong').text()).toBe('two'))
  await text.setProps({ source: 'three' })
  expect(text.html()).toBe('<span>three</span>')
})

it.each([
  '**x** <img src=x onerror=alert(1)>',
  '**x** <script>alert(1)</script>',
  '**x** [y](javascript:alert(1))',
  '**x** ![y](https://example.org/y.png)',
])('never lets %s become an element', async (source) => {
  const html = await rendered(show(source))
  expect(html.find('img, script, a').exists()).toBe(false)
})

const set = async (text: VueWrapper) => {
  await vi.waitFor(() => expect(text.find('math').exists()).toBe(true), { timeout: 5000 })
  return text.findAll('math').map((m) => m.find('annotation').text())
}

it('sets what stands between dollar signs as mathematics, with MathML for assistive technology', async () => {
  const text = formulas('Precision is $TP / (TP + FP)$, recall $\\frac{a}{b}$.')
  expect(await set(text)).toEqual(['TP / (TP + FP)', '\\frac{a}{b}'])
  expect(text.find('.katex-html').attributes('aria-hidden')).toBe('true')
  expect(text.find('.display').exists()).toBe(false)
})

it('sets a formula on lines of its own apart from the paragraph around it', async () => {
  const text = formulas('Words before it.\n$$\nF_1 = \\frac{2PR}{P + R}\n$$\nWords after it.')
  expect(await set(text)).toEqual(['F_1 = \\frac{2PR}{P + R}'])
  expect(text.findAll('p').map((p) => p.text())).toEqual(['Words before it.', 'Words after it.'])
  expect(text.find('.display .katex-display').exists()).toBe(true)
})

it('sets formulas within a line, a list and a table', async () => {
  expect(await set(formulas('**a** $x$', true))).toEqual(['x'])
  expect(await set(formulas('- one $y$\n- two\n\n  $$z$$\n'))).toEqual(['y', 'z'])
  expect(await set(formulas('| a | b |\n| --- | --- |\n| $u$ | 1 |'))).toEqual(['u'])
})

it.each([
  ['It costs \\$5, then \\$6.', 'It costs $5, then $6.'],
  ['It costs $5 and $6.', 'It costs $5 and $6.'],
  ['Open $x for ever.', 'Open $x for ever.'],
  ['$$ never closed', '$$ never closed'],
])('leaves the dollar signs of %s', async (source, shown) => {
  const text = await rendered(formulas(source))
  expect(text.text()).toBe(shown)
  expect(text.find('.tex').exists()).toBe(false)
})

it('sets no mathematics unless told so', async () => {
  expect(show('From $5 to $6$ a day').html()).toBe('<span>From $5 to $6$ a day</span>')
  const text = await rendered(show('**From** $x$'))
  expect(text.text()).toBe('From $x$')
})

it('follows a new source with formulas', async () => {
  const text = formulas('$a$')
  await set(text)
  await text.setProps({ source: '$b$ and $c$' })
  await vi.waitFor(() => expect(text.findAll('annotation').map((a) => a.text())).toEqual(['b', 'c']))
})

it('keeps links to screens of the app and the words alone of all others', async () => {
  const text = await rendered(show('[in](#/guide/1.9), [out](https://example.org), [up](../x), **b**'))
  expect(text.findAll('a').map((a) => [a.text(), a.attributes('href')])).toEqual([['in', '#/guide/1.9']])
  expect(text.text()).toBe('in, out, up, b')
})
