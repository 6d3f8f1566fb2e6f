import type { Excerpt, Found } from '@shared/contract/search'
import { plainText } from '@shared/domain/plain-text'
import { excerptAround, excerptPieces, matchExpression } from '@shared/domain/search'
import { findPassages, findSeenQuestions, findServices, findUnseenQuestions, HIT } from '../repositories/search'
import { listCatalogue } from '../repositories/services'
import type { Context } from './context'

const pieces = (text: string): Excerpt => excerptPieces(text, HIT.from, HIT.to)

/** `text` as it was typed, `words` the expression made of it. */
function findWith({ db }: Context, text: string, words: string, limit: number): Found {
  const query = { words, limit }
  const services = new Map(listCatalogue(db).map((s) => [s.id, s]))
  const unseen = Map.groupBy(findUnseenQuestions(db, words), (q) => q.section)
  return {
    guide: findPassages(db, query).map((p) => ({ ...p, excerpt: pieces(p.excerpt) })),
    services: findServices(db, query).flatMap((s) => {
      const service = services.get(s.id)
      return service ? [{ ...service, excerpt: pieces(s.excerpt) }] : []
    }),
    questions: findSeenQuestions(db, query).map(({ stem, ...q }) => ({
      ...q,
      excerpt: excerptAround(plainText(stem), text),
    })),
    unseen: [...unseen].map(([section, list]) => ({ section, questions: list.map((q) => q.questionId) })),
  }
}

const isEmpty = (f: Found) => !f.guide.length && !f.services.length && !f.questions.length && !f.unseen.length

/** Looks for all the words in guide, services and questions; where nothing holds them all, for any of them. */
export function find(context: Context, text: string, limit: number): Found {
  const all = matchExpression(text)
  if (all === null) return { guide: [], services: [], questions: [], unseen: [] }
  const found = findWith(context, text, all, limit)
  return isEmpty(found) ? findWith(context, text, matchExpression(text, true)!, limit) : found
}
