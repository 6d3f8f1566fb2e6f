import { expect, it } from 'vitest'
import { paceBars, type PaceRow } from '@/charts/pace-bars'
import { paceFinding } from '@/charts/pace-finding'
import type { ChartTheme } from '@/charts/theme'

const row = (seconds: number, right = true, position = 1): PaceRow => ({ position, seconds, right })
const rows = (count: number, seconds: number) => Array.from({ length: count }, (_, i) => row(seconds, true, i + 1))

it.each([
  [
    [...rows(60, 50), ...Array.from({ length: 5 }, () => row(192, false))],
    'Five questions took 16 min together and all five were lost',
  ],
  [[row(180), row(180, false), row(180, false)], 'Three questions took 9 min together and two of them were lost'],
  [[row(180), row(180)], 'Two questions took 6 min together and both were right'],
  [[row(180), row(40)], 'One question took 3 min and was right'],
  [rows(20, 60), '60 s a question on average, 23 s less than the exam allows'],
  [rows(20, 100), '100 s a question on average, 17 s more than the exam allows'],
  [rows(20, 84), "84 s a question, about the exam's own pace"],
] as const)('finds what the times show', (given, sentence) => {
  expect(paceFinding([...given])).toBe(sentence)
})

it('draws what is not right hollow and with an edge, never by color alone', () => {
  const theme = { ink: 'ink', canvas: 'canvas', vermillion: 'vermillion' } as ChartTheme
  const [bars] = paceBars([row(60), row(70, false, 2)], 83, theme).data.datasets
  expect(bars).toMatchObject({
    data: [60, 70],
    backgroundColor: ['ink', 'canvas'],
    borderColor: ['ink', 'vermillion'],
  })
})

it('keeps the pace line in sight of a fast exam', () => {
  const { scales } = paceBars(rows(5, 20), 83, {} as ChartTheme).options!
  expect(scales!['y']!.suggestedMax).toBe(83)
})
