import { expect } from 'vitest';
import { trackedProposal } from '../../server/collection/track-views.ts';
import { leadsAtGates } from '../../server/screening/gate-views.ts';
import { ORIGINS, type LeadState, type StepKind } from '../../shared/collection/model.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import { leadLifecycle } from '../../shared/screening/lifecycle.ts';
import { gateLifecycle, missingGates } from '../../shared/screening/gates.ts';
import type { Gate } from '../../shared/screening/model.ts';
import type { House } from '../support/house.ts';
import type { OwnBody } from '../support/people.ts';
import { card } from './builders.ts';
import { anAppraisal } from './screened.ts';

/** Gates of the body that is screened in. */
export const GATES: readonly Gate[] = ['government-meeting', 'presidium'];

/** A body with a drive whose leads are screened, a later drive, a session, and all that was done. */
export interface Scene {
  readonly house: House;
  readonly body: OwnBody;
  readonly drive: string;
  readonly later: string;
  readonly session: CongressSession;
  readonly unit: string;
  /** Batches that can be taken back, the latest last. */
  readonly batches: string[];
  /** The batch that was made last, when nothing has happened since. */
  latest: string | undefined;
  /** Where each lead stood after the last act. */
  readonly stood: Map<string, LeadState>;
}

/** Every lead with a complete card and an appraisal, so that nothing but its state holds it back. */
export async function equip(scene: Scene): Promise<void> {
  const { house, body, unit } = scene;
  const { db } = house.platform;
  const bare = await db
    .selectFrom('lead')
    .select(['id', 'title'])
    .where('body', '=', body.id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('lead_card')
            .select('lead_card.lead')
            .whereRef('lead_card.lead', '=', 'lead.id'),
        ),
      ),
    )
    .execute();
  for (const { id, title } of bare) {
    await db
      .insertInto('lead_card')
      .values({
        lead: id,
        body: body.id,
        card: JSON.stringify(card({ name: title })),
        changed_at: '2026-03-01T00:00:00.000Z',
      })
      .execute();
    await db.updateTable('lead').set({ unit, category: 'health' }).where('id', '=', id).execute();
    await anAppraisal(house, body, id, unit);
  }
}

type Way = `${LeadState} → ${LeadState}`;

/** The ways that acts of screening and decisions of gates lead. */
const WAYS: ReadonlySet<Way> = new Set(
  [...Object.values(leadLifecycle.acts), ...Object.values(gateLifecycle.acts)].flatMap(
    ({ from, to }) => from.map((state: LeadState): Way => `${state} → ${to}`),
  ),
);

/** Whether an act of this kind may have brought a lead from the one state into the other; a new one comes from nowhere. */
function isWay(kind: string, from: LeadState | undefined, to: LeadState): boolean {
  if (from === undefined) return to === 'lead';
  if (kind.startsWith('merge')) return to === 'merged';
  if (kind === 'undo') return from === 'merged' || to === 'merged' || WAYS.has(`${to} → ${from}`);
  return WAYS.has(`${from} → ${to}`);
}

/** What must be true after every act, whatever was done before. */
export async function holds(scene: Scene, kind: string): Promise<void> {
  const { house, body, stood } = scene;
  const { db, clock } = house.platform;
  const leads = await db.selectFrom('lead').selectAll().where('body', '=', body.id).execute();
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  const proposals = await db
    .selectFrom('proposal')
    .select(['id', 'number', 'lead', 'origin'])
    .where('body', '=', body.id)
    .execute();
  const revived = new Set(leads.flatMap(({ revived_from: from }) => from ?? []));
  for (const lead of leads) {
    const members = proposals.filter((proposal) => proposal.lead === lead.id);
    expect(lead.size).toBe(members.length);
    for (const origin of ORIGINS)
      expect(lead[origin]).toBe(members.filter((one) => one.origin === origin).length);
    // One that was taken up again out of the reserve has its voices there.
    if (lead.revived_from === null) expect(lead.size > 0).toBe(lead.state !== 'merged');
    expect(lead.merged_into === null).toBe(lead.state !== 'merged');
    if (lead.state === 'declined' || lead.state === 'reserve') expect(lead.reason).not.toBe('');
    // A matter has one life: what was taken up again rests where it was.
    if (revived.has(lead.id)) expect(lead.state).toBe('reserve');
    const before = stood.get(lead.id);
    if (before !== lead.state)
      expect([kind, before, lead.state, isWay(kind, before, lead.state)]).toEqual([
        kind,
        before,
        lead.state,
        true,
      ]);
    stood.set(lead.id, lead.state);
  }
  const listed = leads.filter(({ state }) => state === 'candidate').map(({ id }) => id);
  const passed = (await leadsAtGates(db, body.id, scene.drive)).filter(
    ({ state }) => state === 'candidate',
  );
  expect(passed.map(({ id }) => id).toSorted()).toEqual(listed.toSorted());
  for (const { gates } of passed) expect(missingGates(GATES, gates)).toEqual([]);
  const candidates = await db
    .selectFrom('candidate')
    .select('lead')
    .where('body', '=', body.id)
    .execute();
  expect(new Set(candidates.map(({ lead }) => lead)).size).toBe(candidates.length);
  for (const { lead } of candidates) expect(byId.get(lead ?? '')?.state).toBe('candidate');
  for (const { id, number, lead } of proposals) {
    const spans = await db
      .selectFrom('lead_membership')
      .select(['lead', 'since_seq', 'until_seq'])
      .where('proposal', '=', id)
      .orderBy('since_seq')
      .execute();
    expect(spans.at(-1)).toMatchObject({ lead, until_seq: null });
    expect(spans.slice(0, -1).map((span) => span.until_seq)).toEqual(
      spans.slice(1).map((span) => span.since_seq),
    );
    const tracked = await trackedProposal(db, number, clock.now());
    if (!tracked.ok) throw new Error(`${number} is not tracked`);
    explains(tracked.value);
  }
}

/** Steps after which a matter may stand in a state; whoever joins, or is brought back, reads how it stands. */
const TELLS: Readonly<Record<LeadState, readonly StepKind[]>> = {
  lead: ['received', 'split', 'merged', 'revived', 'became-lead'],
  merged: [],
  proposed: ['became-proposed', 'gate-returned', 'merged'],
  preliminary: ['became-preliminary', 'gate-passed'],
  candidate: ['became-candidate', 'put-to-ballot', 'gate-passed'],
  chosen: ['became-chosen'],
  reserve: ['became-reserve', 'gate-struck'],
  declined: ['became-declined'],
  suggestion: ['became-suggestion'],
};

type Tracked = Extract<Awaited<ReturnType<typeof trackedProposal>>, { ok: true }>['value'];

/** The page of a number says where the matter stands, and its last steps say how it came there. */
function explains({ lead, steps }: Tracked): void {
  expect(steps[0]?.kind).toMatch(/^(received|joined)$/);
  expect(lead.state).not.toBe('merged');
  expect(lead.voices).toBeGreaterThan(0);
  const last = steps.map(({ kind }) => kind).findLast((kind) => !SAYS_NOTHING.includes(kind));
  expect([...TELLS[lead.state], 'joined', 'undone'], lead.state).toContain(last);
  if (lead.state === 'declined' || lead.state === 'reserve') expect(lead.reason).not.toBe('');
}

/** Steps that leave a matter where it is. */
const SAYS_NOTHING: readonly StepKind[] = ['accepted', 'withheld', 'note'];
