import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOfProposal } from '../../server/collection/steps.ts';
import { ORIGINS } from '../../shared/collection/model.ts';
import type { BatchDone, QueueLead } from '../../shared/collection/queue.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, type OwnBody } from '../support/people.ts';
import { GroupingModel } from './grouping-model.ts';
import { aDrive, anEntry, collectionHouse, proposals } from './office.ts';
import { membersOf, merging, queueOf, seen } from './queue-office.ts';

/** What a clerk or a resident does; the numbers choose among the leads, proposals and batches there are. */
interface Act {
  readonly kind: (typeof KINDS)[number];
  readonly one: number;
  readonly others: readonly number[];
}

const KINDS = ['merge', 'merge some', 'split', 'split apart', 'undo', 'voice'] as const;
const anAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...KINDS),
  one: fc.nat(50),
  others: fc.array(fc.nat(50), { minLength: 1, maxLength: 3 }),
});

/** The first merge is undone when all that the lead had before went elsewhere: it would be left empty. */
const LEFT_EMPTY: Act[] = [
  { kind: 'merge some', one: 0, others: [1] },
  { kind: 'merge some', one: 1, others: [0] },
  { kind: 'undo', one: 0, others: [0] },
];

function chosen<Entry>(entries: readonly Entry[], at: number): Entry | undefined {
  return entries[at % entries.length];
}

function severally<Entry>(entries: readonly Entry[], places: readonly number[]): Entry[] {
  return [...new Set(places.flatMap((at) => chosen(entries, at) ?? []))];
}

/** One drive of one body, and what should be true of it. */
interface Scene {
  readonly body: OwnBody;
  readonly drive: string;
  readonly model: GroupingModel;
  come(lead?: string): Promise<void>;
}

async function mergeLeads(scene: Scene, into: QueueLead, from: readonly QueueLead[]) {
  const { body, model } = scene;
  const gone = from.filter(({ id }) => id !== into.id);
  if (gone.length === 0) return;
  const request = merging(into, gone.map(seen));
  await body.staff.post(`${body.path}/leads/${into.id}/merge`, request);
  model.merged(
    request.batch,
    gone.flatMap(({ id }) => model.members(id)),
    into.id,
  );
}

async function mergeSome(scene: Scene, into: QueueLead, from: QueueLead, at: readonly number[]) {
  const { body, model } = scene;
  if (from.id === into.id) return;
  const some = severally(model.members(from.id), at);
  const request = merging(into, [{ ...seen(from), proposals: some }]);
  await body.staff.post(`${body.path}/leads/${into.id}/merge`, request);
  model.merged(request.batch, some, into.id);
}

async function split(scene: Scene, lead: QueueLead, at: readonly number[], apart: boolean) {
  const { body, model } = scene;
  const some = severally(model.members(lead.id), at);
  const batch = randomUUID();
  const request = { batch, version: lead.version, proposals: some, apart };
  const path = `${body.path}/leads/${lead.id}/split`;
  if (some.length === lead.size) {
    expect(await body.staff.problem('POST', path, request)).toMatchObject({
      code: 'split-leaves-none',
    });
    return;
  }
  const { created } = await body.staff.post<BatchDone>(path, request);
  const places = new Map<string, string>();
  for (const made of created)
    for (const { id } of await membersOf(body, made)) places.set(id, made);
  expect([...places.keys()].toSorted()).toEqual(some.toSorted());
  model.split(batch, some, (proposal) => places.get(proposal) ?? '');
}

/** An undoing may be refused when something has changed since; right after its act it may not. */
async function undo(scene: Scene, at: number, latest: string | undefined): Promise<void> {
  const { body, model } = scene;
  const batch = chosen(model.batches, at);
  if (batch === undefined) return;
  const { json } = await body.staff.send('POST', `${body.path}/lead-batches/${batch.id}/undo`);
  if (json !== null && typeof json === 'object' && 'code' in json) {
    expect(json.code).toBe('changed-since');
    expect(batch.id).not.toBe(latest);
  } else model.undone(batch.id);
}

async function doOne(scene: Scene, act: Act, latest?: string) {
  const { rows } = await queueOf(scene.body, scene.drive);
  const lead = chosen(rows, act.one);
  if (lead === undefined) throw new Error('no lead is left');
  const [place = 0] = act.others;
  const other = chosen(rows, place) ?? lead;
  if (act.kind === 'merge') await mergeLeads(scene, lead, severally(rows, act.others));
  else if (act.kind === 'merge some') await mergeSome(scene, lead, other, act.others);
  else if (act.kind === 'undo') await undo(scene, act.one, latest);
  else if (act.kind === 'voice') await scene.come(lead.id);
  else await split(scene, lead, act.others, act.kind === 'split apart');
}

describeOnBoth('any sequence of merges, splits and undoings', collectionHouse, (house) => {
  async function aScene(): Promise<Scene> {
    const body = await aBody(house());
    const { id: drive } = await aDrive(body, { year: 2030 });
    const model = new GroupingModel();
    return {
      body,
      drive,
      model,
      async come(lead) {
        const [one] = await proposals(house(), body, drive, [
          { entry: anEntry(), ...(lead === undefined ? {} : { lead }) },
        ]);
        if (one !== undefined) model.came(one.id, one.lead);
      },
    };
  }

  /** Each proposal in one live lead, the counts those of the members, the spans without gap, every step told. */
  async function holds({ body, drive, model }: Scene): Promise<void> {
    const { db } = house().platform;
    const live = (await queueOf(body, drive)).rows;
    const merged = (await queueOf(body, drive, { state: 'merged' })).rows;
    for (const lead of [...live, ...merged]) {
      expect(lead.size).toBe(model.members(lead.id).length);
      expect(ORIGINS.reduce((sum, origin) => sum + lead.origins[origin], 0)).toBe(lead.size);
      expect(lead.size > 0).toBe(lead.state !== 'merged');
      expect(lead.mergedInto === null).toBe(lead.state !== 'merged');
    }
    for (const [proposal, lead] of model.lead) {
      const { lead: now } = await db
        .selectFrom('proposal')
        .select('lead')
        .where('id', '=', proposal)
        .executeTakeFirstOrThrow();
      expect(now).toBe(lead);
      const spans = await db
        .selectFrom('lead_membership')
        .select(['lead', 'since_seq', 'until_seq'])
        .where('proposal', '=', proposal)
        .orderBy('since_seq')
        .execute();
      expect(spans.at(-1)).toMatchObject({ lead, until_seq: null });
      expect(spans.slice(0, -1).map((span) => span.until_seq)).toEqual(
        spans.slice(1).map((span) => span.since_seq),
      );
      const steps = await stepsOfProposal(db, body.id, proposal);
      expect(steps.map(({ kind }) => kind)).toEqual(model.told.get(proposal));
    }
  }

  test('leaves every proposal in one live lead, every count right, and every step told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 15 }), async (acts) => {
        const scene = await aScene();
        for (let count = 0; count < 6; count += 1) await scene.come();
        let before = 0;
        for (const act of acts) {
          const { batches } = scene.model;
          // The last act, if it was one that can be undone.
          const latest = batches.length > before ? batches.at(-1)?.id : undefined;
          before = batches.length;
          await doOne(scene, act, latest);
        }
        await holds(scene);
      }),
      { numRuns: 12, examples: [[LEFT_EMPTY]] },
    );
  });
});
