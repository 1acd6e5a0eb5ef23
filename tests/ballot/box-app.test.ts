import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import pino from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BODY_LIMIT, boxApp } from '../../server/ballot/box/app.ts';
import { boxFailures } from '../../server/ballot/box/failures.ts';
import { BoxOffice, type SignReceipt } from '../../server/ballot/box/office.ts';
import { castBodyLength } from '../../shared/ballot/protocol/body.ts';
import { fromUtf8 } from '../../shared/ballot/protocol/bytes.ts';
import { newFolder, openFor } from './box-places.ts';
import { CHOICES_LENGTH, hurriedClock, newRound, plainReceipt } from './box-round.ts';

async function newBox(signReceipt: SignReceipt = plainReceipt) {
  const round = await newRound();
  const log: string[] = [];
  const failed = boxFailures(
    pino({ base: null, timestamp: false }, { write: (line) => log.push(line) }),
  );
  const store = await openFor({ dataDir: newFolder() });
  const office = new BoxOffice({ store, clock: hurriedClock, signReceipt, failed });
  await store.make(round.id, 'ballot');
  await office.admit(round.known('open'));
  const app = boxApp(office, failed);
  const ballots = `/box/${round.id}/ballots`;
  const unused = `/box/${round.id}/unused`;
  const post = (path: string, body: Uint8Array | string, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : Buffer.from(body),
      headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
    });
  const seal = async () => {
    await office.close(round.id);
    await store.seal(round.id, 'ballot');
    await office.sealed(round.id);
  };
  return { round, log, office, app, ballots, unused, post, seal };
}

/** The app as the world reaches it. */
async function listening(app: ReturnType<typeof boxApp>): Promise<number> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(async () => {
    server.close();
    await once(server, 'close');
  });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const STANDING = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
  connection: 'close',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

async function problem(answer: Response | Promise<Response>) {
  const response = await answer;
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const { code, status } = (await response.json()) as { code: string; status: number };
  expect(status).toBe(response.status);
  return `${status} ${code}`;
}

describe('the box on its own origin', () => {
  test('takes a ballot and answers its receipt and nothing else', async () => {
    const { round, ballots, post } = await newBox();
    const holder = await round.holder();
    const answer = await post(ballots, holder.body);
    expect(answer.status).toBe(200);
    expect(Object.keys((await answer.json()) as object)).toEqual(['receipt']);
    expect(Object.fromEntries(answer.headers)).toEqual({
      ...STANDING,
      'content-type': 'application/json',
    });
  });

  test('takes any content type, ignores cookies and sets none', async () => {
    const { round, ballots, post } = await newBox();
    const { body } = await round.holder();
    const answers = [];
    for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded'])
      answers.push(await post(ballots, body, { 'content-type': type, cookie: 'deputy=stolen' }));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.headers.has('set-cookie')).toBe(false);
      expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
    }
    const receipts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(receipts).size).toBe(1);
  });

  test('names every refusal', async () => {
    const { round, office, ballots, unused, post, seal } = await newBox();
    const [one, two, three] = await round.holders(3);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three');
    const foreign = await (await newRound()).holder();
    await post(ballots, one.body);
    const nowhere = '/box/01980f5e-7a3c-7c11-9d2e-3f5b8a9c1d20/ballots';
    expect(await problem(post(nowhere, one.body))).toBe('404 no-such-round');
    expect(await problem(post(ballots, ''))).toBe('400 malformed');
    expect(await problem(post(ballots, one.otherBody))).toBe('409 paper-already-used');
    expect(await problem(post(ballots, foreign.body))).toBe('403 paper-signature');
    const [mine = '', other = ''] = [fromUtf8(two.body), fromUtf8(two.otherBody)];
    const mixed = mine.slice(0, -90) + other.slice(-90);
    expect(await problem(post(ballots, mixed))).toBe('403 ballot-signature');
    expect(await problem(post(unused, two.unused))).toBe('409 box-not-sealed');
    await seal();
    expect(await problem(post(ballots, two.body))).toBe('409 box-sealed');
    expect(await problem(post(unused, '{}'))).toBe('400 malformed');
    expect(await problem(post(unused, foreign.unused))).toBe('403 paper-signature');
    expect(await problem(post(unused, one.unused))).toBe('409 paper-already-used');
    expect(await (await post(unused, two.unused)).text()).toBe('{}');
    expect(await (await post(unused, two.unused)).text()).toBe('{}');
    await office.countBegun(round.id);
    expect(await problem(post(unused, three.unused))).toBe('409 count-begun');
    await office.voided(round.id);
    expect(await problem(post(ballots, one.body))).toBe('409 round-void');
    const ready = await newRound();
    await office.admit(ready.known('ready'));
    expect(await problem(post(`/box/${ready.id}/ballots`, one.body))).toBe('409 round-not-open');
  });

  test('takes casts of one length only', async () => {
    const { round, ballots, post } = await newBox();
    const { body } = await round.holder();
    expect(body).toHaveLength(castBodyLength(CHOICES_LENGTH));
    expect(body).toHaveLength(943);
    expect(await problem(post(ballots, body.subarray(0, 942)))).toBe('400 malformed');
    expect(await problem(post(ballots, `${fromUtf8(body)}\n`))).toBe('400 malformed');
    expect(await problem(post(ballots, 'x'.repeat(BODY_LIMIT)))).toBe('400 malformed');
    const long = 'x'.repeat(BODY_LIMIT + 1);
    expect(await problem(post(ballots, long))).toBe('413 too-large');
    const measured = { 'content-length': String(long.length) };
    expect(await problem(post(ballots, long, measured))).toBe('413 too-large');
  });

  test('answers preflights, other methods and other paths with the same headers', async () => {
    const { app, ballots, unused } = await newBox();
    for (const path of [ballots, unused]) {
      const preflight = await app.request(path, { method: 'OPTIONS' });
      expect(preflight.status).toBe(204);
      expect(Object.fromEntries(preflight.headers)).toEqual({
        ...STANDING,
        allow: 'POST, OPTIONS',
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
      });
      for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
        const answer = await app.request(path, { method });
        expect(answer.status).toBe(405);
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          ...STANDING,
          allow: 'POST, OPTIONS',
        });
      }
    }
    for (const path of ['/', '/box', `${ballots}/`, '/api/vote']) {
      const answer = await app.request(path);
      expect(Object.fromEntries(answer.headers)).toMatchObject(STANDING);
      expect(await problem(answer)).toBe('404 not-found');
    }
  });

  test('writes down nothing of any request, and of an error only its class', async () => {
    const { round, log, ballots, unused, post } = await newBox(async ({ paper }) => {
      throw new RangeError(`no receipt for ${paper}`);
    });
    const { body } = await round.holder();
    await post(unused, body);
    await post(ballots, 'x');
    await post('/elsewhere', body);
    expect(log).toEqual([]);
    const failing = await post(ballots, body);
    expect(await problem(failing.clone())).toBe('500 server-error');
    expect(await failing.json()).toEqual({
      type: 'urn:piaojue:problem:server-error',
      title: 'server-error',
      status: 500,
      code: 'server-error',
      facts: {},
    });
    expect(log).toEqual(['{"level":50,"kind":"RangeError","msg":"the box failed"}\n']);
  });
});

