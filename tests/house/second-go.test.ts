import { describe, expect, test } from 'vitest';
import { afterSecondGo, secondGo } from './second-go.mjs';

const file = (name: string, ...statuses: string[]) => ({
  name: `/house/${name}`,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});
const report = (...testResults: unknown[]): string => JSON.stringify({ testResults });

const WELL = file('tests/congress/roll.test.ts', 'passed', 'passed');
const FORM = file('tests/web/form.test.ts', 'passed', 'failed', 'skipped');
const VOTE = file('tests/journeys/vote.test.ts', 'failed');

describe('a second go', () => {
  test('is for files that drive a browser', () => {
    expect(secondGo(report(WELL, FORM, VOTE), '/house')).toEqual([
      'tests/web/form.test.ts',
      'tests/journeys/vote.test.ts',
    ]);
  });

  test('is for nobody when another test failed, when many did, or when nothing was written down', () => {
    const model = file('tests/collection/grouping-model.test.ts', 'failed');
    expect(secondGo(report(FORM, model), '/house')).toEqual([]);
    const many = [1, 2, 3, 4].map((number) => file(`tests/web/${number}.test.ts`, 'failed'));
    expect(secondGo(report(...many), '/house')).toEqual([]);
    expect(secondGo(undefined, '/house')).toEqual([]);
  });

  test('counts its files as it found them, and the others as they were', () => {
    const first = { passed: 3, failed: 2, skipped: 1 };
    const of = report(WELL, FORM, VOTE);
    const files = secondGo(of, '/house');
    const after = (passed: number, failed: number) =>
      afterSecondGo(of, first, files, '/house', { passed, failed, skipped: 1 });
    expect(after(3, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    expect(after(2, 1)).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });
});
