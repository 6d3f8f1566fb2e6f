import { describe, expect, test, vi } from 'vitest'
import { contentSecurityPolicy } from '../../electron/response-headers'
import type { StandInContents } from '../support/electron'
import { builtRenderer, useMainProcess } from '../support/main-process'

vi.mock('electron', () => import('../support/electron'))
vi.mock(import('../../electron/data-folder'), async (original) => ({
  ...(await original()),
  rendererFolder: builtRenderer,
}))
const main = useMainProcess()

const ask = (address: string, method = 'GET') =>
  Promise.resolve(main.electron.handed.answers.get('exam')!(new Request(address, { method })))

/** Fires an event that can be prevented; whether it was. */
function prevented(contents: StandInContents, event: string, url = ''): boolean {
  const preventDefault = vi.fn()
  contents.emit(event, { url, preventDefault })
  return preventDefault.mock.calls.length > 0
}

describe('the window', () => {
  test('is sandboxed, isolated, and has no Node', async () => {
    const window = await main.boot()
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    })
    expect(main.electron.callsOf('app.enableSandbox')).toHaveLength(1)
    const before = main.electron.calls.findIndex((c) => c.name === 'app.enableSandbox')
    expect(before).toBeLessThan(main.electron.calls.findIndex((c) => c.name === 'app.whenReady'))
  })

  test('closes over an unsaved change only when the person says so', async () => {
    const { webContents } = await main.boot()
    expect(prevented(webContents, 'will-prevent-unload')).toBe(false)
    main.electron.dialog.pressed = 1
    expect(prevented(webContents, 'will-prevent-unload')).toBe(true)
  })

  test('turns on none of the settings that weaken it', async () => {
    const window = await main.boot()
    const risky = [
      'webSecurity',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'webviewTag',
      'additionalArguments',
      'enablePreferredSizeMode',
    ]
    expect(Object.keys(window.options.webPreferences ?? {}).filter((name) => risky.includes(name))).toEqual([])
  })

  test('shows our scheme, and nothing over http or file', async () => {
    await main.boot()
    expect(main.electron.callsOf('window.loadURL')).toEqual([['exam://app/']])
    expect(main.electron.callsOf('protocol.registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'exam', privileges: { standard: true, secure: true, codeCache: true } }]],
    ])
    const cancelled = (url: string) => {
      const decide = vi.fn()
      main.electron.handed.beforeRequest!({ url }, decide)
      return (decide.mock.lastCall![0] as { cancel: boolean }).cancel
    }
    for (const url of [
      'http://127.0.0.1/',
      'https://aws.amazon.com/',
      'file:///etc/passwd',
      'ws://x/',
      'exam://other/',
    ])
      expect(cancelled(url), url).toBe(true)
    for (const url of ['exam://app/', 'exam://app/assets/app.js', 'data:image/png;base64,AA', 'blob:exam://app/1'])
      expect(cancelled(url), url).toBe(false)
  })

  test('gets its files with the content security policy', async () => {
    await main.boot()
    const page = await ask('exam://app/')
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(await page.text()).toContain('<title>Rehearsal</title>')
    expect((await ask('exam://app/assets/app.js')).headers.get('content-type')).toMatch(/^text\/javascript/)
    expect((await ask('exam://app/missing.js')).status).toBe(404)
  })

  test('has no permission, no device and no download', async () => {
    await main.boot()
    const decide = vi.fn()
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen'])
      main.electron.handed.permissionRequest!({}, permission, decide)
    expect(decide.mock.calls).toEqual(Array.from({ length: 6 }, () => [false]))
    expect(main.electron.handed.permissionCheck!()).toBe(false)
    expect(main.electron.handed.devicePermission!()).toBe(false)
    const download = { preventDefault: vi.fn() }
    main.electron.session.defaultSession.emit('will-download', download)
    expect(download.preventDefault).toHaveBeenCalled()
  })

  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s stays on our scheme', async (event) => {
    const { webContents } = await main.boot()
    const strange = [
      'https://aws.amazon.com/',
      'file:///etc/passwd',
      'exam://app.evil.test/',
      'exam://evil@other/',
      'javascript:alert(1)',
      'exam:app',
      '',
    ]
    for (const url of strange) expect(prevented(webContents, event, url), url).toBe(true)
    for (const url of ['exam://app/', 'exam://app/#/exam']) expect(prevented(webContents, event, url), url).toBe(false)
  })

  test('opens no second window and no webview, whichever contents ask', async () => {
    const window = await main.boot()
    const late = new main.electron.StandInContents()
    main.electron.app.emit('web-contents-created', {}, late)
    for (const contents of [window.webContents, late]) {
      expect(contents.windowOpenHandler!({ url: 'https://aws.amazon.com/' })).toEqual({ action: 'deny' })
      expect(prevented(contents, 'will-attach-webview')).toBe(true)
      expect(prevented(contents, 'will-navigate', 'https://evil.test/')).toBe(true)
    }
  })
})
