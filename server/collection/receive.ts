import { createHash } from 'node:crypto';
import { moment, newId } from '../../shared/chance.ts';
import type { Channel, Origin, ProposalEntry } from '../../shared/collection/model.ts';
import { ENTRY_FIELDS, trackingNumber } from '../../shared/collection/rules.ts';
import { proposalTerms } from '../../shared/collection/terms.ts';
import { folded } from '../../shared/congress/rules.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { recountLead } from './lead-rows.ts';
import { addSteps, lastStep, type NewStep } from './steps.ts';

/** A checked proposal on its way in. */
export interface Incoming {
  /** Made by whoever sends it (UUID), so that a repeated request is recognised. */
  readonly id: string;
  readonly entry: ProposalEntry;
  readonly origin: Origin;
  readonly channel: Channel;
  readonly deputy?: string | undefined;
  readonly unit?: string | undefined;
  readonly enteredBy?: string | undefined;
  /** The lead it joins with its own words; without one it becomes a lead itself. */
  readonly lead?: string | undefined;
  /** Number of the proposal it joined, for its steps. */
  readonly joined?: string | undefined;
  /** When it came, for what was collected before it was entered; otherwise now. */
  readonly receivedAt?: string | undefined;
}

export interface Received {
  readonly id: string;
  readonly number: string;
  readonly lead: string;
}

/** So many rows go into one statement; both engines limit the number of its parameters. */
const GROUP = 200;

/**
 * Takes proposals into a drive: gives each its tracking number, makes it a
 * lead or a further voice of one, and writes its first step. What is said has
 * been checked before; only within an act of the body.
 *
 * Failures: `not-found` {drive}; `proposal-key-taken`, when another proposal
 * was sent under the same id; `joined-unknown`, when a lead to be joined is
 * not one of this drive.
 */
export async function receiveProposals(
  trx: Executor,
  platform: Platform,
  body: string,
  driveId: string,
  incoming: readonly Incoming[],
): Promise<Result<readonly Received[]>> {
  const { clock, chance } = platform;
  const drive = await trx
    .selectFrom('drive')
    .select(['prefix', 'proposals', 'leads'])
    .where('body', '=', body)
    .where('id', '=', driveId)
    .executeTakeFirst();
  if (drive === undefined) return fail('not-found', { drive: driveId });
  const sent = incoming.map((one) => ({ ...one, fingerprint: fingerprintOf(one) }));
  const known = await standing(trx, body, sent);
  if (!known.ok) return known;
  const fresh = sent.filter(({ id }) => !known.value.has(id));
  const joined = [...new Set(fresh.flatMap(({ lead }) => (lead === undefined ? [] : [lead])))];
  const open = await joinable(trx, body, driveId, joined);
  if (joined.some((lead) => !open.has(lead))) return fail('joined-unknown');

  const now = moment(clock);
  let seq = await lastSeq(trx, body);
  let leads = drive.leads;
  const leadRows = [];
  const proposalRows = [];
  const steps: NewStep[] = [];
  const received = new Map(known.value);
  for (const [index, one] of fresh.entries()) {
    const number = trackingNumber(drive.prefix, drive.proposals + index + 1);
    const at = one.receivedAt ?? now;
    const { entry } = one;
    let lead = one.lead;
    if (lead === undefined) {
      lead = newId(clock, chance);
      leads += 1;
      leadRows.push(leadRow(lead, body, driveId, leads, one, at));
    }
    seq += 1;
    proposalRows.push({
      id: one.id,
      body,
      drive: driveId,
      number,
      seq,
      lead,
      state: 'received' as const,
      origin: one.origin,
      channel: one.channel,
      deputy: one.deputy ?? null,
      unit: one.unit ?? null,
      entered_by: one.enteredBy ?? null,
      name: entry.name,
      reason: entry.reason,
      content: entry.content,
      town: entry.town,
      village: entry.village,
      site: entry.site,
      term: entry.term,
      estimate_yuan: entry.estimateYuan,
      funding_source: entry.fundingSource,
      category: entry.category,
      by_name: entry.byName,
      by_phone: entry.byPhone,
      published: null,
      terms: proposalTerms(entry).join(' '),
      search: searchOf(number, entry),
      fingerprint: one.fingerprint,
      received_at: at,
      version: 1,
    });
    steps.push(
      one.joined === undefined
        ? { of: { proposal: one.id }, kind: 'received', detail: { number } }
        : { of: { proposal: one.id }, kind: 'joined', detail: { number, joined: one.joined } },
    );
    received.set(one.id, { id: one.id, number, lead });
  }
  const firstStep = (await lastStep(trx, body)) + 1;
  for (const group of groupsOf(leadRows)) await trx.insertInto('lead').values(group).execute();
  for (const group of groupsOf(proposalRows))
    await trx.insertInto('proposal').values(group).execute();
  await addSteps(trx, clock, body, steps);
  const members = proposalRows.map(({ id, lead }, index) => ({
    body,
    proposal: id,
    lead,
    since_seq: firstStep + index,
    until_seq: null,
  }));
  for (const group of groupsOf(members))
    await trx.insertInto('lead_membership').values(group).execute();
  for (const lead of joined) await recountLead(trx, body, lead);
  await trx
    .updateTable('drive')
    .set({ proposals: drive.proposals + fresh.length, leads })
    .where('id', '=', driveId)
    .execute();
  return ok(sent.flatMap(({ id }) => received.get(id) ?? []));
}

