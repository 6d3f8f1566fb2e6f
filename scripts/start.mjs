// npm start: builds when needed, then opens the Electron window, or serves the app to a browser where that cannot be.
// Runs on Node 20 far enough to find the newer Node that the project brings along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfNeeded } from './build-if-needed.mjs'
import { handOverIfOld } from './bundled-node.mjs'
import { electronBinary, installElectron, noDesktop } from './electron-binary.mjs'

const project = join(import.meta.dirname, '..')
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const say = (line) => process.stderr.write(`${line}\n`)

async function start(args) {
  if (!existsSync(join(project, 'node_modules/electron-vite')))
    throw new Error('Run "npm ci" first; it installs what Rehearsal is built with.')
  buildIfNeeded()
  if (args.includes('--browser')) return serve(args)
  const reason = noDesktop() ?? (electronBinary() ? undefined : await installElectron()) ?? (await openWindow(args))
  if (!reason) return
  say(`The Electron window cannot be opened (${reason}); serving Rehearsal in the browser instead.`)
  await serve(args)
}

/** In this process: one less to start, to signal and to stop. */
async function serve(args) {
  const entry = join(project, 'out/main/loopback.js')
  process.argv = [process.argv[0], entry, ...args.filter((arg) => arg !== '--browser')]
  await import(pathToFileURL(entry).href)
}

/** Ends this process with Electron. Resolves only where Electron did not even start, to the reason. */
function openWindow(args) {
  const startedAt = performance.now()
  const child = spawn(electronBinary(), [project, ...args], { stdio: 'inherit' })
  let stopped = false
  const stop = (signal) => (stopped = child.kill(signal))
  for (const name of signals) process.on(name, stop)
  return new Promise((done) => {
    child.on('error', (error) => done(error.message))
    child.on('exit', (code, signal) => {
      // 3 is the window's own: it has said why. Whatever else ends it at once is the system's doing.
      if (stopped || code === 0 || code === 3 || performance.now() - startedAt > 10_000) process.exit(code ?? 1)
      for (const name of signals) process.off(name, stop)
      done(`it stopped with ${signal ?? `code ${code}`}`)
    })
  })
}

if (!handOverIfOld(import.meta.filename)) {
  try {
    await start(process.argv.slice(2))
  } catch (error) {
    say(error.message)
    process.exitCode = 1
  }
}
