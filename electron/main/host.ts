import { shell, type BrowserWindow } from 'electron'
import type { Host } from '../app'
import { printToPdf, saveFile } from './dialogs'

/** What the desktop can do that a browser's page cannot. The router has checked the addresses. */
export function desktopHost(window: () => BrowserWindow | undefined): Host {
  const open = () => {
    const opened = window()
    if (!opened) throw new Error('The window of Rehearsal is closed.')
    return opened
  }
  return {
    kind: 'electron',
    openExternal: (address) => shell.openExternal(address),
    saveFile: async (name, text, encoding) => saveFile(open(), name, text, encoding),
    print: async (name) => printToPdf(open(), name),
  }
}
