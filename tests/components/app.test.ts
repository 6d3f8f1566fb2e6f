import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import type { Settings } from '@shared/contract/settings'
import App from '@/App.vue'
import { stubBridge } from '../support/bridge'
import { readiness } from '../support/readiness-data'
import { storedSettings, summary } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

const host = (notices: string[] = [], changes: Partial<Settings> = {}) =>
  stubBridge({
    ...storedSettings(changes),
    'attempts.current': () => null,
    'attempts.list': () => [summary()],
    'questions.missed': () => ({ count: 1, again: 0 }),
    'readiness.get': () => readiness({ due: 14 }),
    'questions.facets': () => ({ count: 0, unseen: 0, sections: [], stages: [], metricCategories: [] }),
    'app.info': () => ({
      version: '0.1.0',
      host: 'browser',
      dataFolder: '/data',
      bank: { questions: 480, templates: 20, caseSets: 3 },
      notices,
    }),
  })

beforeEach(() => {
  stubBrowser()
})
afterEach(() => {
  vi.unstubAllGlobals()
})
const press = (key: string, on: EventTarget = document.body, more: KeyboardEventInit = {}) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
/** A screen is loaded when it is first gone to. */
const arrive = (router: Router, path: string) =>
  vi.waitFor(() => expect(router.currentRoute.value.path).toBe(path), { timeout: 5000 })
const dialog = () => document.querySelector('[role=dialog]')

it('offers to skip to the content before anything else', async () => {
  host()
  const { screen } = await open(App)
  const first = document.querySelector<HTMLElement>('a, button, input')
  expect(first?.textContent?.trim()).toBe('Skip to content')
  await screen.find('a[href="#main"]').trigger('click')
  expect(document.activeElement?.id).toBe('main')
})

it('lists the screens that exist, with what waits beside Practice and Review', async () => {
  host()
  const { screen } = await open(App)
  expect(screen.findAll('nav[aria-label=Main] a').map((a) => a.attributes('aria-label'))).toEqual([
    'Home',
    'Mock exam',
    'Practice',
    'Review',
    'Progress',
    'Study guide',
    'Settings',
  ])
  expect(find(screen, 'a', 'Review').attributes('aria-describedby')).toBe('rail-missed')
  expect(document.getElementById('rail-missed')?.textContent?.trim()).toBe('1 missed question')
  expect(find(screen, 'a', 'Practice').attributes('aria-describedby')).toBe('rail-due')
  expect(document.getElementById('rail-due')?.textContent?.trim()).toBe('14 due questions')
})

it('goes to a rail entry with Ctrl or Cmd and its number', async () => {
  host()
  const { router } = await open(App)
  press('7', document.body, { ctrlKey: true })
  await arrive(router, '/settings')
  press('1', document.body, { metaKey: true })
  await arrive(router, '/')
})

it('opens the shortcut sheet with a question mark, but not from a text field', async () => {
  host()
  await open(App)
  const field = document.body.appendChild(document.createElement('input'))
  press('?', field)
  await flushPromises()
  expect(dialog()).toBeNull()
  press('?')
  await vi.waitFor(() => expect(dialog()?.textContent ?? '').toContain('Keyboard shortcuts'), { timeout: 5000 })
})

it('keeps the question mark to itself once single keys are switched off', async () => {
  host([], { singleKeys: false })
  await open(App)
  press('?')
  await flushPromises()
  expect(dialog()).toBeNull()
})

it('follows the menu of the host', async () => {
  const bridge = host()
  const { router } = await open(App)
  bridge.send({ kind: 'go', to: '/review' })
  await arrive(router, '/review')
  bridge.send({ kind: 'shortcuts' })
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Keyboard shortcuts'))
})

it('opens the palette with Ctrl K and does what is chosen', async () => {
  host()
  const { router } = await open(App)
  press('k', document.body, { ctrlKey: true })
  const option = () => [...document.querySelectorAll('[role=option]')].find((o) => o.textContent?.includes('Practice'))
  await vi.waitFor(() => expect(option()).toBeDefined(), { timeout: 5000 })
  expect(document.querySelector('[role=listbox]')?.getAttribute('aria-label')).toBe('Screens and commands')
  option()!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await arrive(router, '/practice')
})

it('shows what the start has to tell until it is dismissed', async () => {
  host(['Restored from the backup of 21 Nov.'])
  const { screen } = await open(App)
  expect(screen.text()).toContain('Restored from the backup of 21 Nov.')
  await find(screen, 'button', 'Dismiss: Restored from the backup of 21 Nov.').trigger('click')
  expect(screen.text()).not.toContain('Restored')
})

it('switches the theme and remembers it', async () => {
  const bridge = host()
  const { screen } = await open(App)
  await find(screen, 'button', 'Dark theme').trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('settings.set')).toEqual([{ theme: 'dark' }])
  find(screen, 'button', 'Light theme')
})
