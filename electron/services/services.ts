import type { CatalogueEntry } from '@shared/contract/services'
import { listCards } from '../repositories/guide'
import { listCatalogue, listServiceQuestions } from '../repositories/services'
import type { Context } from './context'

/** The whole catalogue, by name, with where the guide and the bank name each service. */
export function catalogue({ db }: Context): CatalogueEntry[] {
  const entries = listCatalogue(db)
  const names = new Map(entries.map((s) => [s.id, s.name]))
  const cards = Map.groupBy(listCards(db), (c) => c.service)
  const questions = new Map(listServiceQuestions(db).map((s) => [s.service, s.questions]))
  return entries.map((s) => ({
    ...s,
    confusableWith: s.confusableWith.map((id) => ({ id, name: names.get(id) ?? id })),
    sections: (cards.get(s.id) ?? []).map((c) => c.section),
    questions: questions.get(s.id) ?? 0,
  }))
}
