import { expect, test } from 'vitest';
import { brokenLink, INSTALLATION } from '../../server/platform/acts/acts.ts';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import type { Body, Me } from '../../shared/congress/model.ts';
import { congressAlone, describeOnBoth } from '../support/house.ts';
import { NO_ROUND, PASSWORD } from '../support/people.ts';

const BODY = { code: 'qingxi', name: '清溪县人民代表大会', type: 'congress', level: 'county' };
const PERSON = { name: '沈明远', username: ' Admin ', password: PASSWORD };

describeOnBoth('setting up an empty installation', congressAlone(NO_ROUND), (house) => {
  test('goes by the newest one-time link only, once, and signs the first person in', async () => {
    const { platform } = house();
    const older = await newSetupLink(platform);
    const link = await newSetupLink(platform);
    expect(link).toMatch(/^http:\/\/localhost:8080\/staff\/setup#[A-Za-z0-9_-]{43}$/);
    const secretOf = (text: string | undefined): string => text?.split('#')[1] ?? '';
    const browser = house().client();
    const request = (secret: string) => ({ secret, body: BODY, administrator: PERSON });

    expect(await browser.problem('POST', '/setup', request(secretOf(older)))).toEqual({
      status: 403,
      code: 'setup-link-unknown',
      facts: {},
    });
    const short = {
      ...request(secretOf(link)),
      administrator: { ...PERSON, password: '123456789' },
    };
    expect(await browser.problem('POST', '/setup', short)).toEqual({
      status: 400,
      code: 'password-too-short',
      facts: { least: 10 },
    });
    const odd = { ...request(secretOf(link)), body: { ...BODY, code: 'Qing Xi' } };
    expect(await browser.problem('POST', '/setup', odd)).toMatchObject({
      status: 400,
      code: 'malformed',
      facts: { where: 'json.body.code' },
    });
    expect((await browser.problem('GET', '/me')).code).toBe('not-signed-in');

    const me = await browser.post<Me>('/setup', request(secretOf(link)));
    expect(me.name).toBe('沈明远');
    expect(me.bodies).toEqual([
      {
        body: { id: expect.any(String), ...BODY, parent: null },
        roles: ['administrator', 'chair', 'secretariat'],
        units: [],
      },
    ]);
    expect(await browser.get('/me')).toEqual(me);
    expect(await house().client().get<Body[]>('/bodies')).toEqual([me.bodies[0]?.body]);

    expect((await browser.problem('POST', '/setup', request(secretOf(link)))).code).toBe(
      'already-set-up',
    );
    expect(await newSetupLink(platform)).toBeUndefined();
    const again = house().client();
    expect(
      await again.post<Me>('/staff/sign-in', { username: 'ADMIN', password: PASSWORD }),
    ).toEqual(me);
    expect(await brokenLink(platform.db, INSTALLATION)).toBeUndefined();
  });
});
