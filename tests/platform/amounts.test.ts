import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWan, yuanOf } from '../../shared/amounts.ts';
import { MOST_YUAN } from '../../shared/screening/rules.ts';

test.each([
  [0, '0'],
  [1, '0.0001'],
  [10_000, '1'],
  [12_345_600, '1234.56'],
  [500, '0.05'],
  [9_999_999_999_999, '999999999.9999'],
])('%d yuan are written as %s 万元', (yuan, wan) => {
  expect(inWan(yuan)).toBe(wan);
  expect(yuanOf(wan)).toBe(yuan);
});

test('every sum comes back to the yuan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_YUAN }), (yuan) => {
      expect(yuanOf(inWan(yuan))).toBe(yuan);
    }),
  );
});

test.each([
  ['1,234.56', 12_345_600],
  ['１２００', 12_000_000],
  [' 1 200 ', 12_000_000],
  ['1200万', 12_000_000],
  ['1200 万元', 12_000_000],
  ['1.2亿', 120_000_000],
  ['0.00000001亿元', 1],
  ['5000元', 5000],
  ['5000.00元', 5000],
  ['007', 70_000],
])('%s is read as %d yuan', (text, yuan) => {
  expect(yuanOf(text)).toBe(yuan);
});

// Excel stores binary fractions and writes 17 digits of them.
test.each([
  ['1.1000000000000001', 11_000],
  ['1234.5677999999999', 12_345_678],
  ['0.30000000000000004', 3000],
])('%s, as a spreadsheet program stores it, is read as %d yuan', (text, yuan) => {
  expect(yuanOf(text)).toBe(yuan);
});

test.each([
  '',
  '约1200',
  '-5',
  '1.23456',
  '0.5元',
  '12.34.56',
  '1200美元',
  '1e3',
  '99999999999999',
])('%j is no amount of whole yuan', (text) => {
  expect(yuanOf(text)).toBeUndefined();
});
