import { flushPromises, type VueWrapper } from '@vue/test-utils'
import type { ChartData } from 'chart.js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, type PropType } from 'vue'
import type { OpenAttempt } from '@shared/contract/attempts'
import type { Dashboard, Filters } from '@shared/contract/statistics'
import ProgressView from '@/views/ProgressView.vue'
import { refusal, stubBridge } from '../support/bridge'
import { dashboard, learner, point, tally } from '../support/progress-data'
import { openAttempt, settings } from '../support/renderer-data'
import { find, open, stubBrowser } from '../support/screen'

/** jsdom draws nothing: what would be drawn is kept by its name. */
const drawn = new Map<string, ChartData>()
vi.mock('vue-chartjs', () => ({
  Chart: defineComponent({
    props: { data: { type: Object as PropType<ChartData>, required: true }, ariaLabel: { type: String, default: '' } },
    setup(props) {
      drawn.set(props.ariaLabel, props.data)
      return () => h('canvas', { 'aria-label': props.ariaLabel })
    },
  }),
}))
Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() } })

const host = (given: (filters: Filters) => Dashboard, current: OpenAttempt | null = null) =>
  stubBridge({
    'settings.get': () => settings(),
    'attempts.current': () => current,
    'attempts.start': () => {
      throw refusal('No questions match.')
    },
    'services.list': () => [],
    'statistics.dashboard': given,
    'statistics.answers': () => ({ answers: [], more: false }),
    'readiness.receipt': () => ({ total: 0, answers: [] }),
    'app.saveFile': () => ({ saved: true }),
  })
const show = async (given: Dashboard, at = '/progress', current: OpenAttempt | null = null) => {
  const bridge = host(() => given, current)
  return { bridge, ...(await open(ProgressView, at)) }
}
const figure = (screen: VueWrapper, name: RegExp) =>
  screen.findAll('figure').find((f) => name.test(f.find('figcaption p').text()))!
const showData = (of: ReturnType<typeof figure>) => find(of, 'button', /^Show data/).trigger('click')
const heading = (screen: VueWrapper, name: RegExp) => figure(screen, name).find('h2').text()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 23, 12) })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  stubBrowser()
  drawn.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('states a finding over each of its figures, and what is drawn below it', async () => {
  const { screen } = await show(learner())
  expect(screen.findAll('figure').map((f) => f.find('h2').text())).toEqual([
    'The projection passed 700 on 22 Nov; the range still reaches down to 592',
    'Monitoring is the only stage whose whole range lies below the pass mark',
    'One metric category has enough answers to judge: Risk, 60 % right, range 39–78',
    'When Model Monitor is right, you choose CloudWatch one time in three',
    'Monitoring pays most: an hour on it adds about 8.6 points, on Data collection 2.1; under 10 answers on Data collection, this is assumed',
    'Monitoring × Risk is the weakest cell with enough answers: 42 % right, range 21–65',
    'One section has enough answers to judge: Model monitoring, 35 % right, range 24–48',
    '“Sure” is right 83 % of the time: a little surer than you should be',
    'Long thinking seldom saves a question: 36 % right above 83 s, 80 % within',
    'Changing an answer pays: 20 won, 4 lost',
    '3 missed questions are due today, 7 within two weeks',
    'Answers on 2 of the last 28 days, 60 questions on a usual one',
  ])
  expect(screen.find('h1').element.parentElement!.textContent).toContain(
    '100 first-sight answers, 1 Oct 2026 – 22 Nov 2026',
  )
})

it('shows accuracy, range, count, course and gain of a stage in one row', async () => {
  const { screen } = await show(learner())
  const stages = figure(screen, /^Accuracy per pipeline stage/)
  await showData(stages)
  const rows = stages.findAll('tbody tr').map((r) => r.findAll('th, td').map((c) => c.text()))
  expect(rows.find(([name]) => name === 'Monitoring')).toEqual([
    'Monitoring',
    '14 of 40',
    '35 %',
    '24–48 %',
    '↑ up from 10 %',
    '+8.6',
  ])
  expect(rows.find(([name]) => name === 'EDA')).toEqual(['EDA', '3 of 4', '–', '–', '0 of 10 before', '+2.1'])
  expect(rows.some(([name]) => name === 'No stage')).toBe(false)
})

it('draws every chart under a name that says what it shows', async () => {
  await show(learner())
  expect([...drawn.keys()]).toHaveLength(9)
  expect([...drawn.keys()].find((name) => name.startsWith('Accuracy per pipeline stage'))).toBe(
    'Accuracy per pipeline stage with 90 % range, 100 answers; a trend takes 10 in the last 30 days and 10 before. Monitoring is the only stage whose whole range lies below the pass mark.',
  )
})

