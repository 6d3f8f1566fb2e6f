import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drillOf } from '@shared/domain/plans'
import type { OpenAttempt, AttemptSummary } from '@shared/contract/attempts'
import type { Settings } from '@shared/contract/settings'
import type { Readiness } from '@/stores/readiness'
import HomeView from '@/views/HomeView.vue'
import { refusal, stubBridge } from '../support/bridge'
import { projection, readiness, weighed } from '../support/readiness-data'
import { openAttempt, settings, storedSettings, summary } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

interface Host {
  settings?: Partial<Settings>
  current?: OpenAttempt
  finished?: AttemptSummary[]
  readiness?: Partial<Readiness>
}
const host = (h: Host) =>
  stubBridge({
    ...storedSettings(h.settings),
    'attempts.current': () => h.current ?? null,
    'attempts.list': () => h.finished ?? [],
    'attempts.start': () => ({}) as never,
    'questions.missed': () => ({ count: 0, again: 0 }),
    'readiness.get': () => readiness(h.readiness),
    'readiness.receipt': () => ({ total: 1, answers: [weighed()] }),
  })

const words = (screen: VueWrapper) => screen.text().replace(/\s+/g, ' ')

beforeEach(() => {
  stubBrowser()
  vi.setSystemTime(new Date(2026, 10, 23, 15))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('projection', () => {
  it('is a score with its range, the chance to pass in number and words, its course and the count behind it', async () => {
    host({ finished: [summary()] })
    const { screen } = await open(HomeView)
    for (const piece of [
      '724',
      '606–842',
      '64 %',
      'more likely than not',
      'Since 7 Nov',
      '+40',
      'From 312 first sights',
    ])
      expect(words(screen)).toContain(piece)
    expect(words(screen)).toContain('It is not an AIF-C01 score.')
    expect(screen.find('[aria-label^="Projected score from"]').attributes('aria-label')).toBe(
      'Projected score from 684 on 7 Nov to 724 today; pass line at 700.',
    )
  })

  it('is a range alone below thirty first sights, with the count that is missing', async () => {
    host({
      finished: [summary()],
      readiness: { projection: projection({ score: null, firstSights: 24 }), missing: 6, trend: [] },
    })
    const { screen } = await open(HomeView)
    expect(words(screen)).toContain('No score yet')
    expect(words(screen)).toContain('6 more answers until an estimate')
    expect(words(screen)).not.toContain('Chance to pass')
    expect(screen.find('[aria-label^="Scale from"]').attributes('aria-label')).toContain(
      'Range 606 to 842, no score yet.',
    )
  })

  it('draws no course of a single day', async () => {
    host({ finished: [summary()], readiness: { trend: [] } })
    const { screen } = await open(HomeView)
    expect(words(screen)).not.toContain('Since')
  })

  it('warns that a forecast from drills alone runs high, and leads to a mock', async () => {
    host({ finished: [summary()], readiness: { drillsOnly: true } })
    const { screen } = await open(HomeView)
    expect(words(screen)).toContain('Forecasts from drills alone run high')
    expect(find(screen, 'a', 'take a mock exam').attributes('href')).toBe('/mock')
  })
})

describe('next step', () => {
  it('begins at once what it says', async () => {
    const bridge = host({ finished: [summary()] })
    const { screen, router } = await open(HomeView)
    const step = screen.find('section[aria-label="Next step"]')
    expect(step.find('h2').text()).toBe('12 minutes on Monitoring')
    expect(step.text()).toContain('38–61 % expected, 54 answers.')
    const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
    await find(screen, 'button', 'Start drill').trigger('click')
    await vi.waitFor(() => expect(push).toHaveBeenCalledWith('/exam'))
    expect(bridge.inputsOf('attempts.start')).toEqual([
      expect.objectContaining({ preset: drillOf('Monitoring', { stages: ['monitoring'] }), practice: true }),
    ])
  })

  it('sets a mock up instead of beginning it', async () => {
    const next = { kind: 'mock', topic: '', minutes: 90, reason: 'No mock yet.', preset: { kind: 'full' } } as const
    host({ finished: [summary()], readiness: { next } })
    const { screen } = await open(HomeView)
    expect(screen.find('section[aria-label="Next step"] h2').text()).toBe('90 minutes for a full mock')
    expect(find(screen, 'a', 'Set up a full mock').attributes('href')).toBe('/mock')
  })

  it('stays on Home and says why when nothing could begin', async () => {
    host({ finished: [summary()] })
    const { screen, router } = await open(HomeView)
    stubBridge({
      'attempts.start': () => {
        throw refusal('No question is left.')
      },
    })
    await find(screen, 'button', 'Start drill').trigger('click')
    await vi.waitFor(() => expect(screen.find('[role=alert]').text()).toContain('No question is left.'))
    expect(router.currentRoute.value.path).toBe('/')
  })
})

describe('due questions', () => {
  it('lead to the cards', async () => {
    host({ finished: [summary()], readiness: { due: 2 } })
    const { screen } = await open(HomeView)
    expect(find(screen, 'a', 'Practice due').attributes('href')).toBe('/practice/cards')
  })

  it('offer nothing to begin when there are none', async () => {
    host({ finished: [summary()] })
    const { screen } = await open(HomeView)
    expect(screen.text()).not.toContain('Practice due')
  })
})

it('shows the last three attempts', async () => {
  host({ finished: [1, 2, 3, 4].map((id) => summary({ id })) })
  const { screen } = await open(HomeView)
  expect(screen.findAll('[aria-label="Last attempts"] tbody tr')).toHaveLength(3)
})

describe('open attempt', () => {
  it('says where it stands and since when its clock is stopped', async () => {
    host({ current: openAttempt(), readiness: { due: 1 } })
    const { screen } = await open(HomeView)
    expect(screen.text()).toContain('Full mock is open at question 24 of 65.')
    expect(screen.text()).toContain('51:12 left, clock stopped since 14:02.')
    expect(find(screen, 'a', 'Resume exam').attributes('href')).toBe('/exam')
    expect(screen.text()).not.toContain('Start drill')
    expect(screen.text()).not.toContain('Practice due')
  })

  it('says when time is up while a strict clock runs on', async () => {
    host({ current: openAttempt({ policy: 'strict', clock: { remainingMs: 1_800_000, spentMs: 0, running: true } }) })
    const { screen } = await open(HomeView)
    expect(screen.text()).toContain('30:00 left and the clock is running: time is up at 15:30.')
  })

  it('offers to rethink flagged questions before the result', async () => {
    host({ current: openAttempt({ state: 'rethinking' }) })
    const { screen } = await open(HomeView)
    expect(screen.text()).toContain('3 flagged questions can be thought over')
    find(screen, 'a', 'Rethink flagged questions')
  })
})

describe('first run', () => {
  it('asks for exam date, time and the diagnostic, and remembers that all were settled', async () => {
    const bridge = host({})
    const { screen } = await open(HomeView)
    await screen.find('input[type=date]').setValue('2026-12-18')
    await find(screen, 'button', 'Skip: Choose your time').trigger('click')
    expect(find(screen, 'a', 'Start the diagnostic').attributes('href')).toContain('begin=diagnostic')
    await find(screen, 'button', 'Skip: Take the diagnostic').trigger('click')
    await vi.waitFor(() => expect(screen.text()).toContain('25 days'))
    expect(bridge.inputsOf('settings.set')).toEqual([{ examDate: '2026-12-18' }, { firstRunDone: true }])
  })

  it('is not shown again', async () => {
    host({ settings: { firstRunDone: true } })
    const { screen } = await open(HomeView)
    expect(screen.text()).not.toContain('Three steps')
  })
})

it('shows a failure in words and recovers on a retry', async () => {
  stubBridge({ 'settings.get': () => settings() })
  const { screen } = await open(HomeView)
  expect(screen.find('[role=alert]').text()).toContain('not running any more')
  host({ finished: [summary()] })
  await find(screen, 'button', 'Try again').trigger('click')
  await vi.waitFor(() => expect(screen.text()).toContain('724'))
})
