import type { Handlers } from '@shared/contract/procedures'
import type { readiness } from '@shared/contract/readiness'
import type { Context } from '../services/context'
import * as service from '../services/readiness'

export const readinessRouter = (c: Context): Pick<Handlers, keyof typeof readiness> => ({
  'readiness.get': () => service.readiness(c),
  'readiness.receipt': (input) => service.receipt(c, input),
  'readiness.change': ({ attemptId }) => service.changeBy(c, attemptId),
})
