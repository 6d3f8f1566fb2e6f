import { expect, test } from 'vitest'
import { formatFloor, guessChance, practiceFloor, rememberedFloor } from '@shared/domain/readiness/guess-floor'
import { retention, stabilityAfter } from '@shared/domain/readiness/item-memory'

const parts = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `p${i}`, text: '' }))

test('guessing is right once in as many times as there are answers', () => {
  expect(guessChance('multiple-choice', 4, 1)).toBe(1 / 4)
  expect(guessChance('multiple-response', 5, 2)).toBeCloseTo(1 / 10, 15)
  expect(guessChance('multiple-response', 6, 3)).toBeCloseTo(1 / 20, 15)
  expect(guessChance('ordering', 5, 5)).toBe(1 / 120)
  expect(guessChance('ordering', 5, 3)).toBe(1 / 60) // two steps stay unused
  expect(guessChance('matching', 4, 4)).toBe(1 / 24)
  expect(guessChance('matching', 3, 4, true)).toBe(1 / 81) // each response may serve again
})

test('the floor of an item follows from what is shown', () => {
  expect(formatFloor({ type: 'multiple-choice', stem: '', options: parts(5), choose: 1 })).toBe(1 / 5)
  expect(formatFloor({ type: 'multiple-response', stem: '', options: parts(5), choose: 3 })).toBeCloseTo(1 / 10, 15)
  expect(formatFloor({ type: 'ordering', stem: '', responses: parts(4), steps: 3 })).toBe(1 / 24)
  const pairs = { type: 'matching', stem: '', prompts: parts(3), responses: parts(4) } as const
  expect(formatFloor({ ...pairs, reuse: 'never' })).toBe(1 / 24)
  expect(formatFloor({ ...pairs, reuse: 'allowed' })).toBe(1 / 64)
})

test('remembering and a glance at the solution lift the floor', () => {
  expect(rememberedFloor(0.25, 0.5)).toBe(0.625)
  expect(practiceFloor(0.25)).toBeCloseTo(0.28, 15)
  expect(practiceFloor(1)).toBe(1)
})

test('nine of ten are remembered after the stability, and all at once', () => {
  for (const stability of [0.8, 2.3, 60]) {
    expect(retention(0, stability)).toBe(1)
    expect(retention(stability, stability)).toBeCloseTo(0.9, 12)
    expect(retention(10 * stability, stability)).toBeLessThan(0.75)
  }
  expect(retention(-1, 2)).toBe(1)
})

test('right answers lengthen the memory up to a year, wrong ones shorten it down to hours', () => {
  expect(stabilityAfter(null, true)).toBe(2.3065)
  expect(stabilityAfter(null, false)).toBe(0.8)
  expect(stabilityAfter(10, true)).toBe(28)
  expect(stabilityAfter(200, true)).toBe(365)
  expect(stabilityAfter(10, false)).toBe(5)
  expect(stabilityAfter(1, false)).toBe(0.8)
})
