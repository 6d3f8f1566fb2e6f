import type { CardSession, DueCard } from '@shared/contract/practice'
import { cardIntervals, dueToward, gradeCard, LEECH_LAPSES, type CardMemory } from '@shared/domain/cards'
import { dayOf } from '@shared/domain/days'
import { present, type Instance } from '@shared/domain/instance'
import { arrange } from '@shared/domain/presentation'
import { seeded, subSeed } from '@shared/domain/random'
import { drawTemplate } from '@shared/domain/templates'
import {
  countGraded,
  findCard,
  findGrade,
  findLastGrade,
  insertGrade,
  listCards,
  saveCard,
  undoGrade,
} from '../repositories/cards'
import { findCurrentVersion, findVersion, hasQuestion, listConfusionsOf, type Version } from '../repositories/questions'
import type { Context } from './context'
import { conflict, notFound } from './errors'
import { teaches } from './exams'
import { mixedUpBy } from './pairs'
import { getSettings } from './settings'

/** When each missed question comes up again (ms), as the exam date allows, first due first. */
export function schedule(context: Context): { questionId: string; dueAt: number }[] {
  const { examDate } = getSettings(context)
  const now = context.now().wall
  const examAt = examDate === null ? null : new Date(`${examDate}T00:00`).getTime()
  return listCards(context.db)
    .map((card) => ({ questionId: card.questionId, dueAt: dueToward(card, examAt, now) }))
    .toSorted((a, b) => a.dueAt - b.dueAt)
}

/** When the local day ends that lies `days` after today, ms. */
const endOfDay = ({ now }: Context, days: number) => new Date(now().wall).setHours(24 * (days + 1), 0, 0, 0)

/** Questions that are due before the local day ends, by id. */
export const dueQuestions = (context: Context): string[] => dueBefore(context, endOfDay(context, 0))

const dueBefore = (context: Context, end: number) =>
  schedule(context).filter((c) => c.dueAt < end).map((c) => c.questionId) // prettier-ignore

/** What the learner mixes up in a question that is forgotten again and again. */
function leechPair(context: Context, version: Version): DueCard['leech'] {
  const mixed = mixedUpBy(context, { confusions: listConfusionsOf(context.db, version.id) })
  if (!mixed) return null
  const { kind, one, other, pair } = mixed
  return { kind, one, other, pair }
}

function cardOf(context: Context, questionId: string, memory: CardMemory): DueCard {
  const { db } = context
  const version = findVersion(db, findCurrentVersion(db, questionId))
  // The same card looks the same until it is graded; after that its numbers and order are drawn anew.
  const random = seeded(subSeed(version.id, memory.reps))
  const instance: Instance = version.template ? drawTemplate(version.template, random) : version.instance
  return {
    questionId,
    item: present(instance, arrange(instance, random)),
    caseSet: version.caseSet,
    solution: { ...teaches(context, version, instance), outcome: 'blank' },
    lapses: memory.lapses,
    isLeech: memory.lapses >= LEECH_LAPSES,
    leech: memory.lapses >= LEECH_LAPSES ? leechPair(context, version) : null,
    intervals: cardIntervals(memory, context.now().wall),
  }
}

/** The last grade of today as long as nothing else happened to its card; in words, why there is none to take back. */
function standingGrade({ db, now }: Context): NonNullable<ReturnType<typeof findLastGrade>> | string {
  const last = findLastGrade(db)
  if (!last || dayOf(last.at) !== dayOf(now().wall)) return 'There is no grade of today to take back.'
  const graded = gradeCard(last.before, last.grade, last.at)
  const stands = JSON.stringify(findCard(db, last.questionId)) === JSON.stringify(graded)
  return stands ? last : 'The question was answered since, so its grade stays.'
}

/** Today's cards: how many are left, and the one in front. */
export function cardSession(context: Context): CardSession {
  const { db } = context
  const due = dueQuestions(context)
  const first = due[0]
  const memory = first === undefined ? null : findCard(db, first)
  return {
    due: due.length,
    gradedToday: countGraded(db, new Date(context.now().wall).setHours(0, 0, 0, 0)),
    canUndo: typeof standingGrade(context) !== 'string',
    tomorrow: dueBefore(context, endOfDay(context, 1)).length - due.length,
    card: first !== undefined && memory ? cardOf(context, first, memory) : null,
  }
}

/** Grades a card. A key that was applied before changes nothing. */
export function gradeDueCard(context: Context, questionId: string, grade: 1 | 2 | 3 | 4, key: string): CardSession {
  const { db } = context
  db.transaction(() => {
    if (findGrade(db, key)) return
    const before = findCard(db, questionId)
    if (!before) throw notFound('card for this question')
    const at = Math.round(context.now().wall)
    insertGrade(db, { questionId, grade, at, before, key })
    saveCard(db, questionId, gradeCard(before, grade, at))
  }).immediate()
  return cardSession(context)
}

/** Takes back the last grade of today. */
export function undoLastGrade(context: Context): CardSession {
  const { db } = context
  db.transaction(() => {
    const last = standingGrade(context)
    if (typeof last === 'string') throw conflict(last)
    saveCard(db, last.questionId, last.before)
    undoGrade(db, last.id)
  }).immediate()
  return cardSession(context)
}

/** Makes a question a card by hand: its first grade is "again", as for one that was missed. */
export function addCard({ db, now }: Context, questionId: string): void {
  db.transaction(() => {
    if (!hasQuestion(db, questionId)) throw notFound('such question')
    if (findCard(db, questionId)) return
    const at = Math.round(now().wall)
    const card = gradeCard(null, 1, at)
    insertGrade(db, { questionId, grade: 1, at, before: null, key: `added ${questionId}` })
    saveCard(db, questionId, card)
  }).immediate()
}
