import { expect, test } from 'vitest';
import type { ActEntry } from '../../shared/congress/model.ts';
import type { CandidateList } from '../../shared/screening/model.ts';
import { aDrive, collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aSession, aStaff } from '../support/people.ts';
import { leadNow, leadsIn, stepsTold } from './listing.ts';
import { card } from './builders.ts';

describeOnBoth('a list made from the candidates of a drive', collectionHouse, (house) => {
  const aList = async (names: readonly string[] = ['充电棚', '公厕', '路灯']) => {
    const body = await aBody(house());
    const drive = await aDrive(body);
    const leads = await leadsIn(house(), body, drive, names, { state: 'candidate' });
    const session = await aSession(body, { state: 'planned' });
    const path = `${body.path}/sessions/${session.id}/candidates`;
    const fetchThem = (to = path): Promise<{ added: number }> =>
      body.staff.post(`${to}/from-leads`, { drive: drive.id });
    const listed = async (at = path): Promise<CandidateList['candidates']> =>
      (await body.staff.get<CandidateList>(at)).candidates;
    return { body, drive, leads, session, path, fetchThem, listed };
  };

  test('has each with its lead, a code and where it came from, behind those that stand there', async () => {
    const { body, leads, session, path, fetchThem, listed } = await aList();
    await body.staff.post(path, card({ name: '医院' }));
    expect(await fetchThem()).toEqual({ added: 3 });
    expect(await listed()).toMatchObject([
      { code: 'A01', name: '医院', lead: null, position: 1 },
      {
        code: 'A02',
        name: '充电棚',
        lead: leads[0]?.id,
        position: 2,
        department: '县住建局',
        category: 'services',
        origin: 'residents',
        originNote: '群众建议 1 件',
      },
      { code: 'A03', name: '公厕', position: 3 },
      { code: 'A04', name: '路灯', position: 4 },
    ]);
    for (const lead of leads)
      expect((await stepsTold(house(), body, lead)).at(-1)).toMatchObject({
        kind: 'put-to-ballot',
        detail: { session: session.title },
      });
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?kind=candidates-from-leads`,
    );
    expect(rows).toMatchObject([{ subject: `session/${session.id}`, detail: { added: 3 } }]);
  });

  test('fetched again takes only what is new, and leaves a card that was changed on the list', async () => {
    const { body, drive, path, fetchThem, listed } = await aList(['充电棚', '公厕']);
    await fetchThem();
    const [first] = await listed();
    await body.staff.patch(`${path}/${first?.id}`, { name: '充电棚（一期）' });
    const before = await listed();
    expect(await fetchThem()).toEqual({ added: 0 });
    expect(await listed()).toEqual(before);
    await leadsIn(house(), body, drive, ['路灯'], { state: 'candidate' });
    expect(await fetchThem()).toEqual({ added: 1 });
    expect((await listed()).map(({ name }) => name)).toEqual(['充电棚（一期）', '公厕', '路灯']);
  });

  test('one taken off the list stays a candidate and comes back, told once', async () => {
    const { body, leads, path, fetchThem, listed } = await aList(['充电棚']);
    await fetchThem();
    const [first] = await listed();
    const [lead] = leads;
    if (lead === undefined) throw new Error('no lead');
    await body.staff.delete(`${path}/${first?.id}`);
    expect((await leadNow(house(), body, lead.id)).state).toBe('candidate');
    expect(await fetchThem()).toEqual({ added: 1 });
    const told = (await stepsTold(house(), body, lead)).filter(
      ({ kind }) => kind === 'put-to-ballot',
    );
    expect(told).toHaveLength(1);
  });

  test('a rehearsal has the same list and tells nobody', async () => {
    const { body, leads, fetchThem, listed } = await aList(['充电棚']);
    const rehearsal = await aSession(body, { state: 'planned', rehearsal: true });
    const path = `${body.path}/sessions/${rehearsal.id}/candidates`;
    expect(await fetchThem(path)).toEqual({ added: 1 });
    expect(await listed(path)).toHaveLength(1);
    const [lead] = leads;
    if (lead === undefined) throw new Error('no lead');
    expect((await stepsTold(house(), body, lead)).map(({ kind }) => kind)).toEqual([
      'became-candidate',
    ]);
  });

  test('a drive without candidates, one of another body, and a broken card are refused', async () => {
    const { body, drive, path, leads, listed } = await aList(['充电棚', '公厕']);
    const from = `${path}/from-leads`;
    const empty = await aDrive(body);
    expect(await body.staff.problem('POST', from, { drive: empty.id })).toMatchObject({
      code: 'nothing-to-fetch',
    });
    const other = await aDrive(await aBody(house()));
    expect(await body.staff.problem('POST', from, { drive: other.id })).toMatchObject({
      status: 404,
    });
    await house()
      .platform.db.updateTable('lead')
      .set({ category: null })
      .where('id', '=', leads[1]?.id ?? '')
      .execute();
    expect(await body.staff.problem('POST', from, { drive: drive.id })).toMatchObject({
      code: 'card-incomplete',
      facts: { lead: 2 },
    });
    expect(await listed()).toEqual([]);
    const { client } = await aStaff(house(), body, ['government-office']);
    expect(await client.problem('POST', from, { drive: drive.id })).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('a lead stands on the list of one session at a time, until that one is over; rehearsals bind nobody', async () => {
    const { body, leads, session, path, fetchThem, listed } = await aList(['充电棚']);
    const rehearsal = await aSession(body, { state: 'planned', rehearsal: true });
    const list = (id: string): string => `${body.path}/sessions/${id}/candidates`;
    expect(await fetchThem(list(rehearsal.id))).toEqual({ added: 1 });
    expect(await fetchThem()).toEqual({ added: 1 });
    const next = await aSession(body, { state: 'planned' });
    const { drive } = await leadNow(house(), body, leads[0]?.id ?? '');
    const refused = {
      status: 409,
      code: 'lead-on-other-list',
      facts: { lead: 1, session: session.title },
    };
    expect(await body.staff.problem('POST', `${list(next.id)}/from-leads`, { drive })).toEqual(
      refused,
    );
    expect(await listed(list(next.id))).toEqual([]);
    expect(
      await body.staff.problem('PATCH', `${body.path}/sessions/${rehearsal.id}`, {
        rehearsal: false,
      }),
    ).toEqual(refused);
    const [first] = await listed();
    await body.staff.delete(`${path}/${first?.id}`);
    expect(await fetchThem(list(next.id))).toEqual({ added: 1 });
    await house()
      .platform.db.updateTable('congress_session')
      .set({ state: 'closed' })
      .where('id', '=', next.id)
      .execute();
    expect(await fetchThem()).toEqual({ added: 1 });
  });
});
