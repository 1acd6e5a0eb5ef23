import { describe, expect, test } from 'vitest';
import type { ActEntry } from '../../shared/congress/model.ts';
import type { ScreeningSettings } from '../../shared/screening/model.ts';
import { checkedSettings, STANDARD_CHECKS, usualGates } from '../../shared/screening/checklist.ts';
import { collectionHouse } from '../collection/office.ts';
import { describeOnBoth } from '../support/house.ts';
import { aBody, aStaff } from '../support/people.ts';
import { aLead, screening } from './screened.ts';

describe('the usual gates', () => {
  test.each([
    ['congress', 'province', 'government-meeting', 'standing-committee'],
    ['congress', 'city', 'government-meeting', 'standing-committee'],
    ['congress', 'county', 'government-meeting', 'standing-committee'],
    ['congress', 'town', 'joint-meeting', 'presidium'],
  ] as const)(
    'of a %s of a %s begin with the %s and end with the %s',
    (type, level, first, last) => {
      expect(usualGates({ type, level })).toEqual([first, 'party-committee', last]);
    },
  );

  test('of a deliberative meeting of a sub-district are its joint meeting and the working committee', () => {
    expect(usualGates({ type: 'deliberative-meeting', level: 'sub-district' })).toEqual([
      'joint-meeting',
      'working-committee',
    ]);
  });
});

describe('settings as they are kept', () => {
  const sent = (
    checks: readonly { code: string; kind: 'positive' | 'negative'; words: string }[],
  ) => checkedSettings({ gates: ['presidium', 'presidium'], checks }, [], () => 'own-1');

  test('name a gate once, and standard questions as the standard has them', () => {
    const settings = sent([
      { code: 'routine-work', kind: 'positive', words: '改了词' },
      { code: '', kind: 'negative', words: ' 影响文物保护 ' },
      { code: 'broad', kind: 'positive', words: '' },
    ]);
    expect(settings).toEqual({
      ok: true,
      value: {
        gates: ['presidium'],
        checks: [
          { code: 'broad', kind: 'positive', words: '' },
          { code: 'routine-work', kind: 'negative', words: '' },
          { code: 'own-1', kind: 'negative', words: '影响文物保护' },
        ],
        own: true,
      },
    });
  });

  test.each([
    ['check-words-missing', [{ code: '', kind: 'positive', words: ' ' }]],
    ['too-long', [{ code: '', kind: 'positive', words: '长'.repeat(81) }]],
    ['forbidden-character', [{ code: '', kind: 'positive', words: '一\n二' }]],
    ['check-unknown', [{ code: 'own-9', kind: 'positive', words: '不认识' }]],
    [
      'check-twice',
      [
        { code: '', kind: 'positive', words: '同一句' },
        { code: '', kind: 'negative', words: '同一句' },
      ],
    ],
  ] as const)('are refused with %s', (code, checks) => {
    const settings = sent(checks);
    expect(settings.ok ? undefined : settings.failure.code).toBe(code);
  });
});

