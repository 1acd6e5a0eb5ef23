import { describe, expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import type { Body, Me, StaffMember } from '../../shared/congress/model.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import { aBody, anAdministrator, aStaff, NO_ROUND, PASSWORD } from '../support/people.ts';

describeOnBoth('the staff of a body', congressAlone(NO_ROUND), (house) => {
  test('signs in by name, at the seat it asks for, and out again', async () => {
    const body = await aBody(house());
    const { client, member } = await aStaff(house(), body, ['scrutineer', 'desk']);
    expect(member.roles).toEqual(['desk', 'scrutineer']);
    const me = await client.get<Me>('/me');
    expect(me.bodies.map(({ roles }) => roles)).toEqual([['desk', 'scrutineer']]);
    expect(await client.post('/staff/sign-out')).toEqual({});
    expect(await client.problem('GET', '/me')).toEqual({
      status: 401,
      code: 'not-signed-in',
      facts: {},
    });
  });

  test('a wrong password and an unknown name get the same answer', async () => {
    const body = await aBody(house());
    const { member } = await aStaff(house(), body, ['desk']);
    const browser = house().client();
    const wrong = { status: 403, code: 'wrong-name-or-password', facts: {} };
    const attempt = { username: member.username, password: 'not the password' };
    expect(await browser.problem('POST', '/staff/sign-in', attempt)).toEqual(wrong);
    const unknown = { username: 'nobody-at-all', password: PASSWORD };
    expect(await browser.problem('POST', '/staff/sign-in', unknown)).toEqual(wrong);
  });

  test('five wrong passwords are free, then every further one doubles the wait', async () => {
    const body = await aBody(house());
    const { member } = await aStaff(house(), body, ['desk']);
    const browser = house().client();
    const attempt = (password: string) =>
      browser.problem('POST', '/staff/sign-in', { username: member.username, password });
    for (let failure = 0; failure < 5; failure += 1)
      expect((await attempt('wrong password')).code).toBe('wrong-name-or-password');
    expect(await attempt(PASSWORD)).toEqual({
      status: 429,
      code: 'slow-down',
      facts: { seconds: 2 },
    });
    house().clock.step(2);
    expect((await attempt('wrong password')).code).toBe('wrong-name-or-password');
    expect((await attempt(PASSWORD)).facts).toEqual({ seconds: 4 });
    house().clock.step(4);
    const me = await browser.post<Me>('/staff/sign-in', {
      username: member.username,
      password: PASSWORD,
    });
    expect(me.account).toBe(member.account);
    expect((await attempt('wrong password')).code).toBe('wrong-name-or-password');
  });

  test('many tries at once gain nothing', async () => {
    const body = await aBody(house());
    const { member } = await aStaff(house(), body, ['desk']);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        house().client().problem('POST', '/staff/sign-in', {
          username: member.username,
          password: 'wrong password',
        }),
      ),
    );
    expect(answers.filter(({ code }) => code === 'wrong-name-or-password')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'slow-down')).toHaveLength(7);
  });

  test('a name is taken once in the whole installation', async () => {
    const [one, other] = [await aBody(house()), await aBody(house())];
    const { member } = await aStaff(house(), one, ['desk']);
    const person = {
      name: '同名',
      username: member.username.toUpperCase(),
      password: PASSWORD,
      roles: ['desk'],
    };
    expect(await other.staff.problem('POST', `${other.path}/staff`, person)).toEqual({
      status: 409,
      code: 'username-taken',
      facts: { username: member.username },
    });
    const short = { ...person, username: 'new-one', password: '一二三四五六七八九' };
    expect((await other.staff.problem('POST', `${other.path}/staff`, short)).code).toBe(
      'password-too-short',
    );
  });

  test('roles are given and taken, but the last administrator stays', async () => {
    const body = await aBody(house());
    const { client, member } = await aStaff(house(), body, ['desk']);
    const path = `${body.path}/staff/${member.account}/roles`;
    const chair = await body.staff.put<StaffMember>(path, { roles: ['chair', 'administrator'] });
    expect(chair.roles).toEqual(['administrator', 'chair']);
    expect(await client.get<StaffMember[]>(`${body.path}/staff`)).toHaveLength(2);

    const { me } = await anAdministrator(house());
    const mine = `${body.path}/staff/${me.account}/roles`;
    await client.put(mine, { roles: [] });
    expect(await client.problem('PUT', path, { roles: ['chair'] })).toEqual({
      status: 409,
      code: 'last-administrator',
      facts: {},
    });
    expect((await body.staff.problem('GET', `${body.path}/staff`)).code).toBe('not-allowed');
    expect(
      (await client.problem('PUT', `${body.path}/staff/nobody/roles`, { roles: ['desk'] })).code,
    ).toBe('not-found');
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('one account serves several bodies, and its password is reset only by who administers all', async () => {
    const [one, other] = [await aBody(house()), await aBody(house())];
    const { client, member } = await aStaff(house(), one, ['desk']);
    const { client: admin } = await aStaff(house(), other, ['administrator']);
    await other.staff.put(`${other.path}/staff/${member.account}/roles`, {
      roles: ['secretariat'],
    });
    const me = await client.get<Me>('/me');
    expect(me.bodies.map(({ body, roles }) => [body.id, roles])).toEqual([
      [one.id, ['desk']],
      [other.id, ['secretariat']],
    ]);
    const path = `${other.path}/staff/${member.account}/password`;
    const wanted = { password: 'another password' };
    expect(await admin.problem('POST', path, wanted)).toEqual({
      status: 403,
      code: 'serves-elsewhere',
      facts: {},
    });
    expect((await admin.problem('POST', path, { password: 'short' })).code).toBe(
      'password-too-short',
    );
    await one.staff.post(path, wanted);
    expect((await client.problem('GET', '/me')).code).toBe('not-signed-in');
    const browser = house().client();
    await browser.post('/staff/sign-in', { username: member.username, ...wanted });
    expect((await browser.get<Me>('/me')).account).toBe(member.account);
  });

  test('all web sessions of a person can be ended at once', async () => {
    const body = await aBody(house());
    const { client, member } = await aStaff(house(), body, ['desk']);
    await body.staff.post(`${body.path}/staff/${member.account}/revoke`);
    expect((await client.problem('GET', '/me')).code).toBe('not-signed-in');
    expect((await body.staff.problem('POST', `${body.path}/staff/nobody/revoke`)).code).toBe(
      'not-found',
    );
  });

  test('an administrator of one body signs nobody out who also serves another', async () => {
    const one = await aBody(house());
    const { client, member } = await aStaff(house(), one, ['desk']);
    const { client: admin, member: other } = await aStaff(house(), one, ['administrator']);
    const town = await aBody(house(), { parent: one.id });
    await town.staff.put(`${town.path}/staff/${other.account}/roles`, { roles: ['administrator'] });
    await one.staff.put(`${one.path}/staff/${other.account}/roles`, { roles: [] });
    await admin.put(`${town.path}/staff/${member.account}/roles`, { roles: ['desk'] });
    const path = `${town.path}/staff/${member.account}/revoke`;
    expect((await admin.problem('POST', path)).code).toBe('serves-elsewhere');
    expect((await client.get<Me>('/me')).account).toBe(member.account);
    await town.staff.post(path);
    expect((await client.problem('GET', '/me')).code).toBe('not-signed-in');
  });

  test('a web session ends by itself after fourteen hours', async () => {
    const body = await aBody(house());
    const { client } = await aStaff(house(), body, ['desk']);
    // Everybody else in this house has to sign in anew as well: this test comes on its own account.
    const { platform } = house();
    const row = await platform.db
      .selectFrom('web_session')
      .select(['created_at', 'expires_at'])
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    const hours = (Date.parse(row.expires_at) - Date.parse(row.created_at)) / 3_600_000;
    expect(Math.round(hours * 100) / 100).toBe(14);
    expect((await client.get<Me>('/me')).bodies).toHaveLength(1);
  });

  test('whoever changes their own password stays signed in here and nowhere else', async () => {
    const body = await aBody(house());
    const { client, member } = await aStaff(house(), body, ['desk']);
    const elsewhere = house().client();
    await elsewhere.post('/staff/sign-in', { username: member.username, password: PASSWORD });
    const change = { old: 'not the password', new: 'a new long password' };
    expect((await client.problem('POST', '/staff/password', change)).code).toBe(
      'wrong-name-or-password',
    );
    expect(
      (await client.problem('POST', '/staff/password', { old: PASSWORD, new: 'short' })).code,
    ).toBe('password-too-short');
    await client.post('/staff/password', { ...change, old: PASSWORD });
    expect((await client.get<Me>('/me')).account).toBe(member.account);
    expect((await elsewhere.problem('GET', '/me')).code).toBe('not-signed-in');
    await elsewhere.post('/staff/sign-in', {
      username: member.username,
      password: 'a new long password',
    });
  });

  test('guessing the password at a seat left open is slowed down like signing in', async () => {
    const body = await aBody(house());
    const { client } = await aStaff(house(), body, ['desk']);
    const guess = { old: 'not the password', new: 'a new long password' };
    const codes = await Promise.all(
      Array.from(
        { length: 8 },
        async () => (await client.problem('POST', '/staff/password', guess)).code,
      ),
    );
    expect(codes.filter((code) => code === 'wrong-name-or-password')).toHaveLength(5);
    expect(codes.filter((code) => code === 'slow-down')).toHaveLength(3);
  });

  test('a request that a page of another origin sends is refused', async () => {
    const { client } = await anAdministrator(house());
    const foreign = { headers: { origin: 'https://elsewhere.example' } };
    const { response, json } = await client.send('POST', '/staff/sign-out', foreign);
    expect([response.status, json]).toMatchObject([403, { code: 'foreign-origin' }]);
    const own = { headers: { origin: house().platform.config.publicUrl } };
    expect((await client.send('GET', '/me', own)).response.status).toBe(200);
  });
});

