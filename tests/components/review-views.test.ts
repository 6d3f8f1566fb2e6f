import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ReviewedItem } from '@shared/contract/attempts'
import ReviewView from '@/views/ReviewView.vue'
import { refusal, stubBridge } from '../support/bridge'
import { result, resultItem, settings, solution } from '../support/renderer-data'
import { reviewedItem } from '../support/review-data'
import { find, open, stubBrowser } from '../support/screen'

const worked = solution({
  parts: [
    { id: 'a', text: 'Text a', role: 'option', correct: false, answer: null, place: null, rationale: 'Because.' },
  ],
  worked: 'TP = 3\nRecall = 3 / 4',
})
const reviewed = (position: number, changes: Partial<ReviewedItem> = {}) =>
  reviewedItem(position, { solution: worked, ...changes })
const items = [
  resultItem(1, { outcome: 'wrong' }),
  resultItem(2, { flagged: true }),
  resultItem(3, { outcome: 'blank' }),
]
const host = (changes: Partial<ReviewedItem> = {}) =>
  stubBridge({
    'settings.get': () => settings(),
    'attempts.result': ({ id }) => result({ id, items, count: 3 }),
    'attempts.review': ({ position }) => reviewed(position, changes),
    'questions.note': () => ({}),
    'app.openExternal': () => ({}),
  })

beforeEach(() => {
  stubBrowser()
  HTMLElement.prototype.scrollTo = () => {}
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('shows everything that teaches about a question', async () => {
  host()
  const { screen } = await open(ReviewView, '/review/3/1')
  expect(screen.find('h1').text()).toBe('Question 1 of 3')
  await vi.waitFor(() => expect(screen.find('.formula math').exists()).toBe(true)) // mathematics comes late
  const text = screen.text().replace(/\s+/g, ' ')
  for (const piece of [
    'Stem 1?',
    'Your answer, wrong',
    'Because.',
    'Explanation.',
    'Rule.',
    'Guide 1.9 Model monitoring.',
    'verified 23 Nov 2026',
    '21 NovWrongASure118 s',
  ])
    expect(text).toContain(piece)
})

it('names the services of a question as they are called now, and what became of them', async () => {
  const service = {
    id: 'x',
    name: 'Amazon SageMaker AI',
    formerNames: [{ name: 'Amazon SageMaker', until: '2024-12' }],
    function: 'Builds, trains, and hosts models.',
    state: 'maintenance' as const,
    note: 'Existing customers keep it.',
  }
  host({ solution: solution({ services: [service] }) })
  const { screen } = await open(ReviewView, '/review/3/1')
  const text = screen.text().replace(/\s+/g, ' ')
  expect(text).toContain('Amazon SageMaker AI. Builds, trains, and hosts models.')
  expect(text).toContain('Closed to new customers. Existing customers keep it.')
  expect(text).toContain('Formerly Amazon SageMaker (until 2024-12).')
})

it('opens a source in the system browser', async () => {
  const bridge = host()
  const { screen } = await open(ReviewView, '/review/3/1')
  await find(screen, 'a', 'Source page').trigger('click')
  expect(bridge.inputsOf('app.openExternal')).toEqual([{ address: 'https://docs.aws.amazon.com/x.html' }])
})

it('walks within the filter', async () => {
  host()
  const { screen, router } = await open(ReviewView, '/review/3/1?filter=missed')
  expect(screen.findAll('section ul li').map((li) => li.text())).toHaveLength(2)
  expect(find(screen, 'a', 'Next').attributes('href')).toBe('/review/3/3?filter=missed')
  expect(find(screen, 'button', 'Previous').attributes('disabled')).toBeDefined()
  await router.push('/review/3/3?filter=missed')
  await vi.waitFor(() => expect(screen.text()).toContain('Stem 3?'))
  expect(find(screen, 'a', 'Previous').attributes('href')).toBe('/review/3/1?filter=missed')
})

it('goes to the first question of a filter that leaves out the one shown', async () => {
  host()
  const { screen, router } = await open(ReviewView, '/review/3/1')
  await screen.find('select').setValue('flagged')
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/review/3/2?filter=flagged'))
})

it('stores the note while it is written and says so', async () => {
  const bridge = host()
  const { screen } = await open(ReviewView, '/review/3/1')
  vi.useFakeTimers()
  await screen.find('textarea').setValue('Labels come late')
  expect(bridge.inputsOf('questions.note')).toEqual([])
  await vi.advanceTimersByTimeAsync(700)
  expect(bridge.inputsOf('questions.note')).toEqual([{ questionId: 'q-1', text: 'Labels come late' }])
  expect(screen.find('textarea ~ [role=status]').text()).toBe('Saved')
})

it('stores a note that is left in the middle of writing', async () => {
  const bridge = host()
  const { screen } = await open(ReviewView, '/review/3/1')
  await screen.find('textarea').setValue('Half')
  screen.unmount()
  expect(bridge.inputsOf('questions.note')).toEqual([{ questionId: 'q-1', text: 'Half' }])
})

it('keeps a note that could not be stored on the screen and says why', async () => {
  stubBridge({
    'settings.get': () => settings(),
    'attempts.result': ({ id }) => result({ id, items }),
    'attempts.review': ({ position }) => reviewed(position),
    'questions.note': () => {
      throw refusal('The disk is full.', 'NOT_SAVED')
    },
  })
  const { screen } = await open(ReviewView, '/review/3/1')
  await screen.find('textarea').setValue('Mine')
  await screen.find('textarea').trigger('blur')
  await vi.waitFor(() => expect(screen.find('textarea ~ [role=status]').text()).toBe('Not saved. The disk is full.'))
  expect(screen.find('textarea').element.value).toBe('Mine')
})

it('shows the scenario of a case', async () => {
  host({ caseSet: { id: 'c', title: 'Job board', scenario: 'A job board uses two models.' } })
  const { screen } = await open(ReviewView, '/review/3/1')
  expect(screen.find('details').text()).toContain('A job board uses two models.')
})
