import { csvRows, type Separator } from '../../../shared/csv.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { neutralised } from './sheets-cells.ts';

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const PIECE = 1 << 16;

/** The rows of a CSV text, whichever of its separators its first line has most of. Failure: `sheet-broken` {line}. */
export async function readCsv(
  text: string,
): Promise<Result<readonly (readonly string[])[], 'sheet-broken'>> {
  const rows: (readonly string[])[] = [];
  for await (const row of csvRows(pieces(text), separatorOf(text))) {
    if (!row.ok) return fail('sheet-broken', row.failure.facts);
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

async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((cells) => cells.map((cell) => quoted(neutralised(cell))).join(','));
  return new TextEncoder().encode(`\u{FEFF}${lines.join('\r\n')}\r\n`);
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
