import type { Dashboard } from '@shared/contract/statistics'
import { counted } from '../text/format'
import { dayAfter } from './due-finding'
import { unseenQuestions, type Finding } from './finding'

export interface CalendarDay {
  readonly day: string
  /** 0 to 25, the oldest first. */
  readonly week: number
  /** 0 is Monday. */
  readonly weekday: number
  readonly answered: number
  readonly minutes: number
}

export const WEEKS = 26
const LATELY = 28

const weekdayOf = (day: string) => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7

/** The last 26 weeks, Monday to Sunday, up to today. */
export function calendarDays(calendar: Dashboard['calendar'], today: string): CalendarDay[] {
  const found = new Map(calendar.map((d) => [d.day, d]))
  const monday = dayAfter(today, -weekdayOf(today) - 7 * (WEEKS - 1))
  return Array.from({ length: 7 * (WEEKS - 1) + weekdayOf(today) + 1 }, (_, i) => {
    const day = dayAfter(monday, i)
    const { answered = 0, minutes = 0 } = found.get(day) ?? {}
    return { day, week: Math.floor(i / 7), weekday: i % 7, answered, minutes }
  })
}

/** On how many of the last four weeks' days there was work, and how much on a usual one. */
export function calendarFinding(calendar: Dashboard['calendar'], today: string): Finding {
  const since = dayAfter(today, 1 - LATELY)
  const lately = calendar.filter((d) => d.day >= since && d.day <= today && d.answered > 0)
  const usual = lately.map((d) => d.answered).toSorted((a, b) => a - b)[Math.floor(lately.length / 2)]
  const sentence = usual
    ? `Answers on ${lately.length} of the last ${LATELY} days, ${counted(usual, 'question')} on a usual one`
    : `No answers in the last ${LATELY} days`
  return { sentence, subjects: [], drill: unseenQuestions }
}
