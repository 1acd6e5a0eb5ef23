import { expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import type {
  ActEntry,
  Attendance,
  AttendanceRow,
  CredentialCard,
  Deputy,
} from '../../shared/congress/model.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import {
  aBody,
  anEnrolledPhone,
  aRoll,
  aSession,
  aStaff,
  cardsOf,
  NO_ROUND,
  scanned,
} from '../support/people.ts';

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`nothing at ${place}`);
  return item;
}

describeOnBoth('signing in', congressAlone(NO_ROUND), (house) => {
  test('counts all, expected and present, by delegation', async () => {
    const body = await aBody(house());
    const deputies = await aRoll(body, 7);
    const session = await aSession(body);
    const path = `${body.path}/sessions/${session.id}`;
    await body.staff.put(`${path}/leave/${at(deputies, 1).id}`, { reason: '病假' });
    for (const place of [0, 3, 2])
      await body.staff.post(`${path}/sign-ins`, { deputy: at(deputies, place).id });
    expect(await house().client().get<Attendance>(`${path}/attendance`)).toEqual({
      allDeputies: 7,
      expected: 6,
      present: 3,
      byDelegation: [
        { delegation: '第一代表团', expected: 3, present: 2 },
        { delegation: '第二代表团', expected: 1, present: 0 },
        { delegation: '第三代表团', expected: 2, present: 1 },
      ],
    });
    await body.staff.post<Deputy>(`${body.path}/roll`, { number: '100', name: '无团代表' });
    const { allDeputies, byDelegation } = await body.staff.get<Attendance>(`${path}/attendance`);
    expect(allDeputies).toBe(8);
    expect(byDelegation.at(-1)).toEqual({ delegation: '', expected: 1, present: 0 });
    const none = `${body.path}/sessions/none/attendance`;
    expect((await house().client().problem('GET', none)).code).toBe('not-found');
  });

  test('at two desks at once signs in once, and both get the same answer', async () => {
    const body = await aBody(house());
    const deputies = await aRoll(body, 30);
    const cards = await cardsOf(body);
    const session = await aSession(body);
    const path = `${body.path}/sessions/${session.id}`;
    const desks = [
      (await aStaff(house(), body, ['desk'])).client,
      (await aStaff(house(), body, ['desk'])).client,
    ];
    const answers = await Promise.all(
      desks.map((desk) =>
        Promise.all(
          deputies.map(({ id }, place) =>
            desk.post<AttendanceRow>(
              `${path}/sign-ins`,
              place % 2 === 0 ? { deputy: id } : { card: at(cards, place).link },
            ),
          ),
        ),
      ),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]?.map(({ deputy }) => deputy)).toEqual(deputies.map(({ id }) => id));
    expect(answers[0]?.every(({ signedIn }) => signedIn?.via === 'desk')).toBe(true);
    expect((await at(desks, 0).get<Attendance>(`${path}/attendance`)).present).toBe(30);
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?kind=deputy-signed-in&size=100`,
    );
    expect(rows).toHaveLength(30);
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('by card takes what was scanned or typed, and names what is wrong with it', async () => {
    const [body, elsewhere] = [await aBody(house()), await aBody(house())];
    const deputies = await aRoll(body, 3);
    await aRoll(elsewhere, 1);
    const [linked, short, typed] = await cardsOf(body);
    const foreign = at(await cardsOf(elsewhere), 0);
    if (linked === undefined || short === undefined || typed === undefined)
      throw new Error('no cards');
    const session = await aSession(body);
    const path = `${body.path}/sessions/${session.id}/sign-ins`;
    const texts: [string, CredentialCard][] = [
      [linked.link, linked],
      [scanned(short), short],
      [typed.code.toLowerCase(), typed],
    ];
    for (const [card, { deputy }] of texts)
      expect(await body.staff.post<AttendanceRow>(path, { card })).toMatchObject({
        deputy,
        signedIn: { via: 'desk' },
        leave: null,
      });
    const problemOf = (request: object) => body.staff.problem('POST', path, request);
    expect((await problemOf({ card: 'AAAA-BBBB' })).code).toBe('card-unknown');
    expect(await problemOf({ card: foreign.link })).toMatchObject({
      status: 403,
      code: 'not-on-roll',
    });
    expect((await problemOf({ deputy: 'nobody' })).code).toBe('not-on-roll');
    expect((await problemOf({})).code).toBe('malformed');
    expect((await problemOf({ deputy: at(deputies, 0).id, card: linked.link })).code).toBe(
      'malformed',
    );
  });

  test('needs a session that sits', async () => {
    const body = await aBody(house());
    const deputies = await aRoll(body, 1);
    const [card] = await cardsOf(body);
    if (card === undefined) throw new Error('no card');
    const phone = await anEnrolledPhone(house(), card);
    expect(await phone.problem('POST', '/sign-in')).toEqual({
      status: 409,
      code: 'no-session',
      facts: {},
    });
    const session = await aSession(body, { state: 'planned' });
    const path = `${body.path}/sessions/${session.id}`;
    const request = { deputy: at(deputies, 0).id };
    expect((await body.staff.problem('POST', `${path}/sign-ins`, request)).code).toBe(
      'session-not-sitting',
    );
    const undo = `${path}/sign-ins/${request.deputy}/undo`;
    expect((await body.staff.problem('POST', undo, { reason: '误签' })).code).toBe(
      'session-not-sitting',
    );
    await body.staff.put(`${path}/leave/${request.deputy}`, { reason: '公差' });
    await body.staff.post(`${path}/state`, { state: 'sitting' });
    // Pressed for another session, as after a rehearsal, nobody attends this one.
    expect((await phone.problem('POST', '/sign-in?session=another')).code).toBe('no-session');
    await phone.post(`/sign-in?session=${session.id}`);
    await body.staff.post(`${path}/state`, { state: 'closed' });
    expect((await phone.problem('POST', '/sign-in')).code).toBe('no-session');
    const leave = `${path}/leave/${request.deputy}`;
    expect((await body.staff.problem('PUT', leave, { reason: '公差' })).code).toBe(
      'session-closed',
    );
    const unknown = `${body.path}/sessions/none`;
    expect((await body.staff.problem('POST', `${unknown}/sign-ins`, request)).code).toBe(
      'not-found',
    );
    expect((await body.staff.problem('GET', `${unknown}/attendance/rows`)).code).toBe('not-found');
  });

  test('from a phone is repeated without effect and lifts leave', async () => {
    const body = await aBody(house());
    const deputies = await aRoll(body, 2);
    const cards = await cardsOf(body);
    const session = await aSession(body);
    const path = `${body.path}/sessions/${session.id}`;
    const { id } = at(deputies, 0);
    const onLeave = await body.staff.put<AttendanceRow>(`${path}/leave/${id}`, { reason: '病假' });
    expect(onLeave).toMatchObject({ signedIn: null, leave: '病假' });
    expect(await body.staff.put(`${path}/leave/${id}`, { reason: '病假' })).toEqual(onLeave);
    const phone = await anEnrolledPhone(house(), at(cards, 0));
    expect(await phone.post('/sign-in')).toEqual({ signedIn: true });
    expect(await phone.post('/sign-in')).toEqual({ signedIn: true });
    const { rows } = await body.staff.get<{ rows: AttendanceRow[] }>(`${path}/attendance/rows`);
    expect(rows[0]).toMatchObject({ deputy: id, signedIn: { via: 'phone' }, leave: null });
    expect(await body.staff.problem('PUT', `${path}/leave/${id}`, { reason: '病假' })).toEqual({
      status: 409,
      code: 'signed-in-already',
      facts: {},
    });
    const acts = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?subject=deputy/${id}`,
    );
    expect(acts.rows.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['deputy-signed-in', null],
      ['device-enrolled', null],
      ['leave-recorded', '病假'],
    ]);
    expect(await house().client('deputy').problem('POST', '/sign-in')).toMatchObject({
      status: 401,
      code: 'not-enrolled',
    });
    expect((await body.staff.problem('POST', '/sign-in')).code).toBe('not-enrolled');
  });

  test('is undone with a reason, and leave is lifted', async () => {
    const body = await aBody(house());
    const deputies = await aRoll(body, 2);
    const session = await aSession(body);
    const path = `${body.path}/sessions/${session.id}`;
    const { id } = at(deputies, 0);
    await body.staff.post(`${path}/sign-ins`, { deputy: id });
    const undo = `${path}/sign-ins/${id}/undo`;
    expect((await body.staff.problem('POST', undo, {})).code).toBe('malformed');
    const undone = await body.staff.post<AttendanceRow>(undo, { reason: '误签' });
    expect(undone).toMatchObject({ deputy: id, signedIn: null });
    expect(await body.staff.post(undo, { reason: '误签' })).toEqual(undone);
    await body.staff.put(`${path}/leave/${id}`, { reason: '病假' });
    const lifted = await body.staff.put<AttendanceRow>(`${path}/leave/${id}`, { reason: null });
    expect(lifted.leave).toBeNull();
    expect((await body.staff.get<Attendance>(`${path}/attendance`)).expected).toBe(2);
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?subject=deputy/${id}`,
    );
    expect(rows.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['leave-lifted', null],
      ['leave-recorded', '病假'],
      ['sign-in-undone', '误签'],
      ['deputy-signed-in', null],
    ]);
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('is looked up by name, and by who is missing or present', async () => {
    const body = await aBody(house());
    const deputies = await aRoll(body, 25);
    const session = await aSession(body);
    const path = `${body.path}/sessions/${session.id}`;
    const desk = (await aStaff(house(), body, ['desk'])).client;
    for (const place of [4, 9])
      await desk.post(`${path}/sign-ins`, { deputy: at(deputies, place).id });
    const rows = async (query: string) => {
      const page = await desk.get<{ rows: AttendanceRow[]; total: number }>(
        `${path}/attendance/rows${query}`,
      );
      return [page.total, page.rows.map(({ number }) => number)];
    };
    expect(await rows('?only=present')).toEqual([2, ['005', '010']]);
    expect(await rows('?only=missing&size=3&page=2')).toEqual([23, ['004', '006', '007']]);
    expect(await rows(`?search=${encodeURIComponent('李')}`)).toEqual([2, ['004', '020']]);
    expect(await rows('?search=010&only=missing')).toEqual([0, []]);
    const { rows: seen } = await desk.get<{ rows: object[] }>(`${path}/attendance/rows`);
    expect(JSON.stringify(seen)).not.toContain('1380000');
  });

  test('of a closed session keeps its figures when the roll changes afterwards', async () => {
    const body = await aBody(house());
    const deputies = await aRoll(body, 4);
    const session = await aSession(body);
    const path = `${body.path}/sessions/${session.id}`;
    for (const { id } of deputies.slice(0, 3))
      await body.staff.post(`${path}/sign-ins`, { deputy: id });
    const attendance = await body.staff.get<Attendance>(`${path}/attendance`);
    await body.staff.post(`${path}/state`, { state: 'closed' });
    await body.staff.delete(`${body.path}/roll/${at(deputies, 0).id}`, { reason: '辞职' });
    await body.staff.post(`${body.path}/roll`, { number: '9', name: '补选代表' });
    expect(await body.staff.get(`${path}/attendance`)).toEqual(attendance);
    expect(attendance).toMatchObject({ allDeputies: 4, present: 3 });
    const next = await aSession(body);
    expect(await body.staff.get(`${body.path}/sessions/${next.id}/attendance`)).toMatchObject({
      allDeputies: 4,
      present: 0,
    });
  });

  test('tells desk, hall, console and the deputy’s own phone at once', async () => {
    const body = await aBody(house());
    const { id } = at(await aRoll(body, 1), 0);
    const session = await aSession(body);
    const topics = ['attendance', 'hall', 'console'].map((kind) => `${kind}/${session.id}`);
    const frames: string[] = [];
    let heard = (): void => {};
    const { platform } = house();
    const stop = platform.live.listen([...topics, `deputy/${id}`], (frame) => {
      frames.push(new TextDecoder().decode(frame));
      heard();
    });
    const until = (done: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        heard = () => {
          if (done()) resolve();
        };
        heard();
      });
    await until(() => frames.length >= 4);
    // Signals of the set-up come first and make their topics pause for half a second.
    house().clock.step(1);
    frames.splice(0);
    await body.staff.post(`${body.path}/sessions/${session.id}/sign-ins`, { deputy: id });
    house().clock.step(1);
    await until(() =>
      [...topics, `deputy/${id}`].every((topic) => frames.join('').includes(topic)),
    );
    stop();
    const figures = frames.findLast((frame) => frame.includes(`"attendance/${session.id}"`)) ?? '';
    expect(figures).toContain('"present":1');
  });
});

/** Deputies whose name stands in an opening. */
const opened = new Set<string>();

describeOnBoth(
  'a deputy who may take a paper',
  congressAlone({ ...NO_ROUND, inOpening: async (_, __, deputy) => opened.has(deputy) }),
  (house) => {
    test('cannot be signed out again', async () => {
      const body = await aBody(house());
      const { id } = at(await aRoll(body, 1), 0);
      const session = await aSession(body);
      const path = `${body.path}/sessions/${session.id}/sign-ins`;
      await body.staff.post(path, { deputy: id });
      opened.add(id);
      const undo = `${path}/${id}/undo`;
      expect(await body.staff.problem('POST', undo, { reason: '误签' })).toEqual({
        status: 409,
        code: 'deputy-in-opening',
        facts: {},
      });
      opened.delete(id);
      expect(await body.staff.post(undo, { reason: '误签' })).toMatchObject({ signedIn: null });
    });
  },
);
