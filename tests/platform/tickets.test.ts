import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { openTicket } from '../../server/platform/identity/tickets.ts';
import { isSolution, solvedTicket, zeroBits, type Challenge } from '../../shared/proof-of-work.ts';
import { describeOnBoth } from '../support/house.ts';

/** A number that solves the challenge, or with `wrong` one that does not. */
async function solve({ challenge, bits }: Challenge, wrong = false): Promise<string> {
  for (let nonce = 0; ; nonce += 1)
    if ((await isSolution(challenge, nonce, bits)) !== wrong) return solvedTicket(challenge, nonce);
}

describe('the sum before a form', () => {
  it('counts the zero bits at the beginning of a hash', () => {
    expect(zeroBits(new Uint8Array([0x80, 0]))).toBe(0);
    expect(zeroBits(new Uint8Array([0x01, 0]))).toBe(7);
    expect(zeroBits(new Uint8Array([0, 0x0f]))).toBe(12);
    expect(zeroBits(new Uint8Array([0, 0]))).toBe(16);
  });

  it('takes thousands of tries to find, and one to check', async () => {
    expect(await isSolution('c', 0, 0)).toBe(true);
    const ticket = await solve({ challenge: 'c', bits: 12, expiresAt: '' });
    expect(ticket).toBe('c~1767');
  });
});

describeOnBoth('tickets', 'whole', (house) => {
  const use = { purpose: 'proposal', body: 'b-1' };
  const ask = (device = randomUUID(), more = {}) =>
    house()
      .client()
      .post<Challenge>('/tickets', { ...use, device, ...more });
  const open = (ticket: string | undefined, wanted = use) =>
    openTicket(house().platform, ticket, wanted);
  const code = async (ticket: string | undefined, wanted = use) => {
    const opened = await open(ticket, wanted);
    return opened.ok ? 'good' : opened.failure.code;
  };

  it('open what they were asked for, and nothing else', async () => {
    const device = randomUUID();
    const challenge = await ask(device);
    expect(challenge.bits).toBe(12);
    const ticket = await solve(challenge);
    expect(await open(ticket)).toMatchObject({ ok: true, value: { ...use, device } });
    expect(await code(ticket, { purpose: 'rating', body: 'b-1' })).toBe('ticket-unknown');
    expect(await code(ticket, { purpose: 'proposal', body: 'b-2' })).toBe('ticket-unknown');
    expect(await code(undefined)).toBe('ticket-missing');
    expect(await code(await solve(challenge, true))).toBe('ticket-unsolved');
    expect(await code(challenge.challenge)).toBe('ticket-unknown');
  });

  it('end after two hours', async () => {
    const ticket = await solve(await ask());
    house().clock.step(2 * 3600 - 60);
    expect(await code(ticket)).toBe('good');
    house().clock.step(120);
    expect(await code(ticket)).toBe('ticket-expired');
  });

  it('cannot be forged, eased or taken from elsewhere', async () => {
    const { challenge } = await ask();
    const [head = '', body = '', signature = ''] = challenge.split('.');
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as object;
    const eased = Buffer.from(JSON.stringify({ ...payload, bits: 0 })).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const forged of [
      `${head}.${eased}.${signature}~1`,
      `${none}.${eased}.~1`,
      `${head}.${body}~1`,
      'a~1',
      '~',
      `${'a'.repeat(5000)}~1`,
    ])
      expect(await code(forged)).toBe('ticket-unknown');
    const elsewhere = (fields: object, audience: string) =>
      new SignJWT({ ...fields })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('piaojue')
        .setAudience(audience)
        .setJti('j-1')
        .setExpirationTime(new Date(house().clock.now().getTime() + 60_000))
        .sign(house().platform.keys.cookie);
    // A session cookie is signed by the same key.
    expect(await code(`${await elsewhere({ ...payload, bits: 0 }, 'staff')}~1`)).toBe(
      'ticket-unknown',
    );
    expect(await code(`${await elsewhere({ purpose: 'proposal' }, 'ticket')}~1`)).toBe(
      'ticket-unknown',
    );
  });

  it('are asked for properly', async () => {
    const problem = (more: object) =>
      house()
        .client()
        .problem('POST', '/tickets', { ...use, device: randomUUID(), ...more });
    for (const more of [{ device: 'me' }, { purpose: 'A b' }, { body: '' }])
      expect(await problem(more)).toMatchObject({ status: 400, code: 'malformed' });
  });

  it('are not given to a device that has to wait', async () => {
    const device = randomUUID();
    const { crowd } = house().platform;
    for (let time = 0; time < 5; time += 1)
      crowd.useSubmission({ id: randomUUID(), device }, randomUUID());
    expect(
      await house()
        .client()
        .problem('POST', '/tickets', { ...use, device }),
    ).toEqual({ status: 429, code: 'slow-down', facts: { seconds: 30 } });
    expect((await ask()).bits).toBe(12);
  });
});
