import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../server/platform/documents/sheets.ts';
import { fail, ok } from '../../shared/result.ts';

interface Entry {
  readonly name: string;
  readonly packed: Buffer;
  /** Bytes it says of itself to unpack to. */
  readonly claimed: number;
}

/** A ZIP archive of these entries (PKWARE's application note, 4.3). */
function archive(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, claimed } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(at, 42);
    for (const [header, from] of [
      [local, 4],
      [central, 6],
    ] as const) {
      header.writeUInt16LE(20, from);
      header.writeUInt16LE(8, from + 4);
      header.writeUInt32LE(packed.length, from + 14);
      header.writeUInt32LE(claimed, from + 18);
      header.writeUInt16LE(name.length, from + 22);
    }
    files.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    at += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

function entry(name: string, text: string): Entry {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), claimed: bytes.length };
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const BOOK = [
  entry(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
  entry(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
];
const BEGINNING = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`;
const ENDING = '</t></is></c></row></sheetData></worksheet>';
const SHEET = 'xl/worksheets/sheet1.xml';

describe('a small workbook that unpacks to a very large one', () => {
  const large = Buffer.concat([
    Buffer.from(BEGINNING),
    Buffer.alloc(260 << 20, 'a'),
    Buffer.from(ENDING),
  ]);
  const packed = deflateRawSync(large, { level: 1 });

  test.each([
    ['says so', large.length],
    ['says that it is small', 1000],
    ['says nothing of it', 0],
  ])('is refused when it %s', async (_, claimed) => {
    const bytes = archive([...BOOK, { name: SHEET, packed, claimed }]);
    expect(bytes.length).toBeLessThan(4 << 20);
    expect(await readSheet(bytes, 'roll.xlsx', 10)).toEqual(
      fail('sheet-not-a-spreadsheet', { file: 'roll.xlsx' }),
    );
  });

  test('is read when it is an ordinary one', async () => {
    const bytes = archive([...BOOK, entry(SHEET, `${BEGINNING}001${ENDING}`)]);
    expect(await readSheet(bytes, 'roll.xlsx', 10)).toEqual(ok([{ row: 1, cells: ['001'] }]));
  });
});
