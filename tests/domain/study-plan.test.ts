import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@shared/domain/days'
import { modelStages } from '@shared/domain/readiness/stages'
import { planWeek, type Outlook } from '@shared/domain/study-plan'
import { mastery } from '../support/readiness-data'

/** A Tuesday. */
const TODAY = '2026-11-24'
const outlook = (changes: Partial<Outlook> = {}): Outlook => ({
  today: TODAY,
  minutesADay: 20,
  stages: modelStages.map((stage, i) => mastery({ stage, gain: 9 - i })),
  due: [],
  lastMock: { full: TODAY, section: null },
  doneMinutes: 0,
  practiced: new Map(),
  examDate: null,
  ...changes,
})
/** Without a mock in sight. */
const calm = (changes: Partial<Outlook> = {}) =>
  outlook({ lastMock: { full: addDays(TODAY, -1), section: null }, ...changes })
const today = (o: Outlook) => planWeek(o)[0]!
const titles = (o: Outlook) => today(o).tasks.map((t) => t.title)
const stagesOf = (day: ReturnType<typeof today>) => day.tasks.flatMap((t) => t.stage ?? [])

test('drills take the stages in turn, from the one with most to gain, and a short rest joins the drill before', () => {
  const week = planWeek(calm({ minutesADay: 28 }))
  expect(stagesOf(week[0]!)).toEqual(['data-collection', 'eda'])
  expect(stagesOf(week[1]!)).toEqual(['pre-processing', 'feature-engineering'])
  expect(week[0]!.tasks.map((t) => t.minutes)).toEqual([12, 16])
  expect(today(calm({ minutesADay: 15 })).tasks.map((t) => t.minutes)).toEqual([15])
})

test('a backlog leaves room for a drill, and where there is none it takes all the minutes', () => {
  const backlog = [{ day: TODAY, count: 40 }]
  expect(titles(calm({ due: backlog }))).toEqual(['12 due questions', 'Data collection'])
  for (const minutesADay of [5, 10]) {
    expect(titles(calm({ minutesADay, due: backlog }))).toEqual([`${minutesADay} due questions`])
  }
  expect(titles(calm({ due: backlog, stages: [] }))).toEqual(['20 due questions'])
})

test('what was done today is taken off, and a stage that was drilled gives way to the next', () => {
  const practiced = new Map([['data-collection', 12], ['eda', 3]]) // prettier-ignore
  expect(today(calm({ doneMinutes: 8, practiced }))).toMatchObject({ minutes: 12, done: 8, tasks: [{ title: 'EDA' }] })
  const full = planWeek(calm({ doneMinutes: 24, practiced }))
  expect(full[0]!.tasks).toMatchObject([{ kind: 'rest', title: 'Done for today', reason: '24 minutes of practice.' }])
  expect(full[1]).toMatchObject({ minutes: 20, done: 0, tasks: [{ title: 'EDA' }, { title: 'Pre-processing' }] })
})

test('cards left over when the day is done move to tomorrow', () => {
  const [first, second] = planWeek(calm({ doneMinutes: 20, due: [{ day: TODAY, count: 4 }] }))
  expect(first!.tasks).toMatchObject([{ title: 'Done for today' }])
  expect(second!.tasks[0]).toMatchObject({ title: '4 due questions' })
})

test('a mock that was taken today is the mock of today', () => {
  expect(today(outlook({ minutesADay: 60, doneMinutes: 41 })).tasks).toMatchObject([
    { title: 'Done for today', reason: 'A mock was taken; 41 minutes of practice.' },
  ])
  expect(today(outlook({ minutesADay: 120, doneMinutes: 41 })).minutes).toBe(30)
  const due = calm({ minutesADay: 60, lastMock: { full: addDays(TODAY, -7), section: null } })
  expect(
    planWeek(due)
      .map((d) => d.tasks.some((t) => t.kind === 'mock'))
      .indexOf(true),
  ).toBe(4) // Saturday
})

test('who has less than half an hour a day is offered a section mock, and a full one counts as that', () => {
  const never = { full: null, section: null }
  const mocksOf = (o: Outlook) => planWeek(o).flatMap((d) => d.tasks.filter((t) => t.kind === 'mock'))
  expect(mocksOf(outlook({ minutesADay: 5, lastMock: never }))).toMatchObject([
    { title: 'Section mock', minutes: 28, preset: { kind: 'section' } },
  ])
  expect(mocksOf(outlook({ minutesADay: 30, lastMock: never }))).toMatchObject([{ title: 'Full mock', minutes: 90 }])
  expect(mocksOf(outlook({ minutesADay: 5, lastMock: { full: TODAY, section: null } }))).toEqual([])
  expect(mocksOf(outlook({ minutesADay: 5, lastMock: { full: null, section: TODAY } }))).toEqual([])
  expect(mocksOf(outlook({ minutesADay: 30, lastMock: { full: null, section: TODAY } }))).toHaveLength(1)
})

