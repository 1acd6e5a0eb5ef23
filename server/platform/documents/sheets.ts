import { fail, ok, type Result } from '../../../shared/result.ts';
import { restored } from './sheets-cells.ts';
import { readCsv } from './sheets-csv.ts';
import { decodeText } from './sheets-text.ts';
import { readXlsx } from './sheets-xlsx.ts';

/** A row of a sheet. `row` counts from 1 as spreadsheet programs do. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Why a file cannot be read as a sheet. */
export type SheetFault =
  | 'sheet-not-a-spreadsheet'
  | 'sheet-old-format'
  | 'sheet-encoding-unknown'
  | 'sheet-broken'
  | 'sheet-empty'
  | 'sheet-too-many-rows';

/** Largest file that is read, in bytes. */
export const LARGEST_SHEET = 8 << 20;

/** What a sheet is delivered as. */
export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Binary files of Excel 97 to 2003. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const TEXT_NAMES = /\.(csv|tsv|txt)$/i;

/**
 * The rows of a sheet that are not blank, as texts: XLSX (its first sheet) or
 * CSV with commas, semicolons or tabs, in UTF-8, UTF-16 with a byte order
 * mark, or GB 18030. What the file is, its content says; its name only helps
 * to say what is wrong with it.
 *
 * Failures: `sheet-not-a-spreadsheet` {file}; `sheet-old-format` {file} (XLS);
 * `sheet-encoding-unknown` {file}; `sheet-broken` {line}; `sheet-empty`;
 * `sheet-too-many-rows` {most}, the heading not counted.
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  most: number,
): Promise<Result<readonly SheetRow[], SheetFault>> {
  const rows = await rowsOf(bytes, fileName);
  if (!rows.ok) return rows;
  const filled = rows.value
    .map((cells, at) => ({ row: at + 1, cells: cells.map(restored) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return fail('sheet-empty');
  if (filled.length > most + 1) return fail('sheet-too-many-rows', { most });
  return ok(filled);
}

async function rowsOf(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<readonly (readonly string[])[], SheetFault>> {
  if (bytes.length === 0) return fail('sheet-empty');
  if (beginsWith(bytes, ZIP)) return readXlsx(bytes, fileName);
  if (beginsWith(bytes, OLD_EXCEL)) return fail('sheet-old-format', { file: fileName });
  const text = decodeText(bytes);
  if (text === undefined)
    return fail(TEXT_NAMES.test(fileName) ? 'sheet-encoding-unknown' : 'sheet-not-a-spreadsheet', {
      file: fileName,
    });
  return readCsv(text);
}

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
