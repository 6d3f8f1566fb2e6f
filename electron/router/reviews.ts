import type { Handlers } from '@shared/contract/procedures'
import type { reviews } from '@shared/contract/reviews'
import { addCard } from '../services/cards'
import type { Context } from '../services/context'
import * as service from '../services/reviews'

export const reviewsRouter = (c: Context): Pick<Handlers, keyof typeof reviews> => ({
  'reviews.list': () => service.listReviews(c),
  'reviews.cause': ({ attemptId, position, cause }) => (service.keepCause(c, attemptId, position, cause), {}),
  'reviews.similar': ({ questionId }) => service.similarQuestions(c, questionId),
  'reviews.report': ({ attemptId, position, text }) => (service.reportProblem(c, attemptId, position, text), {}),
  'reviews.addCard': ({ questionId }) => (addCard(c, questionId), {}),
  'reviews.reports': () => service.reports(c),
})
