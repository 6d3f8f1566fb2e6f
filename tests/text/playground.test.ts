import { expect, test } from 'vitest'
import { sized, tick } from '@/text/playground'

test('a value of any size is told in a few digits', () => {
  expect([0, 0.001, 0.00123, -0.05, 0.25, 12_500, -1_000_000].map((v) => sized(v))).toEqual([
    ...['0', '0.001', '0.0012', '-0.05', '0.25', '12,500', '-1,000,000'],
  ])
  expect([4e12, -1.5e9, 2.5e-7].map((v) => sized(v))).toEqual(['4.00 × 10¹²', '-1.50 × 10⁹', '2.50 × 10⁻⁷'])
  expect([4, 2.345, 1_234_567.8, 0.001].map((v) => sized(v, true))).toEqual(['4.00', '2.35', '1,234,567.80', '0.001'])
  expect(sized(NaN)).toBe('undefined')
})

test('a value beside an axis takes six characters at most', () => {
  const shown = [0, 0.0005, -0.25, 2500, -1_500_000, 2_000_000].map(tick)
  expect(shown).toEqual(['0', '0.0005', '-0.25', '2,500', '-1.5M', '2M'])
})