/** What each role may reach; the others, other bodies' staff and nobody at all may not. */
const DOORS = [
  ['GET', '/staff', ['administrator']],
  ['POST', '/staff', ['administrator']],
  ['PUT', '/units/x/staff/x', ['administrator']],
  ['DELETE', '/units/x/staff/x', ['administrator']],
  ['PUT', '/staff/x/roles', ['administrator']],
  ['POST', '/staff/x/password', ['administrator']],
  ['POST', '/staff/x/revoke', ['administrator']],
  ['PATCH', '', ['administrator', 'secretariat']],
  ['PUT', '/delegations', ['administrator', 'secretariat']],
  ['POST', '/units', ['administrator', 'secretariat']],
  ['PATCH', '/units/x', ['administrator', 'secretariat']],
  ['DELETE', '/units/x', ['administrator', 'secretariat']],
  ['POST', '/sessions', ['administrator', 'secretariat']],
  ['PATCH', '/sessions/x', ['administrator', 'secretariat']],
  ['POST', '/sessions/x/state', ['chair', 'secretariat']],
  ['GET', '/roll', ['secretariat']],
  ['POST', '/roll', ['secretariat']],
  ['PATCH', '/roll/x', ['secretariat']],
  ['DELETE', '/roll/x', ['secretariat']],
  ['POST', '/roll/import', ['secretariat']],
  ['POST', '/roll/import/confirm', ['secretariat']],
  ['GET', '/roll/export', ['secretariat']],
  ['POST', '/cards', ['secretariat']],
  ['POST', '/cards/x/reissue', ['secretariat']],
  ['GET', '/sessions/x/attendance/rows', ['desk', 'secretariat']],
  ['POST', '/sessions/x/sign-ins', ['desk', 'secretariat']],
  ['POST', '/sessions/x/sign-ins/x/undo', ['desk', 'secretariat']],
  ['PUT', '/sessions/x/leave/x', ['desk', 'secretariat']],
  ['GET', '/acts', ['administrator', 'chair', 'scrutineer', 'secretariat']],
] as const;

