import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { defineComponent, h, shallowRef } from 'vue'
import type { ReviewRow } from '@shared/contract/reviews'
import ReviewTable from '@/components/ReviewTable.vue'
import ReviewListView from '@/views/ReviewListView.vue'
import { stubBridge } from '../support/bridge'
import { reviewRow } from '../support/review-data'
import { settings, summary } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

const host = (rows: ReviewRow[], attempts = [summary()]) =>
  stubBridge({
    'settings.get': () => settings(),
    'attempts.list': () => attempts,
    'reviews.list': () => ({ rows, services: [{ id: 's1', name: 'Amazon Sample' }] }),
  })
const rows = [
  reviewRow('a', { flagged: true, services: ['s1'], misses: 2, sights: 3 }),
  reviewRow('b', { section: '1.1', stage: 'data-collection', cause: 'Misread' }),
  reviewRow('c', { outcome: 'right', misses: 1 }),
  reviewRow('d', { outcome: 'right', misses: 0 }),
]
const stems = (screen: VueWrapper) => screen.findAll('.row .stem').map((cell) => cell.text())
async function press(screen: VueWrapper, name: string) {
  const button = find(screen, 'button', name)
  ;(button.element as HTMLElement).focus()
  await button.trigger('click')
}
const many = (count: number) => Array.from({ length: count }, (_, i) => reviewRow(`q${i}`))

beforeEach(() => stubBrowser())
afterEach(() => vi.unstubAllGlobals())

it('opens on what is missed and says how many each other choice would list', async () => {
  host(rows)
  const { screen } = await open(ReviewListView, '/review')
  expect(stems(screen)).toEqual(['Stem a', 'Stem b'])
  expect(screen.find('[role=status]').text()).toBe('2 questions, the latest first.')
  expect(screen.findAll('fieldset label').map((l) => l.text())).toEqual(['Missed 2', 'Learned 1', 'All 4'])
  expect(find(screen, 'button', 'Flagged 1').attributes('aria-pressed')).toBe('false')
})

it('tells of a question its section, outcome, marks, cause and misses, and leads to it within the list', async () => {
  host(rows)
  const { screen } = await open(ReviewListView, '/review?mark=flagged')
  const [row] = screen.findAll('.row')
  expect(row!.findAll('td').map((cell) => cell.text())).toEqual([
    'Model monitoring',
    'Wrong',
    'Flagged',
    '2 of 3',
    '21 Nov 2026',
  ])
  expect(row!.find('a').attributes('href')).toBe('/review/3/5?mark=flagged&list=yes')
})

it('keeps every filter in the address and reads them from there', async () => {
  host(rows)
  const { screen, router } = await open(ReviewListView, '/review')
  await find(screen, 'button', 'Stage').trigger('click')
  await screen.find('.panel input').setValue(true)
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ stage: 'data-collection' }))
  expect(stems(screen)).toEqual(['Stem b'])
  expect(find(screen, 'button', 'Stage, 1').attributes('aria-expanded')).toBe('true')
  await screen.find('input[type=search]').setValue('stem')
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ stage: 'data-collection', find: 'stem' }))

  const again = await open(ReviewListView, '/review?state=all&service=s1&find=stem')
  expect(stems(again.screen)).toEqual(['Stem a'])
  await find(again.screen, 'button', 'Clear filters').trigger('click')
  await vi.waitFor(() => expect(again.router.currentRoute.value.query).toEqual({ state: 'all' }))
})

it('closes a menu on Escape and gives the focus back to its button', async () => {
  host(rows)
  const { screen } = await open(ReviewListView, '/review')
  const menu = find(screen, 'button', 'Service')
  await menu.trigger('click')
  expect(screen.find('.panel').text()).toContain('Amazon Sample')
  await screen.find('.panel input').trigger('keydown', { key: 'Escape' })
  expect(screen.find('.panel').exists()).toBe(false)
  await vi.waitFor(() => expect(document.activeElement).toBe(menu.element))
})

it('gives the focus on when what has it takes itself away', async () => {
  host(
    [...rows, ...many(3)],
    Array.from({ length: 23 }, (_, i) => summary({ id: i + 1 })),
  )
  const { screen, router } = await open(ReviewListView, '/review?mark=flagged&stage=monitoring')
  await find(screen, 'button', 'Stage, 1').trigger('click')
  await press(screen, 'Any')
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ mark: 'flagged' }))
  expect(document.activeElement).toBe(screen.find('fieldset.panel').element)
  await press(screen, 'Clear filters')
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({}))
  expect(document.activeElement).toBe(find(screen, 'button', 'Cause').element)

  const attempts = await open(ReviewListView, '/review?show=attempts')
  await press(attempts.screen, 'Show more')
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('href')).toBe('/result/21'))
})

