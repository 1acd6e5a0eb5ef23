import { describe, expect, test } from 'vitest';
import { countTests } from './count.mjs';

const report = (passed: number, failed: number, skipped: number, files: unknown[]): string =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numTotalTests: passed + failed + skipped,
    testResults: files,
  });
const well = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failing = {
  status: 'failed',
  assertionResults: [{ status: 'failed' }, { status: 'passed' }],
};
const broken = { status: 'failed', assertionResults: [] };

describe('the last line of a run of tests', () => {
  test('counts what passed, failed and was skipped', () => {
    expect(countTests(report(7, 1, 2, [well, failing]), false)).toEqual({
      passed: 7,
      failed: 1,
      skipped: 2,
    });
  });

  test('counts a file that broke before its tests', () => {
    expect(countTests(report(7, 1, 0, [well, failing, broken]), false)).toEqual({
      passed: 7,
      failed: 2,
      skipped: 0,
    });
  });

  test('is never good when no test ran, when nothing was written down, or when the run ended badly', () => {
    expect(countTests(report(0, 0, 0, []), true).failed).toBe(1);
    expect(countTests(undefined, true).failed).toBe(1);
    expect(countTests(report(7, 0, 0, [well]), false).failed).toBe(1);
    expect(countTests(report(7, 0, 0, [well]), true)).toEqual({ passed: 7, failed: 0, skipped: 0 });
  });
});
