import type { ImportCounts, ImportPreview, RollEntry } from '../../shared/congress/model.ts';
import { countChanges, importDiff, MOST_ROWS, sameEntry } from '../../shared/congress/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Actor } from '../platform/acts/acts.ts';
import { entriesOf, sheetOf, type SheetLanguage } from '../platform/documents/sheets-columns.ts';
import { writeCsv } from '../platform/documents/sheets-csv.ts';
import { keepPreview, takePreview } from '../platform/documents/sheets-previews.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import { readSheet, type SheetFormat } from '../platform/documents/sheets.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { delegationsOf } from './body-views.ts';
import type { LaterRooms } from './later-rooms.ts';
import { rollTopics } from './roll-acts.ts';
import { ROLL_FORM } from './roll-columns.ts';
import { removeRows, writeRows, type RollRow } from './roll-rows.ts';
import { entryOf, rollFingerprint, wholeRoll } from './roll-views.ts';

/**
 * What importing this sheet would do to the roll. Nothing is changed yet.
 *
 * Failures: those of `readSheet` and `entriesOf`. Rows that cannot be taken
 * are no failure: they stand in the preview as refused, with their reasons.
 */
export async function previewRollImport(
  platform: Platform,
  body: string,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ImportPreview<RollEntry>>> {
  const { db } = platform;
  const sheet = await readSheet(bytes, fileName, MOST_ROWS);
  if (!sheet.ok) return sheet;
  const read = entriesOf(sheet.value, ROLL_FORM);
  if (!read.ok) return read;
  const roll = await wholeRoll(db, body);
  const rows = importDiff(roll.map(entryOf), read.value);
  const entries = rows.filter(({ row }) => row !== null).map(({ entry }) => entry);
  const counts = countChanges(rows);
  const known = new Set(['', ...(await delegationsOf(db, body)).map(({ name }) => name)]);
  const creates = [...new Set(entries.map(({ delegation }) => delegation))].filter(
    (name) => !known.has(name),
  );
  const token = await keepPreview(db, platform, {
    body,
    subject: 'roll',
    base: rollFingerprint(roll),
    entries: JSON.stringify({ refused: counts.refused, entries }),
  });
  return ok({ token, counts, creates, rows });
}

/**
 * Does what a preview showed. The roll takes the order of the sheet.
 *
 * Failures: `import-expired`, an hour after the preview or when it has been
 * confirmed; `import-outdated`, when the roll has changed since;
 * `import-has-refused-rows` {refused}, because a deputy whose row is wrong
 * would be taken for one who is missing; `roll-frozen`.
 */
export async function confirmRollImport(
  platform: Platform,
  later: LaterRooms,
  actor: Actor,
  body: string,
  { token, removeMissing }: { readonly token: string; readonly removeMissing: boolean },
): Promise<Result<ImportCounts>> {
  return perform(platform, body, actor, async (trx, record): Promise<Result<ImportCounts>> => {
    if (await later.rollFrozen(trx, body)) return fail('roll-frozen');
    const preview = await takePreview(trx, platform.clock, { token, body, subject: 'roll' });
    if (preview === undefined) return fail('import-expired');
    const roll = await wholeRoll(trx, body);
    if (preview.base !== rollFingerprint(roll)) return fail('import-outdated');
    const kept: { refused: number; entries: readonly RollEntry[] } = JSON.parse(preview.entries);
    const { refused, entries } = kept;
    if (refused > 0) return fail('import-has-refused-rows', { refused });
    const standing = new Map(roll.map((deputy) => [deputy.number, deputy]));
    const named = new Set(entries.map(({ number }) => number));
    const missing = removeMissing ? roll.filter(({ number }) => !named.has(number)) : [];
    const rows = await toBeWritten(trx, body, entries, standing);
    const { created } = await writeRows(trx, platform, body, rows);
    await removeRows(
      trx,
      platform,
      missing.map(({ id }) => id),
    );
    const changed = entries.filter((entry) => {
      const before = standing.get(entry.number);
      return before !== undefined && !sameEntry(before, entry);
    });
    const added = entries.filter(({ number }) => !standing.has(number));
    const counts = {
      added: added.length,
      changed: changed.length,
      unchanged: entries.length - added.length - changed.length,
      removed: missing.length,
    };
    record({
      kind: 'roll-imported',
      subject: `body/${body}`,
      detail: {
        ...counts,
        delegations: created,
        numbers: {
          added: added.map(({ number }) => number),
          changed: changed.map(({ number }) => number),
          removed: missing.map(({ number }) => number),
        },
      },
      topics: await rollTopics(trx, body),
    });
    return ok(counts);
  });
}

/** New and changed entries, and those that only stand elsewhere than before. */
async function toBeWritten(
  trx: Executor,
  body: string,
  entries: readonly RollEntry[],
  standing: ReadonlyMap<string, RollEntry & { readonly id: string }>,
): Promise<RollRow[]> {
  const placed = await trx
    .selectFrom('deputy')
    .select(['id', 'position'])
    .where('body', '=', body)
    .where('removed_at', 'is', null)
    .execute();
  const positions = new Map(placed.map(({ id, position }) => [id, position]));
  return entries.flatMap((entry, at) => {
    const before = standing.get(entry.number);
    const position = at + 1;
    if (before !== undefined && sameEntry(before, entry) && positions.get(before.id) === position)
      return [];
    return [{ id: before?.id ?? null, entry, position }];
  });
}

/** The roll as a file that an import takes back unchanged. */
export async function exportRoll(
  db: Executor,
  body: string,
  format: SheetFormat,
  language: SheetLanguage,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = sheetOf(await wholeRoll(db, body), ROLL_FORM, language);
  return format === 'csv' ? writeCsv(rows) : writeXlsx(rows);
}
