import { expect, test } from 'vitest'
import { countPlaywright, countVitest } from '../../scripts/test-reports.mjs'

const vitest = (parts: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...parts,
})

test('the tests of a Vitest report are counted', () => {
  expect(countVitest(vitest({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }))).toEqual({
    passed: 3,
    failed: 2,
    skipped: 2,
  })
})

test('a test file that cannot be loaded is a failure of its own', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(countVitest(vitest({ numFailedTests: 1, testResults }))).toEqual({ passed: 3, failed: 2, skipped: 0 })
})

test('the tests of a Playwright report are counted', () => {
  expect(countPlaywright({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 } })).toEqual({
    passed: 6,
    failed: 2,
    skipped: 3,
  })
})

test('no report, and a run without a test, are failures', () => {
  const failure = { passed: 0, failed: 1, skipped: 0 }
  expect([countVitest(undefined), countPlaywright(undefined)]).toEqual([failure, failure])
  expect(countVitest(vitest({ numPassedTests: 0 }))).toEqual(failure)
  expect(countPlaywright({ stats: { skipped: 4 } })).toEqual({ ...failure, skipped: 4 })
})
