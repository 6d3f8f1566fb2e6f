import { expect, test } from 'vitest'
import { dueToward, gradeCard, gradeOf, type CardMemory } from '@shared/domain/cards'
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

test('nothing is scheduled beyond the exam: it comes up in the last three days', () => {
  const exam = NOW + 20 * DAY
  expect(dueToward(NOW + 5 * DAY, exam, 0, NOW)).toBe(NOW + 5 * DAY)
  const last = [0, 1, 2, 3].map((place) => daysUntil(exam, dueToward(NOW + 90 * DAY, exam, place, NOW)))
  expect(last).toEqual([1, 2, 3, 1])
  expect(dueToward(NOW + 90 * DAY, null, 0, NOW)).toBe(NOW + 90 * DAY)
})

test('on the eve of the exam and after it nothing is due in the past', () => {
  expect(dueToward(NOW + 90 * DAY, NOW + DAY / 2, 0, NOW)).toBe(NOW)
  expect(dueToward(NOW + 90 * DAY, NOW - DAY, 0, NOW)).toBe(NOW + 90 * DAY)
})
