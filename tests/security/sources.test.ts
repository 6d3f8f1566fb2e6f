import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { allowedAddress } from '../../electron/allowed-hosts'
import { contentSecurityPolicy } from '../../electron/response-headers'

const root = resolve(import.meta.dirname, '../..')
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
const filesWith = (pattern: string, text: RegExp) =>
  read(pattern).flatMap(([file, source]) => (text.test(source) ? [file.replaceAll('\\', '/')] : []))

test('one component sets HTML, and it cleans it first', () => {
  expect(filesWith('src/**/*.vue', /\bv-html\b/)).toEqual(['src/components/MarkdownText.vue'])
  expect(
    filesWith(
      'src/**/*.{vue,ts}',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment)\b/,
    ),
  ).toEqual([])
  expect(filesWith('src/components/MarkdownText.vue', /from '\.\/markdown'|import\('\.\/markdown'\)/)).toHaveLength(1)
  expect(filesWith('src/components/markdown.ts', /return DOMPurify\.sanitize\(/)).toHaveLength(1)
})

test('nothing makes code out of text', () => {
  expect(filesWith('{src,electron}/**/*.{vue,ts}', /\beval\(|new Function\(|setTimeout\(\s*['"`]/)).toEqual([])
})

test('the policy allows scripts and styles of the app alone, and only HTML that was cleaned', () => {
  const policy = new Map(contentSecurityPolicy.split('; ').map((part) => [part.split(' ', 1)[0], part]))
  expect(policy.get('default-src')).toBe("default-src 'none'")
  expect(policy.get('script-src')).toBe("script-src 'self'")
  expect(policy.get('connect-src')).toBe("connect-src 'self'")
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name)).toBe(`${name} 'none'`)
  expect(policy.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'")
  expect(policy.get('trusted-types')).toBe('trusted-types vue dompurify')
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/)
})

test('every source of the question bank can be opened', () => {
  const addresses = read('resources/**/*.yaml').flatMap(([, text]) => text.match(/https?:\/\/[^\s'")>]+/g) ?? [])
  expect(addresses.length).toBeGreaterThan(10)
  expect([...new Set(addresses)].filter((address) => !allowedAddress(address))).toEqual([])
})

test('the raw wires of Electron are used in two files', () => {
  expect(filesWith('electron/**/*.ts', /\bipcMain\b/)).toEqual(['electron/main/ipc.ts'])
  expect(filesWith('electron/**/*.ts', /\bipcRenderer\b/)).toEqual(['electron/preload/index.ts'])
})