it('abstains from everything that its answers do not carry', async () => {
  const { screen } = await show(
    dashboard({
      all: tally(2, 4),
      trend: [point('2026-11-20', null, { firstSights: 4 }), point('2026-11-22', null, { firstSights: 24 })],
    }),
  )
  expect(screen.findAll('figure').map((f) => f.find('h2').text())).toEqual([
    '6 more first-sight answers until a score; the range is still wide',
    '10 answers on a stage until it can be judged',
    '10 answers on a metric category until it can be judged',
    '10 answers on a service until its pairs can be judged',
    '6 more first-sight answers until it can be said where an hour pays most',
    '10 answers in a cell until it can be judged',
    '10 answers on a section until it can be judged',
    '10 more practice answers marked “Sure” until it can be judged',
    '10 more answers within 83 s until time says anything',
    '10 more changes from or to the right answer until it shows whether changing pays',
    'Nothing comes up: no missed question waits',
    'No answers in the last 28 days',
  ])
  expect(screen.find('[aria-label^="Scale from 100 to 1000"]').attributes('aria-label')).toContain('no score yet')
})

it('states a cell with few answers as counts, without a percentage', async () => {
  const { screen } = await show(learner())
  const matrix = figure(screen, /^Share right by pipeline stage/)
  const few = find(matrix, 'button', 'EDA, no metric: 3 of 4 right')
  expect(few.text()).toBe('3 of 4')
  expect(few.find('.hatch').exists()).toBe(true)
  find(matrix, 'button', 'Monitoring × Risk: 42 % right, range 21–65, 5 of 12')
})

it('leads without answers to a first exam, and draws nothing', async () => {
  const { screen } = await show(dashboard())
  expect(screen.findAll('figure')).toHaveLength(0)
  expect(find(screen, 'a', 'Set up an exam').attributes('href')).toBe('/mock')
})

it('says when no answer passes the filters, and shows all again', async () => {
  const rested = dashboard({ trend: [point('2026-11-23', null)] })
  const { screen, router } = await show(rested, '/progress?period=30')
  expect(screen.text()).toContain('No first sights in this selection')
  expect(screen.text()).not.toContain('diagnostic')
  await find(screen, 'button', 'Show all').trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/progress?repeats=yes')
  expect(screen.text()).toContain('No answers match')
})

it('asks anew for every change of a filter, and keeps the filters in the address', async () => {
  const bridge = host(({ mocksOnly }) => ({ ...learner(), all: mocksOnly ? tally(20, 50) : tally(70, 100) }))
  const { screen, router } = await open(ProgressView, '/progress?period=90')
  await screen.find('input[value="30"]').setValue()
  await flushPromises()
  for (const label of [/^Mocks only/, /^First sights only/]) {
    const box = find(screen, 'label', label).find('input')
    await box.setValue(!box.element.checked)
    await flushPromises()
  }
  expect(bridge.inputsOf('statistics.dashboard')).toEqual([
    { period: '90', mocksOnly: false, firstSightsOnly: true },
    { period: '30', mocksOnly: false, firstSightsOnly: true },
    { period: '30', mocksOnly: true, firstSightsOnly: true },
    { period: '30', mocksOnly: true, firstSightsOnly: false },
  ])
  expect(router.currentRoute.value.query).toEqual({ period: '30', only: 'mocks', repeats: 'yes' })
  expect(screen.text()).toContain('50 answers in mocks')
})

it('draws a chart anew when its numbers change', async () => {
  host(({ mocksOnly }) => (mocksOnly ? { ...learner(), pace: dashboard().pace } : learner()))
  const { screen } = await open(ProgressView, '/progress')
  drawn.clear()
  await find(screen, 'label', /^Mocks only/)
    .find('input')
    .setValue(true)
  await vi.waitFor(() => expect([...drawn.keys()].some((name) => /above|within/.test(name))).toBe(true))
  const [, time] = [...drawn].find(([name]) => name.startsWith('Share right by time'))!
  expect(time.datasets[0]!.data.every((p) => Number.isNaN((p as { x: number }).x))).toBe(true)
})

it('begins the drill that a figure suggests, and tells why it cannot', async () => {
  const { screen, bridge } = await show(learner())
  await find(figure(screen, /^Accuracy per pipeline/), 'button', 'Drill this: Monitoring').trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('attempts.start')).toMatchObject([
    { preset: { kind: 'drill', topic: 'Monitoring', count: 12, filter: { stages: ['monitoring'] } }, practice: true },
  ])
  expect(screen.find('[role=alert]').text()).toContain('No questions match.')
})

it('begins no drill while an exam is open, and says so', async () => {
  const { screen } = await show(learner(), '/progress', openAttempt())
  const buttons = screen.findAll('button').filter((b) => /^Drill/.test(b.text()))
  expect(buttons.length).toBeGreaterThan(12)
  expect(buttons.every((b) => b.attributes('disabled') !== undefined)).toBe(true)
  const reason = buttons[0]!.attributes('aria-describedby')!
  expect(document.getElementById(reason)!.textContent).toContain('Full mock is open')
})

