import { mount, type VueWrapper } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import MarkdownText from '@/components/MarkdownText.vue'

const show = (source: string, inline = false) => mount(MarkdownText, { props: { source, inline } })
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
