import { expect, it } from 'vitest'
import { calendarCells } from '@/charts/calendar-cells'
import { calendarDays, calendarFinding } from '@/charts/calendar-finding'
import { changesFinding, changeShares } from '@/charts/changes-finding'
import { classifier, confidenceFinding } from '@/charts/confidence-finding'
import { confidenceMarks } from '@/charts/confidence-marks'
import { dueBars, dueName } from '@/charts/due-bars'
import { dayAfter, dueDays, dueFinding } from '@/charts/due-finding'
import { share } from '@/charts/share'
import type { ChartTheme } from '@/charts/theme'
import { timeFinding } from '@/charts/time-finding'
import { dashboard, fill, tally } from '../support/progress-data'

const empty = dashboard()
const theme = { accent: 'accent', ink: 'ink', canvas: 'canvas', grid: 'grid', hatched: 'hatched' } as ChartTheme

const sure = (right: number, answered: number) =>
  confidenceFinding(fill(empty.confidence, { Sure: tally(right, answered) }))
it.each([
  [95, 100, '“Sure” is right 95 % of the time: it means what it says'],
  [17, 20, '“Sure” is right 85 % of the time; its range still reaches the 90 % it promises'],
  [164, 200, '“Sure” is right 82 % of the time: a little surer than you should be'],
  [60, 100, '“Sure” is right 60 % of the time: much surer than you should be'],
  [3, 4, '6 more practice answers marked “Sure” until it can be judged'],
])('judges “sure” by its promise: %i of %i', (right, answered, sentence) => {
  expect(sure(right, answered).sentence).toBe(sentence)
})

it('sees the learner as a classifier of their own answers', () => {
  const you = classifier(fill(empty.confidence, { Guess: tally(4, 12), Unsure: tally(10, 20), Sure: tally(26, 30) }))
  expect(you.precision).toEqual(share(26, 30))
  expect(you.sureWhenRight).toEqual(share(26, 40))
  expect(you.luckyGuesses).toEqual(share(4, 12))
  expect(you.sureAndWrong).toBe(4)
})

it('marks each word by a shape of its own and boxes what it promises', () => {
  const rows = [
    { name: 'Guess', share: share(4, 12), promise: [25, 50] as const },
    { name: 'Sure', share: share(3, 4), promise: [90, 100] as const },
  ]
  const { data, options } = confidenceMarks(rows, ['Guess'], theme)
  expect(data.datasets[0]).toMatchObject({
    backgroundColor: ['accent', 'ink'],
    pointStyle: ['triangle', 'rect', 'circle'],
  })
  expect(data.datasets[1]!.data).toHaveLength(1)
  const boxes = options!.plugins!.annotation!.annotations as { xMin: number; backgroundColor: string }[]
  expect(boxes.map((b) => [b.xMin, b.backgroundColor])).toEqual([
    [25, 'grid'],
    [90, 'grid'],
    [35, 'hatched'],
  ])
})

const pace = (within: [number, number], slow: [number, number], slowest: [number, number] = [0, 0]) =>
  timeFinding(fill(empty.pace, { '40-60': tally(...within), '83-120': tally(...slow), '120+': tally(...slowest) }))
it.each([
  [pace([60, 80], [8, 30]), 'Long thinking seldom saves a question: 27 % right above 83 s, 75 % within'],
  [pace([30, 80], [28, 30]), 'Taking your time pays: 93 % right above 83 s, 38 % within'],
  [pace([56, 80], [20, 30]), 'Right about as often above 83 s as within: 67 and 70 %'],
  [pace([56, 80], [4, 7]), '3 more answers above 83 s until it shows whether long thinking pays'],
  [pace([3, 4], [4, 7]), '6 more answers within 83 s until time says anything'],
])('sets time against right answers: %o', (found, sentence) => expect(found.sentence).toBe(sentence))

it('leads to the slow questions where slowness costs and there are any', () => {
  expect(pace([60, 80], [8, 25], [0, 5]).drill.filter.pool).toBe('slow')
  expect(pace([60, 80], [8, 30]).drill.filter.pool).toBe('missed')
})

const changed = (won: number, lost: number, others = 0) =>
  changesFinding(
    fill(empty.changes, {
      kept: tally(9, 90),
      'wrong-right': tally(won, won),
      'right-wrong': tally(0, lost),
      'wrong-wrong': tally(0, others),
    }),
  )
