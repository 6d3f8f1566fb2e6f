import { describe, expect, it } from 'vitest'
import { clockText, spokenTime } from '@/composables/clock-text'

describe('the clock', () => {
  it.each([
    [0, '00:00'],
    [1, '00:01'],
    [598_000, '09:58'],
    [3_600_000, '1:00:00'],
    [5_398_001, '1:29:59'],
    [-5, '00:00'],
  ])('shows %i ms as %s', (ms, text) => expect(clockText(ms)).toBe(text))

  it.each([
    [0, '0 seconds'],
    [1000, '1 second'],
    [61_000, '1 minute 1 second'],
    [120_000, '2 minutes'],
    [3_600_000, '1 hour'],
    [5_398_000, '1 hour 29 minutes 58 seconds'],
  ])('speaks %i ms as %s', (ms, text) => expect(spokenTime(ms)).toBe(text))
})
