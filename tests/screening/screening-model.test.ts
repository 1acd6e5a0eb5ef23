import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import { leadOf } from '../../server/collection/lead-rows.ts';
import type { Lead, LeadState } from '../../shared/collection/model.ts';
import type { BatchDone } from '../../shared/collection/queue.ts';
import { dayOf } from '../../shared/day.ts';
import type { GatesView } from '../../shared/screening/gates-model.ts';
import { BULK_ACTS, LEAD_ACTS, type LeadAct } from '../../shared/screening/lifecycle.ts';
import { GATE_OUTCOMES } from '../../shared/screening/model.ts';
import { aDrive, anEntry, collectionHouse, proposals } from '../collection/office.ts';
import { membersOf } from '../collection/queue-office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aSession } from '../support/people.ts';
import { aDecision } from './listing.ts';
import { aDepartment } from './screened.ts';
import { equip, GATES, holds, type Scene } from './screening-model.ts';

/** What somebody does; the numbers choose among the leads, proposals and batches there are. */
interface Act {
  readonly kind: (typeof KINDS)[number];
  readonly one: number;
  readonly others: readonly number[];
}

const KINDS = [
  'merge',
  'merge some',
  'split',
  'undo',
  'voice',
  'onward',
  'act',
  'many',
  'gate',
  'gates pass',
  'list',
  'to the ballot',
  'revive',
] as const;

const anAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...KINDS),
  one: fc.nat(50),
  others: fc.array(fc.nat(50), { minLength: 1, maxLength: 3 }),
});

/** Two leads are taken up again out of the reserve and merged, which moves no proposal. */
const REVIVED_AND_MERGED: readonly Act[] = [
  { kind: 'many', one: 0, others: [2, 3] },
  { kind: 'revive', one: 0, others: [0] },
  { kind: 'revive', one: 1, others: [0] },
  { kind: 'merge', one: 5, others: [6] },
];

/** Sequences that once went wrong. */
const EXAMPLES: [Act[]][] = [
  // It could not be taken back: the lead would have been left without a proposal, as it was before.
  [[...REVIVED_AND_MERGED, { kind: 'undo', one: 0, others: [0] }]],
  // The proposers of the one that was merged read nothing of what came after.
  [[...REVIVED_AND_MERGED, { kind: 'act', one: 5, others: [5] }]],
  // Whoever joined the one in the reserve read of its revival as if it had come after.
  [
    [
      { kind: 'many', one: 0, others: [2] },
      { kind: 'revive', one: 0, others: [0] },
      { kind: 'voice', one: 2, others: [0] },
    ],
  ],
];

function chosen<Entry>(entries: readonly Entry[], at: number): Entry | undefined {
  return entries[at % entries.length];
}

function severally<Entry>(entries: readonly Entry[], places: readonly number[]): Entry[] {
  return [...new Set(places.flatMap((at) => chosen(entries, at) ?? []))];
}

/** Sends it; a refusal must be one of these and have changed nothing, which the next look shows. */
async function tried<Value>(
  { body }: Scene,
  path: string,
  json: unknown,
  refusals: RegExp,
): Promise<Value | undefined> {
  const { response, json: answer } = await body.staff.send('POST', `${body.path}${path}`, { json });
  if (response.status === 200) return Object(answer);
  const { code }: { code: string } = Object(answer);
  expect(`${path} ${code}`).toMatch(new RegExp(`^${path} (${refusals.source})$`));
  return undefined;
}

async function batched(scene: Scene, path: string, json: object, refusals: RegExp): Promise<void> {
  const done = await tried<BatchDone>(scene, path, json, refusals);
  if (done === undefined) return;
  scene.batches.push(done.batch);
  scene.latest = done.batch;
  // An answer that was lost is asked for again.
  expect(await scene.body.staff.post(`${scene.body.path}${path}`, json)).toEqual(done);
}

/** All leads that have not gone into another, in the order of their numbers. */
async function standing({ house, body }: Scene): Promise<Lead[]> {
  const rows = await house.platform.db
    .selectFrom('lead')
    .selectAll()
    .where('body', '=', body.id)
    .where('state', '!=', 'merged')
    .orderBy('drive')
    .orderBy('ordinal')
    .execute();
  return rows.map(leadOf);
}

