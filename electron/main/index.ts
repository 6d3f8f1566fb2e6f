import { app, dialog, Menu, protocol, session, shell, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { createApp } from '../app'
import { dataFolderOption } from '../arguments'
import { defaultDataFolder, prepareDataFolder, rendererFolder, resourcesFolder } from '../data-folder'
import { findHolder, takeLock } from '../database/lock'
import { rendererFiles } from '../renderer-files'
import { watchExams } from './exam-watch'
import { guardContents, guardSession } from './guards'
import { desktopHost } from './host'
import { serveIpc, tell } from './ipc'
import { menuTemplate } from './menu'
import { answer, fromDevServer, privileges, scheme, startPage } from './scheme'
import { focusWindow, openWindow } from './window'

/** The launcher takes any other failure for a runtime that does not start on this machine. */
const explained = 3
/** `npm run dev` alone; a build has no trace of it. */
const devServer = import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined

const dataFolder = dataFolderOption(process.argv.slice(1)) ?? defaultDataFolder()
let window: BrowserWindow | undefined

app.enableSandbox()
protocol.registerSchemesAsPrivileged([privileges])
guardContents(app)
app.on('window-all-closed', () => app.quit())
try {
  prepareDataFolder(dataFolder)
  app.setName('Rehearsal')
  app.setAppUserModelId('app.rehearsal.desktop')
  app.setPath('userData', dataFolder)
  app.setPath('sessionData', join(dataFolder, 'window')) // Chromium's own files, apart from the history
  if (app.requestSingleInstanceLock()) {
    app.on('second-instance', () => focusWindow(window))
    void app.whenReady().then(start).catch(fail)
  } else app.quit()
} catch (error) {
  fail(error)
}

async function start(): Promise<void> {
  const lock = takeLock(dataFolder)
  if (!lock) return pointToHolder()
  lock.announce({ host: 'electron' })

  const service = await createApp({
    dataFolder,
    resources: resourcesFolder(import.meta.dirname),
    version: app.getVersion(),
    host: desktopHost(() => window),
  })
  const exams = watchExams(() => window, service.call)
  app.on('will-quit', () => {
    exams.stop()
    service.close()
    lock.release()
  })

  if (devServer) protocol.handle(scheme, fromDevServer(devServer))
  else {
    const files = rendererFiles(rendererFolder(import.meta.dirname))
    protocol.handle(scheme, (request) => answer(files, request))
  }
  guardSession(session.defaultSession, devServer)
  serveIpc(() => window?.webContents, exams.call)
  const menu = menuTemplate(process.platform, (event) => tell(window?.webContents, event))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  window = openWindow(dataFolder)
  window.on('closed', () => (window = undefined))
  await window.loadURL(startPage).catch((error: unknown) => {
    if (window) throw error // otherwise it was closed while it was loading
  })
}

/** Rehearsal already serves a browser from this folder: show that one. */
async function pointToHolder(): Promise<void> {
  const holder = await findHolder(dataFolder)
  if (!holder?.address) throw new Error(`Rehearsal is already running with the data folder ${dataFolder}.`)
  await shell.openExternal(holder.address)
  app.quit()
}

function fail(error: unknown): void {
  dialog.showErrorBox('Rehearsal cannot start', error instanceof Error ? error.message : String(error))
  app.exit(explained)
}
