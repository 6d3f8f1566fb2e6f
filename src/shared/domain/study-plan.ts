import type { PlannedDay } from '../contract/practice'
import type { StageMastery } from '../contract/readiness'
import { addDays, weekdayOf } from './days'
import { DRILL_SIZE, drillOf, EXAM } from './plans'
import { stageName } from './sections'

/** What a week is planned from. */
export interface Outlook {
  /** The local day it begins with. */
  readonly today: string
  readonly minutesADay: number
  readonly stages: readonly StageMastery[]
  /** Missed questions by the local day they come up; overdue ones stand under today. */
  readonly due: readonly { readonly day: string; readonly count: number }[]
  readonly daysSinceMock: number | null
  readonly examDate: string | null
}

type Task = PlannedDay['tasks'][number]

const DAYS = 7
const MOCK_EVERY_DAYS = 7
const SATURDAY = 6
/** A question of a drill takes a minute, its solution included. */
const MINUTES_A_QUESTION = 1
/** The part of a day that cards may take while more are waiting than it can hold. */
const CARD_SHARE = 0.6
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

const mockTask: Task = {
  kind: 'mock',
  title: 'Full mock',
  minutes: EXAM.minutes,
  reason: 'Once a week: unseen questions at exam pace.',
  preset: { kind: 'full' },
  stage: null,
}

const restTask = (title: string, reason: string): Task => ({
  kind: 'rest',
  title,
  minutes: 0,
  reason,
  preset: null,
  stage: null,
})

const drillTask = ({ stage, low, high, gain }: StageMastery, count: number): Task => ({
  kind: 'drill',
  title: stageName(stage),
  minutes: count * MINUTES_A_QUESTION,
  reason: `${Math.round(100 * low)}–${Math.round(100 * high)} % expected${gain >= 0.5 ? '; among the stages with most to gain' : ''}.`,
  preset: drillOf(stageName(stage), { stages: [stage] }, count),
  stage,
})

/** The day of the week's mock, counted from today; null for none. A Saturday if there is time, else as soon as it is due. */
function mockDay({ today, daysSinceMock, examDate }: Outlook): number | null {
  const dueIn = daysSinceMock === null ? 0 : Math.max(0, Math.ceil(MOCK_EVERY_DAYS - daysSinceMock))
  const saturday = (SATURDAY - weekdayOf(today) + 7) % 7
  const wanted = saturday >= dueIn ? saturday : dueIn
  for (const day of [wanted, dueIn]) if (day < DAYS && (!examDate || addDays(today, day + 1) < examDate)) return day
  return null
}

/**
 * A week from today. Every day fits its minutes, but for a mock; what is due and does not fit moves on one day at a time
 * and is dropped at the end of the week. Nothing of the past stands in it, so a missed day never piles up.
 */
export function planWeek(outlook: Outlook): PlannedDay[] {
  const { today, minutesADay, stages, examDate } = outlook
  const mock = mockDay(outlook)
  const ranked = stages.toSorted((a, b) => b.gain - a.gain)
  let carried = 0
  let next = 0
  return Array.from({ length: DAYS }, (_, n): PlannedDay => {
    const day = addDays(today, n)
    if (examDate && day >= examDate) {
      const task = day === examDate ? restTask('Exam', 'Good luck.') : restTask('Free', 'The exam is behind you.')
      return { day, minutes: 0, tasks: [task] }
    }
    carried += outlook.due.find((d) => d.day === day)?.count ?? 0
    const tasks: Task[] = []
    if (n === mock) tasks.push(mockTask)
    let left = n === mock ? 0 : minutesADay
    // A backlog leaves room for something new.
    const room = Math.floor(left / MINUTES_A_QUESTION)
    const cards = Math.min(carried, carried > room ? Math.ceil(room * CARD_SHARE) : room)
    if (cards > 0) tasks.push(dueTask(cards))
    carried -= cards
    left -= cards * MINUTES_A_QUESTION
    const eve = examDate !== null && addDays(day, 1) >= examDate
    while (!eve && left >= LEAST_DRILL * MINUTES_A_QUESTION && ranked.length > 0) {
      const count = Math.min(DRILL_SIZE, Math.floor(left / MINUTES_A_QUESTION))
      tasks.push(drillTask(ranked[next++ % ranked.length]!, count))
      left -= count * MINUTES_A_QUESTION
    }
    if (tasks.length === 0) tasks.push(restTask('Rest', eve ? 'The day before the exam.' : 'Nothing is due.'))
    return { day, minutes: tasks.reduce((sum, t) => sum + t.minutes, 0), tasks }
  })
}
