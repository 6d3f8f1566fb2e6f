import { expect, test } from 'vitest'
import { isSprint, lead } from '@shared/domain/pace'

const best = [10_000, 20_000, 30_000, 40_000]

test('one is ahead by what one settled more than the best drill had at the same time', () => {
  expect(lead(best, 19_999, 3, 12)).toBe(2)
  expect(lead(best, 20_000, 3, 12)).toBe(1)
  expect(lead(best, 30_000, 3, 12)).toBe(0)
  expect(lead(best, 45_000, 3, 12)).toBe(-1)
})

test('a shorter drill that is finished is behind nobody', () => {
  expect(lead(best, 60_000, 3, 3)).toBe(0)
})

test('only a drill with a limit is a sprint', () => {
  expect(isSprint({ kind: 'drill', limitMs: 60_000 })).toBe(true)
  expect(isSprint({ kind: 'drill', limitMs: null })).toBe(false)
  expect(isSprint({ kind: 'full', limitMs: 5_400_000 })).toBe(false)
})
