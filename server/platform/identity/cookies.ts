import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { jwtVerify, SignJWT } from 'jose';

/**
 * One cookie for each kind of place somebody sits at, so that a browser that
 * shows the rostrum in one window and a deputy's paper in another does not
 * mix them up. The page says where it is in the header `Entrance`.
 */
export const SEATS = ['staff', 'scrutineer', 'teller', 'deputy', 'department', 'station'] as const;
export type Seat = (typeof SEATS)[number];

/** Seats at which people sign in by name and password. */
export const NAMED_SEATS = ['staff', 'scrutineer', 'teller', 'department', 'station'] as const;

/**
 * The seats that a request may come from, the likeliest first. A department or
 * station that came in by the staff's door sits there until it signs in at its
 * own. An address that the browser opens by itself, of a photo or a document,
 * carries no header and names no seat.
 */
export function seatsOf(named: Seat | undefined, path: string): readonly Seat[] {
  if (named === 'department' || named === 'station') return [named, 'staff'];
  if (named !== undefined) return [named];
  return path.includes('/departments/')
    ? ['department', 'staff']
    : ['staff', 'department', 'station'];
}

const ISSUER = 'piaojue';

function nameOf(seat: Seat, secure: boolean): string {
  return secure ? `__Host-${seat}` : `piaojue-${seat}`;
}

/** Sets the signed, revocable session cookie of a seat: HttpOnly, SameSite=Strict. */
export async function setSession(
  c: Context,
  key: Uint8Array,
  secure: boolean,
  seat: Seat,
  session: { readonly id: string; readonly expiresAt: Date },
): Promise<void> {
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(seat)
    .setJti(session.id)
    .setExpirationTime(session.expiresAt)
    .sign(key);
  setCookie(c, nameOf(seat, secure), token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    path: '/',
    expires: session.expiresAt,
  });
}

/** The id of the web session that the seat's cookie names, or nothing when there is no valid one. */
export async function readSession(
  c: Context,
  key: Uint8Array,
  secure: boolean,
  seat: Seat,
  now: Date,
): Promise<string | undefined> {
  const token = getCookie(c, nameOf(seat, secure));
  if (token === undefined) return undefined;
  try {
    const { payload } = await jwtVerify(token, key, {
      issuer: ISSUER,
      audience: seat,
      algorithms: ['HS256'],
      currentDate: now,
    });
    return payload.jti;
  } catch {
    // A cookie that does not verify is no cookie: expired, of an older key, or forged.
    return undefined;
  }
}

/** Takes the seat's cookie away. */
export function clearSession(c: Context, secure: boolean, seat: Seat): void {
  deleteCookie(c, nameOf(seat, secure), { path: '/', secure });
}
