import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { drillOf } from '@shared/domain/plans'
import type { Settings } from '@shared/contract/settings'
import { defaultSettings } from '@shared/domain/default-settings'
import { useSettingsStore } from '@/stores/settings'
import { refusal, stubBridge } from '../support/bridge'
import { storedSettings } from '../support/renderer-data'
import { stubBrowser } from '../support/screen'

const root = document.documentElement

beforeEach(() => {
  setActivePinia(createPinia())
  stubBrowser()
})
afterEach(() => vi.unstubAllGlobals())

const hostWith = (changes: Partial<Settings>) => stubBridge(storedSettings(changes))

it('starts from what a new database has', () => {
  hostWith({})
  expect(useSettingsStore().settings).toEqual(defaultSettings)
})

it('applies theme and density to the page', async () => {
  hostWith({ theme: 'dark', density: 'compact' })
  const store = useSettingsStore()
  await store.load()
  expect(root.classList.contains('dark')).toBe(true)
  expect(root.dataset['density']).toBe('compact')
  await store.save({ theme: 'light' })
  expect(root.classList.contains('dark')).toBe(false)
})

it('follows the system when no theme is chosen', async () => {
  stubBrowser({ dark: true })
  hostWith({})
  const store = useSettingsStore()
  await store.load()
  expect(store.dark).toBe(true)
})

it('prints in the light theme and goes back to the chosen one', async () => {
  hostWith({ theme: 'dark' })
  const store = useSettingsStore()
  await store.load()
  window.dispatchEvent(new Event('beforeprint'))
  expect(root.classList.contains('dark')).toBe(false)
  window.dispatchEvent(new Event('afterprint'))
  expect(root.classList.contains('dark')).toBe(true)
})

it('takes a change back that the host could not store', async () => {
  stubBridge({
    'settings.get': () => defaultSettings,
    'settings.set': () => {
      throw refusal('The disk is full.', 'NOT_SAVED')
    },
  })
  const store = useSettingsStore()
  await store.load()
  expect(await store.save({ policy: 'strict' })).toBe(false)
  expect(store.settings.policy).toBe('practice')
  expect(store.error).toBe('The disk is full.')
})

it('makes a drill a practice exam without blind review, and an exam one with it', async () => {
  hostWith({ blindReview: true, policy: 'strict' })
  const store = useSettingsStore()
  await store.load()
  expect(store.planFor(drillOf('Model monitoring', { sections: ['1.9'] }))).toMatchObject({
    practice: true,
    blindReview: false,
  })
  expect(store.planFor({ kind: 'full' })).toMatchObject({ practice: false, blindReview: true, policy: 'strict' })
})
