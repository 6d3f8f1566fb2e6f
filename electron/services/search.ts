import type { Excerpt, Found } from '@shared/contract/search'
import { excerptPieces, matchExpression } from '@shared/domain/search'
import { findPassages, findSeenQuestions, findServices, findUnseenQuestions, HIT } from '../repositories/search'
import { listCatalogue } from '../repositories/services'
import type { Context } from './context'

const pieces = (text: string): Excerpt => excerptPieces(text, HIT.from, HIT.to)

function findWith({ db }: Context, words: string, limit: number): Found {
  const query = { words, limit }
  const services = new Map(listCatalogue(db).map((s) => [s.id, s]))
  const unseen = Map.groupBy(findUnseenQuestions(db, words), (q) => q.section)
  return {
    guide: findPassages(db, query).map((p) => ({ ...p, excerpt: pieces(p.excerpt) })),
    services: findServices(db, query).flatMap((s) => {
      const service = services.get(s.id)
      return service ? [{ ...service, excerpt: pieces(s.excerpt) }] : []
    }),
    questions: findSeenQuestions(db, query).map((q) => ({ ...q, excerpt: pieces(q.excerpt) })),
    unseen: [...unseen].map(([section, list]) => ({ section, questions: list.map((q) => q.questionId) })),
  }
}

const isEmpty = (f: Found) => !f.guide.length && !f.services.length && !f.questions.length && !f.unseen.length

/** Looks for all the words in guide, services and questions; where nothing holds them all, for any of them. */
export function find(context: Context, text: string, limit: number): Found {
  const all = matchExpression(text)
  if (all === null) return { guide: [], services: [], questions: [], unseen: [] }
  const found = findWith(context, all, limit)
  return isEmpty(found) ? findWith(context, matchExpression(text, true)!, limit) : found
}
