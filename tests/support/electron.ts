import { EventEmitter } from 'node:events'
import type {
  BrowserWindowConstructorOptions,
  MenuItemConstructorOptions,
  OnBeforeRequestListenerDetails,
} from 'electron'

/** Stands in for Electron where there is no runtime: it does nothing, and remembers what it was asked for. */

export const calls: { name: string; args: unknown[] }[] = []
/** The arguments of each call of a name, such as `app.quit`. */
export const callsOf = (name: string): unknown[][] => calls.filter((c) => c.name === name).map((c) => c.args)

const noted =
  <R = undefined>(name: string, result?: R) =>
  (...args: unknown[]): R => {
    calls.push({ name, args })
    return result as R
  }

type Frame = { url: string }
export type CallListener = (event: { senderFrame: Frame | null }, method: unknown, input: unknown) => unknown
type Answer = (request: Request) => Response | Promise<Response>

/** What the app handed over for Electron to call back. */
export const handed: {
  answers: Map<string, Answer>
  listeners: Map<string, CallListener>
  permissionRequest?: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void
  permissionCheck?: () => boolean
  devicePermission?: () => boolean
  beforeRequest?: (
    request: Pick<OnBeforeRequestListenerDetails, 'url'>,
    decide: (d: { cancel?: boolean }) => void,
  ) => void
  menu?: MenuItemConstructorOptions[]
  bridge?: Record<string, unknown>
} = { answers: new Map(), listeners: new Map() }

export class StandInContents extends EventEmitter {
  mainFrame: Frame = { url: 'exam://app/' }
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined
  setWindowOpenHandler(given: NonNullable<StandInContents['windowOpenHandler']>) {
    this.windowOpenHandler = given
  }
  send = noted('webContents.send')
  reload = noted('webContents.reload')
  printToPDF = noted('webContents.printToPDF', Promise.resolve(Buffer.from('%PDF-1.7')))
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = new StandInContents()
  minimized = false
  bounds = { x: 10, y: 20, width: 1000, height: 700 }
  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL = noted('window.loadURL', Promise.resolve())
  show = noted('window.show')
  focus = noted('window.focus')
  restore = noted('window.restore')
  maximize = noted('window.maximize')
  setProgressBar = noted('window.setProgressBar')
  isMinimized = () => this.minimized
  isMaximized = () => callsOf('window.maximize').length > 0
  getNormalBounds = () => this.bounds
}

export const app = Object.assign(new EventEmitter(), {
  first: true,
  enableSandbox: noted('app.enableSandbox'),
  quit: noted('app.quit'),
  exit: noted('app.exit'),
  setName: noted('app.setName'),
  setPath: noted('app.setPath'),
  setAppUserModelId: noted('app.setAppUserModelId'),
  getVersion: () => '9.9.9',
  requestSingleInstanceLock: () => app.first,
  whenReady: () => Promise.resolve(noted('app.whenReady')()),
})

export const protocol = {
  registerSchemesAsPrivileged: noted('protocol.registerSchemesAsPrivileged'),
  handle: (scheme: string, answer: Answer) => void handed.answers.set(scheme, answer),
}

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (given: NonNullable<typeof handed.permissionRequest>) =>
      void (handed.permissionRequest = given),
    setPermissionCheckHandler: (given: () => boolean) => void (handed.permissionCheck = given),
    setDevicePermissionHandler: (given: () => boolean) => void (handed.devicePermission = given),
    webRequest: {
      onBeforeRequest: (given: NonNullable<typeof handed.beforeRequest>) => void (handed.beforeRequest = given),
    },
  }),
}

export const ipcMain = {
  handle: (channel: string, listener: CallListener) => void handed.listeners.set(channel, listener),
}
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[]) => void (handed.menu = menu),
}
export const shell = { openExternal: noted('shell.openExternal', Promise.resolve()) }
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] }
export const nativeTheme = { shouldUseDarkColors: false }
export const powerSaveBlocker = { start: noted('powerSaveBlocker.start', 7), stop: noted('powerSaveBlocker.stop') }
export const dialog = {
  path: '' as string,
  showErrorBox: noted('dialog.showErrorBox'),
  /** The button that is pressed. */
  pressed: 0,
  showMessageBoxSync: (...args: unknown[]) => {
    noted('dialog.showMessageBoxSync')(...args)
    return dialog.pressed
  },
  showSaveDialog: (...args: unknown[]) => {
    noted('dialog.showSaveDialog')(...args)
    return Promise.resolve({ canceled: dialog.path === '', filePath: dialog.path })
  },
}
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: noted('ipcRenderer.invoke', Promise.resolve('reply')),
})
export const contextBridge = {
  exposeInMainWorld: (name: string, api: Record<string, unknown>) =>
    void (handed.bridge = { ...handed.bridge, [name]: api }),
}

/** As on a fresh start. */
export function resetElectron(): void {
  calls.length = 0
  handed.answers.clear()
  handed.listeners.clear()
  for (const key of [
    'permissionRequest',
    'permissionCheck',
    'devicePermission',
    'beforeRequest',
    'menu',
    'bridge',
  ] as const)
    delete handed[key]
  for (const emitter of [app, session.defaultSession, ipcRenderer]) emitter.removeAllListeners()
  BrowserWindow.all = []
  app.first = true
  dialog.path = ''
  dialog.pressed = 0
}
