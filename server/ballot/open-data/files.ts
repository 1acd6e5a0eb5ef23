import {
  sheetOf,
  type SheetForm,
  type SheetLanguage,
} from '../../platform/documents/sheets-columns.ts';
import { writeCsv } from '../../platform/documents/sheets-csv.ts';
import { writeXlsx } from '../../platform/documents/sheets-xlsx.ts';
import { MEDIA_TYPES } from '../../platform/documents/sheets.ts';
import type { AnnouncedVote } from './announced-vote.ts';
import { CANDIDATE_FIGURES, candidateLines, ROUND_FIGURES, roundLines } from './figures.ts';
import { NAMED_MARKS, namedLines } from './named-sheet.ts';
import { nistRecords } from './nist-records.ts';
import { nistResults } from './nist-results.ts';
import { popolo } from './popolo.ts';
import { voteJson } from './vote-json.ts';

/** One file of the open data of a vote. */
export interface OpenDataFile {
  readonly name: string;
  readonly mediaType: string;
  /** The public standard that it follows. */
  readonly standard: string | null;
  /** Its bytes, or nothing where the vote does not publish what would stand in it. */
  of(vote: AnnouncedVote, language: SheetLanguage): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Every export of a vote, declared once for the routes, the command and the tests. */
export const OPEN_DATA: readonly OpenDataFile[] = [
  ...sheets('candidates', CANDIDATE_FIGURES, candidateLines),
  ...sheets('rounds', ROUND_FIGURES, roundLines),
  ...sheets('named-votes', NAMED_MARKS, namedLines, true),
  json('vote.json', null, voteJson),
  json('popolo.json', 'Popolo', popolo),
  json('nist-results.json', 'NIST SP 1500-100 v2', nistResults),
  json('nist-cast-vote-records.json', 'NIST SP 1500-103 v1', nistRecords),
];

function sheets<Entry>(
  name: string,
  form: SheetForm<Entry>,
  linesOf: (vote: AnnouncedVote) => readonly Entry[],
  onlyWithLines = false,
): readonly OpenDataFile[] {
  const rowsOf = (vote: AnnouncedVote, language: SheetLanguage): string[][] | undefined => {
    const lines = linesOf(vote);
    return onlyWithLines && lines.length === 0 ? undefined : sheetOf(lines, form, language);
  };
  return [
    {
      name: `${name}.csv`,
      mediaType: MEDIA_TYPES.csv,
      standard: 'RFC 4180',
      of: async (vote, language) => {
        const rows = rowsOf(vote, language);
        return rows && writeCsv(rows);
      },
    },
    {
      name: `${name}.xlsx`,
      mediaType: MEDIA_TYPES.xlsx,
      standard: 'ISO/IEC 29500',
      async of(vote, language) {
        const rows = rowsOf(vote, language);
        return rows && writeXlsx(rows);
      },
    },
  ];
}

function json(
  name: string,
  standard: string | null,
  make: (vote: AnnouncedVote) => object | undefined,
): OpenDataFile {
  return {
    name,
    mediaType: 'application/json',
    standard,
    async of(vote) {
      const made = make(vote);
      return made && new TextEncoder().encode(`${JSON.stringify(made, undefined, 2)}\n`);
    },
  };
}
