import { expect, test } from 'vitest'
import { answerChange, paceBand } from '@shared/domain/tallies'

test('a time lies in the band that begins with it', () => {
  expect([0, 19_999, 20_000, 59_000, 60_000, 82_999, 83_000, 119_999, 120_000, 9e9].map(paceBand)).toEqual([
    '0-20', '0-20', '20-40', '40-60', '60-83', '60-83', '83-120', '83-120', '120+', '120+',
  ]) // prettier-ignore
})

test('only a changed response is a change, by what it was and what it became', () => {
  expect(answerChange(null, true, true)).toBe('kept')
  expect(answerChange(true, false, true)).toBe('kept')
  expect(answerChange(true, true, true)).toBe('kept')
  expect(answerChange(false, true, true)).toBe('wrong-right')
  expect(answerChange(true, true, false)).toBe('right-wrong')
  expect(answerChange(false, true, false)).toBe('wrong-wrong')
})
