import { setImmediate as turn } from 'node:timers/promises';
import { csvRows, type Separator } from '../../../shared/csv.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { neutralised } from './sheets-cells.ts';

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const PIECE = 1 << 16;
/** Lines of a file, blank ones too: as many as a spreadsheet program has. */
const MOST_LINES = 1 << 20;

/**
 * The rows of a CSV text, whichever of its separators its first line has most
 * of. Failures: `sheet-broken` {line}; `sheet-too-many-rows` {most}.
 */
export async function readCsv(
  text: string,
): Promise<Result<readonly (readonly string[])[], 'sheet-broken' | 'sheet-too-many-rows'>> {
  const rows: (readonly string[])[] = [];
  for await (const row of csvRows(pieces(text), separatorOf(text))) {
    if (!row.ok) return fail('sheet-broken', row.failure.facts);
    if (rows.length === MOST_LINES) return fail('sheet-too-many-rows', { most: MOST_LINES });
    rows.push(row.value.cells);
  }
  return ok(rows);
}

function separatorOf(text: string): Separator {
  const line = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  const counted = SEPARATORS.map((separator) => ({
    separator,
    times: line.split(separator).length - 1,
  }));
  return counted.toSorted((a, b) => b.times - a.times)[0]?.separator ?? ',';
}

/** A long file takes seconds: between its pieces everybody else is answered. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += PIECE) {
    await turn();
    yield text.slice(at, at + PIECE);
  }
}

/** CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((cells) => cells.map((cell) => quoted(neutralised(cell))).join(','));
  return new TextEncoder().encode(`\u{FEFF}${lines.join('\r\n')}\r\n`);
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
