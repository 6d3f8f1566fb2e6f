// Runs the built main process against the stand-in for Electron, on the data folder given, and prints what it set up.
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CallListener } from './electron.ts'

const standIn = pathToFileURL(resolve(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
const { app, BrowserWindow, callsOf, handed } = (await import(standIn)) as typeof import('./electron.ts')

process.argv = ['electron', '.', '--data', process.argv[2]!]
const main = resolve(import.meta.dirname, '../../out/main/index.js')
await import(pathToFileURL(main).href)
while (!BrowserWindow.all[0] && callsOf('app.exit').length === 0) await new Promise(setImmediate)

const window = BrowserWindow.all[0]!
const { preload, ...preferences } = window.options.webPreferences!
const ask = async (path: string) => await handed.answers.get('exam')!(new Request(`exam://app${path}`))
const page = await ask('/')
const html = await page.text()
const assets = [...html.matchAll(/(?:src|href)="\.(\/[^"]+)"/g)].map((match) => match[1]!)
const call = handed.listeners.get('rehearsal:call') as CallListener
console.log(
  JSON.stringify({
    preferences,
    preloadExists: existsSync(preload!),
    schemes: callsOf('protocol.registerSchemesAsPrivileged')[0],
    loaded: callsOf('window.loadURL'),
    policy: page.headers.get('content-security-policy'),
    assets: await Promise.all(assets.map(async (path) => [path, (await ask(path)).status])),
    info: await call({ senderFrame: window.webContents.mainFrame }, 'app.info', {}),
    mentionsDevServer: readFileSync(main, 'utf8').includes('ELECTRON_RENDERER_URL'),
  }),
)
app.emit('will-quit')
