import type { Output } from '@shared/contract/procedures'
import { saveNote } from '../repositories/notes'
import { countMissed } from '../repositories/question-records'
import { listCandidates } from '../repositories/questions'
import { listFirstSights } from '../repositories/summaries'
import type { Context } from './context'
import { notFound } from './errors'

/** What the bank holds by section, stage and metric category, and what was never seen of it. */
export function facets({ db }: Context): Output<'questions.facets'> {
  const candidates = listCandidates(db)
  const unseen = (list: typeof candidates) => list.filter((c) => c.exposures === 0).length
  const by = <K extends string>(keyOf: (c: (typeof candidates)[number]) => K) =>
    [...Map.groupBy(candidates, keyOf)].map(([key, list]) => ({ key, count: list.length, unseen: unseen(list) }))
  const sights = new Map(listFirstSights(db, 'section').map((s) => [s.value, s]))
  return {
    count: candidates.length,
    unseen: unseen(candidates),
    sections: by((c) => c.section).map((s) => ({
      ...s,
      answered: sights.get(s.key)?.answered ?? 0,
      right: sights.get(s.key)?.right ?? 0,
    })),
    stages: by((c) => c.stage),
    metricCategories: by((c) => c.metricCategory),
  }
}

export const missedQuestions = ({ db }: Context): Output<'questions.missed'> => countMissed(db)

/** Keeps the learner's note on a question; an empty text removes it. */
export function keepNote({ db, now }: Context, questionId: string, text: string): void {
  if (!saveNote(db, questionId, text.trim(), Math.round(now().wall))) throw notFound('such question')
}
