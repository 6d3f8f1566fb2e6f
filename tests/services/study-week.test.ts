import { expect, test } from 'vitest'
import { addDays, dayOf } from '@shared/domain/days'
import { seeded } from '@shared/domain/random'
import { fullMock, key } from '../support/app'
import { playedLearner } from '../support/played'
import { anyResponse } from '../support/responses'

const DAY = 86_400_000
const today = new Date(2026, 10, 24, 9).getTime()
const learner = playedLearner(today)

const cards = () => learner.call('practice.cards', {})
const grade = (questionId: string, g: 1 | 2 | 3 | 4, k = key()) =>
  learner.call('practice.grade', { questionId, grade: g, key: k })

test('a week fits its minutes, ends before the exam, and a missed day does not pile up', async () => {
  const week = await learner.call('practice.week', { minutesADay: 20 })
  expect(week.map((d) => d.day)).toEqual(Array.from({ length: 7 }, (_, n) => addDays(dayOf(today), n)))
  const load = (days: typeof week) => days.map((d) => (d.tasks.some((t) => t.kind === 'mock') ? 0 : d.minutes))
  expect(Math.max(...load(week))).toBeLessThanOrEqual(20)
  expect(week.filter((d) => d.tasks.some((t) => t.kind === 'mock')).length).toBeLessThanOrEqual(1)

  learner.clock.pass(4 * DAY)
  const later = await learner.call('practice.week', { minutesADay: 20 })
  expect(Math.max(...load(later))).toBeLessThanOrEqual(20)

  await learner.call('settings.set', { examDate: addDays(dayOf(today), 6) })
  const last = await learner.call('practice.week', { minutesADay: 60 })
  expect(last[2]!.tasks).toMatchObject([{ kind: 'rest', title: 'Exam' }])
  expect(last[1]!.tasks.some((t) => t.kind === 'mock' || t.kind === 'drill')).toBe(false)
})

test('the plan of today takes off what was done today, until the day is done', async () => {
  const plan = async () => (await learner.call('practice.week', { minutesADay: 40 }))[0]!
  const drillIn = (day: Awaited<ReturnType<typeof plan>>) => day.tasks.find((t) => t.kind === 'drill')
  const before = await plan()
  const { preset, stage } = drillIn(before)!
  const exam = await learner.call('attempts.start', { ...fullMock, preset: preset!, practice: true, seed: 3 })
  await learner.call('attempts.resume', { id: exam.id, viewer: 'test' })
  for (let position = 1; position <= exam.count; position++) {
    const change = { id: exam.id, position }
    await learner.call('attempts.show', { ...change, key: key() })
    for (let n = 0; n < 24; n++) {
      learner.clock.pass(2500) // one leap would be sleep
      await learner.call('attempts.current', {})
    }
    const response = anyResponse(exam.items[position - 1]!.item, seeded(position))
    await learner.call('attempts.answer', { ...change, key: key(), revision: 0, response })
    await learner.call('attempts.check', { ...change, key: key(), confidence: null })
  }
  await learner.call('attempts.submit', { id: exam.id, key: key() })

  const after = await plan()
  expect(after.done - before.done).toBe(exam.count)
  expect(after.minutes + after.done).toBeLessThanOrEqual(40)
  expect(after.minutes).toBeLessThan(before.minutes)
  expect(after.tasks.map((t) => t.stage)).not.toContain(stage)

  for (let s = await cards(); s.card; s = await grade(s.card.questionId, 3));
  const last = await plan()
  expect(last.tasks).toMatchObject([{ kind: 'rest', title: 'Done for today', reason: `${last.done} minutes of practice.` }]) // prettier-ignore
})

test('a mock that was handed in today is the mock of today', async () => {
  await learner
    .call('attempts.start', { ...fullMock, seed: 8 })
    .then(({ id }) => learner.call('attempts.submit', { id, key: key() }))
  const week = await learner.call('practice.week', { minutesADay: 60 })
  expect(week[0]!.tasks).toMatchObject([{ kind: 'rest', title: 'Done for today' }])
  expect(week.some((d) => d.tasks.some((t) => t.kind === 'mock'))).toBe(false)
})

test('after the exam day cards stay due and the week is planned as without a date', async () => {
  const due = await cards()
  const without = await learner.call('practice.week', { minutesADay: 20 })
  for (const daysAgo of [1, 30]) {
    await learner.call('settings.set', { examDate: addDays(dayOf(today), -daysAgo) })
    expect(await learner.call('practice.week', { minutesADay: 20 })).toEqual(without)
    expect(await cards()).toEqual(due)
  }
  await learner.call('settings.set', { examDate: dayOf(today) })
  expect((await learner.call('practice.week', { minutesADay: 20 })).map((d) => d.tasks[0]!.title)).toEqual([
    'Exam',
    ...Array.from({ length: 6 }, () => 'After the exam'),
  ])
  expect(await cards()).toEqual(due)
})
