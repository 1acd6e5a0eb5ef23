import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf } from '../../server/platform/identity/address.ts';
import { boundedMap } from '../../server/platform/identity/bounded-map.ts';
import { createCrowd } from '../../server/platform/identity/crowd.ts';
import { realChance, steppedClock } from '../support/clock.ts';

function newCrowd() {
  const clock = steppedClock();
  return { clock, crowd: createCrowd(clock, realChance) };
}

const OUTSIDE = { text: '203.0.113.7', shared: false };
const PROXY = { text: '127.0.0.1', shared: true };

describe('an address', () => {
  const { crowd } = newCrowd();

  it('has to do more work the more it asks, and is refused only far beyond a crowd of people', () => {
    const bits: (number | string)[] = [];
    for (let time = 1; time <= 600; time += 1) {
      const asked = crowd.asks(OUTSIDE);
      bits.push(asked.ok ? asked.value : asked.failure.code);
    }
    const firstOf = (value: number) => bits.indexOf(value) + 1;
    expect([12, 13, 14, 15].map(firstOf)).toEqual([1, 61, 121, 241]);
    expect(bits.at(-1)).toBe(15);
    expect(crowd.asks(OUTSIDE).ok).toBe(false);
    expect(crowd.asks({ ...OUTSIDE, text: '203.0.113.8' })).toEqual({ ok: true, value: 12 });
  });

  it('is told how long to wait, and is let in again after that', () => {
    const { crowd, clock } = newCrowd();
    const ask = () => crowd.asks(OUTSIDE);
    let refused = ask();
    while (refused.ok) refused = ask();
    expect(refused.failure).toEqual({ code: 'slow-down', facts: { seconds: 6 } });
    clock.step(6);
    expect(ask()).toEqual({ ok: true, value: 15 });
    expect(ask().ok).toBe(false);
    clock.step(3600);
    expect(ask()).toEqual({ ok: true, value: 12 });
  });

  it('that others stand behind is slowed ten times later and never refused', () => {
    const { crowd } = newCrowd();
    const bits: number[] = [];
    for (let time = 1; time <= 9000; time += 1) {
      const asked = crowd.asks(PROXY);
      bits.push(asked.ok ? asked.value : 0);
    }
    expect([bits[500], bits[700], bits.at(-1)]).toEqual([12, 13, 15]);
    expect(Math.min(...bits)).toBe(12);
  });
});

describe('an address that looks for the same while somebody writes', () => {
  it('is slowed after far more looks than a household has, and has another one every three seconds', () => {
    const { crowd, clock } = newCrowd();
    for (let time = 1; time <= 240; time += 1) expect(crowd.looks(OUTSIDE).ok).toBe(true);
    expect(crowd.looks(OUTSIDE)).toMatchObject({
      failure: { code: 'slow-down', facts: { seconds: 3 } },
    });
    expect(crowd.looks({ ...OUTSIDE, text: '203.0.113.8' }).ok).toBe(true);
    clock.step(3);
    expect(crowd.looks(OUTSIDE).ok).toBe(true);
    expect(crowd.looks(OUTSIDE).ok).toBe(false);
    // To ask for a ticket is counted apart: who has looked much may still propose.
    expect(crowd.asks(OUTSIDE)).toEqual({ ok: true, value: 12 });
  });

  it('has a hundred times as many when others stand behind it', () => {
    const { crowd, clock } = newCrowd();
    let looks = 0;
    while (crowd.looks(PROXY).ok) looks += 1;
    // The clock goes on by a millisecond with each.
    expect(Math.floor(looks / 1000)).toBe(24);
    clock.step(3);
    let more = 0;
    while (crowd.looks(PROXY).ok) more += 1;
    expect(Math.floor(more / 10)).toBe(10);
  });
});

describe('a device', () => {
  const submission = (crowd: ReturnType<typeof createCrowd>, device: string) =>
    crowd.useSubmission({ id: randomUUID(), device }, randomUUID());

  it('sends five forms in ten minutes without a wait, then every wait doubles', () => {
    const { crowd, clock } = newCrowd();
    const waits: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      expect(submission(crowd, 'd-1')).toEqual({ ok: true, value: undefined });
      const seconds = crowd.secondsToWait('d-1');
      waits.push(seconds);
      clock.step(seconds);
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480]);
    expect(crowd.secondsToWait('d-2')).toBe(0);
  });

  it('is refused while it has to wait, and free again after ten quiet minutes', () => {
    const { crowd, clock } = newCrowd();
    for (let time = 0; time < 5; time += 1) submission(crowd, 'd-1');
    expect(submission(crowd, 'd-1')).toEqual({
      ok: false,
      failure: { code: 'slow-down', facts: { seconds: 30 } },
    });
    clock.step(29);
    expect(submission(crowd, 'd-1').ok).toBe(false);
    clock.step(601);
    for (let time = 0; time < 5; time += 1) expect(submission(crowd, 'd-1').ok).toBe(true);
    expect(crowd.secondsToWait('d-1')).toBe(30);
  });

  it('that sends now and then never waits', () => {
    const { crowd, clock } = newCrowd();
    for (let time = 0; time < 40; time += 1) {
      expect(submission(crowd, 'd-1').ok).toBe(true);
      clock.step(180);
    }
  });
});

