import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, PROPOSAL_SHEET } from '../../server/collection/proposal-columns.ts';
import { sheetOf } from '../../server/platform/documents/sheets-columns.ts';
import { writeCsv } from '../../server/platform/documents/sheets-csv.ts';
import { writeXlsx } from '../../server/platform/documents/sheets-xlsx.ts';
import { readSheet } from '../../server/platform/documents/sheets.ts';
import { CATEGORIES, type ProposalEntry } from '../../shared/collection/model.ts';
import { MOST_ESTIMATE, proposalErrors, tidyProposal } from '../../shared/collection/rules.ts';
import type { ProposalLine } from '../../shared/collection/sheet.ts';
import { anEntry } from './office.ts';

const piece = fc.oneof(
  fc.constantFrom('"', "'", ',', ';', '\n', '=', '+', '-', '@', '_x0041_', '　', '\u{FEFF}', '１'),
  fc.string({ maxLength: 4, unit: 'grapheme' }),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const entry: fc.Arbitrary<ProposalEntry> = fc
  .record({
    name: text,
    reason: text,
    content: text,
    town: text,
    village: text,
    site: text,
    term: text,
    estimateYuan: fc.option(fc.integer({ min: 0, max: MOST_ESTIMATE })),
    fundingSource: text,
    category: fc.option(fc.constantFrom(...CATEGORIES)),
    byName: text,
    byPhone: fc.constantFrom('', '13800001234', '+86 571-8888', '(010) 66778899'),
  })
  .map(tidyProposal);

/** Whatever may be proposed, each as its line in a sheet. */
const lines: readonly ProposalLine[] = fc
  .sample(entry, { numRuns: 3000, seed: 20_260_901 })
  .filter((one) => proposalErrors(one).length === 0)
  .map((one, at) => ({
    ...anEntry(),
    ...one,
    number: `QX27-${String(at + 1).padStart(4, '0')}`,
    state: 'accepted',
    origin: 'residents',
    channel: 'letter',
    unit: '',
    receivedOn: '2026-09-01',
    lead: 'Z-001',
  }));

test.each(['csv', 'xlsx'] as const)(
  'what may be proposed is read from %s as it was',
  async (format) => {
    expect(lines.length).toBeGreaterThan(500);
    for (const language of ['zh', 'en'] as const) {
      const cells = sheetOf(lines, PROPOSAL_SHEET, language);
      const file = format === 'csv' ? writeCsv(cells) : await writeXlsx(cells);
      const sheet = await readSheet(file, `x.${format}`, 10_000);
      const read = sheet.ok ? linesOf(sheet.value) : sheet;
      if (!read.ok) throw new Error(JSON.stringify(read.failure));
      for (const [at, line] of lines.entries()) {
        const { entry: told = {}, errors = [] } = read.value[at] ?? {};
        expect(errors).toEqual([]);
        expect(tidyProposal({ ...line, ...told })).toEqual(line);
      }
    }
  },
);
