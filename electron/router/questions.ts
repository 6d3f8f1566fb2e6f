import type { Handlers } from '@shared/contract/procedures'
import type { questions } from '@shared/contract/questions'
import type { Context } from '../services/context'
import * as service from '../services/questions'

export const questionsRouter = (c: Context): Pick<Handlers, keyof typeof questions> => ({
  'questions.facets': () => service.facets(c),
  'questions.missed': () => service.missedQuestions(c),
  'questions.note': ({ questionId, text }) => (service.keepNote(c, questionId, text), {}),
})
