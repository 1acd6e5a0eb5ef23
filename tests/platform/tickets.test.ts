import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCrowd } from '../../server/platform/identity/crowd.ts';
import { openTicket } from '../../server/platform/identity/tickets.ts';
import { isSolution, solvedTicket, zeroBits, type Challenge } from '../../shared/proof-of-work.ts';
import { realChance, steppedClock } from '../support/clock.ts';
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
});

describe('a crowd', () => {
  it('is there', () => {
    expect(createCrowd(steppedClock(), realChance).secondsToWait('d')).toBe(0);
  });
});
