import type { Handlers } from '@shared/contract/procedures'
import type { services } from '@shared/contract/services'
import type { Context } from '../services/context'
import { catalogue } from '../services/services'

export const servicesRouter = (c: Context): Pick<Handlers, keyof typeof services> => ({
  'services.list': () => catalogue(c),
})
