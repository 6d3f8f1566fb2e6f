import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundledNode, newEnough } from '../../scripts/bundled-node.mjs'
import { noDesktop } from '../../scripts/electron-binary.mjs'
import { removeFolder, tempFolder } from '../support/app'

test('the project brings along a Node that better-sqlite3 runs on', () => {
  const node = bundledNode()
  if (!node) throw new Error('npm ci installs it')
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' })
  expect(newEnough(version.slice(1))).toBe(true)
})

test('Node 20 is too old, Node 22 and later will do', () => {
  expect(['20.19.0', '21.7.3', '22.12.0', '26.10.0'].map((version) => newEnough(version))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('a system without a Node of ours has none', () => {
  expect(bundledNode('sunos', 'mips')).toBeUndefined()
})

test('only Linux is asked for a display', () => {
  expect(noDesktop('linux', {})).toBe('there is no display')
  expect(noDesktop('linux', { DISPLAY: ':0' })).toBeUndefined()
  expect(noDesktop('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeUndefined()
  expect([noDesktop('darwin', {}), noDesktop('win32', {})]).toEqual([undefined, undefined])
})

const versionOf = (node: string) => execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
const old = ['/usr/bin/node', '/usr/local/bin/node'].find((node) => existsSync(node) && !newEnough(versionOf(node)))

test.skipIf(!old)('an old Node hands a script over to the one the project brings along', () => {
  const folder = tempFolder()
  const script = join(folder, 'version.mjs')
  writeFileSync(
    script,
    `import { handOverIfOld } from ${JSON.stringify(pathToFileURL(resolve('scripts/bundled-node.mjs')).href)}
     if (!handOverIfOld(import.meta.filename)) console.log(process.versions.node, process.argv[2])`,
  )
  const [version, argument] = execFileSync(old!, [script, 'kept'], { encoding: 'utf8' }).trim().split(' ')
  removeFolder(folder)
  expect([newEnough(version), argument]).toEqual([true, 'kept'])
})