const seen = ({ id, version }: Lead) => ({ lead: id, version });

const merging = (into: Lead, from: readonly object[], reason = '') => ({
  batch: randomUUID(),
  version: into.version,
  from,
  reason,
});

const ONWARD: Partial<Record<LeadState, LeadAct>> = {
  lead: 'propose',
  proposed: 'nominate',
  preliminary: 'list',
};

/** So many steps on the way to the ballot, as far as it is open. */
async function onward(scene: Scene, lead: string, most: number): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    const now = (await standing(scene)).find(({ id }) => id === lead);
    const act = now === undefined ? undefined : ONWARD[now.state];
    if (now === undefined || act === undefined) return;
    const request = { act, version: now.version };
    const refusals = /gates-missing|appraisal-missing|card-incomplete/;
    if ((await tried(scene, `/leads/${lead}/state`, request, refusals)) === undefined) return;
    await holds(scene, 'onward');
  }
}

type Doing = (scene: Scene, act: Act, leads: readonly Lead[], lead: Lead) => Promise<void>;

const DOINGS: Readonly<Record<Act['kind'], Doing>> = {
  async merge(scene, { others }, leads, lead) {
    const from = severally(leads, others).filter(({ id }) => id !== lead.id);
    if (from.length === 0) return;
    const request = merging(lead, from.map(seen), '说的是同一件事');
    await batched(scene, `/leads/${lead.id}/merge`, request, /lead-state-unfit|lead-other-drive/);
  },
  async 'merge some'(scene, { others }, leads, lead) {
    const from = chosen(leads, others[0] ?? 0);
    if (from === undefined || from.id === lead.id) return;
    const members = (await membersOf(scene.body, from.id)).map(({ id }) => id);
    const part = { ...seen(from), proposals: severally(members, others) };
    const request = merging(lead, [part]);
    if (part.proposals.length > 0)
      await batched(scene, `/leads/${lead.id}/merge`, request, /lead-state-unfit|lead-other-drive/);
  },
  async split(scene, { one, others }, _, lead) {
    const members = (await membersOf(scene.body, lead.id)).map(({ id }) => id);
    const some = severally(members, others);
    const request = {
      batch: randomUUID(),
      version: lead.version,
      proposals: some,
      apart: one % 2 > 0,
    };
    if (some.length > 0)
      await batched(
        scene,
        `/leads/${lead.id}/split`,
        request,
        /split-leaves-none|lead-state-unfit/,
      );
  },
  /** An undoing may be refused when something has changed since; right after its act it may not. */
  async undo(scene, { one }) {
    const { batches, body } = scene;
    const batch = scene.latest ?? chosen(batches, one);
    if (batch === undefined) return;
    const path = `/lead-batches/${batch}/undo`;
    if (scene.latest === undefined) await tried(scene, path, {}, /changed-since/);
    else await body.staff.post(`${body.path}${path}`);
  },
  async voice({ house, body }, _, __, lead) {
    const [joined] = await membersOf(body, lead.id);
    if (joined === undefined) return;
    const one = { entry: anEntry(), lead: lead.id, joined: joined.number };
    await proposals(house, body, lead.drive, [one]);
  },
  async onward(scene, { one }, _, lead) {
    await onward(scene, lead.id, 1 + (one % 3));
  },
  async act(scene, { others }, _, lead) {
    const act = chosen(LEAD_ACTS, others[0] ?? 0);
    const reason = '这一步的理由';
    const more = act === 'decline' ? { declineReason: 'too-small' } : {};
    await tried(
      scene,
      `/leads/${lead.id}/state`,
      { act, version: lead.version, reason, ...more },
      /wrong-state|gates-missing|appraisal-missing|card-incomplete|revived-already/,
    );
  },
  async many(scene, { one, others }, leads) {
    const act = chosen(BULK_ACTS, one);
    const more = act === 'decline' ? { declineReason: 'too-small' } : {};
    const some = severally(leads, others).map(seen);
    const request = { batch: randomUUID(), leads: some, act, reason: '一并处理的理由', ...more };
    await batched(scene, '/leads/state', request, /lead-state-unfit|revived-already/);
  },
  async gate(scene, { one, others }) {
    const gate = chosen(GATES, one) ?? 'presidium';
    const { body, drive } = scene;
    const { leads } = await body.staff.get<GatesView>(`${body.path}/drives/${drive}/gates`);
    const laidAside = ['proposed', 'reserve'];
    const before = leads.filter(
      ({ next, said, state }) =>
        next === gate || (said.at(-1)?.gate === gate && laidAside.includes(state)),
    );
    const items = before.map(({ id }, at) => {
      const outcome = chosen(GATE_OUTCOMES, others[at % others.length] ?? 0);
      return { lead: id, outcome, note: outcome === 'passed' ? '' : '会上的意见' };
    });
    const isReturn = items.length > 0 && items.every(({ outcome }) => outcome === 'returned');
    const decision = aDecision(gate, dayOf(scene.house.platform.clock.now()), [], {
      items,
      decision: isReturn ? 'returned' : 'passed',
    });
    await tried(scene, `/drives/${drive}/gates`, decision, /gate-.*|wrong-state/);
  },
  async 'gates pass'(scene) {
    const { body, drive } = scene;
    const today = dayOf(scene.house.platform.clock.now());
    for (const gate of GATES) {
      const { leads } = await body.staff.get<GatesView>(`${body.path}/drives/${drive}/gates`);
      const awaited = leads.filter(({ next }) => next === gate);
      if (awaited.length > 0)
        await body.staff.post(
          `${body.path}/drives/${drive}/gates`,
          aDecision(gate, today, awaited),
        );
    }
  },
  async list(scene) {
    const { drive } = scene;
    await tried(
      scene,
      `/drives/${drive}/gates/list`,
      {},
      /nothing-to-list|card-incomplete|gates-missing/,
    );
  },
  async 'to the ballot'(scene) {
    const { session, drive } = scene;
    await tried(
      scene,
      `/sessions/${session.id}/candidates/from-leads`,
      { drive },
      /nothing-to-fetch/,
    );
  },
  async revive(scene, { one }, leads) {
    const resting = chosen(
      leads.filter(({ state }) => state === 'reserve'),
      one,
    );
    const request = { drive: scene.later, as: 'lead' };
    if (resting !== undefined)
      await tried(scene, `/leads/${resting.id}/revive`, request, /revive-not-later/);
  },
};