/** What a search of the staff goes through. */
export function searchOf(number: string, entry: ProposalEntry): string {
  const { name, content, reason, town, village, site, byName } = entry;
  return folded([number, name, town, village, site, byName, content, reason].join(' ')).slice(
    0,
    1500,
  );
}

function leadRow(
  id: string,
  body: string,
  drive: string,
  ordinal: number,
  { entry, origin }: Incoming,
  at: string,
) {
  const one = (counted: Origin): number => (counted === origin ? 1 : 0);
  return {
    id,
    body,
    drive,
    ordinal,
    title: entry.name,
    summary: entry.content === '' ? entry.reason : entry.content,
    category: entry.category,
    town: entry.town,
    state: 'lead' as const,
    size: 1,
    residents: one('residents'),
    deputies: one('deputies'),
    departments: one('departments'),
    stations: one('stations'),
    government: one('government'),
    unit: null,
    first_at: at,
    last_at: at,
    version: 1,
    merged_into: null,
    revived_from: null,
    decline_reason: null,
    reason: '',
    search: '',
  };
}

/** What was joined is told by its number: by the time it is sent again, its lead may have been merged. */
export function fingerprintOf({
  entry,
  origin,
  joined,
  lead,
  deputy,
  unit,
}: Omit<Incoming, 'id' | 'channel'>): string {
  const said = [...ENTRY_FIELDS.map((field) => entry[field]), origin, joined ?? lead, deputy, unit];
  return createHash('sha256').update(JSON.stringify(said), 'utf8').digest('base64url');
}

/** Those already there: the same again is no second proposal. */
async function standing(
  trx: Executor,
  body: string,
  sent: readonly { readonly id: string; readonly fingerprint: string }[],
): Promise<Result<ReadonlyMap<string, Received>>> {
  const known = new Map<string, Received>();
  for (const group of groupsOf(sent)) {
    const prints = new Map(group.map(({ id, fingerprint }) => [id, fingerprint]));
    const rows = await trx
      .selectFrom('proposal')
      .select(['id', 'body', 'number', 'lead', 'fingerprint'])
      .where('id', 'in', [...prints.keys()])
      .execute();
    for (const row of rows) {
      if (row.body !== body || row.fingerprint !== prints.get(row.id))
        return fail('proposal-key-taken');
      known.set(row.id, { id: row.id, number: row.number, lead: row.lead });
    }
  }
  return ok(known);
}

/** Of these leads those of the drive that can be joined: what was merged away cannot. */
async function joinable(
  trx: Executor,
  body: string,
  drive: string,
  leads: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const group of groupsOf(leads)) {
    const rows = await trx
      .selectFrom('lead')
      .select('id')
      .where('body', '=', body)
      .where('drive', '=', drive)
      .where('state', '!=', 'merged')
      .where('id', 'in', group)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

async function lastSeq(trx: Executor, body: string): Promise<number> {
  const row = await trx
    .selectFrom('proposal')
    .select('seq')
    .where('body', '=', body)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

function groupsOf<Row>(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (let at = 0; at < rows.length; at += GROUP) groups.push(rows.slice(at, at + GROUP));
  return groups;
}
