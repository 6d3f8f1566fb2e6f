import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenAttempt, AttemptSummary } from '@shared/contract/attempts'
import type { Settings } from '@shared/contract/settings'
import HomeView from '@/views/HomeView.vue'
import { stubBridge } from '../support/bridge'
import { openAttempt, settings, storedSettings, summary } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

interface Host {
  settings?: Partial<Settings>
  current?: OpenAttempt
  finished?: AttemptSummary[]
  sections?: { key: string; answered: number; right: number }[]
}
const host = (h: Host) => {
  return stubBridge({
    ...storedSettings(h.settings),
    'attempts.current': () => h.current ?? null,
    'attempts.list': () => h.finished ?? [],
    'attempts.start': () => ({}) as never,
    'questions.missed': () => [],
    'questions.facets': () => ({
      count: 480,
      unseen: 400,
      sections: (h.sections ?? []).map((s) => ({ ...s, count: 20, unseen: 10 })),
      stages: [],
      metricCategories: [],
    }),
  })
}

beforeEach(() => {
  stubBrowser()
  vi.setSystemTime(new Date(2026, 10, 23, 15))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('estimate', () => {
  it('is that of the newest exam of at least 30 scored questions, with its range, count and date', async () => {
    const short = summary({ id: 2, kind: 'diagnostic', title: 'Diagnostic', scored: 20, right: 11 })
    host({ finished: [short, summary()] })
    const { screen } = await open(HomeView)
    const text = screen.find('section[aria-label=Estimate]').text()
    expect(text).toContain('720')
    expect(text).toContain('627–808')
    expect(text).toContain('one attempt of 50 scored questions, 21 Nov 2026')
  })

  it('abstains with the count that is missing', async () => {
    host({ finished: [summary({ kind: 'diagnostic', scored: 20, right: 11 })] })
    const { screen } = await open(HomeView)
    expect(screen.text()).toContain('No estimate yet')
    expect(screen.text()).toContain('10 more answers')
  })

  it('is not taken from a retake or from practice, whose questions were seen or explained', async () => {
    host({ finished: [summary({ kind: 'retake' }), summary({ id: 2, kind: 'custom', practice: true })] })
    const { screen } = await open(HomeView)
    expect(screen.text()).toContain('30 more answers')
  })
})

describe('next step', () => {
  it('is the section whose best case is worst, with its range and count', async () => {
    const bridge = host({
      finished: [summary()],
      sections: [
        { key: '1.1', answered: 40, right: 30 },
        { key: '1.9', answered: 18, right: 9 },
        { key: '1.2', answered: 9, right: 0 },
      ],
    })
    const { screen, router } = await open(HomeView)
    const step = screen.find('section[aria-label="Next step"]')
    expect(step.find('h2').text()).toBe('12 questions on Model monitoring')
    expect(step.text()).toContain('32–68 % right, 18 answers')
    const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
    await find(screen, 'button', 'Start drill').trigger('click')
    await vi.waitFor(() => expect(push).toHaveBeenCalledWith('/exam'))
    expect(bridge.inputsOf('attempts.start')).toEqual([
      expect.objectContaining({ preset: { kind: 'drill', section: '1.9', count: 12 }, practice: true }),
    ])
  })

  it('is a full mock while no section has ten answers', async () => {
    host({ finished: [summary()], sections: [{ key: '1.9', answered: 9, right: 0 }] })
    const { screen } = await open(HomeView)
    expect(screen.find('section[aria-label="Next step"] h2').text()).toBe('Take a full mock')
  })
})

describe('open attempt', () => {
  it('says where it stands and since when its clock is stopped', async () => {
    host({ current: openAttempt() })
    const { screen } = await open(HomeView)
    expect(screen.text()).toContain('Full mock is open at question 24 of 65.')
    expect(screen.text()).toContain('51:12 left, clock stopped since 14:02.')
    expect(find(screen, 'a', 'Resume exam').attributes('href')).toBe('/exam')
    expect(screen.text()).not.toContain('Start drill')
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
  await vi.waitFor(() => expect(screen.text()).toContain('720'))
})
