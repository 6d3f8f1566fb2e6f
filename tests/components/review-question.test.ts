import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Handlers } from '@shared/contract/procedures'
import ReviewView from '@/views/ReviewView.vue'
import { useNotesStore } from '@/stores/notes'
import { refusal, stubBridge } from '../support/bridge'
import { exam } from '../support/exam-bridge'
import { reviewedItem, reviewRow } from '../support/review-data'
import { result, resultItem, settings, summary } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

const rows = [
  reviewRow('q-1', { attemptId: 3, position: 1 }),
  reviewRow('q-9', { attemptId: 4, position: 9, misses: 2, sights: 3 }),
  reviewRow('q-2', { attemptId: 3, position: 2 }),
  reviewRow('fine', { outcome: 'right', position: 7 }),
]
const host = (more: Partial<Handlers> = {}) =>
  stubBridge({
    'settings.get': () => settings(),
    'attempts.current': () => null,
    'attempts.list': () => [summary()],
    'attempts.review': ({ id, position }) => reviewedItem(position, { attemptId: id }),
    'reviews.list': () => ({ rows, services: [] }),
    'reviews.cause': () => ({}),
    ...more,
  })
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const inList = '/review/4/9?list=yes'

beforeEach(() => {
  stubBrowser()
  HTMLElement.prototype.scrollTo = () => {}
})
afterEach(() => vi.unstubAllGlobals())

it('walks through the list it was opened from, over attempts, by link and by key', async () => {
  host()
  const { screen, router } = await open(ReviewView, inList)
  expect(screen.find('h1').text()).toBe('Missed question 2 of 3')
  expect(screen.text()).toContain('Missed 2 of 3 times')
  expect(find(screen, 'a', 'Previous').attributes('href')).toBe('/review/3/1?list=yes')
  press('j')
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/review/3/2?list=yes'))
  await vi.waitFor(() => expect(screen.find('h1').text()).toBe('Missed question 3 of 3'))
  expect(find(screen, 'button', 'Next').attributes('disabled')).toBeDefined()
  press('k')
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/review/4/9?list=yes'))
  expect(screen.find('li a[aria-current=true]').text()).toContain('Stem q-9')
})

it('goes on around the place of a question that the filter no longer holds', async () => {
  const caused = rows.map((r) => (r.questionId === 'q-9' ? { ...r, cause: 'Misread' as const } : r))
  host({ 'reviews.list': () => ({ rows: caused, services: [] }) })
  const { screen, router } = await open(ReviewView, '/review/4/9?cause=none&list=yes')
  expect(screen.find('h1').text()).toBe('Question outside this list')
  expect(screen.text()).toContain('Stem 9?')
  expect(find(screen, 'a', 'Previous').attributes('href')).toBe('/review/3/1?cause=none&list=yes')
  press('j')
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/review/3/2?cause=none&list=yes'))
  await vi.waitFor(() => expect(screen.find('h1').text()).toBe('Missed question 2 of 2'))
})

it('knows its place in the list after the question was taken again in a newer attempt', async () => {
  const newer = rows.map((r) => (r.questionId === 'q-9' ? { ...r, attemptId: 8, position: 4 } : r))
  host({ 'reviews.list': () => ({ rows: newer, services: [] }) })
  const { screen } = await open(ReviewView, inList)
  await vi.waitFor(() => expect(screen.find('h1').text()).toBe('Missed question 2 of 3'))
  expect(find(screen, 'a', 'Next').attributes('href')).toBe('/review/3/2?list=yes')
  expect(screen.find('li a[aria-current=true]').text()).toContain('Stem q-9')
})

it('leads on to a retake of the list it was opened from', async () => {
  host()
  const { screen } = await open(ReviewView, '/review/4/9?stage=monitoring&list=yes')
  expect(find(screen, 'a', 'Retake missed').attributes('href')).toBe('/mock?begin=retake&stage=monitoring')
})

it('tells of the latest answers what was chosen, in the letters of the screen, and of the others when asked', async () => {
  const [sight] = reviewedItem(9).history
  const history = ['b', 'a', 'a', 'a', 'gone'].map((option, i) => ({
    ...sight!,
    attemptId: 9 - i,
    outcome: option === 'b' ? ('right' as const) : ('wrong' as const),
    response: { kind: 'choice' as const, chosen: [option] },
  }))
  host({ 'attempts.review': ({ position }) => reviewedItem(position, { attemptId: 4, history }) })
  const { screen } = await open(ReviewView, inList)
  const chosen = () => screen.findAll('aside td.text').map((cell) => cell.text())
  expect(chosen()).toEqual(['RightBSure', 'WrongASure', 'WrongASure', 'WrongASure'])
  await find(screen, 'button', 'Show all 5').trigger('click')
  expect(chosen().at(-1)).toBe('Wrongearlier versionSure')
  await find(screen, 'button', 'Show the latest 4').trigger('click')
  expect(chosen()).toHaveLength(4)
})

