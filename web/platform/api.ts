import { hc } from 'hono/client';
import type { Api } from '../../server/app.ts';
import { fail, ok, type Facts, type Failure, type Result } from '../../shared/result.ts';

/** The seat that a page speaks from; it picks the cookie, so that one browser can hold several. */
export type Entrance = 'staff' | 'scrutineer' | 'teller' | 'deputy' | 'department' | 'station';

/** Longer than this and the network is taken for lost. */
const PATIENCE = 30_000;

/**
 * The typed client of the API: `api.vote.$get()`. Pages that everybody reads
 * name no entrance. Give every call to `ask`, which turns it into a `Result`.
 */
export function createApi(entrance?: Entrance) {
  return hc<Api>('/api', {
    ...(entrance === undefined ? {} : { headers: { entrance } }),
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(PATIENCE) }),
  });
}

/** An answer that is still to come, as `hc` and `fetch` give it. */
interface Coming<Value> {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<Value>;
}

/**
 * The answer of a call as a value. A refusal carries the code and the facts of
 * its problem details (RFC 9457); `no-connection` when no answer came or it is
 * not the server's (a portal page of the network); `server-error` otherwise.
 */
export function ask<Value>(call: Promise<Coming<Value>>): Promise<Result<Plain<Value>>>;
export function ask(call: Promise<Coming<unknown>>): Promise<Result<unknown>> {
  return received(call, (answer) => answer.json());
}

/** What arrives as JSON: a member that may be missing is missing, never there and `undefined`. */
type Plain<Value> = Value extends object
  ? { [Key in keyof Value]: Plain<Exclude<Value[Key], undefined>> }
  : Value;

/** The same for an answer that is bare text, such as a signed record. */
export function askText(
  call: Promise<Coming<unknown> & { text(): Promise<string> }>,
): Promise<Result<string>> {
  return received(call, (answer) => answer.text());
}

/** The same for an answer that is a file. */
export function askFile(
  call: Promise<Coming<unknown> & { blob(): Promise<Blob> }>,
): Promise<Result<Blob>> {
  return received(call, (answer) => answer.blob());
}

async function received<Answer extends Coming<unknown>, Value>(
  call: Promise<Answer>,
  read: (answer: Answer) => Promise<Value>,
): Promise<Result<Value>> {
  try {
    const answer = await call;
    if (answer.ok) return ok(await read(answer));
    return { ok: false, failure: await failureOf(answer) };
  } catch {
    return fail('no-connection');
  }
}

async function failureOf(answer: Coming<unknown>): Promise<Failure> {
  const isProblem = (answer.headers.get('content-type') ?? '').startsWith(
    'application/problem+json',
  );
  const problem: unknown = isProblem ? await answer.json() : undefined;
  if (typeof problem === 'object' && problem !== null && 'code' in problem) {
    const { code } = problem;
    if (typeof code === 'string')
      return { code, facts: 'facts' in problem ? factsOf(problem.facts) : {} };
  }
  return { code: 'server-error', facts: { status: answer.status } };
}

function factsOf(facts: unknown): Facts {
  const all = typeof facts === 'object' && facts !== null ? Object.entries(facts) : [];
  return Object.fromEntries(
    all.filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  );
}
