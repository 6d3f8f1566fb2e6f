import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launcherProject, type LauncherProject } from '../support/launcher'
import { removeFolder, tempFolder } from '../support/app'

let project: LauncherProject
beforeEach(() => {
  project = launcherProject(tempFolder())
  for (const tool of Object.keys(tools) as Tool[]) set(tool)
})
afterEach(() => removeFolder(project.root))

const tools = {
  lint: 'node_modules/eslint/bin/eslint.js',
  format: 'node_modules/prettier/bin/prettier.cjs',
  types: 'node_modules/vue-tsc/bin/vue-tsc.js',
  unit: 'node_modules/vitest/vitest.mjs',
  build: 'node_modules/electron-vite/bin/electron-vite.js',
  chromium: 'tests/support/install-chromium.ts',
  'end to end': 'node_modules/@playwright/test/cli.js',
  faults: 'tests/faults/run.ts',
  readiness: 'tests/bench/readiness/run.ts',
}
type Tool = keyof typeof tools

/** Puts a tool in place that writes its report, if it has one, and ends like this. */
function set(tool: Tool, exitCode = 0, report?: object): void {
  const path =
    tool === 'unit'
      ? 'process.argv.find((a) => a.startsWith("--outputFile")).split("=")[1]'
      : 'process.env.PLAYWRIGHT_JSON_OUTPUT_NAME'
  const given = report ?? { unit: unit(40), 'end to end': { stats: { expected: 7, skipped: 3 } } }[tool as string]
  const write = given
    ? `process.getBuiltinModule('fs').writeFileSync(${path}, ${JSON.stringify(JSON.stringify(given))})`
    : ''
  project.write(tools[tool], `${write}\nprocess.exitCode = ${exitCode}`)
}
const unit = (passed: number, failed = 0) => ({ numPassedTests: passed, numFailedTests: failed, testResults: [] })

function run() {
  const { stdout, status } = spawnSync(process.execPath, [join(project.root, 'scripts/test.mjs')], { encoding: 'utf8' })
  const lines = stdout.trimEnd().split('\n')
  return { status, last: lines.at(-1), failed: lines.find((line) => line.startsWith('Failed: ')), stdout }
}

test('the last line counts the tests, and each other check as one', () => {
  expect(run()).toMatchObject({ status: 0, last: '54 passed, 0 failed, 3 skipped', failed: undefined })
})

test('nothing is said of skipped tests where there are none', () => {
  set('end to end', 0, { stats: { expected: 7, skipped: 0 } })
  expect(run().last).toBe('54 passed, 0 failed')
})

test('a failure stops nothing, and is named at the end', () => {
  set('lint', 1)
  set('unit', 1, unit(38, 2))
  const { status, last, failed, stdout } = run()
  expect({ status, last, failed }).toEqual({
    status: 1,
    last: '51 passed, 3 failed, 3 skipped',
    failed: 'Failed: lint, unit',
  })
  for (const tool of Object.keys(tools)) expect(stdout).toContain(`==> ${tool}\n`)
})

test('a run that breaks without a failed test, leaves no report or has no tests has failed', () => {
  set('unit', 1)
  expect(run()).toMatchObject({ status: 1, last: '54 passed, 1 failed, 3 skipped', failed: 'Failed: unit' })
  project.write(tools.unit, 'process.exitCode = 0')
  expect(run()).toMatchObject({ status: 1, last: '14 passed, 1 failed, 3 skipped' })
  set('unit', 0, unit(0))
  expect(run()).toMatchObject({ status: 1, last: '14 passed, 1 failed, 3 skipped' })
})
