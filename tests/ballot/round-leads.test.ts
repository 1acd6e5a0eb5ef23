import { expect, test } from 'vitest';
import type { BallotSettings } from '../../shared/ballot/model.ts';
import type { Lead, Step } from '../../shared/collection/model.ts';
import { aDrive } from '../collection/office.ts';
import { card } from '../screening/builders.ts';
import {
  aDecision,
  decide,
  leadNow,
  leadsIn,
  list,
  stepsTold,
  type OnTheWay,
} from '../screening/listing.ts';
import type { OwnBody } from '../support/people.ts';
import { describeInHalls, type Hall } from '../support/rounds-hall.ts';
import { aMeeting, settingsFor, type Meeting, type Plan } from '../support/rounds-meeting.ts';

/** A meeting whose three candidates A01, A02, A03 come from leads, and those leads. */
async function fromLeads(
  hall: Hall,
  plan: Plan = {},
): Promise<{ meeting: Meeting; leads: readonly OnTheWay[] }> {
  let leads: readonly OnTheWay[] = [];
  const meeting = await aMeeting(hall, {
    seats: 1,
    ...plan,
    list: async (body, session) => {
      const drive = await aDrive(body);
      const names = ['充电棚', '公厕', '路灯'];
      leads = await leadsIn(hall, body, drive, names, { state: 'candidate' });
      const path = `${body.path}/sessions/${session.id}/candidates/from-leads`;
      await body.staff.post(path, { drive: drive.id });
    },
  });
  return { meeting, leads };
}

async function states(
  hall: Hall,
  { body }: Meeting,
  leads: readonly OnTheWay[],
): Promise<readonly Lead['state'][]> {
  const found: Lead['state'][] = [];
  for (const { id } of leads) found.push((await leadNow(hall, body, id)).state);
  return found;
}

async function lastTold(hall: Hall, { body }: Meeting, lead: OnTheWay | undefined): Promise<Step> {
  if (lead === undefined) throw new Error('no such lead');
  const last = (await stepsTold(hall, body, lead)).at(-1);
  if (last === undefined) throw new Error('nothing was told');
  return last;
}

const tied = (tie: BallotSettings['tie'], more: Partial<BallotSettings> = {}): Plan => ({
  settings: { tie, rules: { ...settingsFor(1).rules, limit: 'none' }, ...more },
});

