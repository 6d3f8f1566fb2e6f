import fc from 'fast-check'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer, isOurs } from '../../electron/main/scheme'
import { rendererFiles, type RendererFiles } from '../../electron/renderer-files'
import { securityHeaders } from '../../electron/response-headers'
import { removeFolder, tempFolder } from '../support/app'

let folder: string
let files: RendererFiles

beforeAll(() => {
  folder = tempFolder()
  mkdirSync(join(folder, 'built/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.js'), 'SECRET')
  writeFileSync(join(folder, 'built/index.html'), 'PAGE')
  writeFileSync(join(folder, 'built/assets/app.js'), 'SCRIPT')
  writeFileSync(join(folder, 'built/notes.txt'), 'of no known type')
  files = rendererFiles(join(folder, 'built'))
})
afterAll(() => removeFolder(folder))

const ask = (url: string, method = 'GET') => answer(files, { url, method })

test('serves the files of the window with their types and every security header', async () => {
  const page = ask('exam://app/')
  expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    'PAGE',
  ])
  expect(await ask('exam://app/assets/app.js?v=1').text()).toBe('SCRIPT')
  for (const url of ['exam://app/', 'exam://app/missing', 'exam://other/'])
    expect(Object.fromEntries(ask(url).headers), url).toMatchObject(securityHeaders)
})

test('keeps serving a window whose files were built anew', async () => {
  const before = rendererFiles(join(folder, 'built'))
  renameSync(join(folder, 'built'), join(folder, 'moved'))
  const response = answer(before, { url: 'exam://app/assets/app.js', method: 'GET' })
  renameSync(join(folder, 'moved'), join(folder, 'built'))
  expect(await response.text()).toBe('SCRIPT')
})

test('serves no other host and no other scheme', () => {
  for (const url of ['exam://other/', 'exam://app.other/', 'http://app/', 'file:///index.html'])
    expect(ask(url).status, url).toBe(404)
})

test('answers to HEAD without a body and to no method that changes something', async () => {
  expect([ask('exam://app/', 'HEAD').status, await ask('exam://app/', 'HEAD').text()]).toEqual([200, ''])
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expect(ask('exam://app/', method).status).toBe(405)
})

test('knows its own pages by the parts of the address', () => {
  for (const url of ['exam://app/', 'exam://app/#/review', 'EXAM://app/x']) expect(isOurs(url), url).toBe(true)
  const strange = [
    'exam://app:80/',
    'exam://app.evil/',
    'exam://evil/app/',
    'exam:/app/',
    'exam:app',
    'http://app/',
    'exam://',
    'app',
    '',
  ]
  for (const url of strange) expect(isOurs(url), url).toBe(false)
})

const step = fc.constantFrom(
  ...[
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '%2f',
    '%5c',
    '\\',
    '/',
    '//',
    '%00',
    '\0',
    ':',
    '?',
    '#',
    '@',
    '%',
    '~',
    '%252e%252e',
    '%c0%ae',
  ],
  ...[
    'secret.js',
    'assets',
    'app.js',
    'index.html',
    'built',
    'etc',
    'passwd',
    'C:',
    'file:',
    'app',
    'notes.txt',
    'constructor',
    '__proto__',
  ],
)
const path = fc.oneof(
  fc.array(step, { maxLength: 12 }).map((steps) => steps.join('/')),
  fc.array(step, { maxLength: 12 }).map((steps) => steps.join('')),
  fc.string({ unit: 'binary' }),
)
const known = new Set(['PAGE', 'SCRIPT'])

test('gives no path anything but the files of the window', async () => {
  await fc.assert(
    fc.asyncProperty(path, async (tail) => {
      const response = ask(`exam://app/${tail}`)
      if (response.status === 200) return known.has(await response.text())
      return (await response.text()) === '' && [404, 405].includes(response.status)
    }),
    { numRuns: 3000 },
  )
})

test('the table of files behind both hosts gives no name anything else', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        path,
        path.map((tail) => `/${tail}`),
      ),
      (name) => {
        const file = files(name)
        return file === undefined || known.has(Buffer.from(file.body).toString())
      },
    ),
    { numRuns: 3000 },
  )
})
