import { expect, it } from 'vitest'
import { accuracyFinding, type Group } from '@/charts/accuracy-finding'
import { cellName, matrixFinding } from '@/charts/matrix-finding'
import { difference, inWords, share, shareCells, shareTexts } from '@/charts/share'
import { heightFor, shareBars } from '@/charts/share-bars'
import type { ChartTheme } from '@/charts/theme'
import { trend } from '@/charts/trend'
import { dashboard, tally } from '../support/progress-data'

const group = (name: string, right: number, answered: number): Group => ({
  name,
  share: share(right, answered),
  drill: { topic: name, filter: {} },
})
const finding = (...groups: Group[]) => accuracyFinding(groups, 'stage')

it('gives a percentage with its 90 % range from ten answers on, and the counts alone below', () => {
  expect(shareTexts(share(27, 54))).toEqual(['50 %', '39–61', '54'])
  expect(shareCells(share(27, 54))).toEqual(['27 of 54', '50 %', '39–61 %'])
  expect(inWords(share(27, 54))).toBe('50 % right, range 39–61, 27 of 54')
  expect(shareTexts(share(3, 4))).toEqual(['', '6 to go', '4'])
  expect(shareCells(share(3, 4))).toEqual(['3 of 4', '–', '–'])
  expect(inWords(share(3, 4))).toBe('3 of 4 right')
  expect(inWords(share(0, 0))).toBe('no answers')
})

it('leaves everything possible without answers, and the ends where no answer contradicts them', () => {
  expect(share(0, 0)).toMatchObject({ percent: 0, low: 0, high: 100, known: false })
  expect(share(12, 12)).toMatchObject({ percent: 100, high: 100 })
  expect(share(0, 12)).toMatchObject({ percent: 0, low: 0 })
})

it('tells a difference from chance only when its range leaves zero out', () => {
  const [low, high] = difference(share(90, 100), share(50, 100))
  expect(low).toBeGreaterThan(0)
  expect(high).toBeLessThan(60)
  expect(difference(share(7, 10), share(6, 10))[0]).toBeLessThan(0)
})

it.each([
  [tally(18, 20), tally(9, 20), '↑ up from 45 %'],
  [tally(6, 20), tally(16, 20), '↓ down from 80 %'],
  [tally(12, 20), tally(11, 20), '→ no clear change'],
  [tally(9, 9), tally(0, 40), '9 of 10 lately'],
  [tally(9, 40), tally(9, 9), '9 of 10 before'],
  [tally(0, 0), tally(0, 0), '0 of 10 before'],
])('says what the last 30 days brought: %o after %o', (recent, earlier, words) => {
  expect(trend({ recent, earlier })).toBe(words)
})

it.each([
  [
    finding(group('Monitoring', 20, 54), group('Training', 70, 82), group('EDA', 2, 4)),
    'Monitoring is the only stage whose whole range lies below the pass mark',
    ['Monitoring'],
  ],
  [
    finding(group('Training', 70, 82), group('Tuning', 30, 100), group('Monitoring', 20, 100)),
    'Monitoring and Tuning lie below the pass mark with their whole range',
    ['Monitoring', 'Tuning'],
  ],
  [
    finding(group('A', 30, 100), group('B', 20, 100), group('C', 25, 100), group('D', 90, 100)),
    'Three of 4 lie below the pass mark with their whole range, B the furthest',
    ['B', 'C', 'A'],
  ],
  [
    finding(group('EDA', 5, 10), group('Tuning', 55, 100)),
    'Tuning is the only stage whose whole range lies below the pass mark',
    ['Tuning'],
  ],
  [
    finding(group('Risk', 13, 20), group('Financial', 90, 100)),
    'Risk is the weakest stage, but its range still touches the pass mark',
    ['Risk'],
  ],
  [
    finding(group('Risk', 15, 20), group('Financial', 90, 100)),
    'Risk is the weakest stage, and its range reaches below the pass mark: 75 % right, range 57–88',
    ['Risk'],
  ],
  [
    finding(group('Risk', 85, 100), group('Financial', 9, 10)),
    'Risk is the weakest stage, and still above the pass mark: 85 % right, range 78–90',
    ['Risk'],
  ],
  [
    finding(group('Risk', 85, 100), group('Financial', 95, 100)),
    'Every stage is wholly above the pass mark; Risk is the weakest, 85 % right, range 78–90',
    ['Risk'],
  ],
  [
    finding(group('EDA', 7, 10), group('Tuning', 1, 9)),
    'One stage has enough answers to judge: EDA, 70 % right, range 44–88',
    ['EDA'],
  ],
])('finds the weak areas: %o', (found, sentence, subjects) => {
  expect(found.sentence).toBe(sentence)
  expect(found.subjects).toEqual(subjects)
  expect(found.drill.topic).toBe(subjects[0])
})

it('abstains below ten answers and leads to the group that is nearest to them', () => {
  const found = finding(group('EDA', 3, 4), group('Tuning', 2, 9))
  expect(found).toMatchObject({ sentence: '1 more answer on Tuning until a first stage can be judged', subjects: [] })
  expect(found.drill.topic).toBe('Tuning')
  expect(finding(group('EDA', 0, 0)).sentence).toBe('10 answers on a stage until it can be judged')
})

it('names the weakest cell of the matrix with enough answers', () => {
  const { cells } = dashboard()
  expect(matrixFinding(cells).sentence).toBe('10 answers in a cell until it can be judged')
  const some = cells.map((c) => (c.stage === 'eda' && c.metric === 'risk' ? { ...c, ...tally(0, 9) } : c))
  expect(matrixFinding(some).sentence).toBe('1 more answer on EDA × Risk until a first cell can be judged')
  const more = some.map((c) => (c.stage === 'monitoring' && c.metric === 'operational' ? { ...c, ...tally(5, 12) } : c))
  expect(matrixFinding(more)).toMatchObject({
    sentence: 'Monitoring × Operational is the weakest cell with enough answers: 42 % right, range 21–65',
    drill: { filter: { stages: ['monitoring'], metricCategories: ['operational'] } },
  })
})

it('names cells that lack a stage or a metric by what they have', () => {
  expect(cellName('eda', 'none')).toBe('EDA, no metric')
  expect(cellName('none', 'risk')).toBe('Risk, no stage')
  expect(cellName('none', 'none')).toBe('No stage, no metric')
})

it('draws bars with error bars, and a hatched range alone for what has too few answers', () => {
  const theme = { accent: 'accent', ink: 'ink', hatched: 'hatched' } as ChartTheme
  const rows = ['Weak', 'Good', 'Few', 'None'].map((name, i) => ({
    name,
    share: [share(20, 50), share(40, 50), share(3, 4), share(0, 0)][i]!,
  }))
  const { data } = shareBars({ rows, subjects: ['Weak'], head: 'Right' }, theme)
  const [bars, ranges] = data.datasets
  expect(bars!.data[0]).toMatchObject({ x: 40, xMin: [29, 29], xMax: [52, 52], y: 'Weak' })
  expect(bars!.data[2]).toEqual({ x: NaN, y: 'Few' })
  expect(bars!.backgroundColor).toEqual(['accent', 'ink', 'ink', 'ink'])
  expect(ranges!.data).toEqual([null, null, [35, 95], null])
  expect(ranges!.backgroundColor).toBe('hatched')
})

it('is never animated and grows with its rows', () => {
  expect(shareBars({ rows: [], subjects: [], head: 'Right' }, {} as ChartTheme).options!.animation).toBe(false)
  expect(heightFor(9) - heightFor(8)).toBe(27)
})
