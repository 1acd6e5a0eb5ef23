import { resultsWords as words } from '../../words/ballot/results/index.ts';
import { standingsOf, type CountedRound } from './standing.ts';

/** Every figure of these rounds as CSV (RFC 4180) with a byte order mark, without which Excel mistakes the encoding. */
export function votesSheet(rounds: readonly CountedRound[]): string {
  const said = words().csv;
  const yesNo = (yes: boolean): string => (yes ? said.yes : said.no);
  const head = [
    said.round,
    said.code,
    said.project,
    said.for,
    said.against,
    said.abstain,
    said.valid,
    said.rank,
    said.passed,
    said.elected,
  ];
  const rows = rounds.flatMap((round) =>
    standingsOf(round).map((one) => [
      String(round.number),
      one.candidate,
      one.name,
      String(one.for),
      String(one.against),
      String(one.abstain),
      String(round.tally.valid),
      String(one.rank),
      yesNo(one.passed),
      yesNo(one.elected),
    ]),
  );
  const lines = [head, ...rows].map((cells) => cells.map(quoted).join(','));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet takes for text, not for a formula. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
