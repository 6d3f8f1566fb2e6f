import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** A project as the launcher sees it, with a host, an Electron and an installer that only say that they were started. */
export interface LauncherProject {
  readonly root: string
  write(path: string, text: string): void
  /** Puts an Electron runtime in place that runs this script. */
  installElectron(script: string): void
  start(args?: string[], env?: NodeJS.ProcessEnv): Launch
}

export interface Launch {
  readonly child: ChildProcess
  /** Everything said, and how it ended. */
  readonly end: Promise<{ code: number | null; stdout: string; stderr: string }>
  said(text: string): Promise<void>
}

export function launcherProject(root: string): LauncherProject {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  cpSync(resolve(import.meta.dirname, '../../scripts'), join(root, 'scripts'), { recursive: true })
  write('package.json', '{"type":"module"}')
  write('electron/main.ts', '')
  write('node_modules/electron-vite/bin/electron-vite.js', 'process.stderr.write("no build wanted"); process.exit(1)')
  write('node_modules/electron/install.js', 'console.error("Error: no network here\\n  at line 1"); process.exit(1)')
  write('out/main/loopback.js', 'console.log("served", ...process.argv.slice(2))')
  for (const product of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']) write(product, '')
  return {
    root,
    write,
    installElectron(script) {
      write('node_modules/electron/path.txt', 'electron')
      write('node_modules/electron/dist/electron', `#!${process.execPath}\n${script}`)
      chmodSync(join(root, 'node_modules/electron/dist/electron'), 0o755)
    },
    start: (args = [], env = {}) => launch(root, args, env),
  }
}

/** Sets when a file was changed, in seconds from now. */
export function changed(path: string, seconds: number): void {
  const at = Date.now() / 1000 + seconds
  utimesSync(path, at, at)
}

function launch(root: string, args: string[], env: NodeJS.ProcessEnv): Launch {
  const own = { PATH: process.env['PATH'], DISPLAY: ':1' }
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], { env: { ...own, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const closed = once(child, 'close')
  return {
    child,
    end: closed.then(([code]) => ({ code: code as number | null, stdout, stderr })),
    async said(text) {
      while (!stdout.includes(text)) await once(child.stdout, 'data')
    },
  }
}
