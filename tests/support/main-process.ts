import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { removeFolder, tempFolder } from './app'
import type * as StandIn from './electron'

const argv = process.argv

/** Where the window's files lie: beside the data. */
export const builtRenderer = () => join(process.argv.at(-1)!, '../built')

/**
 * The main process on a fresh folder for each test, against the stand-in for Electron. The test file mocks `electron`
 * with it, and the renderer's folder with `builtRenderer`.
 */
export function useMainProcess() {
  const main = {
    folder: '',
    electron: undefined as unknown as typeof StandIn,
    load: () => import('../../electron/main/index'),
    /** Starts it and gives its window. */
    async boot(): Promise<StandIn.BrowserWindow> {
      await main.load()
      return vi.waitUntil(() => main.electron.BrowserWindow.all[0], { timeout: 10_000 })
    },
  }
  beforeEach(async () => {
    main.folder = tempFolder()
    process.argv = ['electron', '.', '--data', join(main.folder, 'data')]
    mkdirSync(join(builtRenderer(), 'assets'), { recursive: true })
    writeFileSync(join(builtRenderer(), 'index.html'), '<!doctype html><title>Rehearsal</title>')
    writeFileSync(join(builtRenderer(), 'assets/app.js'), 'export {}')
    vi.resetModules()
    main.electron = (await import('electron')) as unknown as typeof StandIn
    main.electron.resetElectron()
  })
  afterEach(() => {
    main.electron.app.emit('will-quit')
    process.argv = argv
    removeFolder(main.folder)
  })
  return main
}