test('the week leads up to the exam, and nothing is planned behind it', () => {
  const week = planWeek(calm({ examDate: addDays(TODAY, 2), due: [{ day: addDays(TODAY, 1), count: 3 }] }))
  expect(week.map((d) => d.tasks.map((t) => t.title))).toEqual([
    ['Data collection', 'EDA'],
    ['3 due questions'],
    ['Exam'],
    ...Array.from({ length: 4 }, () => ['After the exam']),
  ])
  expect(titles(outlook({ examDate: TODAY }))).toEqual(['Exam'])
  expect(titles(calm({ examDate: addDays(TODAY, 1) }))).toEqual(['Rest'])
})

test('an exam date in the past plans as none', () => {
  const without = planWeek(outlook({ examDate: null }))
  for (const ago of [1, 40]) expect(planWeek(outlook({ examDate: addDays(TODAY, -ago) }))).toEqual(without)
})

const outlooks = fc
  .record({
    minutesADay: fc.integer({ min: 1, max: 48 }).map((n) => 5 * n),
    stages: fc.integer({ min: 0, max: 9 }),
    due: fc.array(fc.nat(30), { minLength: 9, maxLength: 9 }),
    fullAgo: fc.option(fc.nat(20)),
    sectionAgo: fc.option(fc.nat(20)),
    doneMinutes: fc.nat(60),
    practiced: fc.array(fc.nat(14), { maxLength: 9 }),
    examIn: fc.option(fc.integer({ min: -3, max: 12 })),
  })
  .map((r): Outlook => {
    const ago = (n: number | null) => (n === null ? null : addDays(TODAY, -n))
    return outlook({
      minutesADay: r.minutesADay,
      stages: outlook().stages.slice(0, r.stages),
      due: r.due.map((count, n) => ({ day: addDays(TODAY, n), count })),
      lastMock: { full: ago(r.fullAgo), section: ago(r.sectionAgo) },
      doneMinutes: r.doneMinutes,
      practiced: new Map(r.practiced.map((n, i) => [modelStages[i]!, n])),
      examDate: r.examIn === null ? null : addDays(TODAY, r.examIn),
    })
  })
const hasMock = (day: ReturnType<typeof today>) => day.tasks.some((t) => t.kind === 'mock')
const withoutMock = (day: ReturnType<typeof today>) =>
  day.tasks.reduce((sum, t) => sum + (t.kind === 'mock' ? 0 : t.minutes), 0)

test('no day has more than its minutes but for a mock, no stage twice, and every day has something to say', () => {
  fc.assert(
    fc.property(outlooks, (o) => {
      const week = planWeek(o)
      expect(week).toHaveLength(7)
      expect(week.filter(hasMock).length).toBeLessThanOrEqual(1)
      for (const day of week) {
        expect(day.tasks.length).toBeGreaterThan(0)
        expect(day.minutes).toBe(day.tasks.reduce((sum, t) => sum + t.minutes, 0))
        if (!hasMock(day) && day.done <= o.minutesADay)
          expect(day.minutes + day.done).toBeLessThanOrEqual(o.minutesADay)
        expect(withoutMock(day)).toBeLessThanOrEqual(o.minutesADay)
        expect(new Set(stagesOf(day)).size).toBe(stagesOf(day).length)
      }
    }),
  )
})

test('a missed day never piles up: the week planned a day later fits the same minutes', () => {
  fc.assert(
    fc.property(outlooks, (generated) => {
      const before = { ...generated, doneMinutes: 0, practiced: new Map() }
      const tomorrow = addDays(TODAY, 1)
      const [missed, ...others] = before.due
      const due = others.map((d) => (d.day === tomorrow ? { ...d, count: d.count + missed!.count } : d))
      const [week, later] = [planWeek(before), planWeek({ ...before, today: tomorrow, due })]
      for (const day of later.filter((d) => !hasMock(d))) expect(day.minutes).toBeLessThanOrEqual(before.minutesADay)
      if (before.examDate === TODAY) return // the day after the exam plans as usual
      const room = (w: typeof week) =>
        w.filter((d) => before.examDate === null || before.examDate < w[0]!.day || d.day < before.examDate).length * before.minutesADay // prettier-ignore
      const total = later.reduce((sum, d) => sum + withoutMock(d), 0)
      expect(total).toBeLessThanOrEqual(room(week))
      expect(later.filter(hasMock).length).toBeLessThanOrEqual(1)
    }),
  )
})
