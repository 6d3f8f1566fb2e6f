import { Settings } from '@shared/contract/settings'
import { defaultSettings } from '@shared/domain/default-settings'
import { listSettings, saveSetting } from '../repositories/settings'
import type { Context } from './context'

/** The settings as stored; a value that no longer fits falls back to its default. */
export function getSettings({ db }: Context): Settings {
  const stored = Object.entries(listSettings(db)).filter(
    ([key, value]) => key in Settings.shape && Settings.shape[key as keyof Settings].safeParse(value).success,
  )
  return { ...defaultSettings, ...(Object.fromEntries(stored) as Partial<Settings>) }
}

export function changeSettings(context: Context, patch: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
  context.db.transaction(() => {
    for (const [key, value] of Object.entries(patch)) if (value !== undefined) saveSetting(context.db, key, value)
  })()
  return getSettings(context)
}