describeOnBoth('screening settings', collectionHouse, (house) => {
  test('are those of the kind and level until somebody sets them', async () => {
    const town = await aBody(house());
    const county = await aBody(house(), { level: 'county', code: 'county-settings' });
    expect(await town.staff.get(`${town.path}/screening`)).toEqual({
      gates: ['joint-meeting', 'party-committee', 'presidium'],
      checks: STANDARD_CHECKS,
      own: false,
      version: 0,
    });
    const { gates } = await county.staff.get<ScreeningSettings>(`${county.path}/screening`);
    expect(gates).toEqual(['government-meeting', 'party-committee', 'standing-committee']);
    expect(STANDARD_CHECKS).toHaveLength(11);
  });

  test('are set with questions of the body, which keep their codes, and are written down', async () => {
    const body = await aBody(house());
    const set = await body.staff.put<ScreeningSettings>(`${body.path}/screening`, {
      version: 0,
      gates: ['party-committee', 'government-meeting'],
      checks: [
        { code: 'broad', kind: 'positive', words: '' },
        { code: '', kind: 'negative', words: '只惠及机关干部' },
      ],
    });
    expect(set.own).toBe(true);
    expect(set.gates).toEqual(['party-committee', 'government-meeting']);
    expect(set.checks.map(({ code }) => code)).toEqual([
      'broad',
      expect.stringMatching(/^own-[0-9a-f-]{36}$/),
    ]);
    const changed = await body.staff.put<ScreeningSettings>(`${body.path}/screening`, {
      ...set,
      checks: set.checks.map((item) =>
        item.kind === 'negative' ? { ...item, words: '只惠及干部' } : item,
      ),
    });
    expect(changed.version).toBe(2);
    expect(changed.checks[1]).toEqual({ ...set.checks[1], words: '只惠及干部' });
    // The same again is nothing new.
    expect(await body.staff.put(`${body.path}/screening`, changed)).toEqual(changed);
    const { rows } = await body.staff.get<{ rows: readonly ActEntry[] }>(
      `${body.path}/acts?kind=screening-set`,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.detail['after']).toEqual(changed);
  });

  test('decide at once which questions a lead has to answer; answers to the others wait', async () => {
    const body = await aBody(house());
    const lead = await aLead(house(), body);
    await body.staff.put(`${body.path}/leads/${lead}/checks/routine-work`, {
      answer: 'yes',
      note: '',
      seen: null,
    });
    const only = async (...codes: readonly string[]): Promise<unknown> =>
      body.staff.put(`${body.path}/screening`, {
        version: (await body.staff.get<ScreeningSettings>(`${body.path}/screening`)).version,
        gates: [],
        checks: STANDARD_CHECKS.filter(({ code }) => codes.includes(code)),
      });
    await only('broad');
    const { checks } = await screening(body, lead);
    expect(checks.map(({ code, answer }) => [code, answer])).toEqual([['broad', null]]);
    expect(
      await body.staff.problem('PUT', `${body.path}/leads/${lead}/checks/routine-work`, {
        answer: 'no',
        note: '',
        seen: null,
      }),
    ).toMatchObject({ status: 404, code: 'not-found' });
    await only('broad', 'routine-work');
    expect((await screening(body, lead)).checks.at(1)?.answer).toBe('yes');
  });

  test('are read by all staff of the body and set by administrator and secretariat', async () => {
    const body = await aBody(house());
    const elsewhere = await aBody(house());
    const settings = { gates: [], checks: [], version: 0 };
    for (const role of ['chair', 'desk', 'government-office'] as const) {
      const { client } = await aStaff(house(), body, [role]);
      expect(await client.get(`${body.path}/screening`)).toMatchObject({ own: false });
      expect(await client.problem('PUT', `${body.path}/screening`, settings)).toMatchObject({
        status: 403,
      });
      expect(await client.problem('GET', `${elsewhere.path}/screening`)).toMatchObject({
        status: 403,
      });
    }
    expect(await house().client().problem('GET', `${body.path}/screening`)).toMatchObject({
      status: 401,
    });
    const { client } = await aStaff(house(), body, ['administrator']);
    expect(await client.put(`${body.path}/screening`, settings)).toEqual({
      ...settings,
      own: true,
      version: 1,
    });
  });

  test('that somebody else has changed since are refused; the same again is not', async () => {
    const body = await aBody(house());
    const path = `${body.path}/screening`;
    const first = { gates: ['presidium'], checks: [], version: 0 };
    const set = await body.staff.put<ScreeningSettings>(path, first);
    expect(set.version).toBe(1);
    // Its answer was lost, and it is sent again.
    expect(await body.staff.put(path, first)).toEqual(set);
    const stale = { ...first, gates: ['party-committee'] };
    expect(await body.staff.problem('PUT', path, stale)).toEqual({
      status: 409,
      code: 'screening-changed',
      facts: {},
    });
    expect(await body.staff.get(path)).toEqual(set);
    expect(await body.staff.put(path, { ...stale, version: 1 })).toMatchObject({
      gates: ['party-committee'],
      version: 2,
    });
  });
});
