import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import ReplayView from '@/views/ReplayView.vue'
import { refusal, stubBridge } from '../support/bridge'
import { replay } from '../support/review-data'
import { settings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

const host = () => stubBridge({ 'settings.get': () => settings(), 'attempts.replay': ({ id }) => replay({ id }) })
const event = (screen: VueWrapper) => screen.find('.event').text()
const table = (screen: VueWrapper) => screen.findAll('tbody tr').map((tr) => tr.findAll('td').map((td) => td.text()))

beforeEach(() => stubBrowser())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('shows the exam as it stood at the moment of the slider', async () => {
  host()
  const { screen } = await open(ReplayView, '/result/3/replay')
  expect(table(screen)).toEqual([
    ['1', 'None yet', '', '', ''],
    ['2', 'Unseen', '', '', ''],
  ])
  await screen.find('input[type=range]').setValue(62_000)
  expect(screen.find('input[type=range]').attributes('aria-valuetext')).toBe('1 min 2 s of 1 min 40 s')
  expect(event(screen)).toBe('1:00 changed question 2 from wrong to right')
  expect(table(screen)).toEqual([
    ['1', 'Wrong', '0:30', '', ''],
    ['2', 'Right', '0:32', '1', 'Flagged'],
  ])
  expect(screen.findAll('.strip span').map((cell) => cell.classes())).toEqual([
    ['Answered', 'wrong'],
    ['Answered', 'right', 'flagged', 'current'],
  ])
})

it('goes from event to event', async () => {
  host()
  const { screen } = await open(ReplayView, '/result/3/replay')
  expect(find(screen, 'button', 'Previous event').attributes('disabled')).toBeDefined()
  await find(screen, 'button', 'Next event').trigger('click')
  expect(event(screen)).toBe('0:20 answered question 1, wrong')
  await find(screen, 'button', 'Next event').trigger('click')
  await find(screen, 'button', 'Previous event').trigger('click')
  expect(event(screen)).toBe('0:20 answered question 1, wrong')
})

it('plays thirty times as fast, without speaking, until it is paused or over', async () => {
  host()
  const { screen } = await open(ReplayView, '/result/3/replay')
  vi.useFakeTimers()
  await find(screen, 'button', 'Play ×30').trigger('click')
  await vi.advanceTimersByTimeAsync(1000)
  expect(screen.find('.event').attributes('aria-live')).toBe('off')
  expect(event(screen)).toBe('0:30 saw question 2 for the first time')
  await find(screen, 'button', 'Pause').trigger('click')
  await vi.advanceTimersByTimeAsync(5000)
  expect(event(screen)).toBe('0:30 saw question 2 for the first time')
  expect(screen.find('.event').attributes('aria-live')).toBe('polite')
  await find(screen, 'button', 'Play ×30').trigger('click')
  await vi.advanceTimersByTimeAsync(5000)
  expect(event(screen)).toBe('1:40 handed in')
  expect(find(screen, 'button', 'Play ×30').exists()).toBe(true)
})

it('plays nothing where motion is not wanted', async () => {
  host()
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('reduced-motion'),
    addEventListener: () => {},
  }))
  const { screen } = await open(ReplayView, '/result/3/replay')
  expect(screen.findAll('button').map((b) => b.attributes('aria-label'))).toEqual(['Previous event', 'Next event'])
})

it('says why there is no replay', async () => {
  stubBridge({
    'settings.get': () => settings(),
    'attempts.replay': () => {
      throw refusal('An exam can be replayed once it is submitted.')
    },
  })
  const { screen } = await open(ReplayView, '/result/3/replay')
  expect(screen.find('[role=alert]').text()).toContain('once it is submitted')
})
