/** Counts what a run of the tests wrote down, so that nothing that went wrong is counted as nothing. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * From vitest's JSON report, or nothing when it did not get to write one.
 *
 * Beside failed tests, a file that broke before its tests counts as one
 * failure; so does a run without any test, and one that ended badly although
 * every test in it was well.
 * @param {string | undefined} report
 * @param {boolean} endedWell
 * @returns {Count}
 */
export function countTests(report, endedWell) {
  const {
    numPassedTests: passed,
    numFailedTests,
    numTotalTests,
    testResults,
  } = report === undefined ? EMPTY : JSON.parse(report);
  const brokenFiles = testResults.filter(
    (/** @type {FileResult} */ file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
  const seen = numFailedTests + brokenFiles;
  const failed = seen === 0 && (passed === 0 || !endedWell) ? 1 : seen;
  return { passed, failed, skipped: numTotalTests - passed - numFailedTests };
}

/** @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult */

const EMPTY = { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0, testResults: [] };
