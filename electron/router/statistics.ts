import type { Handlers } from '@shared/contract/procedures'
import type { statistics } from '@shared/contract/statistics'
import type { Context } from '../services/context'
import * as service from '../services/statistics'

export const statisticsRouter = (c: Context): Pick<Handlers, keyof typeof statistics> => ({
  'statistics.dashboard': (filters) => service.dashboard(c, filters),
  'statistics.answers': (input) => service.answersBehind(c, input),
  'statistics.export': ({ after }) => service.exportAnswers(c, after),
})
