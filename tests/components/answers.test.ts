import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import type { Facet, Filters } from '@shared/contract/statistics'
import AnswersDialog from '@/components/AnswersDialog.vue'
import AnswersExport from '@/components/AnswersExport.vue'
import ReadinessReceipt from '@/components/ReadinessReceipt.vue'
import { stubBridge, refusal } from '../support/bridge'
import { exported, weighed } from '../support/readiness-data'
import { settings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

beforeEach(() => {
  stubBrowser()
  vi.setSystemTime(new Date(2026, 10, 24, 12))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!
const text = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim()
const rows = () => [...dialog().querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => text(cell)))
const count = () => text(dialog().querySelector('[role=status]'))
const button = (name: string) => [...dialog().querySelectorAll('button')].find((b) => text(b) === name)

describe('the answers behind a number', () => {
  const monitoring: Facet = { facet: 'stage', value: 'monitoring' }
  const all: Filters = { period: 'all', mocksOnly: false, firstSightsOnly: false }
  const show = (of: Facet, filters: Filters) =>
    open({ render: () => h(AnswersDialog, { of, filters, title: 'Monitoring', open: true }) })

  it('are named one by one with what they weighed, each leading to its review', async () => {
    const bridge = stubBridge({
      'settings.get': () => settings(),
      'statistics.answers': () => ({
        answers: [
          weighed(),
          weighed({ position: 8, outcome: 'wrong', firstSight: false, practice: true, predicted: 0.999, moved: -0.3 }),
        ],
        more: false,
      }),
    })
    await show(monitoring, all)
    expect(bridge.inputsOf('statistics.answers')).toEqual([{ ...all, of: monitoring, limit: 500 }])
    expect(rows()).toEqual([
      ['A model drifts. What reports it?', '21 Nov 2026', 'Right', 'First', 'Exam', '72 %', '25 %', '+4.3'],
      ['A model drifts. What reports it?', '21 Nov 2026', 'Wrong', 'Repeat', 'Practice', '>99 %', '25 %', '−0.3'],
    ])
    expect(dialog().querySelector('tbody a')?.getAttribute('href')).toBe('/review/3/7')
    expect(count()).toBe('2 answers, the latest first.')
  })

  it('say which of all answers they are, and that there are more', async () => {
    stubBridge({
      'settings.get': () => settings(),
      'statistics.answers': () => ({ answers: [weighed()], more: true }),
    })
    await show({ facet: 'all' }, { period: '30', mocksOnly: true, firstSightsOnly: true })
    expect(count()).toBe(
      'The latest 1 answers, last 30 days, exams only, first sights only. There are more: Settings exports all of them.',
    )
  })

  it('come a hundred at a time', async () => {
    const answers = Array.from({ length: 130 }, (_, i) => weighed({ position: i + 1 }))
    stubBridge({ 'settings.get': () => settings(), 'statistics.answers': () => ({ answers, more: false }) })
    await show(monitoring, all)
    expect(rows()).toHaveLength(100)
    button('Show 30 more')!.click()
    await flushPromises()
    expect(rows()).toHaveLength(130)
    expect(button('Show 30 more')).toBeUndefined()
  })

  it('are saved as a table, all of them', async () => {
    const bridge = stubBridge({
      'settings.get': () => settings(),
      'statistics.answers': () => ({ answers: [weighed(), weighed({ position: 8 })], more: false }),
      'app.saveFile': () => ({ saved: true }),
    })
    await show(monitoring, all)
    button('Export CSV')!.click()
    await flushPromises()
    const [file] = bridge.inputsOf('app.saveFile') as { name: string; text: string }[]
    expect(file?.name).toBe('Rehearsal answers Monitoring.csv')
    expect(file?.text.trimEnd().split('\r\n')).toHaveLength(3)
  })

  it('are asked for again after a failure', async () => {
    let fails = true
    stubBridge({
      'settings.get': () => settings(),
      'statistics.answers': () => {
        if (fails) throw refusal('The disk is gone.')
        return { answers: [weighed()], more: false }
      },
    })
    await show(monitoring, all)
    expect(text(dialog().querySelector('[role=alert]'))).toContain('The disk is gone.')
    fails = false
    button('Try again')!.click()
    await flushPromises()
    expect(rows()).toHaveLength(1)
  })
})

describe('the receipt of the projected score', () => {
  it('begins with what weighed most and can be narrowed to a stage and turned to the latest', async () => {
    const bridge = stubBridge({
      'settings.get': () => settings(),
      'readiness.receipt': ({ stage }) => ({ total: stage ? 1 : 600, answers: [weighed()] }),
    })
    await open({ render: () => h(ReadinessReceipt, { stage: null, open: true }) })
    expect(text(dialog().querySelector('h2'))).toBe('Answers behind the projected score')
    expect(count()).toBe('The 1 that weigh most of 600 answers. Settings exports all of them.')
    const select = dialog().querySelector('select')!
    select.selectedIndex = [...select.options].findIndex((o) => text(o) === 'Monitoring')
    select.dispatchEvent(new Event('change'))
    await flushPromises()
    expect(text(dialog().querySelector('h2'))).toBe('Answers behind Monitoring')
    expect(count()).toBe('All 1 answer.')
    dialog().querySelector<HTMLInputElement>('input[value=latest]')!.click()
    await flushPromises()
    expect(bridge.inputsOf('readiness.receipt')).toEqual([
      { order: 'moved', limit: 500 },
      { order: 'moved', limit: 500, stage: 'monitoring' },
      { order: 'latest', limit: 500, stage: 'monitoring' },
    ])
  })

  it('says what the range of a stage without answers is', async () => {
    stubBridge({ 'settings.get': () => settings(), 'readiness.receipt': () => ({ total: 0, answers: [] }) })
    await open({ render: () => h(ReadinessReceipt, { stage: 'tuning', open: true }) })
    expect(count()).toBe('No answers yet: the range is what any new learner would get.')
    expect(button('Export CSV')).toBeUndefined()
  })
})

describe('the export of all answers', () => {
  const press = async (screen: VueWrapper) => {
    await find(screen, 'button', 'Export all answers').trigger('click')
    await flushPromises()
  }

  it('saves every page in one file named after the day', async () => {
    const bridge = stubBridge({
      'settings.get': () => settings(),
      'statistics.export': ({ after }) => ({ answers: [exported({ stem: '=SUM(A1)' })], last: after ? null : 1 }),
      'app.saveFile': () => ({ saved: true }),
    })
    const { screen } = await open(AnswersExport)
    await press(screen)
    const [file] = bridge.inputsOf('app.saveFile') as { name: string; text: string }[]
    expect(file?.name).toBe('Rehearsal answers 2026-11-24.csv')
    expect(file?.text.match(/'=SUM\(A1\)/g)).toHaveLength(2)
    expect(text(screen.find('[role=status]').element)).toBe('2 answers.')
  })

  it('saves nothing when there is nothing, and says so', async () => {
    const bridge = stubBridge({
      'settings.get': () => settings(),
      'statistics.export': () => ({ answers: [], last: null }),
    })
    const { screen } = await open(AnswersExport)
    await press(screen)
    expect(bridge.inputsOf('app.saveFile')).toEqual([])
    expect(text(screen.find('[role=status]').element)).toBe('There are no answers yet.')
  })
})
