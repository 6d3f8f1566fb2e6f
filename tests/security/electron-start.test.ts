import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { takeLock } from '../../electron/database/lock'
import { builtRenderer, useMainProcess } from '../support/main-process'

vi.mock('electron', () => import('../support/electron'))
vi.mock(import('../../electron/data-folder'), async (original) => ({
  ...(await original()),
  rendererFolder: builtRenderer,
}))
const main = useMainProcess()

describe('the data folder', () => {
  test('belongs to its owner alone and keeps the files of Chromium apart', async () => {
    await main.boot()
    const data = join(main.folder, 'data')
    if (process.platform !== 'win32') expect(statSync(data).mode & 0o777).toBe(0o700)
    expect(main.electron.callsOf('app.setPath')).toEqual([
      ['userData', data],
      ['sessionData', join(data, 'window')],
    ])
  })

  test('that a browser host has is not opened: its page is shown', async () => {
    mkdirSync(join(main.folder, 'data'))
    const lock = takeLock(join(main.folder, 'data'))!
    lock.announce({ host: 'browser', address: 'http://127.0.0.1:1/#token=t' })
    await main.load()
    await vi.waitUntil(() => main.electron.callsOf('app.quit').length > 0)
    lock.release()
    expect(main.electron.callsOf('shell.openExternal')).toEqual([['http://127.0.0.1:1/#token=t']])
    expect(main.electron.BrowserWindow.all).toEqual([])
  })

  test('that cannot be made stops the start with words', async () => {
    writeFileSync(join(main.folder, 'data'), 'a file')
    await main.load()
    expect(main.electron.callsOf('dialog.showErrorBox')[0]![1]).toContain(
      `cannot write to its data folder ${join(main.folder, 'data')}`,
    )
    expect(main.electron.callsOf('app.exit')).toEqual([[3]])
  })

  test('with a database that is none stops the start with the words of the error', async () => {
    mkdirSync(join(main.folder, 'data'))
    writeFileSync(join(main.folder, 'data/rehearsal.db'), 'x'.repeat(4096))
    await main.load()
    await vi.waitUntil(() => main.electron.callsOf('app.exit').length > 0)
    expect(main.electron.callsOf('dialog.showErrorBox')[0]![1]).toContain('is not an SQLite file')
    expect(readFileSync(join(main.folder, 'data/rehearsal.db'), 'utf8')).toBe('x'.repeat(4096))
  })
})

describe('a second start', () => {
  test('brings the first window to the front', async () => {
    const window = await main.boot()
    window.minimized = true
    main.electron.app.emit('second-instance')
    expect(main.electron.callsOf('window.restore')).toHaveLength(1)
    expect(main.electron.callsOf('window.focus')).toHaveLength(1)
  })

  test('of Electron ends without opening anything', async () => {
    main.electron.app.first = false
    await main.load()
    expect(main.electron.callsOf('app.quit')).toHaveLength(1)
    expect(main.electron.callsOf('app.whenReady')).toHaveLength(0)
  })
})
