import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bundledNode } from './bundled-node.mjs'

const project = join(import.meta.dirname, '..')
const sources = ['electron', 'src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const products = ['out/main/index.js', 'out/main/loopback.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Whether `out` is missing or older than something it is made of. */
export function buildNeeded(root = project) {
  const built = Math.min(...products.map((name) => changedAt(join(root, name))))
  return sources.some((name) => newest(join(root, name)) > built)
}

/** Builds when needed, with everything it says on stderr. Throws an Error in words when the build fails. */
export function buildIfNeeded() {
  if (!buildNeeded()) return
  process.stderr.write('Building Rehearsal ...\n')
  const builder = join(project, 'node_modules/electron-vite/bin/electron-vite.js')
  const args = [builder, 'build', '--logLevel', 'warn']
  const { status } = spawnSync(bundledNode() ?? process.execPath, args, { cwd: project, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('Rehearsal could not be built; the reason is above.')
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** A folder changes when a file in it comes or goes; `src` itself also when the build writes its list of components. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return path.endsWith('components.d.ts') ? 0 : stat.mtimeMs
  const own = path.endsWith('src') ? 0 : stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), own)
}
