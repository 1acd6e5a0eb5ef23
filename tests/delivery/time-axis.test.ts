import { expect, test } from 'vitest';
import { axisOf } from '../../web/delivery/time-axis.ts';

test('an axis within one year names months alone', () => {
  expect(axisOf(['2026-02-18', '', '2026-06-03'])).toEqual({
    from: '2026-02-01',
    to: '2026-07-01',
    months: [2, 3, 4, 5, 6].map((month) => ({ day: `2026-0${month}-01`, month, year: '' })),
  });
});

test('an axis over several years names the year at its first month, and no month past its end', () => {
  const { months } = axisOf(['2025-04-15', '2026-11-29']);
  expect(months.map(({ month, year }) => `${year} ${month}`.trim())).toEqual([
    '2025 4',
    '8',
    '12',
    '2026 4',
    '8',
  ]);
});
