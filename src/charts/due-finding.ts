import type { Dashboard } from '@shared/contract/statistics'
import { DRILL_SIZE } from '@shared/domain/plans'
import { counted } from '../text/format'
import { missedQuestions, unseenQuestions, type Finding } from './finding'

export interface Due {
  readonly days: readonly { readonly day: string; readonly count: number }[]
  /** After these days. */
  readonly later: number
}

const DAYS = 14
const DAY_MS = 86_400_000

/** The day `n` days after another: calendar days, so summer time does not matter. */
export const dayAfter = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + n * DAY_MS).toISOString().slice(0, 10)

/** The next 14 days beginning with today, and what comes later. */
export function dueDays(due: Dashboard['due'], today: string): Due {
  const days = Array.from({ length: DAYS }, (_, i) => {
    const day = dayAfter(today, i)
    return { day, count: due.find((d) => d.day === day)?.count ?? 0 }
  })
  return { days, later: sum(due) - sum(days) }
}
const sum = (days: readonly { count: number }[]) => days.reduce((total, d) => total + d.count, 0)

/** How many missed questions come up now and soon; the drill is on those of today. */
export function dueFinding({ due, dueToday }: Pick<Dashboard, 'due' | 'dueToday'>, today: string): Finding {
  const { days, later } = dueDays(due, today)
  const now = days[0]!.count
  const soon = sum(days)
  if (!soon && !later)
    return { sentence: 'Nothing comes up: no missed question waits', subjects: [], drill: unseenQuestions }
  const drill = now
    ? { topic: 'Due questions', filter: { questions: dueToday.slice(0, DRILL_SIZE) }, count: Math.min(now, DRILL_SIZE) }
    : missedQuestions
  if (now)
    return {
      sentence: `${counted(now, 'missed question')} ${now === 1 ? 'is' : 'are'} due today, ${soon} within two weeks`,
      subjects: [],
      drill,
    }
  return {
    sentence: `Nothing is due today; ${counted(soon, 'missed question')} within two weeks`,
    subjects: [],
    drill,
  }
}
