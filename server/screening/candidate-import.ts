import { createHash } from 'node:crypto';
import type { ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import { countChanges } from '../../shared/congress/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { importDiff } from '../../shared/screening/import.ts';
import type { Candidate, CandidateEntry } from '../../shared/screening/model.ts';
import { MOST_CANDIDATES } from '../../shared/screening/rules.ts';
import { perform, type Actor, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { entriesOf, sheetOf, type SheetLanguage } from '../platform/documents/sheets-columns.ts';
import { writeCsv } from '../platform/documents/sheets-csv.ts';
import { keepPreview, takePreview } from '../platform/documents/sheets-previews.ts';
import { writeXlsx } from '../platform/documents/sheets-xlsx.ts';
import { readSheet, type SheetFormat } from '../platform/documents/sheets.ts';
import type { Platform } from '../platform/platform.ts';
import { deleteCandidate, entryOf, insertCandidate, updateCandidate } from './candidate-acts.ts';
import { CANDIDATE_SHEET } from './candidate-columns.ts';
import { candidatesOf } from './candidate-views.ts';
import { lapseLot, listTopics, writable, type Guards, type ListPlace } from './list-acts.ts';
import { renumber } from './order-acts.ts';

/**
 * What importing this sheet would do to the list. Nothing is changed yet.
 *
 * Failures: those of the list, so that nobody prepares what cannot be done;
 * those of `readSheet` and `entriesOf`. Rows that cannot be taken are no
 * failure: they stand in the preview as refused, with their reasons.
 */
export async function previewCandidateImport(
  platform: Platform,
  guards: Guards,
  place: ListPlace,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ImportPreview<CandidateEntry>>> {
  const { db } = platform;
  const may = await writable(db, guards, place);
  if (!may.ok) return may;
  const sheet = await readSheet(bytes, fileName, MOST_CANDIDATES);
  if (!sheet.ok) return sheet;
  const read = entriesOf(sheet.value, CANDIDATE_SHEET);
  if (!read.ok) return read;
  const standing = await candidatesOf(db, place.body, place.session);
  const rows = importDiff(standing.map(entryOf), read.value);
  const entries = rows.filter(({ row }) => row !== null).map(({ entry }) => entry);
  const counts = countChanges(rows);
  const token = await keepPreview(db, platform, {
    body: place.body,
    subject: subjectOf(place),
    base: fingerprint(standing),
    entries: JSON.stringify({ refused: counts.refused, entries }),
  });
  return ok({ token, counts, creates: [], rows });
}

/**
 * Does what a preview showed. As long as no lot has been drawn the list takes
 * the order of the sheet; after that candidates keep their places and new ones
 * come last, which lets the lot lapse.
 *
 * Failures: those of the list; `import-expired`, an hour after the preview or
 * when it has been confirmed; `import-outdated`, when the list has changed
 * since; `import-has-refused-rows` {refused}; `too-many-candidates` {most}.
 */
export async function confirmCandidateImport(
  platform: Platform,
  guards: Guards,
  actor: Actor,
  place: ListPlace,
  { token, removeMissing }: { readonly token: string; readonly removeMissing: boolean },
): Promise<Result<ImportCounts>> {
  const { body, session } = place;
  return perform(platform, body, actor, async (trx, record): Promise<Result<ImportCounts>> => {
    const may = await writable(trx, guards, place);
    if (!may.ok) return may;
    const wanted = { token, body, subject: subjectOf(place) };
    const preview = await takePreview(trx, platform.clock, wanted);
    if (preview === undefined) return fail('import-expired');
    const standing = await candidatesOf(trx, body, session);
    if (preview.base !== fingerprint(standing)) return fail('import-outdated');
    const kept: { refused: number; entries: readonly CandidateEntry[] } = JSON.parse(
      preview.entries,
    );
    const { refused, entries } = kept;
    if (refused > 0) return fail('import-has-refused-rows', { refused });
    const deeds = await writeList(trx, platform, place, standing, entries, removeMissing);
    const after = await candidatesOf(trx, body, session);
    if (after.length > MOST_CANDIDATES)
      return fail('too-many-candidates', { most: MOST_CANDIDATES });
    const lotLapsed = deeds.added.length > 0 ? await lapseLot(trx, platform, session) : null;
    await takeSheetOrder(trx, session, after, entries);
    const counts = {
      added: deeds.added.length,
      changed: deeds.changed.length,
      unchanged: entries.length - deeds.added.length - deeds.changed.length,
      removed: deeds.removed.length,
    };
    record({
      kind: 'candidates-imported',
      subject: `session/${session}`,
      detail: { ...counts, ...(lotLapsed === null ? {} : { lotLapsed }) },
      topics: listTopics(session),
    });
    for (const deed of [...deeds.removed, ...deeds.changed, ...deeds.added]) record(deed);
    return ok(counts);
  });
}

interface Deeds {
  readonly added: Deed[];
  readonly changed: Deed[];
  readonly removed: Deed[];
}

/** Removes, changes and adds; each candidate's part is a deed of its own, so that its history stays one query. */
async function writeList(
  trx: Executor,
  platform: Platform,
  place: ListPlace,
  standing: readonly Candidate[],
  entries: readonly CandidateEntry[],
  removeMissing: boolean,
): Promise<Deeds> {
  const { session } = place;
  const deeds: Deeds = { added: [], changed: [], removed: [] };
  const named = new Set(entries.map(({ code }) => code));
  let length = standing.length;
  for (const candidate of removeMissing ? standing.filter(({ code }) => !named.has(code)) : []) {
    await deleteCandidate(trx, place, candidate);
    length -= 1;
    deeds.removed.push({
      kind: 'candidate-removed',
      subject: `candidate/${candidate.id}`,
      detail: { session, ...entryOf(candidate) },
    });
  }
  const byCode = new Map(standing.map((candidate) => [candidate.code, candidate]));
  for (const entry of entries) {
    const before = byCode.get(entry.code);
    if (before === undefined) {
      length += 1;
      const { id } = await insertCandidate(trx, platform, place, entry, length);
      const detail = { session, ...entry };
      deeds.added.push({ kind: 'candidate-added', subject: `candidate/${id}`, detail });
      continue;
    }
    const detail = await updateCandidate(trx, platform, place, before, entry);
    if (detail === undefined) continue;
    deeds.changed.push({ kind: 'candidate-changed', subject: `candidate/${before.id}`, detail });
  }
  return deeds;
}

async function takeSheetOrder(
  trx: Executor,
  session: string,
  after: readonly Candidate[],
  entries: readonly CandidateEntry[],
): Promise<void> {
  const drawn = await trx
    .selectFrom('candidate_order')
    .select('draws')
    .where('session', '=', session)
    .executeTakeFirst();
  if ((drawn?.draws ?? 0) > 0) return;
  const rank = new Map(entries.map(({ code }, index) => [code, index]));
  await renumber(
    trx,
    after.toSorted(
      (one, other) =>
        (rank.get(one.code) ?? entries.length) - (rank.get(other.code) ?? entries.length),
    ),
  );
}

function subjectOf({ session }: ListPlace): string {
  return `candidates/${session}`;
}

/** A fingerprint of all that a list says, by which an import notices that it has changed since. */
function fingerprint(candidates: readonly Candidate[]): string {
  const hash = createHash('sha256');
  for (const candidate of candidates) hash.update(`${JSON.stringify(candidate)}\n`);
  return hash.digest('hex');
}

/** The list as a file that an import takes back unchanged. An empty list is the form to fill in. */
export function exportCandidates(
  candidates: readonly Candidate[],
  format: SheetFormat,
  language: SheetLanguage,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = sheetOf(candidates, CANDIDATE_SHEET, language);
  return format === 'csv' ? Promise.resolve(writeCsv(rows)) : writeXlsx(rows);
}
