import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../node_modules/electron')

/** The installed Electron runtime, or undefined. Never starts a download, as importing `electron` would. */
export function electronBinary() {
  try {
    const program = readFileSync(join(folder, 'path.txt'), 'utf8')
    const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), program)
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

/** Runs Electron's own installer, a dot on stderr each second. Resolves to undefined, or to why there is no runtime now. */
export function installElectron() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return Promise.resolve('ELECTRON_SKIP_BINARY_DOWNLOAD is set')
  process.stderr.write("Installing Electron's runtime, about 120 MB, once ")
  const dots = setInterval(() => process.stderr.write('.'), 1000)
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'] })
    let output = ''
    child.stderr.on('data', (text) => (output += text))
    child.on('close', (code) => {
      clearInterval(dots)
      process.stderr.write('\n')
      const complaint = output.split('\n', 1)[0] || `exit code ${code}`
      done(electronBinary() ? undefined : `its runtime could not be installed: ${complaint}`)
    })
  })
}

/** Why no window can be shown here at all, or undefined. */
export function noDesktop(platform = process.platform, env = process.env) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY ? 'there is no display' : undefined
}
