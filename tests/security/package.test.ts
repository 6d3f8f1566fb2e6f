import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { checkFuses } from '../../scripts/check-fuses.mjs'

const root = resolve(import.meta.dirname, '../..')
const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  afterPack: string
  electronFuses: Record<string, boolean>
  files: string[]
}

test('the packaged app has every switch of Electron set for its safety', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
  expect(config.afterPack).toBe('scripts/check-fuses.mjs')
})

test('electron-builder knows every field of its configuration', async () => {
  const require = createRequire(import.meta.url)
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
    validateConfiguration: (config: unknown, log: { isEnabled: boolean; add: () => void }) => Promise<void>
  }
  const log = { isEnabled: false, add: () => {} }
  await expect(validateConfiguration(config, log)).resolves.toBeUndefined()
  await expect(validateConfiguration({ ...config, electronFuses: { unheardOf: true } }, log)).rejects.toThrow(
    'configuration.electronFuses',
  )
})

/** An Electron binary as far as its switches go. */
const binary = (count: number, version = 1) =>
  Buffer.concat([
    Buffer.from('\x7fELF…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([version, count]),
    Buffer.alloc(count, '1'),
  ])

test('packaging stops at an Electron with a switch that nobody has decided', () => {
  expect(() => checkFuses(binary(9), config.electronFuses)).not.toThrow()
  expect(() => checkFuses(binary(10), config.electronFuses)).toThrow('has 10 fuses')
  expect(() => checkFuses(binary(9, 2), config.electronFuses)).toThrow('version 2')
  const { runAsNode, ...rest } = config.electronFuses
  expect(runAsNode).toBe(false)
  expect(() => checkFuses(binary(9), rest)).toThrow('does not decide these fuses: runAsNode.')
  expect(() => checkFuses(Buffer.from('MZ'), config.electronFuses)).toThrow('no Electron binary')
})

test('the package leaves out the Node that runs the scripts', () => {
  expect(config.files).toContain('!node_modules/node-*/**')
})
