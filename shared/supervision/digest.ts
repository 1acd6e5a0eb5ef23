import { dayAfter, dayOf } from '../day.ts';
import { fail, ok, type Result } from '../result.ts';

/** How often somebody is told by mail what is to be done. */
export const DIGEST_RHYTHMS = ['off', 'daily', 'weekly'] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

export const DIGEST_LANGUAGES = ['zh', 'en'] as const;
export type DigestLanguage = (typeof DIGEST_LANGUAGES)[number];

/**
 * A digest: waiting to be sent; being sent; sent; empty, as nothing was to be
 * done; refused by the server; unsure, when a process ended while it sent and
 * nobody knows whether it arrived; lapsed, when the next one came before it
 * could be sent. Only what waits is ever sent.
 */
export const DIGEST_STATES = [
  'waiting',
  'sending',
  'sent',
  'empty',
  'refused',
  'unsure',
  'lapsed',
] as const;
export type DigestState = (typeof DIGEST_STATES)[number];

export interface DigestChoice {
  /** '' for none. */
  readonly address: string;
  readonly rhythm: DigestRhythm;
  readonly language: DigestLanguage;
}

/** What somebody chose, and whether this installation sends mails at all. */
export interface OwnDigest extends DigestChoice {
  readonly setUp: boolean;
}

/** The last digest of somebody of a body, for its administrator; without the address. */
export interface SentDigest {
  readonly account: string;
  readonly name: string;
  readonly rhythm: DigestRhythm;
  /** Day of the last one; '' before the first. */
  readonly day: string;
  readonly state: DigestState;
  readonly attempts: number;
  readonly why: string;
}

export interface BodyDigests {
  readonly setUp: boolean;
  readonly people: readonly SentDigest[];
}

/** Hour of Beijing from which the digest of a day is sent. */
export const DIGEST_HOUR = 7;
const LONGEST_ADDRESS = 254;
const ADDRESS = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\]+$/;

/** An address to which mails can go. Failure: `mail-address-unknown`. */
export function mailAddress(typed: string): Result<string, 'mail-address-unknown'> {
  const address = typed.trim();
  if (address.length > LONGEST_ADDRESS || !ADDRESS.test(address) || /\p{Control}/u.test(address))
    return fail('mail-address-unknown');
  return ok(address);
}

/** The day whose digest is due at this moment: today from the morning on, and the Monday of a week; nothing before and for `off`. */
export function digestDay(rhythm: DigestRhythm, now: Date): string | undefined {
  if (rhythm === 'off') return undefined;
  const today = dayOf(now);
  const begun = now.getTime() >= Date.parse(`${today}T00:00:00Z`) - (8 - DIGEST_HOUR) * 3_600_000;
  const day = begun ? today : dayAfter(today, -1);
  if (rhythm === 'daily') return begun ? day : undefined;
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(day, -sinceMonday);
}

const FIRST_WAIT = 5;
const LONGEST_WAIT = 6 * 60;

/** Minutes until a digest is tried again after so many attempts: five, then double, at most six hours. */
export function minutesToWait(attempts: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts - 1, 10));
}