it('notes the cause with one key, takes it back with the same, and leaves text alone', async () => {
  const bridge = host()
  const { screen } = await open(ReviewView, inList)
  press('2')
  await vi.waitFor(() => expect(screen.text()).toContain('Noted: Misread'))
  expect(find(screen, 'button', 'Misread2').attributes('aria-pressed')).toBe('true')
  press('2')
  await vi.waitFor(() => expect(screen.text()).toContain('Taken back'))
  press('1', screen.find('textarea').element)
  expect(bridge.inputsOf('reviews.cause')).toEqual([
    { attemptId: 4, position: 9, cause: 'Misread' },
    { attemptId: 4, position: 9, cause: null },
  ])
})

it('never shows a question, nor notes a cause, under the heading of another one, whichever reply comes last', async () => {
  const replies = new Map<number, () => void>()
  const bridge = host({
    'attempts.review': ({ id, position }) =>
      new Promise((resolve) => replies.set(position, () => resolve(reviewedItem(position, { attemptId: id })))),
  })
  const { screen, router } = await open(ReviewView, '/review/3/1?list=yes')
  replies.get(1)!()
  await vi.waitFor(() => expect(screen.text()).toContain('Stem 1?'))
  press('j')
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/review/4/9'))
  await vi.waitFor(() => expect(screen.find('h1').text()).toBe('Missed question 2 of 3'))
  expect(screen.text()).not.toContain('Stem 1?')
  press('2')
  press('j')
  await vi.waitFor(() => expect(screen.find('h1').text()).toBe('Missed question 3 of 3'))
  await vi.waitFor(() => expect(replies.has(2)).toBe(true))
  replies.get(2)!()
  await vi.waitFor(() => expect(screen.text()).toContain('Stem 2?'))
  replies.get(9)!()
  await flushPromises()
  expect(screen.text()).toContain('Stem 2?')
  expect(screen.text()).not.toContain('Stem 9?')
  press('2')
  await vi.waitFor(() => expect(bridge.inputsOf('reviews.cause')).toHaveLength(1))
  expect(bridge.inputsOf('reviews.cause')).toEqual([{ attemptId: 3, position: 2, cause: 'Misread' }])
})

it('says where the question would stand that it cannot be had, and tries again', async () => {
  let gone = false
  host({
    'attempts.review': ({ id, position }) => {
      if (gone) throw refusal('The database is busy.')
      return reviewedItem(position, { attemptId: id })
    },
  })
  const { screen } = await open(ReviewView, inList)
  gone = true
  press('j')
  await vi.waitFor(() => expect(screen.find('[role=alert]').text()).toContain('The database is busy.'))
  expect(screen.find('h1').text()).toBe('Missed question 3 of 3')
  expect(screen.text()).not.toContain('Stem 9?')
  expect(screen.text()).not.toContain('Because')
  gone = false
  await find(screen, 'button', 'Try again').trigger('click')
  await vi.waitFor(() => expect(screen.text()).toContain('Stem 2?'))
  expect(screen.find('[role=alert]').exists()).toBe(false)
})

it('still has a note on the way back that could not be stored, and stores it once it can', async () => {
  let full = true
  const bridge = host({
    'questions.note': () => {
      if (full) throw refusal('The disk is full.', 'NOT_SAVED')
      return {}
    },
  })
  const { screen } = await open(ReviewView, inList)
  await screen.find('textarea').setValue('Labels come late')
  press('j')
  await vi.waitFor(() => expect(screen.text()).toContain('Stem 2?'))
  expect(screen.find('textarea').element.value).toBe('Old note')
  press('k')
  await vi.waitFor(() => expect(screen.find('textarea').element.value).toBe('Labels come late'))
  expect(screen.find('textarea ~ [role=status]').text()).toBe('Not saved. The disk is full.')
  full = false
  useNotesStore().retryNow()
  await vi.waitFor(() => expect(screen.find('textarea ~ [role=status]').text()).toBe('Saved'))
  expect(bridge.inputsOf('questions.note').at(-1)).toEqual({ questionId: 'q-9', text: 'Labels come late' })
})

it('shows the cause as it is stored when it could not be changed, and says why', async () => {
  host({
    'reviews.cause': () => {
      throw refusal('The disk is full.', 'NOT_SAVED')
    },
  })
  const { screen } = await open(ReviewView, inList)
  await find(screen, 'button', 'Time4').trigger('click')
  await vi.waitFor(() => expect(screen.text()).toContain('The disk is full.'))
  expect(find(screen, 'button', 'Time4').attributes('aria-pressed')).toBe('false')
})

it('leaves single keys alone once they are switched off', async () => {
  const bridge = host({ 'settings.get': () => settings({ singleKeys: false }) })
  const { router } = await open(ReviewView, inList)
  press('j')
  press('1')
  expect(router.currentRoute.value.fullPath).toBe(inList)
  expect(bridge.inputsOf('reviews.cause')).toEqual([])
})

