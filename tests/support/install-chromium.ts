import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from './chromium.ts'

const playwright = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js')

const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

/** Finds a Chromium or installs one. Throws an Error that says how where neither can be done. */
export function ensureChromium(): string {
  const ways = [
    () => run(process.execPath, playwright, 'install', 'chromium'),
    () => {
      if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
      run('apt-get', 'update', '-qq')
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
    },
  ]
  for (const install of ways) {
    const found = chromium()
    if (found) return found
    install()
  }
  const found = chromium()
  if (found) return found
  throw new Error('The end-to-end tests need Chromium: install it, or set CHROMIUM to where it is.')
}

if (import.meta.main) ensureChromium()
