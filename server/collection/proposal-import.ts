import { setImmediate as turn } from 'node:timers/promises';
import { flagsOf, publicText } from '../../shared/collection/flags.ts';
import {
  MOST_PROPOSAL_ROWS,
  MOST_SHOWN,
  type ProposalImportRow,
  type ProposalLine,
} from '../../shared/collection/sheet.ts';
import { newId } from '../../shared/chance.ts';
import type { ImportChange, ImportCounts, ImportPreview } from '../../shared/congress/model.ts';
import { countChanges } from '../../shared/congress/rules.ts';
import { dayOf } from '../../shared/day.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import {
  keepPreview,
  notePreview,
  previewBase,
  previewEntries,
} from '../platform/documents/sheets-previews.ts';
import { readSheet } from '../platform/documents/sheets.ts';
import { actorOf, type Visitor } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { collectionTopics } from './drive-acts.ts';
import { driveById } from './drive-views.ts';
import { noonOf } from './entry-acts.ts';
import { changeEntry } from './proposal-change.ts';
import { linesOf } from './proposal-columns.ts';
import { notedOf, SUBJECT, type Noted } from './proposal-import-progress.ts';
import { standingOf } from './proposal-import-standing.ts';
import { compareLines, type PlannedChange, type PlannedEntry } from './proposal-sheet-diff.ts';
import { receiveProposals } from './receive.ts';
import { acceptRows } from './review-acts.ts';
import { storedProposal } from './review-views.ts';

/** What a confirmed import does: first its changes, then what is new. */
interface Plan {
  readonly drive: string;
  readonly refused: number;
  readonly unchanged: number;
  readonly changes: readonly PlannedChange[];
  readonly added: readonly (PlannedEntry & { readonly id: string })[];
}

/** What is shown first when not all rows are. */
const ORDER: readonly (ImportChange | 'refused')[] = ['refused', 'changed', 'added', 'unchanged'];

/**
 * What importing this sheet into this drive would do. Nothing is changed yet.
 * All rows are counted; of more than `MOST_SHOWN` those that are wrong or
 * change something are shown first.
 *
 * Failures: `not-found` {drive}; those of `readSheet` and `entriesOf`.
 */
