import { expect, test } from 'vitest'
import { evenness, upperGamma } from '../../scripts/bank-check/chi-square'
import { guessAll, guessers, luck } from '../../scripts/bank-check/guessers'
import { likeness, trigrams } from '../../scripts/bank-check/words'
import { good, ofItems, planted } from './planting'

test('chi-square has the critical values of the printed tables', () => {
  const table = [
    [1, 3.841459, 0.05],
    [1, 6.634897, 0.01],
    [3, 7.814728, 0.05],
    [3, 11.344867, 0.01],
    [3, 16.266236, 0.001],
    [10, 18.307038, 0.05],
    [100, 124.342113, 0.05],
  ] as const
  for (const [df, square, p] of table) expect(upperGamma(df / 2, square / 2)).toBeCloseTo(p, 7)
})

test('the incomplete gamma function is right where it has a closed form', () => {
  for (const x of [0.01, 0.5, 1.9, 2.1, 10, 300]) expect(upperGamma(1, x)).toBeCloseTo(Math.exp(-x), 12)
  expect(upperGamma(3, 4)).toBeCloseTo(Math.exp(-4) * (1 + 4 + 8), 12)
  expect(upperGamma(2, 0)).toBe(1)
})

test('equal counts are even, and a hundred keys on one place are not', () => {
  expect(evenness([25, 25, 25, 25])).toBe(1)
  expect(evenness([100, 0, 0, 0])).toBeLessThan(1e-60)
  expect(evenness([0, 0, 0, 0])).toBe(1)
})

/** An item with these option texts, the first `keys` of them right. */
const item = (stem: string, keys: number, texts: string[]) => {
  const raw = planted(keys === 1 ? good.choice : good.response, (i) => {
    const [key, distractor] = [i.options.find((o: { correct?: boolean }) => o.correct), i.options.find((o: { correct?: boolean }) => !o.correct)] // prettier-ignore
    i.stem = stem
    i.options = texts.map((text, n) => ({ ...(n < keys ? key : distractor), text }))
  })
  const [question] = ofItems(raw).fixed
  if (!question || !('options' in question.item)) throw new Error('the item is not sound')
  return question.item
}

test('each guesser finds the key that betrays itself to it', () => {
  const stem = 'A harbor counts its ferries each day. Which method helps the harbor?'
  const betraying: Record<string, string[]> = {
    longest: ['Red and green lamps', 'Red', 'Blue', 'Gray'],
    shortest: ['Red', 'Green', 'Orange', 'Yellow'],
    'most words of the stem': ['Counts ferries', 'Weighs trucks', 'Paints trains', 'Washes planes'],
    'fewest words of the stem': ['Washes planes', 'Counts ferries', 'Helps ferries', 'Counts day'],
    'most qualified': [
      'Red, if it can be had',
      'Red, at noon, at sea',
      'Blue, at sea, at noon',
      'Gray, at dusk, at sea',
    ],
    'most like the others': ['Red sign post', 'Red sign lamp', 'Red door post', 'Blue sign post'],
  }
  expect(Object.keys(betraying)).toEqual(Object.keys(guessers))
  for (const [name, texts] of Object.entries(betraying))
    expect([name, guessAll([item(stem, 1, texts)])[name]]).toEqual([name, 1])
})

test('a guesser draws lots among equals', () => {
  const equal = item('Which of these four lamps is it?', 1, ['Red', 'Tan', 'Sky', 'Fog'])
  expect(guessAll([equal])).toMatchObject({ longest: 0.25, shortest: 0.25, 'most words of the stem': 0.25 })
})

test('with several keys all of them have to be hit', () => {
  const stem = 'Which two of these lamps are they? (Select TWO.)'
  const both = item(stem, 2, ['Longest of all', 'Longer of two', 'Red', 'Tan', 'Sky'])
  const one = item(stem, 2, ['Longest of all', 'Red', 'Longer of two', 'Tan', 'Sky'])
  const tied = item(stem, 2, ['Longest of all', 'Red', 'Tan', 'Sky', 'Fog'])
  expect([both, one, tied].map((i) => guessAll([i])['longest'])).toEqual([1, 0, 0.25])
  expect(luck([both, one])).toBeCloseTo(0.1, 12)
})

test('likeness is the share of common trigrams', () => {
  const a = trigrams('a bank trains a model')
  expect(likeness(a, trigrams('A bank trains a MODEL!'))).toBe(1)
  expect(likeness(a, trigrams('a bank trains two models'))).toBeCloseTo(1 / 5, 12)
  expect(likeness(a, trigrams('too short'))).toBe(0)
})
