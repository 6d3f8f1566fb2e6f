// npm test: every check one after the other, whatever fails; its last line is the sum of real tests and of the checks
// that have none to count.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handOverIfOld } from './bundled-node.mjs'
import { countPlaywright, countVitest, none } from './test-reports.mjs'

const project = join(import.meta.dirname, '..')
const bin = (path) => join(project, 'node_modules', path)

function runAll(reports) {
  const [vitestReport, playwrightReport] = [join(reports, 'vitest.json'), join(reports, 'playwright.json')]
  const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  return [
    step('lint', bin('eslint/bin/eslint.js'), ['.', '--max-warnings', '0']),
    step('format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']),
    step('types', bin('vue-tsc/bin/vue-tsc.js'), ['--noEmit']),
    step('unit', bin('vitest/vitest.mjs'), vitest, () => countVitest(read(vitestReport))),
    step('build', bin('electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn']),
    step('chromium', join(project, 'tests/support/install-chromium.ts'), []),
    step('end to end', bin('@playwright/test/cli.js'), ['test'], () => countPlaywright(read(playwrightReport)), {
      PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
    }),
    step('faults', join(project, 'tests/faults/run.ts'), ['--short']),
    step('readiness', join(project, 'tests/bench/readiness/run.ts'), ['--learners', '24']),
  ]
}

/** Runs one check. Without a report it counts as one; a report that hides a failure counts one more. */
function step(name, script, args, count, env = {}) {
  console.log(`\n==> ${name}`)
  const startedAt = performance.now()
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ...env },
  })
  const ok = status === 0
  const counts = count?.() ?? { ...none, passed: ok ? 1 : 0 }
  if (!ok && counts.failed === 0) counts.failed = 1
  console.log(`<== ${name}: ${ok ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - startedAt) / 1000)} s`)
  return { name, counts }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}

function main() {
  const reports = mkdtempSync(join(tmpdir(), 'rehearsal-test-'))
  const steps = runAll(reports)
  rmSync(reports, { recursive: true })
  const sum = (what) => steps.reduce((total, { counts }) => total + counts[what], 0)
  const broken = steps.filter(({ counts }) => counts.failed > 0)
  if (broken.length) console.log(`\nFailed: ${broken.map(({ name }) => name).join(', ')}`)
  const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : ''
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  process.exitCode = broken.length ? 1 : 0
}

if (!handOverIfOld(import.meta.filename)) main()
