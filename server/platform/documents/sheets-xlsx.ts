import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { marked } from './sheets-cells.ts';

/**
 * Both libraries work in one go, two seconds for 10,000 rows, in which the
 * server would answer nobody: they get a thread of their own, with a limit to
 * what a malicious file can make it take.
 */
const WORK = `
const { parentPort, workerData } = require('node:worker_threads');
async function work({ library, bytes, rows, widths }) {
  if (bytes !== undefined) {
    const { readSheet } = require(library);
    const sheet = await readSheet(Buffer.from(bytes), { parseNumber: plain, trim: false });
    return { rows: sheet.map((cells) => cells.map(textOf)) };
  }
  const write = require(library);
  const cells = rows.map((row, at) =>
    row.map((value) => ({ value, type: String, ...(at === 0 ? { fontWeight: 'bold' } : {}) })),
  );
  return {
    bytes: await (write.default ?? write)(cells, {
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    }).toBuffer(),
  };
}
function textOf(cell) {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
// Of numbers only: a text such as 1E5 is a code.
function plain(number) {
  return /^-?\\d(\\.\\d+)?E[+-]?\\d+$/i.test(number) ? String(Number(number)) : number;
}
work(workerData).then(
  (answer) => parentPort.postMessage(answer),
  () => parentPort.postMessage({}),
);
`;
const LIMITS = { maxOldGenerationSizeMb: 512 } as const;
/** Most bytes that a file may unpack to. */
const LARGEST_UNPACKED = 200 << 20;

const { resolve: pathOf } = createRequire(import.meta.url);

interface Answer {
  readonly rows?: readonly (readonly string[])[];
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** The rows of the first sheet of an XLSX file, dates as YYYY-MM-DD. Failure: `sheet-not-a-spreadsheet` {file}. */
export async function readXlsx(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<readonly (readonly string[])[], 'sheet-not-a-spreadsheet'>> {
  const unreadable = fail('sheet-not-a-spreadsheet', { file: fileName });
  if (unpackedSize(bytes) > LARGEST_UNPACKED) return unreadable;
  const { rows } = await inThread({ library: pathOf('read-excel-file/node'), bytes });
  return rows === undefined ? unreadable : ok(rows);
}

/** An XLSX file with these rows as texts, the first as heading. */
export async function writeXlsx(
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(60, 4 + Math.max(...rows.slice(0, 200).map((row) => widthOf(row[column] ?? '')))),
  );
  const { bytes } = await inThread({
    library: pathOf('write-excel-file/node'),
    rows: rows.map((row) => row.map((cell) => escaped(marked(cell)))),
    widths,
  });
  if (bytes === undefined) throw new Error('the sheet could not be written');
  return bytes;
}

/** Spreadsheet programs read `_x0041_` as the character of that number (ECMA-376 part 1, 22.9.2.19). */
function escaped(cell: string): string {
  return cell.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** Chinese characters are twice as wide as Latin ones. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, letter) => width + (letter > '\u{2E7F}' ? 2 : 1), 0);
}

function inThread(workerData: object): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(WORK, { eval: true, workerData, resourceLimits: LIMITS });
    worker.once('message', (answer: Answer) => resolve(answer));
    // Out of memory: no sheet of ours is that large.
    worker.once('error', () => resolve({}));
    worker.once('exit', () => resolve({}));
  });
}

/** What the entries of a ZIP archive say of their size unpacked, in bytes (PKWARE's application note, 4.3.12). */
function unpackedSize(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  let size = 0;
  for (let at = file.indexOf(entry); at !== -1; at = file.indexOf(entry, at + 4))
    if (at + 28 <= file.length) size += file.readUInt32LE(at + 24);
  return size;
}
