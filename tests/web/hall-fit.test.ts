import { expect, test } from 'vitest';
import {
  fitNames,
  inColumns,
  pagesOf,
  widthOf,
  type ListShape,
} from '../../web/design/hall-fit.ts';
import { NAMES } from './hall-served.ts';

const SHAPE: ListShape = {
  name: 'plain',
  gap: 60,
  beside: (size) => size * 2,
  around: (size) => size * 0.3,
  heading: 0,
  leading: 1.2,
  largest: 60,
  smallest: 28,
};
const PLACE = { width: 1760, height: 700 };
const fits = (names: readonly string[]) => fitNames([names], PLACE, [SHAPE]);
const few = (count: number, length: number) =>
  Array.from({ length: count }, () => '项'.repeat(length));

test('a narrow letter is a little over half as wide as a character', () => {
  expect(widthOf('公厕')).toBe(2);
  expect(widthOf('2024')).toBeCloseTo(2.4);
});

test('columns are filled one after the other', () => {
  expect(inColumns([1, 2, 3, 4, 5], 2)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(inColumns([], 3)).toEqual([]);
});

test('few names stand in one column of large letters, more of them in two and three', () => {
  expect(fits(few(5, 10))).toEqual({ shape: 'plain', columns: 1, size: 60 });
  expect(fits(few(20, 10))).toMatchObject({ columns: 2 });
  expect(fits(few(40, 10))).toMatchObject({ columns: 3 });
});

test('long names take fewer columns or smaller letters', () => {
  const short = fits(few(30, 8));
  const long = fits(few(30, 25));
  expect(long?.size ?? 0).toBeLessThan(short?.size ?? 0);
  expect(fits(few(40, 60))).toBeUndefined();
});

test('what cannot be read at once has a page for each group, or as few as may be', () => {
  const paged = (names: readonly string[]) => pagesOf([names], (name) => name, PLACE, [SHAPE]);
  expect(paged(NAMES)).toHaveLength(1);
  const long = few(40, 60).map((name, at) => `${at}${name}`);
  const pages = paged(long);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap(({ groups }) => groups.flat())).toEqual(long);
  const grouped = pagesOf([few(14, 60), few(12, 60)], (name) => name, PLACE, [SHAPE]);
  expect(grouped.map(({ groups }) => groups.map(({ length }) => length))).toEqual([[14], [12]]);
});
