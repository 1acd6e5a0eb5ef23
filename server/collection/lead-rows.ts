import type { Selectable } from 'kysely';
import type { DeclineReason, Lead, LeadState, StepKind } from '../../shared/collection/model.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../../shared/chance.ts';
import type { Executor } from '../platform/database/tables.ts';
import { unindexed } from '../platform/database/unindexed.ts';
import { addSteps, type NewStep } from './steps.ts';
import type { CollectionTables } from './tables.ts';

type Row = Selectable<CollectionTables['lead']>;

/** A stored lead as it is read. */
export function leadOf(row: Row): Lead {
  const { id, drive, ordinal, title, summary, category, town, state, size, unit, version } = row;
  const { residents, deputies, departments, stations, government, reason } = row;
  return {
    id,
    drive,
    ordinal,
    title,
    summary,
    category,
    town,
    state,
    size,
    origins: { residents, deputies, departments, stations, government },
    unit,
    firstAt: row.first_at,
    lastAt: row.last_at,
    version,
    mergedInto: row.merged_into,
    revivedFrom: row.revived_from,
    declineReason: row.decline_reason,
    reason,
  };
}

/** One lead of this body, or nothing. */
export async function leadById(db: Executor, body: string, id: string): Promise<Lead | undefined> {
  const row = await db
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : leadOf(row);
}

/** These leads of this body, in no order; ids of others are passed over. */
export async function leadsById(
  db: Executor,
  body: string,
  ids: readonly string[],
): Promise<Lead[]> {
  const found: Lead[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await db
      .selectFrom('lead')
      .selectAll()
      .where(unindexed('body'), '=', body)
      .where('id', 'in', ids.slice(from, from + 500))
      .execute();
    found.push(...rows.map(leadOf));
  }
  return found;
}

/**
 * The lead as somebody saw it who now acts on it. Failures: `not-found`
 * {lead}; `lead-merged` {lead, into}, with the number of the one it went into;
 * `lead-changed` {lead}, when somebody else has changed it since.
 */
export async function leadAsSeen(
  trx: Executor,
  body: string,
  id: string,
  version: number,
): Promise<Result<Lead>> {
  const lead = await leadById(trx, body, id);
  if (lead === undefined) return fail('not-found', { lead: id });
  if (lead.state === 'merged') {
    const into = await leadById(trx, body, lead.mergedInto ?? '');
    return fail('lead-merged', { lead: lead.ordinal, into: into?.ordinal ?? 0 });
  }
  if (lead.version !== version) return fail('lead-changed', { lead: lead.ordinal });
  return ok(lead);
}

/** A change of state with what the proposers are told. */
export interface Move {
  readonly to: LeadState;
  /** `became-<to>` unless another step tells it better. */
  readonly kind?: StepKind;
  readonly detail?: NewStep['detail'];
  /** Why, as the proposers read it; it stays with the lead. */
  readonly reason?: string;
  readonly declineReason?: DeclineReason;
  /** Account of the staff that does it. */
  readonly by?: string | null;
}

/**
 * Brings a lead into another state and tells its proposers. Whether it may be
 * done is decided before, by the lifecycle of the room that asks.
 */
export async function moveLead(
  trx: Executor,
  clock: Clock,
  body: string,
  lead: Pick<Lead, 'id' | 'version'>,
  move: Move,
): Promise<void> {
  await trx
    .updateTable('lead')
    .set({
      state: move.to,
      version: lead.version + 1,
      decline_reason: move.declineReason ?? null,
      reason: move.reason ?? '',
    })
    .where('body', '=', body)
    .where('id', '=', lead.id)
    .execute();
  await addSteps(trx, clock, body, [
    {
      of: { lead: lead.id },
      kind: move.kind ?? becameKind(move.to),
      ...(move.detail === undefined ? {} : { detail: move.detail }),
      ...(move.reason === undefined ? {} : { reason: move.reason }),
      by: move.by ?? null,
    },
  ]);
}

function becameKind(state: LeadState): StepKind {
  return state === 'merged' ? 'merged' : `became-${state}`;
}

/** Counts a lead's proposals anew after some came or went, and with them its town and times. */
export async function recountLead(trx: Executor, body: string, lead: string): Promise<void> {
  const counted = await trx
    .selectFrom('proposal')
    .select((eb) => [
      'origin',
      eb.fn.countAll<number | bigint>().as('count'),
      eb.fn.min('received_at').as('first'),
      eb.fn.max('received_at').as('last'),
      eb.fn.min('town').as('least'),
      eb.fn.max('town').as('most'),
    ])
    .where('body', '=', body)
    .where('lead', '=', lead)
    .groupBy('origin')
    .execute();
  const of = (origin: string): number =>
    Number(counted.find((row) => row.origin === origin)?.count ?? 0);
  const size = counted.reduce((sum, row) => sum + Number(row.count), 0);
  const towns = new Set(counted.flatMap(({ least, most }) => [least, most]));
  const [town] = towns;
  await trx
    .updateTable('lead')
    .set((eb) => ({
      size,
      residents: of('residents'),
      deputies: of('deputies'),
      departments: of('departments'),
      stations: of('stations'),
      government: of('government'),
      town: towns.size === 1 ? (town ?? '') : '',
      // An emptied lead keeps the times it had.
      ...(size === 0
        ? {}
        : {
            first_at: least(counted.map(({ first }) => first)),
            last_at: counted.map(({ last }) => last).reduce((a, b) => (a > b ? a : b), ''),
          }),
      version: eb('version', '+', 1),
    }))
    .where('body', '=', body)
    .where('id', '=', lead)
    .execute();
}

function least(texts: readonly string[]): string {
  return texts.reduce((a, b) => (a < b ? a : b), texts[0] ?? '');
}