describe('a ticket', () => {
  it('is good for six photos and one submission, and for each of them again', () => {
    const { crowd } = newCrowd();
    const ticket = { id: 't-1', device: 'd-1' };
    const photo = (key: string) => crowd.usePhoto(ticket, key);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'a', 'f']) expect(photo(key).ok).toBe(true);
    expect(photo('g')).toEqual({
      ok: false,
      failure: { code: 'ticket-spent', facts: { most: 6 } },
    });
    expect(crowd.useSubmission(ticket, 's-1').ok).toBe(true);
    expect(crowd.useSubmission(ticket, 's-1').ok).toBe(true);
    expect(crowd.useSubmission(ticket, 's-2')).toEqual({
      ok: false,
      failure: { code: 'ticket-spent', facts: { most: 1 } },
    });
    expect(photo('g').ok).toBe(false);
  });

  it('counts the same submission once against its device', () => {
    const { crowd } = newCrowd();
    for (let time = 0; time < 9; time += 1)
      crowd.useSubmission({ id: 't-1', device: 'd-1' }, 's-1');
    expect(crowd.secondsToWait('d-1')).toBe(0);
  });
});

describe('where a request comes from', () => {
  async function seen(remoteAddress: unknown, headers: Record<string, string> = {}) {
    const app = new Hono().get('/', (c) => c.json(addressOf(c)));
    const env = remoteAddress === undefined ? {} : { incoming: { socket: { remoteAddress } } };
    return (await app.request('/', { headers }, env)).json();
  }

  it('is an address, of IPv6 the network of 64 bits', async () => {
    expect(await seen('203.0.113.7')).toEqual({ text: '203.0.113.7', shared: false });
    expect(await seen('::ffff:203.0.113.7')).toEqual({ text: '203.0.113.7', shared: false });
    const network = { text: '2001:db8:0:a', shared: false };
    expect(await seen('2001:db8:0:a::1')).toEqual(network);
    expect(await seen('2001:0db8::000a:1:2:3:4')).toEqual(network);
    expect(await seen('2001:db8:0:a:1:2:3:4')).toEqual(network);
  });

  it('is read from the connection of a real server', async () => {
    const app = new Hono().route(
      '/',
      new Hono().get('/', (c) => c.json(addressOf(c))),
    );
    const server = createServer(getRequestListener(app.fetch));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('not listening');
    const answer = await fetch(`http://127.0.0.1:${bound.port}/`, {
      headers: { connection: 'close' },
    });
    expect(await answer.json()).toEqual({ text: '127.0.0.1', shared: true });
  });

  it('is shared in networks of their own, behind a proxy, and where nothing is known', async () => {
    for (const address of [
      '127.0.0.1',
      '192.168.1.9',
      '172.31.0.1',
      '100.64.3.2',
      '::1',
      'fd00::1',
    ])
      expect(await seen(address)).toMatchObject({ shared: true });
    expect(await seen('172.32.0.1')).toMatchObject({ shared: false });
    // What the header says may be invented; that it is there is enough.
    expect(await seen('203.0.113.7', { 'x-forwarded-for': '198.51.100.1' })).toEqual({
      text: '203.0.113.7',
      shared: true,
    });
    for (const unknown of [undefined, null, 7, 'nowhere'])
      expect(await seen(unknown)).toEqual({ text: expect.any(String), shared: true });
  });
});

describe('a bounded memory', () => {
  it('lets go of what was touched longest ago', () => {
    const map = boundedMap<number>(3);
    for (const [value, key] of ['a', 'b', 'c'].entries()) map.set(key, value);
    map.set('a', 9);
    map.set('d', 3);
    expect(['a', 'b', 'c', 'd'].map((key) => map.get(key))).toEqual([9, undefined, 2, 3]);
  });
});
