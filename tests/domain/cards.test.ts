import { expect, test } from 'vitest'
import { dueToward, gradeCard, gradeOf, type CardMemory, type ScheduledCard } from '@shared/domain/cards'
import { Rating } from 'ts-fsrs'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 24)
const daysUntil = (due: number, at = NOW) => (due - at) / DAY

const history = (grades: (1 | 2 | 3 | 4)[]) => {
  let [card, at]: [CardMemory | null, number] = [null, NOW]
  const waits = grades.map((grade) => {
    card = gradeCard(card, grade, at)
    const days = daysUntil(card.due, at)
    at = card.due
    return days
  })
  return { waits, card: card! }
}

test('a missed question comes up again within two days, and later each time it is known', () => {
  const { waits } = history([Rating.Again, Rating.Good, Rating.Good, Rating.Good])
  expect(waits[0]).toBeLessThanOrEqual(2)
  for (const [i, days] of waits.slice(1).entries()) expect(days).toBeGreaterThan(waits[i]!)
})

test('missing it again brings it back soon and counts a lapse', () => {
  const { waits, card } = history([Rating.Again, Rating.Good, Rating.Good, Rating.Again])
  expect(waits[3]).toBeLessThan(waits[2]!)
  expect(card.lapses).toBe(1)
})

test('the same grades give the same schedule', () => {
  expect(history([1, 3, 3, 2, 1, 3])).toEqual(history([1, 3, 3, 2, 1, 3]))
})

test('a right guess counts less than a right answer', () => {
  expect(gradeOf(false, 'Sure')).toBe(Rating.Again)
  expect(gradeOf(true, 'Guess')).toBe(Rating.Hard)
  expect(gradeOf(true, 'Unsure')).toBe(Rating.Good)
  expect(gradeOf(true, null)).toBe(Rating.Good)
})

const EXAM = new Date(2026, 11, 14).getTime()
const daysBeforeExam = (n: number) => new Date(2026, 11, 14 - n).getTime()
const card = (changes: Partial<ScheduledCard> = {}): ScheduledCard => ({
  questionId: 'q-1',
  dueAt: EXAM + 60 * DAY,
  reviewedAt: NOW,
  ...changes,
})

test('a card that is due before the exam stays where it is, and so does every card without an exam ahead', () => {
  const soon = card({ dueAt: EXAM - 1 })
  expect(dueToward(soon, EXAM, NOW)).toBe(soon.dueAt)
  expect(dueToward(card(), null, NOW)).toBe(card().dueAt)
  expect(dueToward(card(), EXAM, EXAM)).toBe(card().dueAt)
  expect(dueToward(card(), EXAM, EXAM + 9 * DAY)).toBe(card().dueAt)
})

test('what would be due on the exam day or later has a last pass on one of the three days before it', () => {
  const passOf = (n: number, now = NOW) => dueToward(card({ questionId: `q-${n}`, dueAt: EXAM + n * DAY }), EXAM, now)
  const passes = Array.from({ length: 60 }, (_, n) => passOf(n))
  const days = [1, 2, 3].map(daysBeforeExam)
  expect(passes.every((at) => days.includes(at))).toBe(true)
  for (const day of days) expect(passes.filter((at) => at === day).length).toBeGreaterThan(10)
  // The day of a question never moves: one that has passed is overdue.
  const eve = EXAM - DAY / 2
  expect(Array.from({ length: 60 }, (_, n) => passOf(n, eve))).toEqual(passes)
})

test('a card that was answered in the last three days has had its pass and is due after the exam', () => {
  const windowFrom = daysBeforeExam(3)
  expect(dueToward(card({ reviewedAt: windowFrom }), EXAM, EXAM - DAY)).toBe(card().dueAt)
  expect(dueToward(card({ reviewedAt: windowFrom - 1 }), EXAM, EXAM - DAY)).toBeLessThan(EXAM)
  const again = card({ reviewedAt: windowFrom, dueAt: EXAM - DAY })
  expect(dueToward(again, EXAM, EXAM - 2 * DAY)).toBe(again.dueAt)
})
