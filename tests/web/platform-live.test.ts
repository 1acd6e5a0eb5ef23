import { createServer, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { systemChance } from '../../server/platform/chance.ts';
import { listenLive, type LiveSignal } from '../../web/platform/live.ts';
import { steppedClock } from '../support/clock.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A server of one stream at a time, whose answers the test holds in its hand. */
async function streams() {
  const open: ServerResponse[] = [];
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/api/live?topic=vote%2Fs-1')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': \n\n');
    open.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  closing.push(() => server.closeAllConnections());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return { open, base: `http://127.0.0.1:${address.port}` };
}

function listener(base: string, place?: () => Promise<(() => void) | undefined>) {
  const clock = steppedClock();
  const signals: LiveSignal[] = [];
  const lines: string[] = [];
  closing.push(
    listenLive(
      ['vote/s-1'],
      { onSignal: (signal) => signals.push(signal), onLine: (line) => lines.push(line) },
      { clock, chance: systemChance },
      base,
      place,
    ),
  );
  return { clock, signals, lines };
}

const frame = (version: number) => `data: {"topic":"vote/s-1","version":${version}}\n\n`;

describe('a page that listens to live signals', () => {
  test('hears each version once, also when a frame comes in pieces or again', async () => {
    const { open, base } = await streams();
    const { signals, lines } = listener(base);
    await expect.poll(() => open.length).toBe(1);
    open[0]?.write(frame(7).slice(0, 10));
    open[0]?.write(`${frame(7).slice(10)}: \n\n${frame(7)}not a frame\n\n${frame(8)}`);
    await expect.poll(() => signals.map(({ version }) => version)).toEqual([7, 8]);
    expect(lines).toEqual(['up']);
  });

  test('reconnects after a loss, waits for it 1 to 2 seconds, and catches up what it missed', async () => {
    const { open, base } = await streams();
    const { clock, signals, lines } = listener(base);
    await expect.poll(() => open.length).toBe(1);
    open[0]?.write(frame(7));
    await expect.poll(() => signals.length).toBe(1);
    open[0]?.destroy();
    await expect.poll(() => lines).toEqual(['up', 'down']);
    clock.step(0.9);
    expect(open.length).toBe(1);
    clock.step(1.2);
    await expect.poll(() => open.length).toBe(2);
    // The greeting with the version that was seen says nothing new; the next one does.
    open[1]?.write(frame(7) + frame(9));
    await expect.poll(() => signals.map(({ version }) => version)).toEqual([7, 9]);
    expect(lines).toEqual(['up', 'down', 'up']);
  });

  test('gives a line up that is silent too long, though nobody closed it', async () => {
    const { open, base } = await streams();
    const { clock, lines } = listener(base);
    await expect.poll(() => lines).toEqual(['up']);
    const look = async (): Promise<void> => {
      clock.step(10);
      await new Promise((resolve) => setImmediate(resolve));
    };
    for (let looks = 0; looks < 4; looks += 1) await look();
    expect(lines).toEqual(['up']);
    for (let looks = 0; looks < 2; looks += 1) await look();
    await expect.poll(() => lines.slice(0, 2)).toEqual(['up', 'down']);
    await look();
    await expect.poll(() => open.length).toBe(2);
  });

  test('looks in instead of staying when the other windows of the browser hold all lines', async () => {
    const { open, base } = await streams();
    let places = 0;
    const { clock, signals, lines } = listener(base, () =>
      Promise.resolve(places === 0 ? undefined : () => (places += 1)),
    );
    await expect.poll(() => open.length).toBe(1);
    const first = new Promise<void>((resolve) => open[0]?.on('close', () => resolve()));
    open[0]?.write(frame(7));
    await first;
    // It comes again by itself, without calling the line lost, and finds what has changed.
    clock.step(1.4);
    expect(open.length).toBe(1);
    clock.step(0.2);
    await expect.poll(() => open.length).toBe(2);
    places = 1;
    open[1]?.write(frame(9));
    await expect.poll(() => signals.map(({ version }) => version)).toEqual([7, 9]);
    // A place has become free: from now on it stays, and gives the place back after a loss.
    clock.step(1.6);
    await expect.poll(() => open.length).toBe(3);
    open[2]?.write(frame(9) + frame(10));
    await expect.poll(() => signals.length).toBe(3);
    expect(open[2]?.closed).toBe(false);
    expect(lines).toEqual(['up']);
    open[2]?.destroy();
    await expect.poll(() => lines).toEqual(['up', 'down']);
    expect(places).toBe(2);
  });
});
