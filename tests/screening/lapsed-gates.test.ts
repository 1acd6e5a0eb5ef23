import { expect, test } from 'vitest';
import type { GatesView } from '../../shared/screening/gates-model.ts';
import type { LeadScreening, TypedLeadCard } from '../../shared/screening/lead-model.ts';
import { aDrive, collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody } from '../support/people.ts';
import {
  aDecision,
  decide,
  gatesOf,
  leadNow,
  leadsIn,
  list,
  passAll,
  stepsTold,
} from './listing.ts';
import { act, anAppraisal, passChecks, screening, writeCard } from './screened.ts';

/** What was typed on the card of a lead, without what is computed. */
function typedOf({ card: { card } }: LeadScreening): TypedLeadCard {
  const { department: _, origin: _origin, originNote: _note, ...typed } = card;
  return typed;
}

describeOnBoth('what gates have decided', collectionHouse, (house) => {
  const passedLead = async () => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const leads = await leadsIn(house(), body, drive, ['充电棚']);
    const [lead] = leads;
    if (lead === undefined) throw new Error('no lead');
    await passAll(body, drive, leads);
    const seen = async (): Promise<TypedLeadCard> => typedOf(await screening(body, lead.id));
    const change = async (changes: Partial<TypedLeadCard>): Promise<unknown> =>
      writeCard(body, lead.id, { ...(await seen()), ...changes });
    const nominate = async (): Promise<void> => {
      await passChecks(body, lead.id);
      const { unit } = await seen();
      await anAppraisal(house(), body, lead.id, unit ?? '');
      await act(body, lead.id, 'nominate');
    };
    const lapses = (view: GatesView): readonly unknown[] =>
      view.leads[0]?.said.map(({ gate, lapsed }) => [gate, lapsed]) ?? [];
    return { body, drive, lead, change, nominate, lapses };
  };

  test('lapses when the lead is sent back and nominated again, and is told anew', async () => {
    const { body, drive, lead, nominate, lapses } = await passedLead();
    await act(body, lead.id, 'send-back', { reason: '补充用地手续' });
    expect((await gatesOf(body, drive)).ready).toBe(0);
    await nominate();
    const view = await gatesOf(body, drive);
    expect(view).toMatchObject({ ready: 0, next: 'joint-meeting' });
    expect(lapses(view)).toEqual([
      ['joint-meeting', 'nominated-anew'],
      ['party-committee', 'nominated-anew'],
      ['presidium', 'nominated-anew'],
    ]);
    const { acts } = await screening(body, lead.id);
    expect(acts.find((one) => one.act === 'list')?.reasons).toEqual([
      { code: 'gates-missing', facts: { gate: 'joint-meeting', count: 3 } },
    ]);
    expect(
      await body.staff.problem('POST', `${body.path}/drives/${drive.id}/gates/list`),
    ).toMatchObject({ code: 'nothing-to-list' });
    // The same day and outcome as before: all the same it is a new decision.
    const steps = (await stepsTold(house(), body, lead)).length;
    await passAll(body, drive, [lead]);
    expect(await stepsTold(house(), body, lead)).toHaveLength(steps + 3);
    expect(await list(body, drive)).toEqual({ listed: 1 });
  });

  test('stands when the lead is taken off the list of candidates', async () => {
    const { body, drive, lead, lapses } = await passedLead();
    await list(body, drive);
    await act(body, lead.id, 'unlist', { reason: '再议' });
    expect((await leadNow(house(), body, lead.id)).state).toBe('preliminary');
    const view = await gatesOf(body, drive);
    expect(view).toMatchObject({ ready: 1, next: null });
    expect(lapses(view).flat()).not.toContain('nominated-anew');
    expect(await list(body, drive)).toEqual({ listed: 1 });
  });

  test('stands when many were laid aside and that was undone', async () => {
    const { body, drive, lead } = await passedLead();
    const { version } = await leadNow(house(), body, lead.id);
    const batch = crypto.randomUUID();
    await body.staff.post(`${body.path}/leads/state`, {
      batch,
      leads: [{ lead: lead.id, version }],
      act: 'reserve',
      reason: '明年再议',
    });
    await body.staff.post(`${body.path}/lead-batches/${batch}/undo`);
    expect(await gatesOf(body, drive)).toMatchObject({ ready: 1, next: null });
  });

  test('a gate that passes what it had sent back leaves the passes before it', async () => {
    const { body, drive, lead } = await passedLead();
    const back = { items: [{ lead: lead.id, outcome: 'returned', note: '补充资料' }] };
    await decide(body, drive, aDecision('presidium', '2026-02-10', [], back));
    const view = await decide(body, drive, aDecision('presidium', '2026-02-11', [lead]));
    expect(view).toMatchObject({ ready: 1, next: null });
  });

  test('counts for the card as it then stood: the page says what changed and who must decide again', async () => {
    const { body, drive, lead, change, lapses } = await passedLead();
    const before = (await screening(body, lead.id)).card.card;
    await change({ totalYuan: 20_000_000, site: '城南' });
    const view = await gatesOf(body, drive);
    expect(view).toMatchObject({ ready: 0, next: 'joint-meeting' });
    expect(lapses(view)).toEqual([
      ['joint-meeting', 'card-changed'],
      ['party-committee', 'card-changed'],
      ['presidium', 'card-changed'],
    ]);
    const changes = [
      { field: 'site', before: before.site, after: '城南' },
      { field: 'totalYuan', before: before.totalYuan, after: 20_000_000 },
    ];
    expect(view.leads[0]?.said[0]?.changes).toEqual(changes);
    expect((await screening(body, lead.id)).gates[2]).toMatchObject({
      gate: 'presidium',
      lapsed: 'card-changed',
      changes,
    });
    // Only the new card may be decided on, from the first gate on.
    const late = aDecision('presidium', '2026-02-20', [lead]);
    expect(
      await body.staff.problem('POST', `${body.path}/drives/${drive.id}/gates`, late),
    ).toMatchObject({ code: 'gate-lead-not-due' });
    await decide(body, drive, aDecision('joint-meeting', '2026-02-20', [lead]));
    await decide(body, drive, aDecision('party-committee', '2026-02-21', [lead]));
    await decide(body, drive, aDecision('presidium', '2026-02-22', [lead]));
    expect(await list(body, drive)).toEqual({ listed: 1 });
  });

  test('counts again when the card is changed back, and is not touched by what it does not decide on', async () => {
    const { body, drive, lead, change } = await passedLead();
    const { target } = (await screening(body, lead.id)).card.card;
    await change({ target: '另一个目标' });
    expect((await gatesOf(body, drive)).ready).toBe(0);
    await change({ target });
    expect((await gatesOf(body, drive)).ready).toBe(1);
    await change({ category: 'education' });
    // A department under a new name is the same department.
    await house()
      .platform.db.updateTable('unit')
      .set({ name: '县住建和交通局' })
      .where('body', '=', body.id)
      .execute();
    expect(await gatesOf(body, drive)).toMatchObject({
      ready: 1,
      next: null,
      leads: [{ department: '县住建和交通局' }],
    });
  });

  test('a gate that is set after the list waits for the listed ones, and may only pass them', async () => {
    const { body, drive, lead } = await passedLead();
    await list(body, drive);
    const settings = await body.staff.get<{ gates: string[] }>(`${body.path}/screening`);
    await body.staff.put(`${body.path}/screening`, {
      ...settings,
      gates: [...settings.gates, 'working-committee'],
    });
    const view = await gatesOf(body, drive);
    expect(view).toMatchObject({ next: 'working-committee', leads: [{ state: 'candidate' }] });
    const after = await decide(body, drive, aDecision('working-committee', '2026-02-20', [lead]));
    expect(after.next).toBeNull();
    expect((await leadNow(house(), body, lead.id)).state).toBe('candidate');
  });
});