/** A body that each door takes, so that only permission can refuse. */
const FITTING: Readonly<Record<string, unknown>> = {
  'POST /staff': { name: '某', username: 'some', password: 'x', roles: ['desk'] },
  'PUT /staff/x/roles': { roles: ['desk'] },
  'POST /staff/x/password': { password: 'x' },
  'PUT /delegations': [],
  'POST /units': { kind: 'department', code: 'a', name: '某局', parent: null },
  'POST /sessions': { term: 1, number: 1, title: '某', opensOn: '2026-01-01', rehearsal: true },
  'POST /sessions/x/state': { state: 'sitting' },
  'POST /roll': { number: '', name: '' },
  'POST /roll/import/confirm': { token: 'x', removeMissing: false },
  'POST /sessions/x/sign-ins': { deputy: 'x' },
};

describe('permissions', () => {
  describeOnBoth('of the congress room', congressAlone(NO_ROUND), (house) => {
    test('open each door to its roles and to nobody else', async () => {
      const body = await aBody(house());
      const roles = ['administrator', 'secretariat', 'chair', 'scrutineer', 'desk'] as const;
      const clients = new Map(
        await Promise.all(
          roles.map(async (role) => [role, (await aStaff(house(), body, [role])).client] as const),
        ),
      );
      const other = await aBody(house());
      const stranger = (
        await aStaff(house(), other, ['administrator', 'secretariat', 'chair', 'desk'])
      ).client;
      const found: [string, string, string[]][] = [];
      for (const [method, door] of DOORS) {
        const path = `${body.path}${door}`;
        const json =
          method === 'GET' ? undefined : (FITTING[`${method} ${door}`] ?? { reason: '试' });
        const codeOf = async (client: ReturnType<ReturnType<typeof house>['client']>) => {
          const sent = await client.send(method, path, json === undefined ? {} : { json });
          return sent.response.status === 200
            ? 'done'
            : /"code":"([^"]+)"/.exec(JSON.stringify(sent.json))?.[1];
        };
        expect([door, await codeOf(house().client())]).toEqual([door, 'not-signed-in']);
        expect([door, await codeOf(stranger)]).toEqual([door, 'not-allowed']);
        const open: string[] = [];
        for (const [role, client] of clients)
          if ((await codeOf(client)) !== 'not-allowed') open.push(role);
        found.push([method, door, open.toSorted()]);
      }
      expect(found).toEqual(
        DOORS.map(([method, door, open]) => [method, door, [...open].toSorted()]),
      );
    });

    test('let only an administrator of the body above create one below', async () => {
      const { body: root, client } = await anAdministrator(house());
      const body = await aBody(house());
      const secretary = (await aStaff(house(), body, ['secretariat'])).client;
      const below = {
        code: 'below',
        name: '下级',
        type: 'deliberative-meeting',
        level: 'sub-district',
        parent: body.id,
      };
      expect((await secretary.problem('POST', '/bodies', below)).code).toBe('not-allowed');
      expect((await house().client().problem('POST', '/bodies', below)).code).toBe('not-signed-in');
      const made = await client.post<Body>('/bodies', below);
      expect(made).toEqual({ id: expect.any(String), ...below });
      const taken = { ...below, parent: root.id };
      expect(await client.problem('POST', '/bodies', taken)).toEqual({
        status: 409,
        code: 'code-taken',
        facts: { code: 'below' },
      });
      expect(await secretary.problem('GET', `/bodies/${made.id}/acts`)).toMatchObject({
        code: 'not-allowed',
      });
    });
  });
});
