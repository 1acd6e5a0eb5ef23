import { expect, test } from 'vitest';
import { brokenLink } from '../../server/platform/acts/acts.ts';
import type { ActEntry, CredentialCard, Deputy } from '../../shared/congress/model.ts';
import { congressAlone, describeOnBoth, type House } from '../support/house.ts';
import {
  aBody,
  aDeviceKey,
  anEnrolledPhone,
  aRoll,
  aSession,
  cardsOf,
  NO_ROUND,
  scanned,
  type OwnBody,
} from '../support/people.ts';

/** A body with two deputies and their cards. */
async function twoCards(
  house: House,
): Promise<{ body: OwnBody; deputies: Deputy[]; card: CredentialCard; other: CredentialCard }> {
  const body = await aBody(house);
  const deputies = await aRoll(body, 2);
  const [card, other] = await cardsOf(body);
  if (card === undefined || other === undefined) throw new Error('no cards');
  return { body, deputies, card, other };
}

const UNKNOWN = { status: 403, code: 'card-unknown', facts: {} };
/** Another secret than any card has: the last group is changed. */
function wrongCode({ code }: CredentialCard): string {
  return `${code.slice(0, -4)}${code.endsWith('0000') ? '1111' : '0000'}`;
}

describeOnBoth('credential cards', congressAlone(NO_ROUND), (house) => {
  test('are issued once, printed as often as asked for, and each print is written down', async () => {
    const { body, deputies, card, other } = await twoCards(house());
    const { thumbprint } = await house()
      .client()
      .get<{ thumbprint: string }>(`${body.path}/cards/key`);
    expect(card).toEqual({
      deputy: deputies[0]?.id,
      number: '001',
      name: '赵一0',
      delegation: '第一代表团',
      link: expect.stringMatching(
        new RegExp(`^http://localhost:8080/vote#card=[0-9A-Z]{4}[\\w-]{43}&key=${thumbprint}$`),
      ),
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/),
    });
    expect(scanned(card).slice(0, 4)).toBe(card.code.slice(0, 4));
    expect(await cardsOf(body)).toEqual([card, other]);
    expect(await cardsOf(body, [other.deputy])).toEqual([other]);
    expect(
      await body.staff.problem('POST', `${body.path}/cards`, { deputies: [card.deputy, 'x'] }),
    ).toEqual({ status: 404, code: 'not-found', facts: { deputy: 'x' } });
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?kind=cards-printed`,
    );
    expect(rows.map(({ detail }) => detail)).toEqual([
      { printed: 1, issued: 0, deputies: ['002'] },
      { printed: 2, issued: 0, deputies: ['001', '002'] },
      { printed: 2, issued: 2, deputies: ['001', '002'] },
    ]);
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('leave no secret in the database', async () => {
    const { card } = await twoCards(house());
    const rows = await house().platform.db.selectFrom('card').selectAll().execute();
    const acts = await house().platform.db.selectFrom('act').selectAll().execute();
    const stored = JSON.stringify([rows, acts]);
    expect(stored).toContain(card.code.slice(0, 4));
    expect(stored).not.toContain(scanned(card).slice(4));
    expect(stored).not.toContain(card.code.slice(5).replace('-', ''));
  });

  test('enrol a phone by scanning, with the same answer every time', async () => {
    const { body, card } = await twoCards(house());
    const phone = house().client('deputy');
    const request = { card: scanned(card), deviceKey: await aDeviceKey() };
    const answer = await phone.post('/cards/enrol', request);
    expect(answer).toEqual({
      deputy: { id: card.deputy, name: '赵一0', delegation: '第一代表团' },
    });
    expect(await phone.post('/cards/enrol', request)).toEqual(answer);
    const { rows } = await body.staff.get<{ rows: Deputy[] }>(`${body.path}/roll`);
    expect(rows.map((deputy) => deputy.card)).toEqual(['enrolled', 'issued']);
    const acts = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?subject=deputy/${card.deputy}`,
    );
    expect(acts.rows.map(({ kind }) => kind)).toEqual(['device-enrolled']);
    // A phone that has lost its cookie but not its key gets the cookie back, and both go on.
    await aSession(body);
    const forgetful = house().client('deputy');
    await forgetful.post('/cards/enrol', request);
    await forgetful.post('/sign-in');
    await phone.post('/sign-in');
  });

  test.each([
    ['as printed', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without hyphens and with blanks', (code: string) => ` ${code.replaceAll('-', ' ')} `],
    ['with O for 0 and l for 1', (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l')],
    [
      'in full-width letters of a Chinese keyboard',
      (code: string) =>
        Array.from(code, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
    ],
  ])('enrol a phone by the short code %s', async (_, typed) => {
    const { card } = await twoCards(house());
    const phone = house().client('deputy');
    const request = { card: typed(card.code), deviceKey: await aDeviceKey() };
    expect(await phone.post('/cards/enrol', request)).toMatchObject({
      deputy: { id: card.deputy },
    });
  });

  test('of which nobody knows are refused, and so is anything else', async () => {
    const { card, other } = await twoCards(house());
    const deviceKey = await aDeviceKey();
    const phone = house().client('deputy');
    const problemOf = (text: string) =>
      phone.problem('POST', '/cards/enrol', { card: text, deviceKey });
    expect(await problemOf('')).toEqual(UNKNOWN);
    expect(await problemOf('你好')).toEqual(UNKNOWN);
    expect(await problemOf(wrongCode(card))).toEqual(UNKNOWN);
    expect(await problemOf(scanned(card).slice(0, 4) + scanned(other).slice(4))).toEqual(UNKNOWN);
    expect((await phone.problem('POST', '/cards/enrol', { card: 5, deviceKey })).code).toBe(
      'malformed',
    );
  });

  test('slow down after five wrong codes, by card, and over a restart', async () => {
    const { card, other } = await twoCards(house());
    const deviceKey = await aDeviceKey();
    const phone = house().client('deputy');
    const problemOf = (text: string) =>
      phone.problem('POST', '/cards/enrol', { card: text, deviceKey });
    for (let failure = 0; failure < 5; failure += 1)
      expect(await problemOf(wrongCode(card))).toEqual(UNKNOWN);
    expect(await problemOf(card.code)).toEqual({
      status: 429,
      code: 'slow-down',
      facts: { seconds: 2 },
    });
    expect(await problemOf(wrongCode(other))).toEqual(UNKNOWN);
    const kept = await house()
      .platform.db.selectFrom('card')
      .select(['failures'])
      .where('handle', '=', card.code.slice(0, 4))
      .executeTakeFirst();
    expect(kept).toEqual({ failures: 5 });
    house().clock.step(2);
    expect(await problemOf(wrongCode(card))).toEqual(UNKNOWN);
    expect((await problemOf(card.code)).facts).toEqual({ seconds: 4 });
    // What somebody else guesses does not keep the deputy from scanning.
    await phone.post('/cards/enrol', { card: scanned(card), deviceKey });
    house().clock.step(4);
    await phone.post('/cards/enrol', { card: card.code, deviceKey });
    expect(await problemOf(wrongCode(card))).toEqual(UNKNOWN);
    expect(await problemOf(wrongCode(card))).toEqual(UNKNOWN);
  });

  test('take only a device key that is a point on P-256, strictly written', async () => {
    const { card } = await twoCards(house());
    const phone = house().client('deputy');
    const good = await aDeviceKey();
    const bytes = Buffer.from(good, 'base64url');
    const offCurve = Buffer.from(bytes);
    offCurve[64] = (offCurve[64] ?? 0) ^ 1;
    const compressed = Buffer.concat([Buffer.from([2]), bytes.subarray(1)]);
    const bad = [
      '',
      `${good}=`,
      `${good} `,
      bytes.toString('base64'),
      bytes.subarray(0, 64).toString('base64url'),
      compressed.toString('base64url'),
      offCurve.toString('base64url'),
    ].filter((text) => text !== good);
    for (const deviceKey of bad)
      expect(
        await phone.problem('POST', '/cards/enrol', { card: scanned(card), deviceKey }),
      ).toMatchObject({ status: 400, code: 'malformed', facts: { where: 'json.deviceKey' } });
    await phone.post('/cards/enrol', { card: scanned(card), deviceKey: good });
  });

  test('enrol another phone instead of the first, which is signed out', async () => {
    const { body, card, other } = await twoCards(house());
    await aSession(body);
    const firstKey = await aDeviceKey();
    const first = await anEnrolledPhone(house(), card, firstKey);
    const second = await anEnrolledPhone(house(), card);
    expect(await first.problem('POST', '/sign-in')).toEqual({
      status: 401,
      code: 'not-enrolled',
      facts: {},
    });
    await second.post('/sign-in');
    // The first phone's key is free again, but a key in use is nobody else's.
    await anEnrolledPhone(house(), other, firstKey);
    const third = house().client('deputy');
    expect(
      await third.problem('POST', '/cards/enrol', { card: scanned(card), deviceKey: firstKey }),
    ).toEqual({ status: 409, code: 'device-key-taken', facts: {} });
    await second.post('/sign-in');
    expect(await brokenLink(house().platform.db, body.id)).toBeUndefined();
  });

  test('are re-issued: the old one is unknown and its phone signed out', async () => {
    const { body, card } = await twoCards(house());
    await aSession(body);
    const phone = await anEnrolledPhone(house(), card);
    const path = `${body.path}/cards/${card.deputy}/reissue`;
    const fresh = await body.staff.post<CredentialCard>(path, { reason: '遗失' });
    expect(fresh).toMatchObject({ deputy: card.deputy, number: '001', name: card.name });
    expect(fresh.code).not.toBe(card.code);
    expect((await phone.problem('POST', '/sign-in')).code).toBe('not-enrolled');
    const deviceKey = await aDeviceKey();
    for (const old of [scanned(card), card.code])
      expect(await phone.problem('POST', '/cards/enrol', { card: old, deviceKey })).toEqual(
        UNKNOWN,
      );
    await phone.post('/cards/enrol', { card: fresh.code, deviceKey });
    expect((await cardsOf(body))[0]).toEqual(fresh);
    expect((await body.staff.problem('POST', path, { reason: ' ' })).code).toBe('malformed');
    const nobody = `${body.path}/cards/nobody/reissue`;
    expect((await body.staff.problem('POST', nobody, { reason: '遗失' })).code).toBe('not-found');
    const { rows } = await body.staff.get<{ rows: ActEntry[] }>(
      `${body.path}/acts?kind=card-reissued`,
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['遗失']);
  });
});

/** Deputies whose device a round has fixed. */
const closed = new Set<string>();

describeOnBoth(
  'a phone while a round is open',
  congressAlone({ ...NO_ROUND, enrolmentClosed: async (_, deputy) => closed.has(deputy) }),
  (house) => {
    test('stays the one it was: another is replaced at the desk only', async () => {
      const { body, card, other } = await twoCards(house());
      const deviceKey = await aDeviceKey();
      const phone = await anEnrolledPhone(house(), card, deviceKey);
      closed.add(card.deputy).add(other.deputy);
      const atDesk = { status: 409, code: 'replaced-at-desk-only', facts: {} };
      const request = async (text: string, key?: string) => ({
        card: text,
        deviceKey: key ?? (await aDeviceKey()),
      });
      const stranger = house().client('deputy');
      expect(await stranger.problem('POST', '/cards/enrol', await request(scanned(card)))).toEqual(
        atDesk,
      );
      expect(await stranger.problem('POST', '/cards/enrol', await request(scanned(other)))).toEqual(
        atDesk,
      );
      expect(
        await body.staff.problem('POST', `${body.path}/cards/${card.deputy}/reissue`, {
          reason: '遗失',
        }),
      ).toEqual(atDesk);
      expect(await phone.post('/cards/enrol', await request(card.code, deviceKey))).toMatchObject({
        deputy: { id: card.deputy },
      });
      closed.clear();
      await stranger.post('/cards/enrol', await request(scanned(other)));
    });
  },
);
