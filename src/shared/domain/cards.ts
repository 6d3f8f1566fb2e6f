import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs'
import { hashOf } from './random'

const DAY_MS = 86_400_000
/** Before the exam every card comes up once more, in its last days. */
const LAST_PASS_DAYS = 3

const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

/** What is kept of a card: dates in ms since epoch. */
export interface CardMemory extends Omit<Card, 'due' | 'last_review'> {
  readonly due: number
  readonly last_review: number | null
}

const toCard = ({ last_review, due, ...card }: CardMemory): Card => ({
  ...card,
  due: new Date(due),
  ...(last_review === null ? {} : { last_review: new Date(last_review) }),
})

/** The card after a grade at `at` (ms); null makes a new one. Source: FSRS-6 by ts-fsrs, default parameters. */
export function gradeCard(memory: CardMemory | null, grade: Grade, at: number): CardMemory {
  const { card } = scheduler.next(memory ? toCard(memory) : createEmptyCard(new Date(at)), new Date(at), grade)
  const { due, last_review, ...rest } = card
  return { ...rest, due: due.getTime(), last_review: last_review?.getTime() ?? null }
}

/** When each grade from 1 to 4 would bring the card back, days. */
export function cardIntervals(memory: CardMemory, at: number): [number, number, number, number] {
  const days = (grade: Grade) => (gradeCard(memory, grade, at).due - at) / DAY_MS
  return [days(Rating.Again), days(Rating.Hard), days(Rating.Good), days(Rating.Easy)]
}

/** So many lapses, and more repeating will not help: something else is mixed up. */
export const LEECH_LAPSES = 8

/** What an answer says of a memory: a right guess is no proof. */
export const gradeOf = (right: boolean, confidence: 'Guess' | 'Unsure' | 'Sure' | null): Grade =>
  !right ? Rating.Again : confidence === 'Guess' ? Rating.Hard : Rating.Good

/** The start of the local day that lies `days` before the one that starts at `dayAt`, ms; summer time makes no difference. */
function daysBefore(dayAt: number, days: number): number {
  const date = new Date(dayAt)
  return date.setDate(date.getDate() - days)
}

/** What the schedule knows of a card: dates in ms since epoch. */
export interface ScheduledCard {
  readonly questionId: string
  readonly dueAt: number
  readonly reviewedAt: number | null
}

/**
 * When a card comes up (ms) with an exam ahead: one that would be due on its day or after it has a last pass on one of
 * the three days before, always the same for a question, and no more once it was answered within them. `examAt` is the
 * start of the exam's day; null or past: no exam.
 */
export function dueToward(
  { questionId, dueAt, reviewedAt }: ScheduledCard,
  examAt: number | null,
  now: number,
): number {
  if (examAt === null || examAt <= now || dueAt < examAt) return dueAt
  if (reviewedAt !== null && reviewedAt >= daysBefore(examAt, LAST_PASS_DAYS)) return dueAt
  return daysBefore(examAt, 1 + (hashOf(questionId) % LAST_PASS_DAYS))
}
