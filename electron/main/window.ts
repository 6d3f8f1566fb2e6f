import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import { fitToDisplays, readWindowState, writeWindowState } from './window-state'

const background = { dark: '#0b0f15', light: '#ffffff' }

/** The one window, where it was left, still empty. */
export function openWindow(dataFolder: string): BrowserWindow {
  const state = readWindowState(dataFolder)
  const place = fitToDisplays(
    state.bounds,
    screen.getAllDisplays().map((d) => d.workArea),
  )
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    ...place,
    minWidth: 400,
    minHeight: 400,
    show: false,
    title: 'Rehearsal',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      navigateOnDragDrop: false,
      spellcheck: false, // its dictionaries come from the network
    },
  })
  if (state.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    writeWindowState(dataFolder, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  reloadAfterCrash(window)
  askBeforeLosing(window)
  return window
}

/** A crashed page comes back where the exam was; one that crashes again at once stays down. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - last < 10_000) return
    last = performance.now()
    window.webContents.reload()
  })
}

/** The page holds the window back while an answer is not stored; whether it closes is for the person to say. */
function askBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'Your last change is not stored yet.',
      detail: 'If the window closes now, it is lost. Everything before it is safe.',
      buttons: ['Keep working', 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
    })
    if (chosen === 1) event.preventDefault() // Electron then ignores the page's objection
  })
}

export function focusWindow(window: BrowserWindow | undefined): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
