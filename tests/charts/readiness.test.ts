import { expect, it } from 'vitest'
import { gainBars } from '@/charts/gain-bars'
import { gainFinding, pointsText } from '@/charts/gain-finding'
import { readinessFinding } from '@/charts/readiness-finding'
import { readinessLine, type MockPoint } from '@/charts/readiness-line'
import type { ChartTheme } from '@/charts/theme'
import { startOfDay } from '@/text/format'
import { dashboard, point } from '../support/progress-data'

const theme = { accent: 'accent', ink: 'ink', hatched: 'hatched', axis: 'axis' } as ChartTheme
const { mastery } = dashboard()
const sentence = (...trend: ReturnType<typeof point>[]) => readinessFinding({ trend, mastery }).sentence

it.each([
  [
    [point('2026-11-01', 690), point('2026-11-17', 706), point('2026-11-22', 724)],
    'The projection passed 700 on 17 Nov; the range still reaches down to 604',
  ],
  [
    [point('2026-11-01', 690), point('2026-11-22', 900, { low: 720 })],
    'The projection passed 700 on 22 Nov; so is the low end of its range, 720',
  ],
  [[point('2026-11-01', 760)], 'The projection stays above 700; the range still reaches down to 640'],
  [
    [point('2026-11-02', 720), point('2026-11-03', 690)],
    'The projection fell below 700 on 3 Nov, 10 points short of 700; the range reaches up to 810',
  ],
  [
    [point('2026-09-25', 720), point('2026-11-24', 650)],
    'The projection fell below 700 after 25 Sept, 50 points short of 700; the range reaches up to 770',
  ],
  [[point('2026-11-01', 500)], 'The projection is 200 points short of 700; so is the high end of its range, 620'],
])('says where the projection stands: %o', (trend, words) => {
  expect(sentence(...trend)).toBe(words)
})

it('gives no score below 30 first sights, and leads to as many unseen questions as are missing', () => {
  const found = readinessFinding({ trend: [point('2026-11-01', null, { firstSights: 24 })], mastery })
  expect(found.sentence).toBe('6 more first-sight answers until a score; the range is still wide')
  expect(found.drill).toMatchObject({ filter: { pool: 'unseen' }, count: 6 })
  expect(sentence()).toBe('30 more first-sight answers until a score; the range is still wide')
})

const line = (points: ReturnType<typeof point>[], mocks: MockPoint[] = []) =>
  readinessLine(
    points.map((p) => ({ ...p, at: startOfDay(p.day) })),
    mocks,
    theme,
  )
const mock = (score: number, firstSights: number) => ({ at: startOfDay('2026-10-01'), score, firstSights, scored: 50 })
const labels = (config: ReturnType<typeof line>) =>
  (config.options!.plugins!.annotation!.annotations as { content?: string }[]).map((a) => a.content)

it('draws the band from the first day on and the score only where there is one', () => {
  const config = line([point('2026-10-01', null), point('2026-11-01', 640)])
  const [score, , high, low] = config.data.datasets
  expect(score!.data.map((p) => (p as { y: number }).y)).toEqual([null, 640])
  expect(high!.data).toHaveLength(2)
  expect(low!.data).toHaveLength(2)
  expect(config.options!.animation).toBe(false)
})

it('names the range without a score where there is room, and the ends of the last range', () => {
  const wide = line([point('2026-10-01', null), point('2026-11-01', 640)])
  expect(labels(wide)).toEqual([
    undefined,
    '640 projected',
    '760  95 % quantile',
    '520  5 % quantile',
    'Range only: under 30 answers',
  ])
  const narrow = line([point('2026-10-01', null), point('2026-10-02', 600), point('2026-11-01', 640)])
  expect(labels(narrow)).not.toContain('Range only: under 30 answers')
})

it('keeps every mock and both ends of the range in sight', () => {
  const { options, data } = line([point('2026-10-01', 640)], [mock(980, 50)])
  expect(options!.scales!['y']).toMatchObject({ min: 500, max: 1000 })
  expect(data.datasets[1]).toMatchObject({ pointStyle: ['rectRot'] })
})

it('tells a mock of mostly repeats from others by its shape and in words', () => {
  const config = line([point('2026-10-01', 640)], [mock(650, 50), mock(900, 13)])
  expect(config.data.datasets[1]).toMatchObject({ pointStyle: ['rectRot', 'crossRot'] })
  expect(labels(config).filter((l) => l?.startsWith('Mock'))).toEqual(['Mock', 'Mock, mostly repeats'])
})

const gains = (values: Record<string, number>, answered = 40) =>
  mastery.map((m) => ({ ...m, answered, gain: values[m.stage] ?? 0.2 }))

it.each([
  [{ monitoring: 2, tuning: 1 }, 'Monitoring pays most: an hour on it adds about 8.6 points, on Tuning 4.3'],
  [{ monitoring: 4, tuning: 3.8 }, 'Monitoring and Tuning pay most: an hour on either adds about 17 points'],
])('ranks where an hour pays most: %o', (values, words) => {
  const found = gainFinding(gains(values), 100)
  expect(found.sentence).toBe(words)
  expect(found).toMatchObject({ subjects: ['Monitoring'], drill: { filter: { stages: ['monitoring'] } } })
})

it('owns up to a gain that rests on assumptions', () => {
  expect(gainFinding(gains({ monitoring: 2, tuning: 1 }, 9), 100).sentence).toBe(
    'Monitoring pays most: an hour on it adds about 8.6 points, on Tuning 4.3; under 10 answers on Monitoring and Tuning, this is assumed',
  )
})

it('ranks nothing before there is a score', () => {
  expect(gainFinding(gains({ monitoring: 2 }), 29)).toMatchObject({
    sentence: '1 more first-sight answer until it can be said where an hour pays most',
    subjects: [],
  })
})

it('writes small gains to one place', () => expect([0.04, 9.94, 10.4].map(pointsText)).toEqual(['0.0', '9.9', '10']))

it('hatches gains that rest on assumptions', () => {
  const rows = [true, false].map((assumed) => ({ name: String(assumed), points: 3, assumed, texts: [] }))
  expect(gainBars(rows, ['false'], theme).data.datasets[0]!.backgroundColor).toEqual(['hatched', 'accent'])
})
