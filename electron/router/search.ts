import type { Handlers } from '@shared/contract/procedures'
import type { search } from '@shared/contract/search'
import type { Context } from '../services/context'
import { find } from '../services/search'

export const searchRouter = (c: Context): Pick<Handlers, keyof typeof search> => ({
  'search.find': ({ words, limit }) => find(c, words, limit),
})
