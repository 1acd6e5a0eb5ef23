import type { MiddlewareHandler } from 'hono';
import { fail } from '../../../shared/result.ts';
import { Problem } from './problem.ts';

/**
 * Refuses requests that a page of another origin sends (`foreign-origin`). A
 * request without `Origin` is accepted. A hall reached by name and by address
 * has several origins; each is its own when it equals the host that was asked.
 */
export function sameOrigin(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== publicUrl && !isHost(origin, c.req.header('host')))
      throw new Problem(fail('foreign-origin').failure);
    await next();
  };
}

/** `null`, the origin of a page that hides its own, is nobody's host. */
function isHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
