import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import SettingsView from '@/views/SettingsView.vue'
import { refusal, stubBridge } from '../support/bridge'
import { settings, storedSettings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

beforeEach(() => stubBrowser())
afterEach(() => {
  vi.unstubAllGlobals()
})

const settingsHost = () => {
  return stubBridge({
    ...storedSettings(),
  })
}

it('takes no date that is still being typed', async () => {
  const bridge = settingsHost()
  const { screen } = await open(SettingsView, '/settings')
  await screen.find('input[type=date]').setValue('0002-12-18')
  await flushPromises()
  expect(bridge.inputsOf('settings.set')).toEqual([])
})

it('saves each setting as it is changed and says so politely', async () => {
  const bridge = settingsHost()
  const { screen } = await open(SettingsView, '/settings')
  await screen.find('input[value=dark]').setValue()
  await flushPromises()
  expect(screen.find('[role=status]').text()).toBe('Saved')
  await screen.find('input[value=strict]').setValue()
  await find(screen, 'label', /^Single-key shortcuts/)
    .find('input')
    .setValue(false)
  await find(screen, 'label', /^Start with “Question n of N” hidden/)
    .find('input')
    .setValue(true)
  await screen.find('input[type=date]').setValue('2099-12-18')
  await screen.find('input[type=date]').setValue('')
  await screen.find('input[value=off]').setValue()
  await flushPromises()
  expect(bridge.inputsOf('settings.set')).toEqual([
    { theme: 'dark' },
    { policy: 'strict' },
    { singleKeys: false },
    { hidePosition: true },
    { examDate: '2099-12-18' },
    { examDate: null },
    { accommodation: { kind: 'off' } },
  ])
})

it('shows a setting as it was when it could not be saved', async () => {
  stubBridge({
    'settings.get': () => settings(),
    'settings.set': () => {
      throw refusal('The disk is full.', 'NOT_SAVED')
    },
  })
  const { screen } = await open(SettingsView, '/settings')
  await screen.find('input[value=strict]').setValue()
  await flushPromises()
  expect(screen.find('[role=alert]').text()).toContain('The disk is full.')
  expect(screen.find('[role=status]').text()).toBe('')
  expect(screen.find<HTMLInputElement>('input[value=practice]').element.checked).toBe(true)
})