async function doOne(scene: Scene, act: Act): Promise<void> {
  const leads = await standing(scene);
  const lead = chosen(leads, act.one);
  if (lead === undefined) throw new Error('no lead is left');
  if (act.kind !== 'undo') scene.latest = undefined;
  await DOINGS[act.kind](scene, act, leads, lead);
  if (act.kind === 'undo') scene.latest = undefined;
  await equip(scene);
  await holds(scene, act.kind);
}

describeOnBoth('any sequence of what screening does', collectionHouse, (house) => {
  async function aScene(): Promise<Scene> {
    const body = await aBody(house());
    await body.staff.put(`${body.path}/screening`, {
      gates: GATES,
      checks: [],
      version: 0,
    });
    const { id: drive } = await aDrive(body, { year: 2030 });
    const { id: later } = await aDrive(body, { year: 2031 });
    const { id: unit } = await aDepartment(body);
    const session = await aSession(body);
    const place = { house: house(), body, drive, later, session, unit };
    const scene: Scene = { ...place, batches: [], latest: undefined, stood: new Map() };
    await proposals(
      house(),
      body,
      drive,
      Array.from({ length: 5 }, (_, at) => ({ entry: anEntry({ name: `第 ${at + 1} 件事` }) })),
    );
    await equip(scene);
    await holds(scene, 'voice');
    for (const { id } of (await standing(scene)).slice(0, 2)) await onward(scene, id, 2);
    return scene;
  }

  test('leaves every proposal in one lead that its page explains, and nothing on the ballot past a gate', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 20 }), async (acts) => {
        const scene = await aScene();
        for (const act of acts) await doOne(scene, act);
        expect(await brokenLink(house().platform.db, scene.body.id)).toBeUndefined();
      }),
      { numRuns: Number(process.env['RUNS'] ?? 18), examples: EXAMPLES },
    );
  }, 1_200_000);
});
