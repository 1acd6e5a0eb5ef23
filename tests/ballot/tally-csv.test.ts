import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../shared/csv.ts';

/** The rows of a text that arrives in pieces of this many characters; a fault ends the list. */
async function rowsOf(text: string, pieceLength = text.length + 1): Promise<readonly unknown[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
  }
  const rows: unknown[] = [];
  for await (const row of csvRows(pieces())) {
    rows.push(
      row.ok ? [row.value.line, ...row.value.cells] : [row.failure.code, row.failure.facts],
    );
  }
  return rows;
}

describe('rows of a CSV file', () => {
  test('end with LF or CRLF, and the last may have no line end', async () => {
    expect(await rowsOf('A,B\nfor,\r\n,for')).toEqual([
      [1, 'A', 'B'],
      [2, 'for', ''],
      [3, '', 'for'],
    ]);
    expect(await rowsOf('A,B\r\nfor,\r\n')).toEqual([
      [1, 'A', 'B'],
      [2, 'for', ''],
    ]);
  });

  test('may be empty lines, which are told from a quoted empty cell', async () => {
    async function* pieces(): AsyncGenerator<string> {
      yield 'A\n\n""\n\r\n';
    }
    const empty: boolean[] = [];
    for await (const row of csvRows(pieces())) empty.push(row.ok && row.value.empty);
    expect(empty).toEqual([false, true, false, true]);
  });

  test('may have quoted cells with separators, quotes and line ends within', async () => {
    expect(
      await rowsOf('"A","B"\r\n"x,y","say ""yes"""\r\n"two\r\nlines",z\r\nlast,"row"'),
    ).toEqual([
      [1, 'A', 'B'],
      [2, 'x,y', 'say "yes"'],
      [3, 'two\r\nlines', 'z'],
      [5, 'last', 'row'],
    ]);
  });

  test('keep a quote within an unquoted cell, and an empty cell at the end', async () => {
    expect(await rowsOf('a"b,c"\r\n"d",\n')).toEqual([
      [1, 'a"b', 'c"'],
      [2, 'd', ''],
    ]);
  });

  test('begin behind a byte order mark', async () => {
    expect(await rowsOf('\uFEFFA,B\n', 1)).toEqual([[1, 'A', 'B']]);
    expect(await rowsOf('\uFEFF"A",B\n')).toEqual([[1, 'A', 'B']]);
    expect(await rowsOf('A\n\uFEFFB\n', 2)).toEqual([
      [1, 'A'],
      [2, '\uFEFFB'],
    ]);
  });

  test('are none in an empty file', async () => {
    expect(await rowsOf('')).toEqual([]);
    expect(await rowsOf('\uFEFF')).toEqual([]);
  });
});

describe('a file that is not CSV', () => {
  test('with a quote that never closes is refused at the line where it opens', async () => {
    expect(await rowsOf('A\nfor\n"for\nfor\nfor\n', 3)).toEqual([
      [1, 'A'],
      [2, 'for'],
      ['quote-not-closed', { line: 3 }],
    ]);
  });

  test('with text behind a closing quote is refused', async () => {
    expect(await rowsOf('A\n"for"x\n')).toEqual([
      [1, 'A'],
      ['text-after-quote', { line: 2 }],
    ]);
    expect(await rowsOf('A\n"for" \n')).toEqual([
      [1, 'A'],
      ['text-after-quote', { line: 2 }],
    ]);
    expect(await rowsOf('A\n"for"\rx\n')).toEqual([
      [1, 'A'],
      ['text-after-quote', { line: 2 }],
    ]);
  });

  test('with a row of more than a million characters is refused', async () => {
    expect(await rowsOf(`A\n"${'x'.repeat(1_000_001)}`, 65_536)).toEqual([
      [1, 'A'],
      ['row-too-long', { line: 2 }],
    ]);
  });
});

test('however the text is cut into pieces, the rows are the same', async () => {
  const text = fc
    .array(fc.constantFrom('for', '', '"', '""', ',', '\n', '\r\n', '\r', '"a,b"', '赞成'))
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (whole, length) => {
      expect(await rowsOf(whole, length)).toEqual(await rowsOf(whole));
    }),
    { numRuns: 1000 },
  );
});

test('cells written with quotes are read back', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), async (rows, lineEnd) => {
      const written = rows
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + lineEnd)
        .join('');
      const read = await rowsOf(written, 5);
      expect(read.map((row) => (row as unknown[]).slice(1))).toEqual(rows);
    }),
  );
});
