import { describe, expect, test } from 'vitest';
import { ask, askText } from '../../web/platform/api.ts';

const json = (status: number, body: unknown, type = 'application/json') =>
  Promise.resolve(
    new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }),
  );
const PROBLEM = 'application/problem+json; charset=utf-8';

describe('an answer of the API', () => {
  test('that is good is its value', async () => {
    expect(await ask(json(200, { signedIn: true }))).toEqual({
      ok: true,
      value: { signedIn: true },
    });
    expect(await askText(Promise.resolve(new Response('a.b.c')))).toEqual({
      ok: true,
      value: 'a.b.c',
    });
  });

  test('that refuses carries code and facts of its problem, and only facts that words can use', async () => {
    const body = { code: 'slow-down', facts: { seconds: 30, trace: { deep: true } } };
    expect(await ask(json(429, body, PROBLEM))).toEqual({
      ok: false,
      failure: { code: 'slow-down', facts: { seconds: 30 } },
    });
  });

  test('that broke without problem details is an error of the server', async () => {
    expect(await ask(json(502, 'bad gateway', 'text/html'))).toEqual({
      ok: false,
      failure: { code: 'server-error', facts: { status: 502 } },
    });
  });

  test('that never came, or is the portal page of a network, is no connection', async () => {
    const lost = { ok: false, failure: { code: 'no-connection', facts: {} } };
    expect(await ask(Promise.reject(new TypeError('fetch failed')))).toEqual(lost);
    expect(await ask(Promise.resolve(new Response('<html>Welcome</html>')))).toEqual(lost);
  });
});
