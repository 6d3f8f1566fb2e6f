import { chromium as playwrights } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const windowsPlaces = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
  ['Google/Chrome', 'Microsoft/Edge'].map((app) => join(process.env[name] ?? '', app, 'Application')),
)
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`),
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: windowsPlaces.flatMap((folder) => [join(folder, 'chrome.exe'), join(folder, 'msedge.exe')]),
}

/** A Chromium of this machine: the one that CHROMIUM names, an installed one, or Playwright's own. */
export function chromium(): string | undefined {
  const named = process.env['CHROMIUM']
  return [...(named ? [named] : (places[process.platform] ?? [])), playwrights.executablePath()].find((path) =>
    existsSync(path),
  )
}

/** Without a sandbox, which root cannot have, and without the browser's own calls to the network. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
