import { expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import type { ActEntry, Deputy, RollEntry } from '../../shared/congress/model.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import {
  aBody,
  anEnrolledPhone,
  aRoll,
  aSession,
  cardsOf,
  NO_ROUND,
  rollSheet,
} from '../support/people.ts';

const ENTRY: RollEntry = {
  number: '001',
  name: '阿依古丽·买买提',
  delegation: '第一代表团',
  sex: 'female',
  trade: '教师',
  phone: '13800000001',
};

describeOnBoth('the roll', congressAlone(NO_ROUND), (house) => {
  test('takes a deputy, changes the entry and lets the deputy go', async () => {
    const body = await aBody(house());
    const path = `${body.path}/roll`;
    const deputy = await body.staff.post<Deputy>(path, { ...ENTRY, name: '  阿依古丽·买买提 ' });
    expect(deputy).toEqual({ id: expect.any(String), ...ENTRY, card: 'none' });
    const sparse = await body.staff.post<Deputy>(path, { number: '002', name: '钱一' });
    expect(sparse).toMatchObject({ delegation: '', sex: null, trade: '', phone: '' });

    const changed = await body.staff.patch<Deputy>(`${path}/${deputy.id}`, {
      delegation: '第二代表团',
      sex: null,
      phone: '13900000000',
    });
    const after = { ...ENTRY, delegation: '第二代表团', sex: null, phone: '13900000000' };
    expect(changed).toEqual({ id: deputy.id, ...after, card: 'none' });
    expect(await body.staff.delete(`${path}/${sparse.id}`, { reason: '调离' })).toEqual({});
    expect(await body.staff.get(path)).toEqual({ rows: [changed], total: 1 });

    const reused = await body.staff.post<Deputy>(path, { number: '002', name: '孙二' });
    expect(reused.id).not.toBe(sparse.id);

    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?subject=deputy/${deputy.id}`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['deputy-changed', 'deputy-added']);
    expect(rows[0]?.detail).toMatchObject({ phoneChanged: true, after: { sex: null } });
    expect(JSON.stringify(rows)).not.toContain('1390000');
    expect(JSON.stringify(rows)).not.toContain('1380000');
    const gone = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?subject=deputy/${sparse.id}&kind=deputy-removed`,
    );
    expect(gone.rows[0]?.reason).toBe('调离');
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('refuses entries that cannot be, each with its name', async () => {
    const body = await aBody(house());
    const path = `${body.path}/roll`;
    const deputy = await body.staff.post<Deputy>(path, ENTRY);
    const second = await body.staff.post<Deputy>(path, { ...ENTRY, number: '002' });
    const problemOf = (entry: object) => body.staff.problem('POST', path, { ...ENTRY, ...entry });
    expect(await problemOf({})).toEqual({
      status: 409,
      code: 'number-taken',
      facts: { number: '001' },
    });
    expect(await problemOf({ number: ' ' })).toEqual({
      status: 400,
      code: 'number-missing',
      facts: {},
    });
    expect((await problemOf({ number: '9', name: '' })).code).toBe('name-missing');
    expect(await problemOf({ number: '9', name: '字'.repeat(51) })).toEqual({
      status: 400,
      code: 'too-long',
      facts: { field: 'name', most: 50 },
    });
    expect(await problemOf({ number: '9', name: '王\u{7}一' })).toMatchObject({
      code: 'forbidden-character',
      facts: { field: 'name' },
    });
    expect((await problemOf({ number: '9', sex: 'other' })).code).toBe('malformed');
    const patch = (id: string, entry: object) =>
      body.staff.problem('PATCH', `${path}/${id}`, entry);
    expect((await patch(second.id, { number: '001' })).code).toBe('number-taken');
    expect((await patch(deputy.id, { name: ' ' })).code).toBe('name-missing');
    expect((await patch('nobody', { name: '李' })).code).toBe('not-found');
    const other = await aBody(house());
    expect(
      (await other.staff.problem('PATCH', `${other.path}/roll/${deputy.id}`, { name: '李' })).code,
    ).toBe('not-found');
    expect((await body.staff.problem('DELETE', `${path}/nobody`, { reason: '调离' })).code).toBe(
      'not-found',
    );
    expect((await body.staff.problem('DELETE', `${path}/${deputy.id}`, {})).code).toBe('malformed');
  });

  test('two secretaries who type one number at once do not both get it', async () => {
    const body = await aBody(house());
    const sent = await Promise.all(
      ['王一', '王二', '王三'].map((name) =>
        body.staff.send('POST', `${body.path}/roll`, { json: { number: '7', name } }),
      ),
    );
    const statuses = sent.map(({ response }) => response.status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  });

  test('is read a page at a time and searched by part of a name, number or delegation', async () => {
    const body = await aBody(house());
    await aRoll(body, 120);
    const page = (query: string) =>
      body.staff.get<{ rows: Deputy[]; total: number }>(`${body.path}/roll${query}`);
    const first = await page('');
    expect([first.rows.length, first.total, first.rows[0]?.number]).toEqual([50, 120, '001']);
    const last = await page('?page=3&size=50');
    expect([last.rows.length, last.rows[19]?.number]).toEqual([20, '120']);
    const search = async (text: string) => {
      const { rows, total } = await page(`?search=${encodeURIComponent(text)}&size=10`);
      return [total, rows[0]?.number];
    };
    // 011, 110 to 119 by number, 012 and 120 by the figures in their invented names.
    expect(await search('11')).toEqual([13, '011']);
    expect(await search('赵一0')).toEqual([1, '001']);
    expect(await search('第三代表团')).toEqual([40, '003']);
    expect(await search('没有此人')).toEqual([0, undefined]);
    await body.staff.post(`${body.path}/roll`, { ...ENTRY, number: '121' });
    expect(await search('买买提')).toEqual([1, '121']);
    expect(await search('古丽买')).toEqual([1, '121']);
    expect(await search('１２１')).toEqual([1, '121']);
    expect((await body.staff.problem('GET', `${body.path}/roll?page=0`)).code).toBe('malformed');
  });

  test('forgets card and phone of a deputy who leaves it', async () => {
    const body = await aBody(house());
    const [deputy] = await aRoll(body, 2);
    await aSession(body);
    const [card] = await cardsOf(body);
    if (deputy === undefined || card === undefined) throw new Error('no deputy');
    const phone = await anEnrolledPhone(house(), card);
    await phone.post('/sign-in');
    await body.staff.delete(`${body.path}/roll/${deputy.id}`, { reason: '辞职' });
    expect(await phone.problem('POST', '/sign-in')).toMatchObject({
      status: 401,
      code: 'not-enrolled',
    });
    const again = { card: card.code, deviceKey: 'AA' };
    expect((await phone.problem('POST', '/cards/enrol', again)).code).toBe('malformed');
    const { rows } = await body.staff.get<{ rows: Deputy[] }>(`${body.path}/roll`);
    expect(rows.map(({ number }) => number)).toEqual(['002']);
  });
});

/** Bodies whose roll a round has fixed. */
const frozen = new Set<string>();

describeOnBoth(
  'the roll while a round is under way',
  congressAlone({ ...NO_ROUND, rollFrozen: async (_, body) => frozen.has(body) }),
  (house) => {
    test('does not change', async () => {
      const body = await aBody(house());
      const [deputy] = await aRoll(body, 3);
      const path = `${body.path}/roll`;
      const preview = await body.staff.upload<{ token: string }>(
        `${path}/import`,
        rollSheet([ENTRY]),
        'roll.csv',
      );
      frozen.add(body.id);
      const frozenProblem = { status: 409, code: 'roll-frozen', facts: {} };
      expect(await body.staff.problem('POST', path, { ...ENTRY, number: '9' })).toEqual(
        frozenProblem,
      );
      const own = `${path}/${deputy?.id}`;
      expect(await body.staff.problem('PATCH', own, { name: '李' })).toEqual(frozenProblem);
      expect(await body.staff.problem('DELETE', own, { reason: '辞职' })).toEqual(frozenProblem);
      const confirm = { token: preview.token, removeMissing: true };
      expect(await body.staff.problem('POST', `${path}/import/confirm`, confirm)).toEqual(
        frozenProblem,
      );
      expect((await body.staff.get<{ total: number }>(path)).total).toBe(3);
      frozen.delete(body.id);
      expect(await body.staff.post(`${path}/import/confirm`, confirm)).toEqual({
        added: 0,
        changed: 1,
        unchanged: 0,
        removed: 2,
      });
    });
  },
);
