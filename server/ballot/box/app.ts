import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Failure, Result } from '../../../shared/result.ts';
import { problemAnswer } from '../../platform/http/problem.ts';
import type { BoxOffice } from './office.ts';
import { BOX_PROBLEMS } from './problems.ts';

/** No cast of any round comes near this many bytes; longer bodies are not read to their end. */
export const BODY_LIMIT = 64 * 1024;

/**
 * On every answer. Any origin may ask, but never with cookies; nothing is kept
 * by anybody on the way; and no kept-alive connection carries both a name and
 * a ballot.
 */
const HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
  connection: 'close',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const PREFLIGHT = {
  allow: 'POST, OPTIONS',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
} as const;

/**
 * The box as it is reached: an app for an origin of its own. It reads no header
 * but the length, sets no cookie, and writes no request down anywhere.
 * `failed` hears of errors nobody expected.
 */
export function boxApp(office: BoxOffice, failed: (error: unknown) => void): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) => refused(c, { code: 'too-large', facts: {} }),
    }),
  );
  app.post('/box/:round/ballots', async (c) =>
    answered(c, await office.cast(c.req.param('round'), await received(c))),
  );
  app.post('/box/:round/unused', async (c) =>
    answered(c, await office.takeUnused(c.req.param('round'), await received(c))),
  );
  for (const path of ['/box/:round/ballots', '/box/:round/unused']) {
    app.options(path, (c) => c.body(null, 204, PREFLIGHT));
    app.all(path, (c) => c.body(null, 405, { allow: PREFLIGHT.allow }));
  }
  app.notFound((c) => refused(c, { code: 'not-found', facts: {} }));
  app.onError((error, c) => {
    // Whoever hung up while sending broke nothing of ours.
    if (c.req.raw.signal.aborted) return refused(c, { code: 'malformed', facts: {} });
    failed(error);
    return refused(c, { code: 'server-error', facts: {} });
  });
  return app;
}

/** The bytes as received, of whatever type they claim to be. */
async function received(c: Context): Promise<Uint8Array> {
  return new Uint8Array(await c.req.arrayBuffer());
}

function answered(c: Context, result: Result<object>): Response {
  return result.ok ? c.json(result.value) : refused(c, result.failure);
}

function refused(c: Context, failure: Failure): Response {
  return problemAnswer(c, failure, BOX_PROBLEMS);
}
