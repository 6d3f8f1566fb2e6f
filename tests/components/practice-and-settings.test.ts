import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OpenAttempt } from '@shared/contract/attempts'
import PracticeView from '@/views/PracticeView.vue'
import SettingsView from '@/views/SettingsView.vue'
import { refusal, stubBridge } from '../support/bridge'
import { openAttempt, settings, storedSettings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

beforeEach(() => stubBrowser())
afterEach(() => {
  vi.unstubAllGlobals()
})

const section = (key: string, answered: number, right: number, count = 20) => ({
  key,
  count,
  unseen: 5,
  answered,
  right,
})
const practice = (current: OpenAttempt | null = null) =>
  stubBridge({
    'settings.get': () => settings(),
    'attempts.current': () => current,
    'attempts.start': () => ({}) as never,
    'questions.facets': () => ({
      count: 40,
      unseen: 10,
      sections: [section('1.9', 18, 9), section('1.1', 4, 4), section('4', 0, 0, 0)],
      stages: [],
      metricCategories: [],
    }),
  })

it('shows first-sight accuracy as a range from ten answers on, and abstains before', async () => {
  practice()
  const { screen } = await open(PracticeView, '/practice')
  const rows = screen.findAll('tbody tr').map((row) => row.text().replace(/\s+/g, ' '))
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('32–68 % 9 of 18')
  expect(rows[1]).toContain('6 more answers until an estimate')
})

it('starts a drill of twelve on a section', async () => {
  const bridge = practice()
  const { screen, router } = await open(PracticeView, '/practice')
  const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
  await find(screen, 'button', 'Start drill: Data collection').trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('attempts.start')).toEqual([
    expect.objectContaining({ preset: { kind: 'drill', section: '1.1', count: 12 }, practice: true }),
  ])
  expect(push).toHaveBeenCalledWith('/exam')
})

it('starts none while an exam is open, and leads to that one', async () => {
  practice(openAttempt())
  const { screen } = await open(PracticeView, '/practice')
  expect(find(screen, 'button', 'Start drill: Data collection').attributes('disabled')).toBeDefined()
  find(screen, 'a', 'Resume exam')
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