it.each([
  [changed(30, 8), 'Changing an answer pays: 30 won, 8 lost', ['Wrong to right']],
  [
    changed(3, 14),
    'Changing an answer costs you: 3 won, 14 lost; keep the first one unless you see why',
    ['Right to wrong'],
  ],
  [changed(6, 5), 'Changing an answer makes no clear difference so far: 6 won, 5 lost', []],
  [changed(5, 4, 20), '1 more change from or to the right answer until it shows whether changing pays', []],
  [changed(0, 0), '10 more changes from or to the right answer until it shows whether changing pays', []],
])('says whether changing pays: %o', (found, sentence, subjects) => {
  expect(found).toMatchObject({ sentence, subjects })
})

it('divides changed answers, and no others', () => {
  const shares = changeShares(
    fill(empty.changes, { kept: tally(9, 90), 'wrong-right': tally(8, 8), 'wrong-wrong': tally(0, 2) }),
  )
  expect(shares.map(({ key, share }) => [key, share.part, share.count])).toEqual([
    ['wrong-right', 8, 10],
    ['right-wrong', 0, 10],
    ['wrong-wrong', 2, 10],
  ])
})

const today = '2026-11-24'
it('goes on by calendar days, over the change of clocks and of years', () => {
  expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26')
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
})

const due = [
  { day: today, count: 3 },
  { day: '2026-12-07', count: 2 },
  { day: '2026-12-08', count: 4 },
]
it('splits what is due into 14 days and later', () => {
  const { days, later } = dueDays(due, today)
  expect(days).toHaveLength(14)
  expect([days[0], days[13], later]).toEqual([{ day: today, count: 3 }, { day: '2026-12-07', count: 2 }, 4])
  expect(days.slice(0, 2).map(dueName)).toEqual(['Today', 'Wed 25'])
  expect(dueBars(days, theme).data.datasets[0]!.backgroundColor).toEqual(['accent', ...Array<string>(13).fill('ink')])
})

it.each([
  [due, '3 missed questions are due today, 5 within two weeks'],
  [[{ day: today, count: 1 }], '1 missed question is due today, 1 within two weeks'],
  [due.slice(1), 'Nothing is due today; 2 missed questions within two weeks'],
  [[], 'Nothing comes up: no missed question waits'],
])('says what is due: %o', (days, sentence) =>
  expect(dueFinding({ due: days, dueToday: ['a', 'b'] }, today).sentence).toBe(sentence),
)

it('lays 26 weeks out from Monday to today', () => {
  const days = calendarDays([{ day: today, answered: 5, minutes: 6 }], today)
  expect(days[0]).toEqual({ day: '2026-06-01', week: 0, weekday: 0, answered: 0, minutes: 0 })
  expect(days.at(-1)).toEqual({ day: today, week: 25, weekday: 1, answered: 5, minutes: 6 })
  expect(days).toHaveLength(25 * 7 + 2)
})

it('marks a day the larger, the more was answered, and frames one without answers', () => {
  const days = calendarDays(
    [
      { day: '2026-11-23', answered: 60, minutes: 1 },
      { day: today, answered: 5, minutes: 1 },
    ],
    today,
  )
  const [cells] = calendarCells(days, theme).data.datasets
  const chart = { chartArea: { width: 26 * 20, height: 7 * 20 } }
  const at = (option: unknown, dataIndex: number) => (option as (c: object) => unknown)({ chart, dataIndex })
  const [large, small, frame] = [days.length - 2, days.length - 1, 0].map((i) => at(cells!.width, i))
  expect([large, small, frame]).toEqual([18, 8, 18])
  expect(at(cells!.backgroundColor, 0)).toBe('canvas')
  expect(at(cells!.backgroundColor, days.length - 1)).toBe('accent')
})

it('counts days, not streaks', () => {
  const calendar = [10, 40, 20].map((answered, i) => ({ day: dayAfter(today, -i), answered, minutes: 1 }))
  expect(calendarFinding(calendar, today).sentence).toBe(
    'Answers on 3 of the last 28 days, 20 questions on a usual one',
  )
  expect(calendarFinding([{ day: '2026-10-27', answered: 4, minutes: 1 }], today).sentence).toBe(
    'No answers in the last 28 days',
  )
})

it('does not ask for practice answers where only mocks are counted', () => {
  expect(confidenceFinding(empty.confidence, true)).toMatchObject({
    sentence: 'Mocks ask for no confidence: only practice shows how sure you are',
    subjects: [],
  })
})
