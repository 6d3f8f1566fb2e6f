import type { Handlers } from '@shared/contract/procedures'
import type { settings } from '@shared/contract/settings'
import type { Context } from '../services/context'
import { changeSettings, getSettings } from '../services/settings'

export const settingsRouter = (c: Context): Pick<Handlers, keyof typeof settings> => ({
  'settings.get': () => getSettings(c),
  'settings.set': (patch) => changeSettings(c, patch),
})
