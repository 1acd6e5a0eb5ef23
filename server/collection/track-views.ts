import type { Lead } from '../../shared/collection/model.ts';
import type { PublicLead, PublicPhoto, TrackedProposal } from '../../shared/collection/public.ts';
import { readNumber } from '../../shared/collection/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import { filesOf, readFile, type FileContent } from '../platform/files/stored.ts';
import { ancestryOf, voicesOf } from './ancestry.ts';
import { driveById } from './drive-views.ts';
import { leadById, leadOf } from './lead-rows.ts';
import { publicBody, publicDrive } from './public-drives.ts';
import { publicSteps, publicText, publicTitles } from './public-text.ts';
import { photosOf } from './raise-acts.ts';
import { stepsOfProposal } from './steps.ts';

/**
 * What became of the proposal with this number, however it is typed. Failure:
 * `number-unknown` {number}, the number as it was read.
 */
export async function trackedProposal(
  db: Executor,
  typed: string,
  now: Date,
): Promise<Result<TrackedProposal, 'number-unknown'>> {
  const number = readNumber(typed);
  const row = await db
    .selectFrom('proposal')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return fail('number-unknown', { number });
  const body = await publicBody(db, row.body);
  const held = await driveById(db, row.body, row.drive, now);
  const drive = held === undefined ? undefined : publicDrive(held, now);
  const lead = await presentLead(db, row.body, row.lead);
  if (body === undefined || drive === undefined || lead === undefined)
    throw new Error(`the proposal ${row.id} stands nowhere`);
  const text = publicText(row);
  return ok({
    number,
    body,
    drive,
    state: row.state,
    origin: row.origin,
    receivedAt: row.received_at,
    category: row.category,
    ...(await placeOf(db, row)),
    text,
    photos: text === null ? [] : await photosIn(db, row.body, row.id),
    lead: await publicLead(db, row.body, lead),
    steps: await publicSteps(db, row.body, row.drive, await stepsOfProposal(db, row.body, row.id)),
  });
}

/** A photo of an accepted proposal, or its small form; nothing when it is not public. */
export async function trackedPhoto(
  db: Executor,
  typed: string,
  file: string,
  form: 'whole' | 'small',
): Promise<FileContent | undefined> {
  const row = await db
    .selectFrom('proposal')
    .select(['id', 'body', 'state'])
    .where('number', '=', readNumber(typed))
    .executeTakeFirst();
  if (row?.state !== 'accepted') return undefined;
  const found = await readFile(db, row.body, file, form);
  return found?.claimedBy === photosOf(row.id) && found.kind === 'photo' ? found : undefined;
}

async function photosIn(db: Executor, body: string, proposal: string): Promise<PublicPhoto[]> {
  const files = await filesOf(db, body, photosOf(proposal));
  return files.flatMap(({ id, kind, width, height }) =>
    kind === 'photo' && width !== null && height !== null ? [{ id, width, height }] : [],
  );
}

/** The place; what the proposer wrote of it freely is text, and waits for the review as the rest does. */
async function placeOf(
  db: Executor,
  { body, state, town, village }: Readonly<Record<'body' | 'state' | 'town' | 'village', string>>,
): Promise<Pick<TrackedProposal, 'town' | 'village'>> {
  if (state === 'accepted') return { town, village };
  const rows = await db
    .selectFrom('area')
    .select('village')
    .where('body', '=', body)
    .where('town', '=', town)
    .execute();
  return {
    town: rows.length === 0 ? '' : town,
    village: rows.some((row) => row.village === village) ? village : '',
  };
}

/** The lead in which a matter now stands: where it was merged into, and what took it up again out of the reserve. */
async function presentLead(db: Executor, body: string, id: string): Promise<Lead | undefined> {
  let lead = await leadById(db, body, id);
  const seen = new Set<string>();
  while (lead !== undefined && !seen.has(lead.id)) {
    seen.add(lead.id);
    const next =
      lead.state === 'merged'
        ? await leadById(db, body, lead.mergedInto ?? '')
        : await revivalOf(db, body, lead.id);
    if (next === undefined) return lead;
    lead = next;
  }
  return lead;
}

async function revivalOf(db: Executor, body: string, lead: string): Promise<Lead | undefined> {
  const row = await db
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('revived_from', '=', lead)
    .executeTakeFirst();
  return row === undefined ? undefined : leadOf(row);
}

async function publicLead(db: Executor, body: string, lead: Lead): Promise<PublicLead> {
  const { ordinal, state, declineReason, reason } = lead;
  const origins = voicesOf((await ancestryOf(db, body, [lead])).get(lead.id) ?? [lead]);
  const unit =
    lead.unit === null
      ? undefined
      : await db.selectFrom('unit').select('name').where('id', '=', lead.unit).executeTakeFirst();
  const drive = await db
    .selectFrom('drive')
    .select('year')
    .where('body', '=', body)
    .where('id', '=', lead.drive)
    .executeTakeFirstOrThrow();
  return {
    ordinal,
    title: (await publicTitles(db, body, [lead])).get(lead.id) ?? '',
    state,
    voices: Object.values(origins).reduce((sum, count) => sum + count, 0),
    origins,
    unit: unit?.name ?? '',
    declineReason,
    reason,
    year: drive.year,
  };
}
