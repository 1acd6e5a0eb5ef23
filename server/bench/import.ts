import type { ProposalLine } from '../../shared/collection/sheet.ts';
import { FOR_CONGRESS } from '../ballot/for-earlier-rooms.ts';
import { createDrive } from '../collection/drive-acts.ts';
import { PROPOSAL_SHEET } from '../collection/proposal-columns.ts';
import { confirmProposalImport, previewProposalImport } from '../collection/proposal-import.ts';
import { ROLL_FORM } from '../congress/roll-columns.ts';
import { confirmRollImport, previewRollImport } from '../congress/roll-import.ts';
import { createBody } from '../congress/setup-acts.ts';
import { sheetOf } from '../platform/documents/sheets-columns.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf } from '../platform/identity/visitor.ts';
import { inventedCounty } from '../simulation/county.ts';
import { inventedProposals } from '../simulation/proposals.ts';
import { seededChance } from '../simulation/seeded.ts';
import { openBenchedHouse } from './benched-house.ts';
import { enteredEntry } from './entered-entry.ts';
import { scaled, sideBySide, type Bench } from './bench.ts';

const ROWS = 10_000;

/** Two sheets as an office sends them, each from the file to the last row, into a body that has nothing yet. */
export const IMPORT_BENCH: Bench = {
  name: `import-${ROWS}`,
  unit: 'rows/s',
  about: `an import of ${ROWS} proposals from an XLSX file, preview and confirmation; reference: the same of a roll with as many deputies`,
  async measure(room) {
    const rows = scaled(ROWS, room);
    room.say(`writing two sheets of ${rows} rows`);
    const proposals = await proposalSheet(rows);
    const roll = await rollSheet(rows);
    const house = await openBenchedHouse(room.folder);
    const { platform, visitor, body: parent } = house;
    let body = parent;
    let drive = '';
    let bodies = 0;
    const newBody = async (): Promise<void> => {
      bodies += 1;
      const facts = { type: 'congress', level: 'town' } as const;
      const made = await createBody(platform, visitor, {
        ...facts,
        code: `sudu-${bodies}`,
        name: `测速${bodies}镇人民代表大会`,
        parent,
      });
      body = unwrap(made).id;
      const days = { opensOn: '2026-09-01', closesOn: '' };
      const drawn = { year: 2027, title: '测速', intro: '', prefix: `SD${9 + bodies}`, ...days };
      drive = unwrap(await createDrive(platform, visitor, body, drawn)).id;
    };
    const importProposals = async (): Promise<number> => {
      const { token } = unwrap(
        await previewProposalImport(platform, body, drive, proposals, 'proposals.xlsx'),
      );
      return unwrap(await confirmProposalImport(platform, visitor, body, token)).added;
    };
    const importRoll = async (): Promise<number> => {
      const { token } = unwrap(await previewRollImport(platform, body, roll, 'roll.xlsx'));
      const confirmed = { token, removeMissing: false };
      const actor = actorOf(visitor);
      return unwrap(await confirmRollImport(platform, FOR_CONGRESS, actor, body, confirmed)).added;
    };
    try {
      return await sideBySide(room, importProposals, importRoll, newBody);
    } finally {
      await house.close();
    }
  },
};

async function proposalSheet(rows: number): Promise<Uint8Array> {
  const blank = { number: '', unit: '', receivedOn: '', lead: '' };
  const stands = { state: 'accepted', origin: 'residents', channel: 'letter' } as const;
  const invention = { count: rows, repeated: 0, most: 1 };
  const lines = Array.from(
    inventedProposals(invention, seededChance('import')),
    (proposal): ProposalLine => ({ ...enteredEntry(proposal), ...blank, ...stands }),
  );
  return writeXlsx(sheetOf(lines, PROPOSAL_SHEET, 'zh'));
}

async function rollSheet(rows: number): Promise<Uint8Array> {
  const { roll } = inventedCounty(rows, seededChance('import'));
  return writeXlsx(sheetOf(roll, ROLL_FORM, 'zh'));
}