it('names the services of a pair by id in a drill, as the bank knows them', async () => {
  const bridge = stubBridge({
    'settings.get': () => settings(),
    'attempts.current': () => null,
    'attempts.start': () => ({}) as never,
    'statistics.dashboard': learner,
    'services.list': () =>
      [
        { id: 'cloudwatch', name: 'Amazon CloudWatch' },
        { id: 'sagemaker-model-monitor', name: 'Amazon SageMaker Model Monitor' },
      ] as never,
  })
  const { screen } = await open(ProgressView, '/progress')
  await find(screen, 'button', 'Drill CloudWatch and Model Monitor').trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('attempts.start')).toMatchObject([
    { preset: { topic: 'CloudWatch or Model Monitor', filter: { pair: ['cloudwatch', 'sagemaker-model-monitor'] } } },
  ])
})

it.each([
  [/^Monitoring × Risk: 42 %/, { facet: 'cell', stage: 'monitoring', metric: 'risk' }],
  [
    /^6 times of 18: CloudWatch chosen/,
    { facet: 'confusion', meant: 'Amazon SageMaker Model Monitor', chose: 'Amazon CloudWatch' },
  ],
  ['83 of 100, Sure: show the answers', { facet: 'confidence', value: 'Sure' }],
  ['100 first-sight answers: show them', { facet: 'all' }],
] as const)('opens the answers behind %s', async (name, of) => {
  const { screen, bridge } = await show(learner(), '/progress?period=90')
  await showData(figure(screen, /^Confidence/))
  await find(screen, 'button', name).trigger('click')
  await flushPromises()
  expect(bridge.inputsOf('statistics.answers')).toMatchObject([{ of, period: '90', firstSightsOnly: true }])
})

it.each([
  [/^Projected score/, 'Projection now, 22 Nov 2026: show the answers', {}],
  [/^Points on the projected/, '14 of 40, Monitoring: show the answers', { stage: 'monitoring' }],
])('opens the answers that the model weighed for %s', async (name, row, stage) => {
  const { screen, bridge } = await show(learner())
  await showData(figure(screen, name))
  await find(screen, 'button', row).trigger('click')
  await vi.waitFor(() => expect(bridge.inputsOf('readiness.receipt')).toMatchObject([{ order: 'moved', ...stage }]))
})

it('exports the table of data as plain numbers and ISO days, marked as UTF-8', async () => {
  const { screen, bridge } = await show(learner())
  for (const name of [/^Share right by time/, /^Projected score/]) {
    await find(figure(screen, name), 'button', /^Export:/).trigger('click')
    await find(figure(screen, name), 'button', /^CSV:/).trigger('click')
  }
  await flushPromises()
  const files = bridge.inputsOf('app.saveFile') as { name: string; text: string }[]
  expect(files[0]!.name).toBe('Rehearsal time.csv')
  const [time, course] = files.map((f) => f.text.split('\r\n')) as [string[], string[]]
  expect(time[0]).toBe('\uFEFFTime,Right,Answers,"Share, %","Low end, %","High end, %"')
  expect(time.slice(2, 4)).toEqual(['20–40 s,0,0,,,', '40–60 s,60,75,80,72,87'])
  expect(course.slice(1, 3)).toEqual([
    '2026-11-22,Projection now,712,592,832,200,',
    '2026-11-12,Mock,631,537,731,50,50',
  ])
})

it('is one tab stop a matrix, with the arrow keys from cell to cell', async () => {
  const { screen } = await show(learner())
  const matrix = figure(screen, /^Share right by pipeline stage/).find('table.matrix')
  const buttons = matrix.findAll('button')
  expect(buttons.filter((b) => b.attributes('tabindex') === '0')).toHaveLength(1)
  const name = () => document.activeElement!.getAttribute('aria-label')
  buttons[0]!.element.focus()
  expect(name()).toBe('EDA, no metric: 3 of 4 right')
  await buttons[0]!.trigger('keydown', { key: 'ArrowRight' })
  expect(name()).toBe('EDA, all: 3 of 4 right')
  await matrix.find(':focus').trigger('keydown', { key: 'ArrowDown' })
  expect(name()).toBe('Training, all: 89 % right, range 81–95, 50 of 56')
  expect(matrix.findAll('button').filter((b) => b.attributes('tabindex') === '0')).toHaveLength(1)
})

it('shows why the figures could not be loaded, and tries again', async () => {
  let refuse = true
  const bridge = host(() => {
    if (refuse) throw refusal('The database is busy.')
    return learner()
  })
  const { screen } = await open(ProgressView, '/progress')
  expect(screen.find('[role=alert]').text()).toContain('The database is busy.')
  refuse = false
  await find(screen, 'button', 'Try again').trigger('click')
  await flushPromises()
  expect(screen.findAll('figure')).toHaveLength(12)
  expect(bridge.inputsOf('statistics.dashboard')).toHaveLength(2)
  expect(heading(screen, /^Your confusion matrix of services/)).toContain('Model Monitor')
})