export async function previewProposalImport(
  platform: Platform,
  body: string,
  drive: string,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ImportPreview<ProposalLine>>> {
  const { db, clock, chance } = platform;
  if ((await driveById(db, body, drive, clock.now())) === undefined)
    return fail('not-found', { drive });
  const sheet = await readSheet(bytes, fileName, MOST_PROPOSAL_ROWS);
  if (!sheet.ok) return sheet;
  const lines = linesOf(sheet.value);
  if (!lines.ok) return lines;
  const standing = await standingOf(db, body, drive, lines.value, dayOf(clock.now()));
  const compared = await compareLines(lines.value, standing);
  const rows = compared.map(({ row }) => row);
  const counts = countChanges(rows);
  const plan: Plan = {
    drive,
    refused: counts.refused,
    unchanged: counts.unchanged,
    changes: compared.flatMap(({ change }) => change ?? []),
    added: compared.flatMap(({ added }) =>
      added === undefined ? [] : { ...added, id: newId(clock, chance) },
    ),
  };
  const token = await keepPreview(db, platform, {
    body,
    subject: SUBJECT,
    base: noted({ total: plan.changes.length + plan.added.length }),
    entries: JSON.stringify(plan),
  });
  return ok({ token, counts, creates: [], rows: shownOf(rows) });
}

/** What is noted of an import that has come so far. */
function noted(said: Partial<Noted> & Pick<Noted, 'total'>): string {
  return JSON.stringify({ done: 0, cancelled: false, counts: null, ...said } satisfies Noted);
}

function shownOf(rows: readonly ProposalImportRow[]): readonly ProposalImportRow[] {
  if (rows.length <= MOST_SHOWN) return rows;
  return ORDER.flatMap((change) => rows.filter((row) => row.change === change)).slice(
    0,
    MOST_SHOWN,
  );
}

/** So many proposals are written in one act: between them everybody else is answered. */
const GROUP = 200;

/**
 * Does what a preview showed, in several acts one after the other. Asked
 * again, also after an interruption, it goes on where it stopped, and answers
 * the same once it is done.
 *
 * Failures: `import-expired`, an hour after the preview; `import-outdated`,
 * when a proposal that it changes has been changed since;
 * `import-has-refused-rows` {refused}; `import-cancelled` {done, total}, when
 * somebody has cancelled the rest of it.
 */
export async function confirmProposalImport(
  platform: Platform,
  visitor: Visitor,
  body: string,
  token: string,
): Promise<Result<ImportCounts>> {
  const { db, clock } = platform;
  const named = { token, body, subject: SUBJECT };
  const base = await previewBase(db, clock, named);
  if (base === undefined) return fail('import-expired');
  const { done, total, cancelled, counts: before } = notedOf(base);
  if (before !== null) return ok(before);
  if (cancelled) return fail('import-cancelled', { done, total });
  const stored = await previewEntries(db, clock, named);
  // Somebody who asked at the same time has just come to the end.
  if (stored === undefined || stored === '')
    return confirmProposalImport(platform, visitor, body, token);
  const plan: Plan = JSON.parse(stored);
  const { refused, changes, added, unchanged } = plan;
  if (refused > 0) return fail('import-has-refused-rows', { refused });
  if (done === 0 && (await isOutdated(db, body, changes))) return fail('import-outdated');
  const counts = { added: added.length, changed: changes.length, unchanged, removed: 0 };
  for (;;) {
    const written = await perform(
      platform,
      body,
      actorOf(visitor),
      async (trx, record): Promise<Result<boolean>> => {
        const now = await previewBase(trx, clock, named);
        if (now === undefined) return fail('import-expired');
        const { done: at, ...state } = notedOf(now);
        if (state.counts !== null) return ok(true);
        if (state.cancelled) return fail('import-cancelled', { done: at, total });
        const act = { platform, visitor, body, drive: plan.drive, record };
        const wrote =
          at < changes.length
            ? await writeChanges(trx, act, changes.slice(at, at + GROUP))
            : await writeNew(trx, act, added.slice(at - changes.length).slice(0, GROUP));
        if (!wrote.ok) return wrote;
        const next = at + wrote.value;
        const ends = next >= total;
        await notePreview(trx, named, {
          base: noted({ done: next, total, counts: ends ? counts : null }),
          ...(ends ? { entries: '' } : {}),
        });
        return ok(ends);
      },
    );
    if (!written.ok) return written;
    if (written.value) return ok(counts);
    await turn();
  }
}

interface Act {
  readonly platform: Platform;
  readonly visitor: Visitor;
  readonly body: string;
  readonly drive: string;
  readonly record: (deed: Deed) => void;
}

async function writeChanges(
  trx: Executor,
  { platform, visitor, body, drive, record }: Act,
  changes: readonly PlannedChange[],
): Promise<Result<number>> {
  for (const { id, version, entry } of changes) {
    const row = await storedProposal(trx, body, id);
    if (row === undefined || row.version !== version) return fail('import-outdated');
    record(await changeEntry(trx, platform.clock, body, row, entry, visitor.account));
  }
  record(importDeed(body, drive, { changed: changes.length }));
  return ok(changes.length);
}

async function writeNew(
  trx: Executor,
  { platform, visitor, body, drive, record }: Act,
  entries: Plan['added'],
): Promise<Result<number>> {
  if (entries.length === 0) return ok(0);
  const today = dayOf(platform.clock.now());
  const received = await receiveProposals(
    trx,
    platform,
    body,
    drive,
    entries.map(({ id, entry, origin, channel, receivedOn, deputy, unit }) => ({
      id,
      entry,
      origin,
      channel,
      deputy: deputy ?? undefined,
      unit: unit ?? undefined,
      enteredBy: visitor.account,
      receivedAt: receivedOn === today ? undefined : noonOf(receivedOn),
    })),
  );
  if (!received.ok) return received;
  const clear = entries.filter(
    ({ entry, origin, publish }) =>
      publish &&
      flagsOf(publicText({ ...entry, published: null }), { byName: entry.byName, origin }) === 0,
  );
  await acceptRows(
    trx,
    platform,
    body,
    clear.map(({ id }) => id),
    visitor.account,
  );
  const numbers = received.value.map(({ number }) => number);
  record(
    importDeed(body, drive, {
      added: entries.length,
      accepted: clear.length,
      first: numbers[0] ?? '',
      last: numbers.at(-1) ?? '',
    }),
  );
  return ok(entries.length);
}

function importDeed(body: string, drive: string, detail: Deed['detail']): Deed {
  return {
    kind: 'proposals-imported',
    subject: `drive/${drive}`,
    ...(detail === undefined ? {} : { detail }),
    topics: collectionTopics(body),
  };
}

async function isOutdated(
  db: Executor,
  body: string,
  changes: readonly PlannedChange[],
): Promise<boolean> {
  for (let at = 0; at < changes.length; at += GROUP) {
    const group = changes.slice(at, at + GROUP);
    const rows = await db
      .selectFrom('proposal')
      .select(['id', 'version'])
      .where('body', '=', body)
      .where(
        'id',
        'in',
        group.map(({ id }) => id),
      )
      .execute();
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    if (group.some(({ id, version }) => versions.get(id) !== version)) return true;
  }
  return false;
}
