import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RouterView } from 'vue-router'
import type { Handlers } from '@shared/contract/procedures'
import { drillOf } from '@shared/domain/plans'
import { stubBridge } from '../support/bridge'
import { found, guideHost } from '../support/guide-data'
import { openAttempt } from '../support/renderer-data'
import { open, stubBrowser } from '../support/screen'

beforeEach(() => {
  stubBrowser()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The guide with words in its field and what they find. */
async function look(changes: Partial<Handlers> = {}) {
  const bridge = stubBridge(guideHost(changes))
  const { screen, router } = await open(RouterView, '/guide/1.1')
  const field = screen.find<HTMLInputElement>('input[role=combobox]')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await field.setValue('drift')
  await vi.advanceTimersByTimeAsync(200)
  vi.useRealTimers()
  await flushPromises()
  const options = () => screen.findAll('[role=option]')
  const active = () => document.getElementById(field.attributes('aria-activedescendant') ?? '')
  const press = (key: string) => field.trigger('keydown', { key })
  return { bridge, screen, router, field, options, active, press }
}

it('shows what it finds in groups in the place of the outline, with the hits marked', async () => {
  const { screen, options } = await look()
  expect(screen.find('[role=listbox]').isVisible()).toBe(true)
  expect(screen.find('nav[aria-label=Outline]').isVisible()).toBe(false)
  const groups = screen.findAll('[role=group]')
  expect(groups.map((g) => document.getElementById(g.attributes('aria-labelledby')!)?.textContent?.trim())).toEqual([
    'Study guide',
    'Services',
    'Questions',
  ])
  expect(options()).toHaveLength(4)
  expect(options()[0]!.find('mark').text()).toBe('drift')
  expect(options()[0]!.text()).toContain('A drift alarm')
  expect(options()[2]!.text()).toContain('Wrong')
  expect(screen.find('[role=status]').text()).toBe('Study guide 1, Services 1, Questions 2')
})

it('moves through the options with the arrow keys and around their ends', async () => {
  const { field, active, press } = await look()
  expect(field.attributes('aria-expanded')).toBe('true')
  expect(active()?.textContent).toContain('Traps')
  await press('ArrowDown')
  expect(active()?.textContent).toContain('Amazon SageMaker Model Monitor')
  expect(active()?.getAttribute('aria-selected')).toBe('true')
  await press('ArrowUp')
  await press('ArrowUp')
  expect(active()?.textContent).toContain('2 unseen questions on Model monitoring')
  await press('ArrowDown')
  expect(active()?.textContent).toContain('Traps')
})

it('opens the section at the heading with Enter', async () => {
  const { router, press } = await look()
  await press('Enter')
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/guide/1.9?at=traps')
  expect(document.activeElement?.textContent).toBe('Traps')
})

it('goes to the heading again when it is chosen again', async () => {
  const { press, field } = await look()
  await press('Enter')
  await flushPromises()
  field.element.focus()
  await press('Enter')
  await flushPromises()
  expect(document.activeElement?.textContent).toBe('Traps')
})

it('opens the catalogue at a service and the review of a question', async () => {
  const { router, options } = await look()
  const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
  await options()[1]!.trigger('click')
  await options()[2]!.trigger('click')
  expect(push.mock.calls.map(([to]) => (to as { fullPath: string }).fullPath)).toEqual([
    '/guide/services?at=model-monitor',
    '/review/3/7',
  ])
})

it('begins a drill of exactly the unseen questions it counts', async () => {
  const { bridge, router, options } = await look()
  vi.spyOn(router, 'push').mockResolvedValue(undefined)
  await options()[3]!.trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('attempts.start')).toEqual([
    expect.objectContaining({ preset: drillOf('Model monitoring', { questions: ['q-2', 'q-3'] }, 2) }),
  ])
})

it('begins none while an exam is open, and says why', async () => {
  const { bridge, options } = await look({ 'attempts.current': () => openAttempt() })
  expect(options()[3]!.attributes('aria-disabled')).toBe('true')
  expect(options()[3]!.text()).toContain('An exam is open')
  await options()[3]!.trigger('click')
  expect(bridge.inputsOf('attempts.start')).toEqual([])
})

it('returns to the outline with Escape', async () => {
  const { screen, field, press } = await look()
  await press('Escape')
  expect(field.element.value).toBe('')
  expect(field.attributes('aria-expanded')).toBe('false')
  expect(screen.find('nav[aria-label=Outline]').isVisible()).toBe(true)
})

it('says when nothing is found', async () => {
  const nothing = { guide: [], services: [], questions: [], unseen: [] }
  const { screen, options } = await look({ 'search.find': () => found(nothing) })
  expect(options()).toHaveLength(0)
  expect(screen.find('[role=status]').text()).toBe('Nothing found')
})