describeInHalls('the leads of a list that was voted on', (hall) => {
  test('are chosen or go to the reserve, each told its votes and how many it needed', async () => {
    const { meeting, leads } = await fromLeads(hall());
    await meeting.toIssued();
    expect(await states(hall(), meeting, leads)).toEqual(['candidate', 'candidate', 'candidate']);
    await meeting.finish((place) => (place < 5 ? { A02: 'for' } : { A01: 'for' }));
    expect(await states(hall(), meeting, leads)).toEqual(['reserve', 'chosen', 'reserve']);
    const { title } = meeting.session;
    expect(await lastTold(hall(), meeting, leads[1])).toMatchObject({
      kind: 'became-chosen',
      detail: { session: title, votes: 5, needed: 4, seats: 1, ballot: await meeting.ballot() },
    });
    expect(await lastTold(hall(), meeting, leads[0])).toMatchObject({
      kind: 'not-chosen',
      detail: { session: title, votes: 1, needed: 4, seats: 1 },
    });
    const { rows } = await meeting.staff.get<{ rows: object[] }>(
      `${meeting.body.path}/acts?kind=leads-decided`,
    );
    expect(rows).toMatchObject([{ detail: { chosen: 1, reserve: 2 } }]);
  });

  test('stay as they are when the announcement is repeated', async () => {
    const { meeting, leads } = await fromLeads(hall());
    await meeting.toIssued();
    await meeting.finish({ A01: 'for' });
    const before = await stepsTold(
      hall(),
      meeting.body,
      leads[0] ?? { id: '', number: '', proposal: '' },
    );
    await meeting.step('announce');
    const after = await stepsTold(
      hall(),
      meeting.body,
      leads[0] ?? { id: '', number: '', proposal: '' },
    );
    expect(after).toEqual(before);
  });

  test('wait for the runoff when they are tied, and the others with them while one more ballot may come', async () => {
    const { meeting, leads } = await fromLeads(hall(), tied('another-ballot'));
    await meeting.toIssued();
    await meeting.finish({ A01: 'for', A02: 'for', A03: 'against' });
    expect(await states(hall(), meeting, leads)).toEqual(['candidate', 'candidate', 'candidate']);
    await meeting.nextRound();
    await meeting.toIssued();
    await meeting.finish((place) => (place < 4 ? { A02: 'for' } : { A01: 'for' }));
    expect(await states(hall(), meeting, leads)).toEqual(['reserve', 'chosen', 'reserve']);
    expect(await lastTold(hall(), meeting, leads[1])).toMatchObject({ detail: { votes: 4 } });
    // In the runoff most votes decide; the one that stood in the first round alone has its votes from there.
    expect(await lastTold(hall(), meeting, leads[0])).toMatchObject({
      kind: 'not-chosen',
      detail: { votes: 2, needed: 1 },
    });
    expect(await lastTold(hall(), meeting, leads[2])).toMatchObject({
      kind: 'not-chosen',
      detail: { votes: 0, needed: 4 },
    });
  });

  test('that are not tied know at once where a shortfall would leave the seat vacant', async () => {
    const { meeting, leads } = await fromLeads(
      hall(),
      tied('another-ballot', { shortage: 'leave-vacant' }),
    );
    await meeting.toIssued();
    await meeting.finish({ A01: 'for', A02: 'for', A03: 'against' });
    expect(await states(hall(), meeting, leads)).toEqual(['candidate', 'candidate', 'reserve']);
  });

  test('wait for the one more ballot after a shortfall', async () => {
    const { meeting, leads } = await fromLeads(hall(), { seats: 2 });
    await meeting.toIssued();
    await meeting.finish({ A01: 'for' });
    expect(await states(hall(), meeting, leads)).toEqual(['chosen', 'candidate', 'candidate']);
    await meeting.nextRound();
    await meeting.toIssued();
    await meeting.finish((place) => (place < 3 ? { A02: 'for' } : {}));
    expect(await states(hall(), meeting, leads)).toEqual(['chosen', 'reserve', 'reserve']);
    expect(await lastTold(hall(), meeting, leads[1])).toMatchObject({ detail: { votes: 3 } });
  });

  test('that a lot or the presidium takes are chosen, the other tied one goes to the reserve', async () => {
    for (const how of [
      { by: 'presidium', elected: ['A02'], reason: '主席团表决' },
      { by: 'lot' },
    ] as const) {
      const { meeting, leads } = await fromLeads(hall(), tied(how.by));
      await meeting.toIssued();
      await meeting.finish({ A01: 'for', A02: 'for', A03: 'against' });
      expect(await states(hall(), meeting, leads)).toEqual(['candidate', 'candidate', 'reserve']);
      const path = `${meeting.body.path}/ballots/${await meeting.ballot()}/settle`;
      await meeting.staff.post(path, how);
      await meeting.staff.post(path, how);
      const [one, other] = await states(hall(), meeting, leads);
      expect(new Set([one, other])).toEqual(new Set(['chosen', 'reserve']));
      if (how.by === 'presidium') expect(other).toBe('chosen');
    }
  });

  test('stay candidates when the round is void, and when it was a rehearsal', async () => {
    const { meeting, leads } = await fromLeads(hall());
    await meeting.toIssued();
    await meeting.vote({ A01: 'for' });
    await meeting.void('箱体异常');
    expect(await states(hall(), meeting, leads)).toEqual(['candidate', 'candidate', 'candidate']);
    const rehearsal = await fromLeads(hall(), { rehearsal: true });
    await rehearsal.meeting.toIssued();
    await rehearsal.meeting.finish({ A01: 'for' });
    expect(await states(hall(), rehearsal.meeting, rehearsal.leads)).toEqual([
      'candidate',
      'candidate',
      'candidate',
    ]);
  });
});

/** The body sets its gates itself: the presidium alone. */
async function setGates(hall: Hall, body: OwnBody): Promise<void> {
  await hall.platform.db
    .insertInto('screening_settings')
    .values({
      body: body.id,
      gates: '["presidium"]',
      checks: '[]',
      set_at: '2026-01-01T00:00:00Z',
      version: 1,
    })
    .execute();
}

