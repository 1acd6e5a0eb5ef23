import { setImmediate as turn } from 'node:timers/promises';
import type { ProposalLine } from '../../shared/collection/sheet.ts';
import { leadNumber } from '../../shared/collection/rules.ts';
import { dayOf } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import { sheetOf, type SheetLanguage } from '../platform/documents/sheets-columns.ts';
import { writeCsv } from '../platform/documents/sheets-csv.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import type { SheetFormat } from '../platform/documents/sheets.ts';
import { MATTER_SHEET, PROPOSAL_SHEET } from './proposal-columns.ts';
import { entryOf } from './review-rows.ts';
import type { StoredProposal } from './review-views.ts';

/** So many rows are read in one go; between them everybody else is answered. */
const GROUP = 500;
/** Most rows of an XLSX file: writing more would take more memory than a server should give. */
const MOST_XLSX = 50_000;

/** A stored proposal with what its line says besides. */
export type LineRow = StoredProposal & {
  readonly unit_name: string | null;
  readonly ordinal: number;
};

/** A stored proposal as its line in the sheet. */
export function lineOf(row: LineRow): ProposalLine {
  return {
    ...entryOf(row),
    number: row.number,
    state: row.state,
    origin: row.origin,
    channel: row.channel,
    unit: row.unit_name ?? '',
    receivedOn: dayOf(new Date(row.received_at)),
    lead: leadNumber(row.ordinal),
  };
}

/** Proposals with what their lines say besides. */
export function lineQuery(db: Executor, body: string) {
  return db
    .selectFrom('proposal')
    .innerJoin('lead', 'lead.id', 'proposal.lead')
    .leftJoin('unit', 'unit.id', 'proposal.unit')
    .selectAll('proposal')
    .select(['unit.name as unit_name', 'lead.ordinal'])
    .where('proposal.body', '=', body);
}

/**
 * The proposals of a drive, or all of a body, as a file that an import takes
 * back unchanged; an empty one is the form to fill in. Names and telephone
 * numbers stand in it only `withPeople`. Failure: `sheet-too-many-rows` {most}.
 */
export async function exportProposals(
  db: Executor,
  body: string,
  wanted: {
    readonly drive?: string | undefined;
    readonly format: SheetFormat;
    readonly language: SheetLanguage;
    readonly withPeople: boolean;
  },
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { drive, format, language, withPeople } = wanted;
  const lines: ProposalLine[] = [];
  for (let after = 0; ;) {
    let query = lineQuery(db, body).where('proposal.seq', '>', after);
    if (drive !== undefined) query = query.where('proposal.drive', '=', drive);
    const rows = await query.orderBy('proposal.seq').limit(GROUP).execute();
    for (const row of rows) lines.push(lineOf(row));
    if (format === 'xlsx' && lines.length > MOST_XLSX)
      return fail('sheet-too-many-rows', { most: MOST_XLSX });
    const last = rows.at(-1);
    if (last === undefined || rows.length < GROUP) break;
    after = last.seq;
    await turn();
  }
  const cells = sheetOf(lines, withPeople ? PROPOSAL_SHEET : MATTER_SHEET, language);
  return ok(format === 'csv' ? writeCsv(cells) : await writeXlsx(cells));
}
