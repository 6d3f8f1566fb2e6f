import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Rehearsal keeps its data unless told otherwise. It is Electron's convention, so that both hosts show the same history. */
export function defaultDataFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Rehearsal')
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Rehearsal')
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Rehearsal')
}

/** Creates the folder for its owner alone. Throws an Error in words where it cannot be written. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Error(
      `Rehearsal cannot write to its data folder ${folder} (${reason}). Give yourself access to it, or choose another with --data.`,
      { cause: error },
    )
  }
}

/** Question bank and service catalogue: beside `out` in the repository, in the browser host and in the package alike. */
export const resourcesFolder = (entryFolder: string): string => join(entryFolder, '../../resources')

/** The built window, beside the folder of the host's entry. */
export const rendererFolder = (entryFolder: string): string => join(entryFolder, '../renderer')
