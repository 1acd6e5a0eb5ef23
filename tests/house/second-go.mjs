/**
 * A real browser on a busy machine now and then loses a race that no reader
 * ever sees. So files that drive one get a second go, alone; nothing else does:
 * where chance alone decides in the other tests, a failure is a find.
 */
import { relative } from 'node:path';

/** @typedef {import('./count.mjs').Count} Count */
/** @typedef {import('./count.mjs').FileResult & { name: string }} NamedFile */

const IN_A_BROWSER = /^tests[/\\](?:web|journeys)[/\\]/;
/** More than so many are no lost race. */
const MOST = 3;

/**
 * The files to run again, relative to the root: those that failed, if each of
 * them drives a browser and they are few; otherwise none, for the run has failed.
 * @param {string | undefined} report vitest's JSON report
 * @param {string} root
 * @returns {string[]}
 */
export function secondGo(report, root) {
  if (report === undefined) return [];
  /** @type {{ testResults: NamedFile[] }} */
  const { testResults } = JSON.parse(report);
  const failed = testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => relative(root, name));
  return failed.length <= MOST && failed.every((name) => IN_A_BROWSER.test(name)) ? failed : [];
}

/**
 * The count of a run whose failed files ran again: theirs count as the second
 * go found them.
 * @param {string} report of the first run
 * @param {Count} first
 * @param {string[]} files that ran again, as `secondGo` named them
 * @param {string} root
 * @param {Count} second
 * @returns {Count}
 */
export function afterSecondGo(report, first, files, root, second) {
  /** @type {{ testResults: NamedFile[] }} */
  const { testResults } = JSON.parse(report);
  const again = testResults.filter(({ name }) => files.includes(relative(root, name)));
  /** @param {string} status */
  const before = (status) =>
    again.flatMap(({ assertionResults }) => assertionResults).filter((one) => one.status === status)
      .length;
  const passed = before('passed');
  const skipped =
    again.flatMap(({ assertionResults }) => assertionResults).length - passed - before('failed');
  return {
    passed: first.passed - passed + second.passed,
    failed: second.failed,
    skipped: first.skipped - skipped + second.skipped,
  };
}
