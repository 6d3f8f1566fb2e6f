import type { App, Session } from 'electron'
import { isOurs } from './scheme'

/** Keeps every page of the app, whatever made it, on our scheme, without a second window and without a `<webview>`. */
export function guardContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { url: string; preventDefault: () => void }) => {
      if (!isOurs(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/**
 * Denies every permission and device, every request that leaves the app, and every download: files are saved through
 * dialogs. In development Vite's socket may tell of changes.
 */
export function guardSession(session: Session, devServer?: string): void {
  const socket = devServer?.replace(/^http/, 'ws')
  const inside = (address: string) =>
    isOurs(address) || /^(data|blob):/.test(address) || (socket !== undefined && address.startsWith(socket))

  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !inside(request.url) }))
}
