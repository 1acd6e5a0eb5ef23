import { fail, ok, type Result } from './result.ts';

/** A row of a CSV file. */
export interface CsvRow {
  /** The line of the file, from 1, on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Nothing at all stands on the line, not even a separator or a quote. */
  readonly empty: boolean;
}

/**
 * What is not CSV (RFC 4180), with {line}: a quote that never closes, text behind a closing quote,
 * or a row longer than any real one.
 */
export type CsvFault = 'quote-not-closed' | 'text-after-quote' | 'row-too-long';

/** What stands between two cells; spreadsheets of some settings write others than the comma of RFC 4180. */
export type Separator = ',' | ';' | '\t';

/** A quote left open would otherwise gather the whole rest of a file in memory. */
const LONGEST_ROW = 1_000_000;

/**
 * The rows of a CSV file (RFC 4180: comma, `"` quotes, CRLF or LF) as its text arrives in pieces.
 * Holds one row and one piece in memory. A byte order mark is passed over; the line end behind the
 * last row does not begin another; a quote within an unquoted cell is an ordinary character. Ends
 * after the first fault.
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  separator: Separator = ',',
): AsyncGenerator<Result<CsvRow, CsvFault>, void, undefined> {
  let held = '';
  let line = 1;
  let isFirst = true;
  for await (const piece of pieces) {
    held += isFirst && piece.startsWith('\uFEFF') ? piece.slice(1) : piece;
    isFirst &&= piece === '';
    let start = 0;
    for (;;) {
      const found = nextRow(held, start, line, false, separator);
      if (found === undefined) break;
      yield found.row;
      if (!found.row.ok) return;
      start = found.end;
      line += found.lines;
    }
    held = held.slice(start);
    if (held.length > LONGEST_ROW) {
      yield fail('row-too-long', { line });
      return;
    }
  }
  const last = held === '' ? undefined : nextRow(held, 0, line, true, separator);
  if (last !== undefined) yield last.row;
}

interface Found {
  readonly row: Result<CsvRow, CsvFault>;
  /** Where the next row begins. */
  readonly end: number;
  /** How many lines the row takes. */
  readonly lines: number;
}

/** The row that begins at `start`; `undefined` when its end has not arrived yet. */
function nextRow(
  text: string,
  start: number,
  line: number,
  isLast: boolean,
  separator: Separator,
): Found | undefined {
  const lineEnd = text.indexOf('\n', start);
  if (lineEnd === -1 && !isLast) return undefined;
  const plain = text.slice(start, lineEnd === -1 ? text.length : lineEnd);
  if (plain.includes('"')) return quotedRow(text, start, line, isLast, separator);
  const content = plain.endsWith('\r') ? plain.slice(0, -1) : plain;
  const row = ok({ line, cells: content.split(separator), empty: content === '' });
  return { row, end: start + plain.length + 1, lines: 1 };
}

/** The same for a row that has quotes, and so perhaps line ends and separators within its cells. */
function quotedRow(
  text: string,
  start: number,
  line: number,
  isLast: boolean,
  separator: Separator,
): Found | undefined {
  const plainCell = separator === '\t' ? /[^\t\n]*/y : separator === ';' ? /[^;\n]*/y : /[^,\n]*/y;
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  const stop = (code: CsvFault): Found => ({ row: fail(code, { line }), end: at, lines });
  for (;;) {
    if (text[at] === '"') {
      const cell = quotedCell(text, at);
      if (cell === undefined) return isLast ? stop('quote-not-closed') : undefined;
      cells.push(cell.value);
      lines += cell.value.split('\n').length - 1;
      at = cell.end;
    } else {
      plainCell.lastIndex = at;
      const value = plainCell.exec(text)?.[0] ?? '';
      at += value.length;
      const endsRow = text[at] !== separator;
      cells.push(endsRow && value.endsWith('\r') ? value.slice(0, -1) : value);
    }
    // Behind a cell stands a separator, the end of the line, or the end of the text.
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (at >= text.length) {
      if (!isLast) return undefined;
    } else if (text[at] !== '\n') {
      return stop('text-after-quote');
    }
    return { row: ok({ line, cells, empty: false }), end: at + 1, lines };
  }
}

/** A cell that begins with a quote: its value, doubled quotes made single, and where it ends. */
function quotedCell(text: string, start: number): { value: string; end: number } | undefined {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}
