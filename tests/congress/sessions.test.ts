import { expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import type {
  ActEntry,
  Body,
  CongressSession,
  Delegation,
  Unit,
} from '../../shared/congress/model.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import { aBody, aRoll, aSession, NO_ROUND } from '../support/people.ts';

describeOnBoth('bodies and sessions', congressAlone(NO_ROUND), (house) => {
  test('a body changes its name, and its code stays', async () => {
    const { staff, path, id, code } = await aBody(house());
    const changed = await staff.patch<Body>(path, { name: '清溪镇人民代表大会', level: 'town' });
    expect(changed).toMatchObject({ id, code, name: '清溪镇人民代表大会', type: 'congress' });
    expect(await staff.patch<Body>(path, {})).toEqual(changed);
  });

  test('a session is planned, sits and closes, and never goes back', async () => {
    const body = await aBody(house());
    const session = await aSession(body, { state: 'planned', title: '第一次会议' });
    expect(session).toMatchObject({ body: body.id, state: 'planned', title: '第一次会议' });
    const state = `${body.path}/sessions/${session.id}/state`;
    const skip = await body.staff.problem('POST', state, { state: 'closed' });
    expect(skip).toEqual({
      status: 409,
      code: 'wrong-state',
      facts: { act: 'close', state: 'planned' },
    });
    const sitting = await body.staff.post<CongressSession>(state, { state: 'sitting' });
    expect(sitting.state).toBe('sitting');
    expect(await body.staff.post(state, { state: 'sitting' })).toEqual(sitting);
    expect((await body.staff.problem('POST', state, { state: 'planned' })).code).toBe(
      'wrong-state',
    );

    const second = await aSession(body, { state: 'planned' });
    const secondState = `${body.path}/sessions/${second.id}/state`;
    expect(await body.staff.problem('POST', secondState, { state: 'sitting' })).toEqual({
      status: 409,
      code: 'another-session-sits',
      facts: { title: '第一次会议' },
    });
    const closed = await body.staff.post<CongressSession>(state, { state: 'closed' });
    expect(closed.state).toBe('closed');
    expect((await body.staff.problem('POST', state, { state: 'sitting' })).code).toBe(
      'wrong-state',
    );
    const rename = await body.staff.problem('PATCH', `${body.path}/sessions/${session.id}`, {
      title: '改名',
    });
    expect(rename.code).toBe('session-closed');
    await body.staff.post(secondState, { state: 'sitting' });
    const gone = await body.staff.problem('POST', `${body.path}/sessions/none/state`, {
      state: 'sitting',
    });
    expect(gone.code).toBe('not-found');
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('a session changes, but another cannot have its number and one that sits stays no rehearsal', async () => {
    const body = await aBody(house());
    const session = await aSession(body, { number: 5 });
    const path = `${body.path}/sessions/${session.id}`;
    const changed = await body.staff.patch<CongressSession>(path, {
      title: '第五次会议',
      opensOn: '2026-03-12',
    });
    expect(changed).toEqual({ ...session, title: '第五次会议', opensOn: '2026-03-12' });
    const same = { term: 18, number: 5, title: '又', opensOn: '2026-04-01', rehearsal: false };
    const sessions = `${body.path}/sessions`;
    expect(await body.staff.problem('POST', sessions, same)).toEqual({
      status: 409,
      code: 'session-number-taken',
      facts: { term: 18, number: 5 },
    });
    const rehearsal = await body.staff.post<CongressSession>(sessions, {
      ...same,
      rehearsal: true,
    });
    expect(rehearsal.rehearsal).toBe(true);
    const real = await body.staff.problem('PATCH', `${sessions}/${rehearsal.id}`, {
      rehearsal: false,
    });
    expect(real.code).toBe('session-number-taken');
    expect((await body.staff.problem('PATCH', path, { rehearsal: true })).code).toBe('wrong-state');
    const noDay = await body.staff.problem('PATCH', path, { opensOn: '2026-02-30' });
    expect(noDay).toMatchObject({
      status: 400,
      code: 'malformed',
      facts: { where: 'json.opensOn' },
    });
    const listed = await house().client().get<CongressSession[]>(sessions);
    expect(listed.map(({ id }) => id)).toEqual([rehearsal.id, session.id]);
  });

  test('delegations keep their order and their deputies', async () => {
    const body = await aBody(house());
    const path = `${body.path}/delegations`;
    const names = (list: readonly Delegation[]) =>
      list.map(({ name, position }) => [position, name]);
    const first = await body.staff.put<Delegation[]>(path, ['第二代表团', '第一代表团', '空团']);
    expect(names(first)).toEqual([
      [1, '第二代表团'],
      [2, '第一代表团'],
      [3, '空团'],
    ]);
    await aRoll(body, 6);
    expect(names(await body.staff.get(path))).toEqual([
      [1, '第二代表团'],
      [2, '第一代表团'],
      [3, '空团'],
      [4, '第三代表团'],
    ]);
    const kept = ['第一代表团', '第三代表团', '第二代表团'];
    const after = await body.staff.put<Delegation[]>(path, kept);
    expect(names(after)).toEqual(kept.map((name, at) => [at + 1, name]));
    expect(after[2]?.id).toBe(first[0]?.id);
    expect(await body.staff.problem('PUT', path, ['第一代表团'])).toMatchObject({
      status: 409,
      code: 'delegation-in-use',
      facts: { name: /第[二三]代表团/ },
    });
    expect(await body.staff.problem('PUT', path, [...kept, '第一代表团'])).toEqual({
      status: 400,
      code: 'delegation-twice',
      facts: { name: '第一代表团' },
    });
    expect(await house().client().get(path)).toEqual(after);
  });

  test('departments and stations form trees without circles', async () => {
    const body = await aBody(house());
    const path = `${body.path}/units`;
    const add = (code: string, parent: string | null, kind = 'station') =>
      body.staff.post<Unit>(path, { kind, code, name: `站${code}`, parent });
    const home = await add('home', null);
    const station = await add('s1', home.id);
    const point = await add('p1', station.id);
    const department = await add('home', null, 'department');
    expect(await body.staff.get<Unit[]>(path)).toEqual([department, home, point, station]);

    const twice = { kind: 'station', code: 's1', name: '站', parent: null };
    expect(await body.staff.problem('POST', path, twice)).toEqual({
      status: 409,
      code: 'unit-code-taken',
      facts: { code: 's1' },
    });
    const across = { kind: 'station', code: 's2', name: '站', parent: department.id };
    expect((await body.staff.problem('POST', path, across)).code).toBe('not-found');
    const circle = await body.staff.problem('PATCH', `${path}/${home.id}`, { parent: point.id });
    expect(circle).toEqual({ status: 409, code: 'unit-circle', facts: {} });
    expect((await body.staff.problem('DELETE', `${path}/${station.id}`)).code).toBe('unit-in-use');
    const moved = await body.staff.patch<Unit>(`${path}/${point.id}`, {
      parent: null,
      name: '联络点',
    });
    expect(moved).toEqual({ ...point, parent: null, name: '联络点' });
    expect(await body.staff.delete(`${path}/${station.id}`)).toEqual({});
    expect((await body.staff.problem('DELETE', `${path}/${station.id}`)).code).toBe('not-found');
    expect((await body.staff.problem('PATCH', `${path}/none`, {})).code).toBe('not-found');
  });

  test('the act log tells who did what, page by page, and where its chain ends', async () => {
    const body = await aBody(house());
    const session = await aSession(body, { title: '第一次会议' });
    await body.staff.put(`${body.path}/delegations`, ['第一代表团']);
    const log = (query: string) =>
      body.staff.get<{ rows: ActEntry[]; head: string }>(`${body.path}/acts${query}`);
    const { rows, head } = await log('');
    expect(rows.map(({ seq, kind }) => [seq, kind])).toEqual([
      [4, 'delegations-set'],
      [3, 'session-opened'],
      [2, 'session-created'],
      [1, 'staff-roles-set'],
    ]);
    expect(rows.map(({ actor }) => actor)).toEqual(['沈明远', '沈明远', '沈明远', '沈明远']);
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    expect((await log('?before=3&size=1')).rows.map(({ seq }) => seq)).toEqual([2]);
    expect((await log('?kind=session-opened')).rows.map(({ seq }) => seq)).toEqual([3]);
    const own = await log(`?subject=session/${session.id}`);
    expect(own.rows.map(({ kind }) => kind)).toEqual(['session-opened', 'session-created']);
    expect(own.rows[1]?.detail).toMatchObject({ title: '第一次会议', rehearsal: false });
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });
});

describeOnBoth(
  'a session with a round under way',
  congressAlone({ ...NO_ROUND, roundUnderWay: async () => true }),
  (house) => {
    test('cannot be closed', async () => {
      const body = await aBody(house());
      const session = await aSession(body);
      const state = `${body.path}/sessions/${session.id}/state`;
      expect(await body.staff.problem('POST', state, { state: 'closed' })).toEqual({
        status: 409,
        code: 'round-under-way',
        facts: {},
      });
    });
  },
);
