import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildNeeded } from '../../scripts/build-if-needed.mjs'
import { changed, launcherProject, type LauncherProject } from '../support/launcher'
import { removeFolder, tempFolder } from '../support/app'

let project: LauncherProject
const at = (path: string) => join(project.root, path)
const products = ['out/main/index.js', 'out/main/loopback.js', 'out/preload/index.cjs', 'out/renderer/index.html']

beforeEach(() => {
  project = launcherProject(tempFolder())
  for (const path of ['src/views/Home.vue', 'src/main.ts', 'src/components.d.ts', 'resources/bank/1.yaml', 'README.md'])
    project.write(path, '')
  for (const path of products) changed(at(path), 60)
})
afterEach(() => removeFolder(project.root))

test('a build newer than its sources is used', () => {
  expect(buildNeeded(project.root)).toBe(false)
})

test.each(products)('without %s there is no build', (path) => {
  rmSync(at(path))
  expect(buildNeeded(project.root)).toBe(true)
})

test.each(['src/main.ts', 'src/views/Home.vue', 'electron/main.ts', 'package.json'])(
  'a change of %s asks for a build',
  (path) => {
    changed(at(path), 120)
    expect(buildNeeded(project.root)).toBe(true)
  },
)

test('a source that was deleted asks for a build', () => {
  rmSync(at('src/views/Home.vue'))
  changed(at('src/views'), 120)
  expect(buildNeeded(project.root)).toBe(true)
})

test('what is read at run time, and what the build writes itself, does not', () => {
  for (const path of ['resources/bank/1.yaml', 'README.md', 'src/components.d.ts', 'src', 'scripts/start.mjs'])
    changed(at(path), 120)
  expect(buildNeeded(project.root)).toBe(false)
})