describe('the box over HTTP', () => {
  test('closes the connection after each answer, whatever the client would like', async () => {
    const { round, app, ballots } = await newBox();
    const port = await listening(app);
    const [one, two] = await round.holders(2);
    if (one === undefined || two === undefined) throw new Error('two holders were asked for');
    const cast = (body: Uint8Array) =>
      Buffer.concat([
        Buffer.from(
          `POST ${ballots} HTTP/1.1\r\nHost: box\r\nConnection: keep-alive\r\nContent-Length: ${body.length}\r\n\r\n`,
        ),
        body,
      ]);
    const socket = connect(port, '127.0.0.1');
    const received: Buffer[] = [];
    socket.on('data', (data: Buffer) => received.push(data));
    socket.write(Buffer.concat([cast(one.body), cast(two.body)]));
    await once(socket, 'end');
    const text = Buffer.concat(received).toString('latin1');
    expect(text.match(/^HTTP\/1\.1 200 OK\r$/gm)).toHaveLength(1);
    expect(text.match(/^connection: close\r$/gim)).toHaveLength(1);
    expect(text).not.toMatch(/set-cookie|keep-alive/i);
    socket.destroy();
  });

  test('closes it after refusals too', async () => {
    const { app, ballots } = await newBox();
    const port = await listening(app);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const asked = [
      { method: 'POST', path: ballots, body: 'x' },
      { method: 'POST', path: ballots, body: 'x'.repeat(BODY_LIMIT * 2) },
      { method: 'OPTIONS', path: ballots },
      { method: 'GET', path: ballots },
      { method: 'GET', path: '/' },
    ];
    const statuses: unknown[] = [];
    for (const { method, path, body } of asked) {
      const sent = request({ agent, port, host: '127.0.0.1', method, path });
      // The box need not read to its end what it refuses.
      sent.on('error', () => undefined);
      sent.end(body);
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      statuses.push(answer.statusCode);
      expect(answer.headers.connection).toBe('close');
      answer.resume();
      if (!answer.socket.destroyed) await once(answer.socket, 'close');
    }
    expect(statuses).toEqual([400, 413, 204, 405, 404]);
    agent.destroy();
  });

  test('writes nothing down when somebody hangs up in the middle of a ballot', async () => {
    const { round, app, ballots, log, office } = await newBox();
    const port = await listening(app);
    const { body } = await round.holder();
    for (const encoding of [`Content-Length: ${body.length}`, 'Transfer-Encoding: chunked']) {
      const socket = connect(port, '127.0.0.1');
      const head = `POST ${ballots} HTTP/1.1\r\nHost: box\r\n${encoding}\r\n\r\n`;
      await new Promise<void>((resolve) => {
        socket.write(`${head}3\r\n{"k`, () => resolve());
      });
      socket.destroy();
      await once(socket, 'close');
    }
    // A whole ballot afterwards has passed everything that those two set going.
    const whole = await fetch(`http://127.0.0.1:${port}${ballots}`, {
      method: 'POST',
      body: Buffer.from(body),
    });
    expect(whole.status).toBe(200);
    expect(log).toEqual([]);
    expect(await office.figures(round.id)).toEqual({ returned: 1, unused: 0 });
  });
});
