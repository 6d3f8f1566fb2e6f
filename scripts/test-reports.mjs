export const none = { passed: 0, failed: 0, skipped: 0 }

/** Counts of Vitest's JSON report. A file that could not even be loaded has no tests in it and counts as one failure. */
export function countVitest(report) {
  const broken =
    report?.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(failed)) ?? []
  return atLeastOne({
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  })
}

/** Counts of Playwright's JSON report. A test that passed only when tried again passed. */
export function countPlaywright(report) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {}
  return atLeastOne({ passed: expected + flaky, failed: unexpected, skipped })
}

const failed = (test) => test.status === 'failed'

/** A run without a single test proves nothing: it failed. */
const atLeastOne = (counts) => (counts.passed + counts.failed > 0 ? counts : { ...counts, failed: 1 })
