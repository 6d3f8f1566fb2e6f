import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OpenAttempt } from '@shared/contract/attempts'
import type { PlanSummary } from '@shared/contract/plans'
import type { ReviewRow } from '@shared/contract/reviews'
import type { Settings } from '@shared/contract/settings'
import MockView from '@/views/MockView.vue'
import { refusal, stubBridge, type StubBridge } from '../support/bridge'
import { reviewRow } from '../support/review-data'
import { openAttempt, planSummary, storedSettings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

interface Host {
  settings?: Partial<Settings>
  current?: OpenAttempt
  plan?: Partial<PlanSummary>
  refuseStart?: string
  rows?: ReviewRow[]
}
function host(h: Host = {}): StubBridge {
  return stubBridge({
    ...storedSettings(h.settings),
    'attempts.current': () => h.current ?? null,
    'attempts.plan': () => planSummary(h.plan),
    'attempts.abandon': () => ({}),
    'attempts.start': () => {
      if (h.refuseStart) throw refusal(h.refuseStart)
      return {} as never
    },
    'reviews.list': () => {
      if (!h.rows) throw refusal('The database is busy.')
      return { rows: h.rows, services: [] }
    },
    'questions.facets': () => ({
      count: 20,
      unseen: 20,
      sections: [{ key: '1.9', count: 20, unseen: 20, answered: 0, right: 0 }],
      stages: [],
      metricCategories: [],
    }),
  })
}
const lastPlan = (bridge: StubBridge) => bridge.inputsOf('attempts.plan').at(-1)

beforeEach(() => {
  stubBrowser()
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 14), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
/** The pause after the last change is over and the answer is there. */
async function settle() {
  await flushPromises()
  vi.advanceTimersByTime(200)
  await flushPromises()
}

it('shows the time with its arithmetic, when it would end, and how many are unseen', async () => {
  host({
    settings: { accommodation: { kind: 'times', factor: 1.25 } },
    plan: { limitMs: 6_750_000 },
  })
  const { screen } = await open(MockView, '/mock')
  await settle()
  const text = screen.find('aside').text()
  for (const piece of ['1:52:30', '1:30:00 × 1.25', '104 s a question', '15:52', '412 of 480', 'unscored, unmarked15'])
    expect(text).toContain(piece)
})

it('asks for the exam once after a burst of changes', async () => {
  const bridge = host()
  const { screen } = await open(MockView, '/mock')
  await settle()
  const before = bridge.inputsOf('attempts.plan').length
  await screen.find('input[value=section]').setValue()
  await screen.find('input[value=diagnostic]').setValue()
  await settle()
  expect(bridge.inputsOf('attempts.plan')).toHaveLength(before + 1)
  expect(lastPlan(bridge)).toMatchObject({ preset: { kind: 'diagnostic' } })
})

it('builds a custom exam from count, time, pool and filters', async () => {
  const bridge = host()
  const { screen } = await open(MockView, '/mock')
  await screen.find('input[value=custom]').setValue()
  await settle()
  await screen.find('input[max="200"]').setValue('12')
  await screen.find('input[value=missed]').setValue()
  await screen.find('input[value="1.9"]').setValue()
  await screen.find('input[value=ordering]').setValue()
  await find(screen, 'label', 'No time limit').find('input').setValue()
  await settle()
  expect(lastPlan(bridge)).toMatchObject({
    preset: {
      kind: 'custom',
      count: 12,
      minutes: null,
      filter: { sections: ['1.9'], types: ['ordering'], pool: 'missed', stages: [] },
    },
  })
})

it('refuses to go on when nothing matches, and says why', async () => {
  host({ plan: { count: 0, shortage: 'No questions match. Widen the pool.' } })
  const { screen } = await open(MockView, '/mock')
  await settle()
  expect(screen.find('aside').text()).toContain('No questions match. Widen the pool.')
  expect(find(screen, 'button', 'Continue').attributes('disabled')).toBeDefined()
})

it('remembers the accommodation, also one of your own', async () => {
  const bridge = host()
  const { screen } = await open(MockView, '/mock')
  await find(screen, 'label', 'Custom').find('input').setValue()
  await screen.find('input[max="10"]').setValue('4.5')
  await settle()
  expect(bridge.inputsOf('settings.set').at(-1)).toEqual({ accommodation: { kind: 'times', factor: 4.5 } })
})

it('leads over the tutorial and the conduct page to the exam', async () => {
  const bridge = host()
  const { screen, router } = await open(MockView, '/mock')
  const replace = vi.spyOn(router, 'replace').mockResolvedValue(undefined)
  await settle()
  await find(screen, 'button', 'Continue').trigger('click')
  await settle()
  expect(screen.find('h1').text()).toBe('How the exam works')
  await find(screen, 'label', 'Skip the tutorial next time').find('input').setValue()
  await find(screen, 'button', 'Continue').trigger('click')
  await settle()
  expect(screen.find('h1').text()).toBe('Before you begin')
  expect(screen.text()).toContain('15 questions do not count')
  expect(bridge.inputsOf('attempts.start')).toEqual([])
  await find(screen, 'button', 'Begin exam').trigger('click')
  await settle()
  expect(bridge.inputsOf('settings.set')).toEqual([{ skipTutorial: true }])
  expect(bridge.inputsOf('attempts.start')).toEqual([expect.objectContaining({ preset: { kind: 'full' } })])
  expect(replace).toHaveBeenCalledWith('/exam')
})

it('goes back from the conduct page to the set-up with what was chosen', async () => {
  host({ settings: { skipTutorial: true } })
  const { screen, router } = await open(MockView, '/mock')
  await screen.find('input[value=section]').setValue()
  await settle()
  await find(screen, 'button', 'Continue').trigger('click')
  await settle()
  expect(screen.find('h1').text()).toBe('Before you begin')
  router.back()
  await vi.waitFor(() => expect(screen.find('h1').text()).toBe('Mock exam'))
  expect(screen.find<HTMLInputElement>('input[value=section]').element.checked).toBe(true)
})

it('starts a retake of the missed questions from its conduct page', async () => {
  const bridge = host({ settings: { skipTutorial: true }, plan: { title: 'Retake', count: 14, scored: 14 } })
  const { screen } = await open(MockView, '/mock?begin=retake&attempt=3')
  await settle()
  expect(screen.text()).toContain('Retake: 14 questions')
  expect(lastPlan(bridge)).toMatchObject({ preset: { kind: 'retake', attemptId: 3 } })
})

it('starts a retake of what the filter in the address lists, also in a window that has just been opened', async () => {
  const rows = ['a', 'b', 'c'].map((id) => reviewRow(id, { stage: id === 'c' ? 'eda' : 'monitoring' }))
  const bridge = host({ settings: { skipTutorial: true }, plan: { title: 'Retake', count: 2, scored: 2 }, rows })
  const { screen } = await open(MockView, '/mock?begin=retake&stage=monitoring')
  await settle()
  expect(screen.text()).toContain('Retake: 2 questions')
  expect(bridge.inputsOf('attempts.plan')).toMatchObject([{ preset: { kind: 'retake', questions: ['a', 'b'] } }])
  await find(screen, 'button', 'Begin exam').trigger('click')
  await settle()
  expect(bridge.inputsOf('attempts.start')).toMatchObject([
    { preset: { kind: 'retake', attemptId: null, questions: ['a', 'b'] } },
  ])
})

it('sets up no other exam while the list to take again cannot be had', async () => {
  const h: Host = { settings: { skipTutorial: true } }
  const bridge = host(h)
  const { screen } = await open(MockView, '/mock?begin=retake')
  await settle()
  expect(screen.find('[role=alert]').text()).toContain('The database is busy.')
  expect(screen.text()).not.toContain('Full mock')
  expect(bridge.inputsOf('attempts.plan')).toEqual([])
  h.rows = [reviewRow('a')]
  await find(screen, 'button', 'Try again').trigger('click')
  await settle()
  await settle()
  expect(lastPlan(bridge)).toMatchObject({ preset: { kind: 'retake', questions: ['a'] } })
})

it('does not begin another exam than the one that was set up before a reload', async () => {
  host()
  const { screen } = await open(MockView, '/mock?step=conduct')
  await settle()
  expect(screen.find('h1').text()).toBe('Mock exam')
})

it('says when a start is refused and stays where it is', async () => {
  host({ settings: { skipTutorial: true }, refuseStart: 'Another exam is open.' })
  const { screen } = await open(MockView, '/mock?begin=diagnostic')
  await settle()
  await find(screen, 'button', 'Begin exam').trigger('click')
  await settle()
  expect(screen.find('[role=alert]').text()).toContain('Another exam is open.')
  expect(screen.find('h1').text()).toBe('Before you begin')
})

it('offers to resume or to abandon an open exam, the latter after asking', async () => {
  const bridge = host({ current: openAttempt() })
  const { screen } = await open(MockView, '/mock')
  await settle()
  expect(find(screen, 'button', 'Continue').attributes('disabled')).toBeDefined()
  await find(screen, 'button', 'Abandon it').trigger('click')
  const agree = () =>
    [...document.querySelectorAll('[role=dialog] button')].find((b) => b.textContent?.includes('Abandon exam'))
  await vi.waitFor(() => expect(agree()).toBeDefined())
  expect(bridge.inputsOf('attempts.abandon')).toEqual([])
  ;(agree() as HTMLElement).click()
  await vi.waitFor(() => expect(bridge.inputsOf('attempts.abandon')).toEqual([{ id: 7 }]))
  await vi.waitFor(() => expect(find(screen, 'button', 'Continue').attributes('disabled')).toBeUndefined())
})
