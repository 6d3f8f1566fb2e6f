import { expect, test } from 'vitest'
import { bestSprint, comesBack, gradeTally, paceWords, tomorrowWords } from '@/text/practice-words'
import { summary } from '../support/renderer-data'

const now = new Date(2026, 10, 24, 9).getTime()

test('a grade says when the card comes back, and no more than that it does once the exam is nearer', () => {
  expect(comesBack(2.4, null, now)).toBe('2 d')
  expect(comesBack(0.2, null, now)).toBe('1 d')
  expect(comesBack(152, null, now)).toBe('5 mo')
  expect(comesBack(2.4, '2026-11-26', now)).toBe('before exam')
  expect(comesBack(2.4, '2026-11-28', now)).toBe('2 d')
  expect(comesBack(2.4, '2026-11-20', now)).toBe('2 d')
})

test('a sitting ends with what was graded and what comes next', () => {
  expect(gradeTally([3, 1, 3, 4])).toBe('1 again, 2 good, 1 easy')
  expect(tomorrowWords(0)).toBe('Nothing comes up tomorrow.')
  expect(tomorrowWords(1)).toBe('Tomorrow 1 card comes up.')
  expect(tomorrowWords(9)).toBe('Tomorrow 9 cards come up.')
})

test('the pace is told in words', () => {
  expect(paceWords(2)).toBe('2 ahead of your best drill')
  expect(paceWords(0)).toBe('Level with your best drill')
  expect(paceWords(-1)).toBe('1 behind your best drill')
})

test('a sprint is held against sprints that had no more time', () => {
  const title = 'Drill, Metric sprint'
  const other = (id: number, right: number, spentMs = 60_200) =>
    summary({ id, kind: 'drill', title, right, spentMs, startedAt: new Date(2026, 10, 21).getTime() })
  const sprint = { id: 9, title, right: 7, limitMs: 60_000 }
  expect(bestSprint(sprint, [])).toBe('Your first sprint.')
  expect(bestSprint(sprint, [other(9, 7), other(1, 15, 400_000), summary({ title, right: 40 })])).toBe(
    'Your first sprint.',
  )
  expect(bestSprint(sprint, [other(1, 5), other(2, 4)])).toBe('Your best so far; it was 5.')
  expect(bestSprint(sprint, [other(1, 7)])).toBe('As many as your best so far.')
  expect(bestSprint(sprint, [other(1, 8), other(2, 3)])).toBe('Your best so far is 8, on 21 Nov.')
})
