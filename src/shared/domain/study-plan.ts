import type { PlannedDay } from '../contract/practice'
import type { StageMastery } from '../contract/readiness'
import { addDays, daysBetween, weekdayOf } from './days'
import { DRILL_SIZE, drillOf, EXAM, SECTION_MOCK } from './plans'
import { stageName } from './sections'

/** What a week is planned from. */
export interface Outlook {
  /** The local day it begins with. */
  readonly today: string
  readonly minutesADay: number
  readonly stages: readonly StageMastery[]
  /** Missed questions by the local day they come up; overdue ones stand under today. */
  readonly due: readonly { readonly day: string; readonly count: number }[]
  /** The local day of the last mock of each kind; null before the first. */
  readonly lastMock: Readonly<Record<MockKind, string | null>>
  /** Minutes that were practiced today. */
  readonly doneMinutes: number
  /** Questions answered in practice today, by stage. */
  readonly practiced: ReadonlyMap<string, number>
  readonly examDate: string | null
}

type MockKind = 'full' | 'section'

type Task = PlannedDay['tasks'][number]

const DAYS = 7
const MOCK_EVERY_DAYS = 7
const SATURDAY = 6
/** A question of a drill takes a minute, its solution included. */
const MINUTES_A_QUESTION = 1
/** The part of a day that cards may take while more are waiting than it can hold, if the rest is enough for a drill. */
const CARD_SHARE = 0.6
/** Who has less a day gets a shorter mock, minutes. */
const FULL_MOCK_FROM = 30
/** Fewer questions are no drill. */
const LEAST_DRILL = 5

const dueTask = (count: number): Task => ({
  kind: 'due',
  title: `${count} due ${count === 1 ? 'question' : 'questions'}`,
  minutes: count * MINUTES_A_QUESTION,
  reason: 'Missed before; answered when due, they stay longest.',
  preset: null,
  stage: null,
})

const mocks: Record<MockKind, Task> = {
  full: {
    kind: 'mock',
    title: 'Full mock',
    minutes: EXAM.minutes,
    reason: 'Once a week: unseen questions at exam pace.',
    preset: { kind: 'full' },
    stage: null,
  },
  section: {
    kind: 'mock',
    title: 'Section mock',
    minutes: SECTION_MOCK.minutes,
    reason: 'Once a week: unseen questions at exam pace, of one part of the guide.',
    preset: { kind: 'section', section: '1' },
    stage: null,
  },
}

const restTask = (title: string, reason: string): Task => ({
  kind: 'rest',
  title,
  minutes: 0,
  reason,
  preset: null,
  stage: null,
})

const minutesOf = (n: number) => `${n} ${n === 1 ? 'minute' : 'minutes'}`

/** What stands on a day without anything to do. */
function emptyDay(done: number, mocked: boolean, eve: boolean): Task {
  if (mocked) return restTask('Done for today', `A mock was taken; ${minutesOf(done)} of practice.`)
  if (done > 0) return restTask('Done for today', `${minutesOf(done)} of practice.`)
  return restTask('Rest', eve ? 'The day before the exam.' : 'Nothing is due.')
}

const drillTask = ({ stage, low, high, gain }: StageMastery, count: number): Task => ({
  kind: 'drill',
  title: stageName(stage),
  minutes: count * MINUTES_A_QUESTION,
  reason: `${Math.round(100 * low)}–${Math.round(100 * high)} % expected${gain >= 0.5 ? '; among the stages with most to gain' : ''}.`,
  preset: drillOf(stageName(stage), { stages: [stage] }, count),
  stage,
})

/** The last mock that counts for this plan, a local day: a full one counts as a shorter one, not the other way round. */
function lastMockOf({ minutesADay, lastMock: { full, section } }: Outlook): string | null {
  if (minutesADay >= FULL_MOCK_FROM || section === null) return full
  return full !== null && full > section ? full : section
}

/** The day of the week's mock, counted from today; null for none. A Saturday if there is time, else as soon as it is due. */
function mockDay(outlook: Outlook, examDate: string | null): number | null {
  const { today } = outlook
  const last = lastMockOf(outlook)
  const dueIn = last === null ? 0 : Math.max(0, MOCK_EVERY_DAYS - daysBetween(last, today))
  const saturday = (SATURDAY - weekdayOf(today) + 7) % 7
  const wanted = saturday >= dueIn ? saturday : dueIn
  for (const day of [wanted, dueIn]) if (day < DAYS && (!examDate || addDays(today, day + 1) < examDate)) return day
  return null
}

/** How many of the waiting cards a day of `room` questions takes; a backlog leaves room for a drill, if there is one. */
function cardsOf(waiting: number, room: number, drills: boolean): number {
  if (waiting <= room) return waiting
  const part = Math.ceil(room * CARD_SHARE)
  return drills && room - part >= LEAST_DRILL ? part : room
}

/** How many questions the next drill of a day asks when `room` are left: what would be no drill by itself joins it. */
const drillSize = (room: number) => (room < DRILL_SIZE + LEAST_DRILL ? room : DRILL_SIZE)

/**
 * A week from today. Every day fits its minutes, but for a mock, and today what was done is taken off; what is due and
 * does not fit moves on one day at a time and is dropped at the end of the week. Nothing of the past stands in it, so a
 * missed day never piles up. A date in the past plans as none.
 */
export function planWeek(outlook: Outlook): PlannedDay[] {
  const { today, minutesADay, doneMinutes } = outlook
  const examDate = outlook.examDate !== null && outlook.examDate >= today ? outlook.examDate : null
  const mock = mocks[minutesADay < FULL_MOCK_FROM ? 'section' : 'full']
  const mockOn = mockDay(outlook, examDate)
  const drilledToday = (s: StageMastery) => (outlook.practiced.get(s.stage) ?? 0) >= LEAST_DRILL
  const byGain = outlook.stages.toSorted((a, b) => b.gain - a.gain)
  /** Whose turn is next stands first. */
  const queue = [...byGain.filter((s) => !drilledToday(s)), ...byGain.filter(drilledToday)]
  let carried = 0
  return Array.from({ length: DAYS }, (_, n): PlannedDay => {
    const day = addDays(today, n)
    const done = n === 0 ? doneMinutes : 0
    if (examDate && day >= examDate) {
      const task = day === examDate ? restTask('Exam', 'Good luck.') : restTask('After the exam', 'Nothing is planned.')
      return { day, minutes: 0, done, tasks: [task] }
    }
    carried += outlook.due.find((d) => d.day === day)?.count ?? 0
    const eve = examDate !== null && addDays(day, 1) >= examDate
    const tasks: Task[] = []
    const mocked = n === 0 && lastMockOf(outlook) === today
    if (n === mockOn) tasks.push(mock)
    const used = mocked ? Math.max(done, mock.minutes) : n === mockOn ? done + mock.minutes : done
    let room = Math.max(0, Math.floor((minutesADay - used) / MINUTES_A_QUESTION))

    const open = eve ? [] : queue.filter((s) => n > 0 || !drilledToday(s))
    const cards = cardsOf(carried, room, open.length > 0)
    if (cards > 0) tasks.push(dueTask(cards))
    carried -= cards
    room -= cards
    for (const stage of open) {
      if (room < LEAST_DRILL) break
      const count = drillSize(room)
      tasks.push(drillTask(stage, count))
      room -= count
      queue.push(...queue.splice(queue.indexOf(stage), 1))
    }
    if (tasks.length === 0) tasks.push(emptyDay(done, mocked, eve))
    return { day, minutes: tasks.reduce((sum, t) => sum + t.minutes, 0), done, tasks }
  })
}