it('asks for an answer before it shows anything of the solution, and stores none', async () => {
  const bridge = host()
  const { screen } = await open(ReviewView, `${inList}&first=yes`)
  expect(screen.text()).not.toContain('Because')
  expect(screen.find('aside').exists()).toBe(false)
  press('b')
  await find(screen, 'button', 'Show solution').trigger('click')
  await vi.waitFor(() => expect(screen.find('article h2').text()).toBe('Rightjust now. This is not stored.'))
  expect(document.activeElement).toBe(screen.find('article h2').element)
  expect(screen.text()).toContain('Your answer, right')
  expect(screen.text()).toContain('Because a.')
  expect(screen.find('aside').exists()).toBe(true)
  expect(bridge.calls.filter((c) => c.method === 'attempts.answer')).toEqual([])
})

it('shows nothing of the solution while the list is still on its way, or cannot be had', async () => {
  host({ 'reviews.list': () => new Promise(() => {}) })
  const waiting = await open(ReviewView, `${inList}&first=yes`)
  await vi.waitFor(() => expect(waiting.screen.text()).toContain('Stem 9?'))
  expect(waiting.screen.text()).not.toContain('Because')
  host({
    'reviews.list': () => {
      throw refusal('The database is busy.')
    },
  })
  const failing = await open(ReviewView, `${inList}&first=yes`)
  expect(failing.screen.find('[role=alert]').exists()).toBe(true)
  expect(failing.screen.text()).not.toContain('Because')
})

it('lets the questions of an attempt be answered first as well, one after the other', async () => {
  host({ 'attempts.result': ({ id }) => result({ id, items: [1, 2].map((at) => resultItem(at)), count: 2 }) })
  const { screen, router } = await open(ReviewView, '/review/3/1')
  expect(screen.text()).toContain('Because a.')
  await find(screen, 'label', 'Answer first').find('input').setValue(true)
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/review/3/1?first=yes'))
  await vi.waitFor(() => expect(screen.text()).not.toContain('Because a.'))
  expect(screen.find('aside').exists()).toBe(false)
  expect(screen.find('section ul').text()).not.toMatch(/Right|Wrong/)
  expect(screen.findAll('section ul a').map((a) => a.attributes('href'))).toContain('/review/3/2?first=yes')
  await router.push(find(screen, 'a', 'Next').attributes('href')!)
  await vi.waitFor(() => expect(screen.text()).toContain('Stem 2?'))
  expect(screen.text()).not.toContain('Because')
  await find(screen, 'button', 'Show solution').trigger('click')
  await vi.waitFor(() => expect(screen.text()).toContain('Because a.'))
})

it('says when the question comes up again', async () => {
  host({
    'attempts.review': ({ position }) => reviewedItem(position, { attemptId: 4, dueAt: Date.UTC(2090, 11, 3, 12) }),
  })
  const { screen } = await open(ReviewView, inList)
  expect(screen.text()).toContain('It comes up again on 3 Dec 2090.')
})

it('lists similar questions by why, counts unseen ones, and drills all of them', async () => {
  const seen = { stem: 'Stem s', attemptId: 2, position: 6, outcome: 'right' as const }
  const bridge = host({
    'reviews.similar': () => [
      { questionId: 's', section: '1.9', why: 'drift or bias', seen },
      { questionId: 't', section: '1.9', why: 'drift', seen: null },
      { questionId: 'u', section: '1.9', why: 'drift', seen: null },
    ],
    'attempts.start': () => exam(),
  })
  const { screen, router } = await open(ReviewView, inList)
  await find(screen, 'button', 'Find similar').trigger('click')
  await vi.waitFor(() => expect(screen.text()).toContain('3 similar questions.'))
  expect(screen.find('aside a.row').attributes('href')).toBe('/review/2/6')
  expect(screen.find('aside').text()).toContain('Drift or bias')
  expect(screen.find('aside').text()).toContain('2 questions not seen yet')
  await find(screen, 'button', 'Drill these 3').trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/exam'))
  expect(bridge.inputsOf('attempts.start')).toMatchObject([
    { preset: { kind: 'drill', count: 3, filter: { questions: ['s', 't', 'u'] } } },
  ])
})

it('keeps a report of a problem on this machine', async () => {
  const bridge = host({ 'reviews.report': () => ({}) })
  const { screen } = await open(ReviewView, inList)
  await find(screen, 'button', 'Report a problem').trigger('click')
  const dialog = await vi.waitFor(() => document.querySelector('[role=dialog]')!)
  expect(dialog.textContent).toContain('stays on this machine')
  const field = dialog.querySelector('textarea')!
  field.value = 'Two keys.'
  field.dispatchEvent(new Event('input'))
  const keep = [...dialog.querySelectorAll('button')].find((b) => b.textContent?.includes('Keep the report'))!
  await vi.waitFor(() => expect(keep.disabled).toBe(false))
  keep.click()
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).toBeNull())
  expect(bridge.inputsOf('reviews.report')).toEqual([{ attemptId: 4, position: 9, text: 'Two keys.' }])
  expect(screen.text()).toContain('Kept on this machine.')
})
