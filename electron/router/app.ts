import type { app, AppInfo } from '@shared/contract/app'
import type { Handlers } from '@shared/contract/procedures'
import { allowedAddress } from '../allowed-hosts'
import { invalid, ServiceError } from '../services/errors'

/** What only the host can do. A browser has no dialogs of the system: its window downloads and prints by itself. */
export interface Host {
  readonly kind: 'electron' | 'browser'
  /** Opens an address that was checked before. */
  openExternal(address: string): Promise<void>
  /** Asks where to save; false when the person cancels. */
  saveFile?(name: string, text: string, encoding: 'utf8' | 'base64'): Promise<boolean>
  print?(name: string): Promise<boolean>
}

function settled(saved: boolean | undefined): { saved: boolean } {
  if (saved === false) throw new ServiceError('CANCELLED', 'Nothing was saved.')
  return { saved: saved ?? false }
}

export const appRouter = (host: Host, info: () => AppInfo): Pick<Handlers, keyof typeof app> => ({
  'app.info': info,
  'app.openExternal': async ({ address }) => {
    const allowed = allowedAddress(address)
    if (!allowed) throw invalid('Rehearsal opens pages of its sources only.')
    await host.openExternal(allowed)
    return {}
  },
  'app.saveFile': async ({ name, text, encoding }) => settled(await host.saveFile?.(name, text, encoding)),
  'app.print': async ({ name }) => settled(await host.print?.(name)),
})
