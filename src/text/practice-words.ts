import type { AttemptSummary, Result } from '@shared/contract/attempts'
import type { Grade } from '@shared/contract/practice'
import { counted, shortDay, startOfDay } from './format'

const DAY_MS = 86_400_000

export const grades: readonly { grade: Grade; name: string }[] = [
  { grade: 1, name: 'Again' },
  { grade: 2, name: 'Hard' },
  { grade: 3, name: 'Good' },
  { grade: 4, name: 'Easy' },
]

/** "2 d", "5 mo", or "before exam" for a card that would come back after it: it comes up in the last days then. */
export function comesBack(days: number, examDate: string | null, now: number): string {
  const examAt = examDate === null ? null : startOfDay(examDate)
  if (examAt !== null && examAt > now && now + days * DAY_MS >= examAt) return 'before exam'
  return days < 100 ? `${Math.max(1, Math.round(days))} d` : `${Math.round(days / 30)} mo`
}

/** "3 again, 8 good" */
export const gradeTally = (given: readonly Grade[]): string =>
  grades
    .map(({ grade, name }) => ({ name: name.toLowerCase(), count: given.filter((g) => g === grade).length }))
    .filter((g) => g.count > 0)
    .map((g) => `${g.count} ${g.name}`)
    .join(', ')

/** What comes up on the next day. */
export const tomorrowWords = (count: number): string =>
  count === 0
    ? 'Nothing comes up tomorrow.'
    : `Tomorrow ${counted(count, 'card')} ${count === 1 ? 'comes' : 'come'} up.`

/** How a drill stands against the best one; `lead` counts questions. */
export const paceWords = (lead: number): string =>
  lead === 0 ? 'Level with your best drill' : `${Math.abs(lead)} ${lead > 0 ? 'ahead of' : 'behind'} your best drill`

/** A host may hear of the end a moment late. */
const LATE_MS = 1000

/** A sprint against the others so far that had no more time. */
export function bestSprint(
  sprint: Pick<Result, 'id' | 'title' | 'right' | 'limitMs'>,
  finished: readonly AttemptSummary[],
): string {
  const others = finished.filter(
    (a) =>
      a.kind === 'drill' &&
      a.title === sprint.title &&
      a.id !== sprint.id &&
      a.spentMs <= (sprint.limitMs ?? Infinity) + LATE_MS,
  )
  const best = others.toSorted((a, b) => b.right - a.right)[0]
  if (!best) return 'Your first sprint.'
  if (sprint.right > best.right) return `Your best so far; it was ${best.right}.`
  if (sprint.right === best.right) return 'As many as your best so far.'
  return `Your best so far is ${best.right}, on ${shortDay(best.startedAt)}.`
}