describeInHalls('a list of a body that has set its gates', (hall) => {
  test('does not go to the ballot before the last gate', async () => {
    const byHand = await aMeeting(hall(), { candidates: 3 });
    await setGates(hall(), byHand.body);
    await byHand.step('confirm-quorum');
    await byHand.passScrutineers();
    expect(await byHand.refused('make-ready')).toEqual({
      status: 409,
      code: 'gates-not-passed',
      facts: { count: 3, candidate: 'A01', why: 'by-hand', gate: 'presidium' },
    });
    expect((await byHand.console()).acts['make-ready']).toMatchObject([
      { code: 'gates-not-passed' },
    ]);
  });

  test('goes to the ballot when all on it have passed, and a rehearsal always does', async () => {
    const meeting = await aMeeting(hall(), {
      seats: 1,
      list: async (body, session) => {
        await setGates(hall(), body);
        const drive = await aDrive(body);
        const leads = await leadsIn(hall(), body, drive, ['充电棚', '公厕']);
        await decide(body, drive, aDecision('presidium', '2026-02-09', leads));
        await list(body, drive);
        const path = `${body.path}/sessions/${session.id}/candidates`;
        await body.staff.post(`${path}/from-leads`, { drive: drive.id });
        const { id } = await body.staff.post<{ id: string }>(path, card({ name: '临时动议' }));
        const refused = await body.staff.get<{ candidates: object[] }>(path);
        expect(refused.candidates).toHaveLength(3);
        await body.staff.delete(`${path}/${id}`);
      },
    });
    await meeting.toReady();
    expect((await meeting.round()).state).toBe('ready');
    const rehearsal = await aMeeting(hall(), { rehearsal: true });
    await setGates(hall(), rehearsal.body);
    await rehearsal.toReady();
    expect((await rehearsal.round()).state).toBe('ready');
  });

  test('does not go to the ballot with a card that the gates have not seen', async () => {
    const { meeting } = await fromLeads(hall());
    const path = `${meeting.body.path}/sessions/${meeting.session.id}/candidates`;
    const { candidates } = await meeting.staff.get<{
      candidates: { id: string; name: string; category: string }[];
    }>(path);
    const [, second] = candidates;
    await meeting.staff.patch(`${path}/${second?.id}`, { category: 'education' });
    await meeting.staff.patch(`${path}/${second?.id}`, { name: '公厕（扩建）' });
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    expect(await meeting.refused('make-ready')).toMatchObject({
      code: 'gates-not-passed',
      facts: { count: 1, candidate: 'A02', why: 'card-changed', gate: 'joint-meeting' },
    });
    await meeting.staff.patch(`${path}/${second?.id}`, { name: second?.name });
    await meeting.step('make-ready');
    expect((await meeting.round()).state).toBe('ready');
  });

  test('is asked again when a gate is set later: when it is made ready, and when the papers are issued', async () => {
    const { meeting, leads } = await fromLeads(hall());
    const { body } = meeting;
    const settings = await body.staff.get<{ gates: string[] }>(`${body.path}/screening`);
    const gates = async (...more: readonly string[]): Promise<void> => {
      const standing = await body.staff.get<object>(`${body.path}/screening`);
      const changed = { ...standing, gates: [...settings.gates, ...more] };
      await body.staff.put(`${body.path}/screening`, changed);
    };
    const missing = {
      code: 'gates-not-passed',
      facts: { count: 3, candidate: 'A01', why: 'gate-missing', gate: 'working-committee' },
    };
    await gates('working-committee');
    await meeting.step('confirm-quorum');
    await meeting.passScrutineers();
    expect(await meeting.refused('make-ready')).toMatchObject(missing);
    await gates();
    await meeting.step('make-ready');
    await gates('working-committee');
    expect(await meeting.refused('open')).toMatchObject(missing);
    const drive = { id: (await leadNow(hall(), body, leads[0]?.id ?? '')).drive };
    await body.staff.post(
      `${body.path}/drives/${drive.id}/gates`,
      aDecision('working-committee', '2026-02-09', leads),
    );
    expect((await meeting.console()).acts.open).toEqual([]);
  });
});
