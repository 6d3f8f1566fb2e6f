import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { builtRenderer, useMainProcess } from '../support/main-process'

vi.mock('electron', () => import('../support/electron'))
vi.mock(import('../../electron/data-folder'), async (original) => ({
  ...(await original()),
  rendererFolder: builtRenderer,
}))
const main = useMainProcess()

describe('a call', () => {
  const call = (senderFrame: { url: string } | null, method: unknown = 'app.info', input: unknown = {}) =>
    main.electron.handed.listeners.get('rehearsal:call')!({ senderFrame }, method, input)

  test('of the main frame on our page is answered', async () => {
    const window = await main.boot()
    expect(await call(window.webContents.mainFrame)).toMatchObject({
      ok: true,
      value: { host: 'electron', version: '9.9.9' },
    })
    expect([...main.electron.handed.listeners.keys()]).toEqual(['rehearsal:call'])
  })

  test('of another frame, of a frame that is gone, or from another page is refused', async () => {
    const window = await main.boot()
    const strangers = [{ url: 'exam://app/' }, null]
    for (const frame of strangers) expect(() => call(frame)).toThrow('Refused')
    window.webContents.mainFrame.url = 'https://evil.test/'
    expect(() => call(window.webContents.mainFrame)).toThrow('Refused')
  })

  test('is checked by the contract', async () => {
    const window = await main.boot()
    const frame = window.webContents.mainFrame
    expect(() => call(frame, { toString: () => 'app.info' })).toThrow('Refused')
    expect(await call(frame, '__proto__')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await call(frame, 'settings.set', { theme: 'neon' })).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    })
  })

  test('opens https pages of known hosts in the browser, and nothing else', async () => {
    const window = await main.boot()
    const open = (address: string) => call(window.webContents.mainFrame, 'app.openExternal', { address })
    const bad = [
      'http://docs.aws.amazon.com/',
      'https://evil.test/',
      'https://docs.aws.amazon.com.evil.test/',
      'https://docs.aws.amazon.com@evil.test/',
      'https://user@docs.aws.amazon.com/',
      'https://docs.aws.amazon.com:8443/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'ms-settings:',
      'docs.aws.amazon.com',
    ]
    for (const address of bad)
      expect(await open(address), address).toMatchObject({ ok: false, error: { code: 'INVALID' } })
    expect(await open('https://docs.aws.amazon.com/sagemaker/')).toMatchObject({ ok: true })
    expect(main.electron.callsOf('shell.openExternal')).toEqual([['https://docs.aws.amazon.com/sagemaker/']])
  })

  test('saves a file only where the person says', async () => {
    const window = await main.boot()
    const save = () => call(window.webContents.mainFrame, 'app.saveFile', { name: 'result.csv', text: 'a,b' })
    expect(await save()).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    main.electron.dialog.path = join(main.folder, 'chosen.csv')
    expect(await save()).toEqual({ ok: true, value: { saved: true } })
    expect(readFileSync(main.electron.dialog.path, 'utf8')).toBe('a,b')
    expect(main.electron.callsOf('dialog.showSaveDialog')[0]![1]).toEqual({ defaultPath: 'result.csv' })
  })

  test('saves the bytes of a picture', async () => {
    const window = await main.boot()
    main.electron.dialog.path = join(main.folder, 'chosen.png')
    const picture = { name: 'chart.png', text: 'iVBORw0KGgo=', encoding: 'base64' }
    const reply = await call(window.webContents.mainFrame, 'app.saveFile', picture)
    expect(reply).toEqual({ ok: true, value: { saved: true } })
    expect([...readFileSync(main.electron.dialog.path)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  })

  test('prints to a tagged PDF', async () => {
    const window = await main.boot()
    main.electron.dialog.path = join(main.folder, 'result.pdf')
    const reply = await call(window.webContents.mainFrame, 'app.print', { name: 'result' })
    expect(reply).toEqual({ ok: true, value: { saved: true } })
    expect(readFileSync(main.electron.dialog.path, 'latin1')).toMatch(/^%PDF-/)
    expect(main.electron.callsOf('webContents.printToPDF')[0]![0]).toMatchObject({ generateTaggedPDF: true })
  })
})

describe('the preload', () => {
  test('exposes call and subscribe, and nothing of Electron', async () => {
    await import('../../electron/preload/index')
    const bridge = main.electron.handed.bridge!['bridge'] as {
      call: (method: string, input: unknown) => Promise<unknown>
      subscribe: (listener: (event: unknown) => void) => () => void
    }
    expect(Object.keys(main.electron.handed.bridge!)).toEqual(['bridge'])
    expect(Object.keys(bridge)).toEqual(['call', 'subscribe'])
    await bridge.call('app.info', {})
    expect(main.electron.callsOf('ipcRenderer.invoke')).toEqual([['rehearsal:call', 'app.info', {}]])

    const heard = vi.fn()
    const stop = bridge.subscribe(heard)
    main.electron.ipcRenderer.emit('rehearsal:event', { sender: 'secret' }, { kind: 'shortcuts' })
    expect(heard.mock.calls).toEqual([[{ kind: 'shortcuts' }]])
    expect(stop()).toBeUndefined()
    main.electron.ipcRenderer.emit('rehearsal:event', {}, { kind: 'shortcuts' })
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
