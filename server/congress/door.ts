import type { Context } from 'hono';
import { setSession, type Seat } from '../platform/identity/cookies.ts';
import type { Doorkeeper } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import type { OpenedSession } from './staff-sign-in.ts';

/** What recognises visitors of this installation. */
export function doorOf({ db, clock, keys, config }: Platform): Doorkeeper {
  return { db, clock, cookieKey: keys.cookie, secure: isSecure(config) };
}

/** Whether browsers reach this installation by HTTPS, so that cookies can be bound to it. */
export function isSecure({ publicUrl }: Platform['config']): boolean {
  return publicUrl.startsWith('https:');
}

/** Gives the browser the cookie of a seat. */
export function seatAt(
  c: Context,
  { keys, config }: Platform,
  seat: Seat,
  session: OpenedSession,
): Promise<void> {
  return setSession(c, keys.cookie, isSecure(config), seat, session);
}
