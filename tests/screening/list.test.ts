import { beforeAll, expect, test, vi } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import { paperCandidatesOf } from '../../server/screening/candidate-views.ts';
import type { Candidate, CandidateList } from '../../shared/screening/model.ts';
import { describeOnBoth } from '../support/house.ts';
import { card } from './builders.ts';
import { openOffice, placeRound, screeningHouse, secondCongress, type Office } from './office.ts';

describeOnBoth('the candidate list', screeningHouse, (house) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(house());
  });

  test('an empty list is as submitted and open to change', async () => {
    const { list, session } = await office.newSession();
    expect(await house().client().get(list)).toEqual({
      session,
      candidates: [],
      order: { method: 'as-submitted', seed: null, at: null },
      frozen: false,
    });
  });

  test('a candidate is read by everybody exactly as it was entered', async () => {
    const { list, session, add } = await office.newSession();
    const added = await add();
    expect(added).toEqual({ ...card(), id: added.id, code: 'A01', position: 1, lead: null });
    const deputy = house().client('deputy');
    const { candidates } = await deputy.get<CandidateList>(`/sessions/${session}/candidates`);
    expect(candidates).toEqual([added]);
    expect(await house().client().get(list)).toMatchObject({ candidates: [added] });
  });

  test('codes are given when they are left out, and kept when they are not', async () => {
    const { add, codes, session } = await office.newSession();
    await add({ name: '甲' });
    await add({ name: '乙', code: 'b7' });
    await add({ name: '丙' });
    expect(await codes()).toEqual(['A01', 'B7', 'A02']);
    expect(await paperCandidatesOf(house().platform.db, session)).toEqual([
      { code: 'A01', name: '甲' },
      { code: 'B7', name: '乙' },
      { code: 'A02', name: '丙' },
    ]);
  });

  test('a code stands once in a session, and again in another', async () => {
    const { list, add } = await office.newSession();
    await add({ code: 'A01' });
    expect(await office.staff.problem('POST', list, { ...card(), code: 'A01' })).toEqual({
      status: 409,
      code: 'candidate-code-taken',
      facts: { code: 'A01' },
    });
    const second = await add();
    expect(
      await office.staff.problem('PATCH', `${list}/${second.id}`, { code: 'a01' }),
    ).toMatchObject({ status: 409, code: 'candidate-code-taken' });
    expect((await (await office.newSession()).add({ code: 'A01' })).code).toBe('A01');
  });

  test.each([
    [{ name: ' ' }, 'name-missing'],
    [{ content: '' }, 'content-missing'],
    [{ totalYuan: -1, yearYuan: 0 }, 'money-out-of-range'],
    [{ yearYuan: 12_345_601 }, 'year-over-total'],
    [{ endsOn: '2027-02-28' }, 'ends-before-start'],
    [{ startsOn: '2027-02-30' }, 'date-unknown'],
    [{ beneficiaries: -1 }, 'beneficiaries-out-of-range'],
    [{ site: '长'.repeat(201) }, 'too-long'],
    [{ name: '甲\u0001' }, 'forbidden-character'],
    [{ code: 'A-01' }, 'candidate-code-malformed'],
    [{ totalYuan: 0.5 }, 'malformed'],
    [{ origin: 'nowhere' }, 'malformed'],
  ])('a card with %j is refused as %s', async (changes, code) => {
    const { list } = await office.newSession();
    const refused = await office.staff.problem('POST', list, { ...card(), ...changes });
    expect(refused).toMatchObject({ status: 400, code });
  });

  test('a change touches only what it names, and is judged with the rest of the card', async () => {
    const { list, add } = await office.newSession();
    const added = await add();
    const path = `${list}/${added.id}`;
    const changed = await office.staff.patch<Candidate>(path, { totalYuan: 9_000_000_000_001 });
    expect(changed).toEqual({ ...added, totalYuan: 9_000_000_000_001 });
    expect(await office.staff.problem('PATCH', path, { totalYuan: 1 })).toMatchObject({
      code: 'year-over-total',
    });
    expect(await office.staff.get(list)).toMatchObject({ candidates: [changed] });
  });

  test('those behind a removed candidate move up', async () => {
    const { list, add, codes } = await office.newSession();
    const [, second] = [await add(), await add(), await add()];
    await office.staff.delete(`${list}/${second.id}`);
    expect(await codes()).toEqual(['A01', 'A03']);
    const { candidates } = await office.staff.get<CandidateList>(list);
    expect(candidates.map(({ position }) => position)).toEqual([1, 2]);
    expect(await office.staff.problem('DELETE', `${list}/${second.id}`)).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });

  test('the 101st candidate is refused', async () => {
    const { list, add } = await office.newSession();
    for (let number = 0; number < 100; number += 1) await add();
    expect(await office.staff.problem('POST', list, card())).toEqual({
      status: 409,
      code: 'too-many-candidates',
      facts: { most: 100 },
    });
  });

  test('a department is known as one of the body’s units and outlives it', async () => {
    const { list, add } = await office.newSession();
    const unit = await office.staff.post<{ id: string }>(`/bodies/${office.body}/units`, {
      kind: 'department',
      code: 'JYJ',
      name: '教育局',
      parent: null,
    });
    const { id } = await add({ department: '教育局' });
    const stored = (): Promise<{ unit: string | null } | undefined> =>
      house()
        .platform.db.selectFrom('candidate')
        .select('unit')
        .where('id', '=', id)
        .executeTakeFirst();
    expect(await stored()).toEqual({ unit: unit.id });
    await office.staff.delete(`/bodies/${office.body}/units/${unit.id}`);
    expect(await stored()).toEqual({ unit: null });
    expect(await office.staff.get(list)).toMatchObject({ candidates: [{ department: '教育局' }] });
  });

  test('only the secretariat writes', async () => {
    const { list, add } = await office.newSession();
    const { id } = await add();
    const desk = await office.colleague('desk');
    const writes = [
      ['POST', list, card()],
      ['PATCH', `${list}/${id}`, { name: '乙' }],
      ['DELETE', `${list}/${id}`, undefined],
      ['PUT', `${list}/order`, { method: 'by-lot' }],
      ['POST', `${list}/import/confirm`, { token: 'none' }],
    ] as const;
    for (const [method, path, body] of writes) {
      expect(await desk.problem(method, path, body)).toMatchObject({ code: 'not-allowed' });
      expect(await house().client().problem(method, path, body)).toMatchObject({
        code: 'not-signed-in',
      });
    }
    const sheet = new Uint8Array([1]);
    expect(await desk.uploadProblem(`${list}/import`, sheet, 'a.csv')).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('a body reaches neither sessions nor candidates of another', async () => {
    const { session, list, add } = await office.newSession();
    const { id } = await add();
    const second = await secondCongress(office);
    const strange = `/bodies/${second.body}/sessions/${session}/candidates`;
    const asked = [
      ['GET', strange],
      ['POST', strange, card()],
      ['PATCH', `${strange}/${id}`, { name: '乙' }],
      ['DELETE', `${strange}/${id}`],
      ['PATCH', `${second.desk.list}/${id}`, { name: '乙' }],
      ['DELETE', `${second.desk.list}/${id}`],
      ['PUT', `${strange}/order`, { method: 'by-lot' }],
      ['GET', `${strange}/export`],
      ['GET', '/sessions/unknown/candidates'],
    ] as const;
    for (const [method, path, body] of asked)
      expect(await office.staff.problem(method, path, body)).toMatchObject({ status: 404 });
    expect(await office.staff.get(list)).toMatchObject({ candidates: [{ id, name: card().name }] });
  });

  test.each([
    ['draft', false],
    ['void', false],
    ['ready', true],
    ['announced', true],
  ] as const)('a round that is %s freezes the list: %s', async (state, frozen) => {
    const { list, session, add } = await office.newSession();
    const { id } = await add();
    await placeRound(office, session, state);
    expect(await office.staff.get(list)).toMatchObject({ frozen });
    if (!frozen) return void (await add());
    const writes = [
      ['POST', list, card()],
      ['PATCH', `${list}/${id}`, { name: '乙' }],
      ['DELETE', `${list}/${id}`, undefined],
      ['PUT', `${list}/order`, { method: 'by-lot' }],
      ['POST', `${list}/import/confirm`, { token: 'none' }],
    ] as const;
    const refused = { status: 409, code: 'candidates-frozen', facts: {} };
    for (const [method, path, body] of writes)
      expect(await office.staff.problem(method, path, body)).toEqual(refused);
    const sheet = new TextEncoder().encode('编号\n');
    expect(await office.staff.uploadProblem(`${list}/import`, sheet, 'a.csv')).toEqual(refused);
    return expect(await office.staff.get(list)).toMatchObject({ candidates: [{ id }] });
  });

  test('the list of a closed session is history', async () => {
    const { list, session } = await office.newSession();
    for (const state of ['sitting', 'closed'])
      await office.staff.post(`/bodies/${office.body}/sessions/${session}/state`, { state });
    expect(await office.staff.problem('POST', list, card())).toMatchObject({
      status: 409,
      code: 'session-closed',
    });
  });

  test('who asks again with the ETag is told that nothing has changed', async () => {
    const { list, session, add } = await office.newSession();
    await add();
    for (const path of [`/api${list}`, `/api/sessions/${session}/candidates`]) {
      const first = await house().app.request(path);
      const tag = first.headers.get('etag') ?? '';
      const again = (): Response | Promise<Response> =>
        house().app.request(path, { headers: { 'if-none-match': tag } });
      expect((await again()).status).toBe(304);
      await add();
      expect((await again()).status).toBe(200);
    }
  });

  test('each change is in the log with what it changed, and signals its topics', async () => {
    const { list, session, add } = await office.newSession();
    const heard: string[] = [];
    const topics = ['candidates', 'hall', 'vote'].map((kind) => `${kind}/${session}`);
    const stops = topics.map((topic) =>
      house().platform.live.listen([topic], () => heard.push(topic)),
    );
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(topics));
    const { id } = await add();
    await vi.waitFor(() => expect(heard.toSorted()).toEqual([...topics, ...topics].toSorted()));
    for (const stop of stops) stop();
    await office.staff.patch(`${list}/${id}`, { site: '新址', name: card().name });
    await office.staff.patch(`${list}/${id}`, { site: '新址' });
    await office.staff.delete(`${list}/${id}`);
    const { rows } = await office.staff.get<{ rows: { kind: string; detail: object }[] }>(
      `/bodies/${office.body}/acts?subject=candidate/${id}`,
    );
    const kinds = ['candidate-added', 'candidate-changed', 'candidate-removed'];
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(kinds);
    expect(rows.find(({ kind }) => kind === 'candidate-changed')?.detail).toEqual({
      session,
      code: 'A01',
      before: { site: '青溪镇河东路 8 号' },
      after: { site: '新址' },
    });
    expect(await brokenLink(house().platform.db, office.body)).toBeUndefined();
  });
});
