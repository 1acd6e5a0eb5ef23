import type { DriveView } from '../../server/collection/drive-views.ts';
import { leadsById, moveLead } from '../../server/collection/lead-rows.ts';
import { stepsOfProposal } from '../../server/collection/steps.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { gateWordsOf } from '../../server/screening/gate-views.ts';
import { leadCardOf } from '../../server/screening/lead-cards.ts';
import { settingsOf } from '../../server/screening/settings-views.ts';
import type { Lead, LeadState, Step } from '../../shared/collection/model.ts';
import type { Unit } from '../../shared/congress/model.ts';
import { ok } from '../../shared/result.ts';
import type { GatesView } from '../../shared/screening/gates-model.ts';
import type { Gate, ProjectCard } from '../../shared/screening/model.ts';
import { seenCard } from '../../shared/screening/voted-card.ts';
import { anEntry, proposals } from '../collection/office.ts';
import type { Client } from '../support/client.ts';
import type { House } from '../support/house.ts';
import type { OwnBody } from '../support/people.ts';
import { card } from './builders.ts';

/** A lead on its way to the ballot, with the first of its proposals. */
export interface OnTheWay {
  readonly id: string;
  /** Tracking number and id of its proposal. */
  readonly number: string;
  readonly proposal: string;
}

/** As much of a body as its leads need. */
export type Listing = Pick<OwnBody, 'id' | 'path'> & { readonly staff: Pick<Client, 'post'> };

let units = 0;

/** A department of this body. */
export function aDepartment(body: Listing, name: string): Promise<Unit> {
  units += 1;
  const facts = { kind: 'department', code: `D${units}`, name, parent: null };
  return body.staff.post<Unit>(`${body.path}/units`, facts);
}

/** Leads of a drive with complete cards, brought into this state without the way there. */
export async function leadsIn(
  house: Pick<House, 'platform'>,
  body: Listing,
  drive: Pick<DriveView, 'id'>,
  names: readonly string[],
  {
    state = 'preliminary',
    cardOf = () => ({}),
  }: {
    readonly state?: LeadState;
    /** What its card says otherwise. */
    readonly cardOf?: (name: string) => Partial<ProjectCard>;
  } = {},
): Promise<readonly OnTheWay[]> {
  const received = await proposals(
    house,
    body,
    drive.id,
    names.map((name) => ({ entry: anEntry({ name }) })),
  );
  const { clock } = house.platform;
  const named = new Set(names.map((name) => cardOf(name).department ?? '县住建局'));
  const departments = new Map<string, string>();
  for (const name of named) departments.set(name, (await aDepartment(body, name)).id);
  await perform(house.platform, body.id, SYSTEM, async (trx) => {
    const leads = await leadsById(
      trx,
      body.id,
      received.map(({ lead }) => lead),
    );
    for (const [at, { lead }] of received.entries()) {
      const name = names[at] ?? '';
      const { department = '县住建局', category = 'services' } = cardOf(name);
      await trx
        .insertInto('lead_card')
        .values({
          lead,
          body: body.id,
          card: JSON.stringify(card({ name, ...cardOf(name) })),
          changed_at: '2026-03-01T00:00:00.000Z',
        })
        .execute();
      await trx
        .updateTable('lead')
        .set({ unit: departments.get(department) ?? null, category })
        .where('id', '=', lead)
        .execute();
      const stored = leads.find(({ id }) => id === lead);
      if (stored !== undefined && state !== 'lead')
        await moveLead(trx, clock, body.id, stored, { to: state });
    }
    return ok({});
  });
  const found = received.map(({ id, number, lead }) => ({ id: lead, number, proposal: id }));
  if (state === 'candidate') await passedBefore(house, body, drive, found);
  return found;
}

/** The gates that the body has now have passed these leads as they stand. */
async function passedBefore(
  { platform: { db } }: Pick<House, 'platform'>,
  body: Listing,
  drive: Pick<DriveView, 'id'>,
  leads: readonly OnTheWay[],
): Promise<void> {
  const { gates } = await settingsOf(db, body.id);
  const ids = leads.map(({ id }) => id);
  const wordsOn = await gateWordsOf(db, body.id, ids);
  const standing = await leadsById(db, body.id, ids);
  for (const gate of gates) {
    const id = crypto.randomUUID();
    await db
      .insertInto('gate_decision')
      .values({
        id,
        body: body.id,
        drive: drive.id,
        sent_as: id,
        gate,
        decided_on: '2026-02-01',
        decision: 'passed',
        minute: '同意。',
        conditions: '',
        at: '2026-02-01T08:00:00.000Z',
      })
      .execute();
    for (const lead of standing) {
      const { nominations: nomination } = wordsOn(lead.id);
      const now = seenCard((await leadCardOf(db, body.id, lead)).card);
      const said = { outcome: 'passed', note: '', nomination, card: JSON.stringify(now) } as const;
      await db
        .insertInto('gate_item')
        .values({ decision: id, body: body.id, lead: lead.id, ...said })
        .execute();
    }
  }
}

/** The gates of a drive as the staff read them. */
export function gatesOf(body: OwnBody, drive: DriveView): Promise<GatesView> {
  return body.staff.get(`${body.path}/drives/${drive.id}/gates`);
}

/** A decision that passes these leads, and what a test wants otherwise. */
export function aDecision(
  gate: Gate,
  decidedOn: string,
  leads: readonly { readonly id: string }[],
  changes: object = {},
): object {
  return {
    id: crypto.randomUUID(),
    gate,
    decidedOn,
    decision: 'passed',
    minute: '同意提请审议。',
    conditions: '',
    items: leads.map(({ id }) => ({ lead: id, outcome: 'passed', note: '' })),
    ...changes,
  };
}

/** Sends a decision, and answers the gates as they then stand. */
export function decide(body: OwnBody, drive: DriveView, decision: object): Promise<GatesView> {
  return body.staff.post(`${body.path}/drives/${drive.id}/gates`, decision);
}

/** The lead as it now stands. */
export async function leadNow(house: House, body: OwnBody, id: string): Promise<Lead> {
  const [lead] = await leadsById(house.platform.db, body.id, [id]);
  if (lead === undefined) throw new Error('the lead is gone');
  return lead;
}

/** The kinds of the steps that the proposer reads, the first left out: that it was received. */
export async function stepsTold(
  house: House,
  body: OwnBody,
  { proposal }: OnTheWay,
): Promise<readonly Step[]> {
  return (await stepsOfProposal(house.platform.db, body.id, proposal)).slice(1);
}

/** The three gates of a town, all passed one day after the other for these leads. */
export async function passAll(
  body: OwnBody,
  drive: DriveView,
  leads: readonly { readonly id: string }[],
): Promise<void> {
  await decide(body, drive, aDecision('joint-meeting', '2026-02-02', leads));
  await decide(body, drive, aDecision('party-committee', '2026-02-05', leads));
  await decide(body, drive, aDecision('presidium', '2026-02-09', leads));
}

/** Lists as candidates all that have passed. */
export function list(body: OwnBody, drive: DriveView): Promise<{ readonly listed: number }> {
  return body.staff.post(`${body.path}/drives/${drive.id}/gates/list`);
}
