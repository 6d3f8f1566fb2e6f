import type { guide } from '@shared/contract/guide'
import type { Handlers } from '@shared/contract/procedures'
import type { Context } from '../services/context'
import * as service from '../services/guide'

export const guideRouter = (c: Context): Pick<Handlers, keyof typeof guide> => ({
  'guide.outline': () => service.outline(c),
  'guide.section': ({ id }) => service.guideSection(c, id),
  'guide.questions': ({ id }) => service.questionsAbout(c, id),
  'guide.read': ({ id, reached }) => (service.keepReading(c, id, reached), {}),
})
