import type { Context } from 'hono';
import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { newUnorderedId } from '../../../shared/chance.ts';
import { isSolution, readSolvedTicket, type Challenge } from '../../../shared/proof-of-work.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { unwrap } from '../http/problem.ts';
import type { Platform } from '../platform.ts';
import type { Address } from './address.ts';

/** What a ticket is for, and for which body. */
export interface TicketUse {
  /** For example `proposal`. */
  readonly purpose: string;
  readonly body: string;
}

/** A solved ticket: somebody without an account has done the small sum and may send one form with its photos. */
export interface Ticket extends TicketUse {
  readonly id: string;
  /** The random name that the sender's browser has given itself. */
  readonly device: string;
}

const ISSUER = 'piaojue';
// No cookie has this audience, so neither can pass for the other.
const AUDIENCE = 'ticket';
const HOURS = 2;

const payloadSchema = z.object({
  jti: z.string(),
  purpose: z.string(),
  body: z.string(),
  device: z.string(),
  bits: z.int(),
});

/**
 * Gives out a challenge, valid for two hours. It is signed and nowhere stored.
 *
 * Failure: `slow-down` {seconds} when the device has sent too much lately, or
 * its address asks far more often than people do.
 */
export async function issueTicket(
  platform: Platform,
  use: TicketUse & { readonly device: string; readonly address: Address },
): Promise<Result<Challenge, 'slow-down'>> {
  const { clock, chance, keys, crowd } = platform;
  const seconds = crowd.secondsToWait(use.device);
  if (seconds > 0) return fail('slow-down', { seconds });
  const bits = crowd.asks(use.address);
  if (!bits.ok) return bits;
  const expiresAt = new Date(clock.now().getTime() + HOURS * 3_600_000);
  const { purpose, body, device } = use;
  const challenge = await new SignJWT({ purpose, body, device, bits: bits.value })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setJti(newUnorderedId(chance))
    .setExpirationTime(expiresAt)
    .sign(keys.cookie);
  return ok({ challenge, bits: bits.value, expiresAt: expiresAt.toISOString() });
}

export type TicketProblem =
  | 'ticket-missing'
  | 'ticket-unknown'
  | 'ticket-unsolved'
  | 'ticket-expired';

/** What may be wrong with the ticket of a request, for the description of its route. */
export const TICKET_PROBLEMS = [
  'ticket-missing',
  'ticket-unknown',
  'ticket-unsolved',
  'ticket-expired',
  'ticket-spent',
] as const;

/**
 * Reads a solved ticket. What it may still be used for, the crowd knows
 * (`platform.crowd.usePhoto`, `useSubmission`).
 *
 * Failures: `ticket-missing`; `ticket-unknown` when it is not of this
 * installation, this purpose or this body; `ticket-expired`; `ticket-unsolved`.
 */
export async function openTicket(
  platform: Platform,
  text: string | undefined,
  use: TicketUse,
): Promise<Result<Ticket, TicketProblem>> {
  if (text === undefined || text === '') return fail('ticket-missing');
  const solved = readSolvedTicket(text);
  if (solved === undefined) return fail('ticket-unknown');
  const read = await verified(platform, solved.challenge);
  if (!read.ok) return read;
  const { jti, purpose, body, device, bits } = read.value;
  if (purpose !== use.purpose || body !== use.body) return fail('ticket-unknown');
  if (!(await isSolution(solved.challenge, solved.nonce, bits))) return fail('ticket-unsolved');
  return ok({ id: jti, purpose, body, device });
}

async function verified(
  { clock, keys }: Platform,
  challenge: string,
): Promise<Result<z.infer<typeof payloadSchema>, 'ticket-unknown' | 'ticket-expired'>> {
  try {
    const { payload } = await jwtVerify(challenge, keys.cookie, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['HS256'],
      currentDate: clock.now(),
    });
    const read = payloadSchema.safeParse(payload);
    return read.success ? ok(read.data) : fail('ticket-unknown');
  } catch (error) {
    // Whatever else does not verify was not made here.
    return fail(error instanceof errors.JWTExpired ? 'ticket-expired' : 'ticket-unknown');
  }
}

/** The ticket that the header `Ticket` of a request carries, or its problem. */
export async function ticketOf(c: Context, platform: Platform, use: TicketUse): Promise<Ticket> {
  return unwrap(await openTicket(platform, c.req.header('ticket'), use));
}
