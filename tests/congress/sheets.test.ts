import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marked, neutralised, restored } from '../../server/platform/documents/sheets-cells.ts';
import {
  dayKind,
  entriesOf,
  wholeNumberKind,
} from '../../server/platform/documents/sheets-columns.ts';
import { writeCsv } from '../../server/platform/documents/sheets-csv.ts';
import { readSheet } from '../../server/platform/documents/sheets.ts';
import { writeXlsx } from '../../server/platform/documents/sheets-xlsx.ts';
import { ROLL_FORM } from '../../server/congress/roll-columns.ts';
import { fail, ok } from '../../shared/result.ts';

const ROWS = [
  ['编号', '姓名'],
  ['001', '王"小,明'],
];
const READ = ok([
  { row: 1, cells: ['编号', '姓名'] },
  { row: 2, cells: ['001', '王"小,明'] },
]);

describe('a sheet', () => {
  const text = '编号,姓名\r\n001,"王""小,明"\r\n';
  const utf16 = Buffer.from(
    `\u{FEFF}${text.replaceAll(',', '\t').replace('小\t', '小,')}`,
    'utf16le',
  );
  test('of nothing but line ends is refused, and everybody else is answered meanwhile', async () => {
    let turns = 0;
    const count = (): void => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const lines = new Uint8Array(2 << 20).fill(0x0a);
    expect(await readSheet(lines, 'roll.csv', 10)).toEqual(
      fail('sheet-too-many-rows', { most: 1_048_576 }),
    );
    clearImmediate(next);
    expect(turns).toBeGreaterThan(10);
  });

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\u{FEFF}${text}`)],
    ['UTF-16 with tabs, as Excel calls Unicode text', utf16],
    ['UTF-16 of the other order', Buffer.from(utf16).swap16()],
    ['semicolons', Buffer.from('编号;姓名\n001;"王""小,明"\n')],
    ['Unix line ends and none at the last', Buffer.from('编号,姓名\n001,"王""小,明"')],
  ])('in CSV is read from %s', async (_, bytes) => {
    expect(await readSheet(new Uint8Array(bytes), 'roll.csv', 10)).toEqual(READ);
  });

  test('is read as it was written, in both formats', async () => {
    expect(await readSheet(writeCsv(ROWS), 'roll.csv', 10)).toEqual(READ);
    expect(await readSheet(await writeXlsx(ROWS), 'roll.xlsx', 10)).toEqual(READ);
  });

  test('is what its content says, whatever its name', async () => {
    expect(await readSheet(await writeXlsx(ROWS), 'roll.csv', 10)).toEqual(READ);
    expect(await readSheet(writeCsv(ROWS), 'roll.xlsx', 10)).toEqual(READ);
  });

  test('counts rows as spreadsheet programs do and passes over blank ones', async () => {
    const gaps = [
      ['编号', '姓名'],
      ['', ''],
      ['1', '王'],
      ['', ' '],
      ['2', '李'],
    ];
    for (const bytes of [writeCsv(gaps), await writeXlsx(gaps)]) {
      const sheet = await readSheet(bytes, 'roll', 10);
      expect(sheet.ok && sheet.value.map(({ row }) => row)).toEqual([1, 3, 5]);
    }
  });

  test('neutralises whatever begins like a formula, and gives exactly it back', () => {
    expect(['=1', '+1', '-1', '@a', '\t=1', "'=1"].map(neutralised)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@a",
      "'\t=1",
      "''=1",
    ]);
    expect(neutralised('王=1')).toBe('王=1');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", 'a', '\t', '王') }),
        (cell) => {
          expect(restored(neutralised(cell))).toBe(cell);
          expect(restored(marked(cell))).toBe(cell);
          expect(neutralised(cell)).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });

  test('may have titles above its heading, and headings in either language', () => {
    const cells = [
      ['清溪县第十八届人大代表名册', ''],
      ['２０２６年', ''],
      ['代表证号', ' NAME '],
      ['7', '王'],
    ];
    const rows = cells.map((row, at) => ({ row: at + 1, cells: row }));
    expect(entriesOf(rows, ROLL_FORM)).toEqual(
      ok([{ row: 4, entry: { ...ROLL_FORM.blank, number: '7', name: '王' }, errors: [] }]),
    );
  });

  test('gives whole numbers and days as people write them', () => {
    expect(['1,200,000', ' 30 ', '５', '12.0'].map((cell) => wholeNumberKind.parse(cell))).toEqual([
      ok(1_200_000),
      ok(30),
      ok(5),
      ok(12),
    ]);
    for (const cell of ['', '-1', '1.5', '三', '9007199254740993'])
      expect(wholeNumberKind.parse(cell)).toMatchObject({
        failure: { code: 'not-a-whole-number' },
      });
    expect(
      ['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日'].map((cell) => dayKind.parse(cell)),
    ).toEqual(Array.from({ length: 4 }, () => ok('2026-03-05')));
    for (const cell of ['', '2026-02-30', '5.3.2026', '2026-13-01'])
      expect(dayKind.parse(cell)).toMatchObject({ failure: { code: 'not-a-day' } });
  });
});
