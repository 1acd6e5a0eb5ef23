import type { Body, CongressSession } from '../../../shared/congress/model.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';

/** What the address of a big screen leads to. */
export type Found =
  | { readonly found: 'session'; readonly session: string }
  /** Several bodies: a person chooses once, and the address keeps it. */
  | { readonly found: 'bodies'; readonly bodies: readonly Body[] }
  | { readonly found: 'none' }
  /** The address names what cannot be a session. */
  | { readonly found: 'unknown' };

const SESSION = /^[\w-]+$/;

/**
 * The session that a big screen is to show: the one of its address
 * (`/hall/<session>`), else the sitting or newest one of the body that the
 * address names (`/hall?body=<code>`) or of the only body there is.
 */
export async function findSession(
  address: Pick<URL, 'pathname' | 'searchParams'>,
): Promise<Result<Found>> {
  const named = /^\/hall\/([^/]+)/.exec(address.pathname)?.[1];
  if (named !== undefined)
    return ok(SESSION.test(named) ? { found: 'session', session: named } : { found: 'unknown' });
  const api = createApi();
  const all = await ask(api.bodies.$get());
  if (!all.ok) return all;
  const code = address.searchParams.get('body');
  const bodies = all.value.filter((body) => code === null || body.code === code);
  const [only] = bodies;
  if (only === undefined) return ok({ found: 'none' });
  if (bodies.length > 1) return ok({ found: 'bodies', bodies });
  const sessions = await ask(api.bodies[':body'].sessions.$get({ param: { body: only.id } }));
  if (!sessions.ok) return sessions;
  const shown = newestFirst(sessions.value)[0];
  return ok(shown === undefined ? { found: 'none' } : { found: 'session', session: shown.id });
}

const RANKS = { sitting: 0, planned: 1, closed: 2 } as const;

/** The sitting session first, then those to come, then those closed; each newest first as the server gives them. */
export function newestFirst(sessions: readonly CongressSession[]): readonly CongressSession[] {
  return sessions.toSorted((one, other) => RANKS[one.state] - RANKS[other.state]);
}
