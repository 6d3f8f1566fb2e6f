import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Handlers } from '@shared/contract/procedures'
import { drillOf } from '@shared/domain/plans'
import App from '@/App.vue'
import { stubBridge } from '../support/bridge'
import { guideHost } from '../support/guide-data'
import { openAttempt, summary } from '../support/renderer-data'
import { open, stubBrowser } from '../support/screen'

beforeEach(() => {
  stubBrowser()
})
afterEach(() => {
  vi.unstubAllGlobals()
})
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }))
const dialog = () => document.querySelector('[role=dialog]')
const options = () => [...document.querySelectorAll<HTMLElement>('[role=dialog] [role=option]')]
const option = (text: string) => options().find((o) => o.textContent?.includes(text))

/** The palette with words in its field and everything they find. */
async function look(words: string, changes: Partial<Handlers> = {}) {
  const bridge = stubBridge(
    guideHost({
      'attempts.list': () => [summary()],
      'questions.missed': () => ({ count: 0, again: 0 }),
      'questions.facets': () => ({ count: 0, unseen: 0, sections: [], stages: [], metricCategories: [] }),
      ...changes,
    }),
  )
  const { router } = await open(App, '/practice')
  press('k')
  await vi.waitFor(() => expect(document.querySelector('[role=dialog] input')).not.toBeNull(), { timeout: 5000 })
  const field = document.querySelector<HTMLInputElement>('[role=dialog] input')!
  field.value = words
  field.dispatchEvent(new Event('input'))
  await vi.waitFor(() => expect(bridge.inputsOf('search.find')).toEqual([{ words, limit: 5 }]))
  await flushPromises()
  return { bridge, router }
}

it('finds texts of the guide, services and questions beside its own commands', async () => {
  await look('drift')
  await vi.waitFor(() => expect(options()).toHaveLength(4))
  expect(dialog()!.querySelector('mark')?.textContent).toBe('drift')
  expect(option('Amazon SageMaker Model Monitor')!.textContent).toContain('Closed to new customers')
  expect(option('Which drift?')!.textContent).toContain('Wrong')
  expect(dialog()!.querySelector('[role=status]')?.textContent).toBe('Study guide 1, Services 1, Questions 2')
})

it('names the playground and the catalogue among the screens', async () => {
  await look('metric play', { 'search.find': () => ({ guide: [], services: [], questions: [], unseen: [] }) })
  await vi.waitFor(() => expect(options().map((o) => o.textContent?.trim())).toEqual(['Metric playground']))
})

it('says that nothing was found as the guide does', async () => {
  await look('xyzzyx', { 'search.find': () => ({ guide: [], services: [], questions: [], unseen: [] }) })
  await vi.waitFor(() => expect(dialog()!.textContent).toContain('Nothing found'))
  expect(dialog()!.textContent).not.toContain('No matching data')
})

it('goes to what is chosen', async () => {
  const { router } = await look('drift')
  await vi.waitFor(() => expect(option('Traps')).toBeDefined())
  option('Traps')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/guide/1.9?at=traps'), { timeout: 5000 })
  expect(dialog()).toBeNull()
})

it('begins a drill of unseen questions', async () => {
  const { bridge, router } = await look('drift')
  vi.spyOn(router, 'push').mockResolvedValue(undefined)
  await vi.waitFor(() => expect(option('2 unseen questions')).toBeDefined())
  option('2 unseen questions')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await flushPromises()
  expect(bridge.inputsOf('attempts.start')).toEqual([
    expect.objectContaining({ preset: drillOf('Model monitoring', { questions: ['q-2', 'q-3'] }, 2) }),
  ])
})

it('begins none while an exam is open, and says why', async () => {
  await look('drift', { 'attempts.current': () => openAttempt() })
  await vi.waitFor(() => expect(option('2 unseen questions')).toBeDefined())
  expect(option('2 unseen questions')!.textContent).toContain('An exam is open')
  expect(option('2 unseen questions')!.hasAttribute('data-disabled')).toBe(true)
})

it('stays away from an exam', async () => {
  const bridge = stubBridge(guideHost({ 'attempts.open': () => null }))
  await open(App, '/exam')
  expect(press('k')).toBe(true) // the key is left to whoever else wants it
  await flushPromises()
  expect(dialog()).toBeNull()
  expect(bridge.inputsOf('search.find')).toEqual([])
})