it('goes on at the question that one comes back from, and at the next one where its row goes', async () => {
  const shown = shallowRef(many(300))
  const table = () => h(ReviewTable, { rows: shown.value, query: {}, opened: 'q200', list: '' })
  const { screen } = await open(defineComponent(() => table))
  const row = screen.find<HTMLElement>('[data-return] a')
  expect(row.text()).toBe('Stem q200')
  expect(screen.find('.frame').element.scrollTop).toBeGreaterThan(0)
  row.element.focus()
  shown.value = shown.value.filter((r) => r.questionId !== 'q200')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Stem q201'))
})

it('begins another list at its top', async () => {
  host(many(300))
  const { screen } = await open(ReviewListView, '/review')
  const frame = screen.find('.frame').element
  await screen.find('table').trigger('keydown', { key: 'End' })
  expect(frame.scrollTop).toBeGreaterThan(0)
  await screen.find('input[type=search]').setValue('stem')
  await vi.waitFor(() => expect(frame.scrollTop).toBe(0))
  expect(screen.find('.row-link[tabindex="0"]').attributes('id')).toBe('row-0')
})

it('draws few of many rows, and takes the keyboard through all of them', async () => {
  host(many(5000))
  const { screen } = await open(ReviewListView, '/review')
  expect(screen.find('table').attributes('aria-rowcount')).toBe('5001')
  expect(screen.findAll('.row').length).toBeLessThan(40)

  const press = (key: string) => screen.find('table').trigger('keydown', { key })
  await press('ArrowDown')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Stem q1'))
  await press('End')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Stem q4999'))
  expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('5001')
  expect(screen.findAll('.row-link[tabindex="0"]')).toHaveLength(1)
  await press('Home')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Stem q0'))
})

it('leads to a retake of what is listed, and says that it takes the latest 200 where there are more', async () => {
  host(many(240))
  const { screen, router } = await open(ReviewListView, '/review?stage=monitoring')
  expect(screen.find('[role=status]').text()).toContain('A retake takes the latest 200.')
  await find(screen, 'button', 'Retake missed').trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/mock?begin=retake&stage=monitoring'))
})

it('takes back one choice after the other on the way back, and words as one', async () => {
  host(rows)
  const { screen, router } = await open(ReviewListView, '/review')
  const query = () => router.currentRoute.value.query
  await find(screen, 'button', 'Flagged 1').trigger('click')
  await vi.waitFor(() => expect(query()).toEqual({ mark: 'flagged' }))
  for (const find of ['s', 'st', 'ste']) {
    await screen.find('input[type=search]').setValue(find)
    await vi.waitFor(() => expect(query()).toEqual({ mark: 'flagged', find }))
  }
  router.back()
  await vi.waitFor(() => expect(query()).toEqual({ mark: 'flagged' }))
  router.back()
  await vi.waitFor(() => expect(query()).toEqual({}))
  expect(stems(screen)).toEqual(['Stem a', 'Stem b'])
})

it('keeps in the address that questions are answered first, through every filter and into the question', async () => {
  host(rows)
  const { screen, router } = await open(ReviewListView, '/review')
  await find(screen, 'label', 'Answer first').find('input').setValue(true)
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ first: 'yes' }))
  await find(screen, 'button', 'Flagged 1').trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ mark: 'flagged', first: 'yes' }))
  expect(screen.find('.row a').attributes('href')).toBe('/review/3/5?mark=flagged&first=yes&list=yes')
  const again = await open(ReviewListView, '/review?first=yes')
  expect(find(again.screen, 'label', 'Answer first').find('input').element.checked).toBe(true)
})

it('lists the attempts beside the questions', async () => {
  host(rows)
  const { screen } = await open(ReviewListView, '/review?show=attempts')
  expect(find(screen, 'a', /^Result of Full mock/).attributes('href')).toBe('/result/1')
  expect(screen.findAll('.row')).toHaveLength(0)
})

it('tells an empty history, nothing missed, and too narrow a filter apart', async () => {
  host([], [])
  expect((await open(ReviewListView, '/review')).screen.text()).toContain('Nothing to review yet')
  host([reviewRow('c', { outcome: 'right', misses: 0 })])
  expect((await open(ReviewListView, '/review')).screen.text()).toContain('None missed')
  expect((await open(ReviewListView, '/review?find=zebra')).screen.text()).toContain('No question is all of this.')
})
