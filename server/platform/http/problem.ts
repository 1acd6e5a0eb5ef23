import type { Context } from 'hono';
import { PLATFORM_PROBLEMS, type Problems } from '../../../shared/problems.ts';
import type { Failure, Result } from '../../../shared/result.ts';

/** An expected failure on its way out of a route; the app turns it into problem details. */
export class Problem extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** The value of a result, or its failure thrown towards the answer. Only routes use it. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Problem(result.failure);
}

/** Problem details (RFC 9457) with the stable code and the facts that its words need. */
export function problemAnswer(c: Context, failure: Failure, problems: Problems): Response {
  const known: Problems = { ...PLATFORM_PROBLEMS, ...problems };
  const status = known[failure.code];
  if (status === undefined) throw new Error(`no HTTP status declared for ${failure.code}`);
  return c.body(
    JSON.stringify({
      type: `urn:piaojue:problem:${failure.code}`,
      title: failure.code,
      status,
      code: failure.code,
      facts: failure.facts,
    }),
    status,
    { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  );
}
