import { timingSafeEqual } from 'node:crypto';
import { below } from '../../shared/chance.ts';
import {
  CODE_ALPHABET,
  CODE_SECRET_LENGTH,
  HANDLE_LENGTH,
  printedCode,
  readCardText,
  toCodeLetters,
} from '../../shared/congress/card-text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { secondsLeft, waitAfter } from '../platform/identity/patience.ts';
import type { Platform } from '../platform/platform.ts';

/** A new handle. There are a million; whoever stores it must try again when it is taken. */
export function newHandle({ chance }: Platform): string {
  return Array.from({ length: HANDLE_LENGTH }, () =>
    CODE_ALPHABET.charAt(below(chance, CODE_ALPHABET.length)),
  ).join('');
}

function secretOf({ keys }: Platform, handle: string, purpose: 'link' | 'code'): string {
  const secret = keys.cardSecret(handle, purpose);
  return purpose === 'link'
    ? secret.toString('base64url')
    : toCodeLetters(secret, CODE_SECRET_LENGTH);
}

/** What is printed on the card of this handle: the link for its QR code, and the short code. */
export function printedCard(platform: Platform, handle: string): { link: string; code: string } {
  const { config, keys } = platform;
  const card = `${handle}${secretOf(platform, handle, 'link')}`;
  return {
    link: `${config.publicUrl}/vote#card=${card}&key=${keys.record.publicJwk.kid}`,
    code: printedCode(handle, secretOf(platform, handle, 'code')),
  };
}

/** The deputy whom a card names. */
export interface CardHolder {
  readonly handle: string;
  readonly deputy: string;
  readonly body: string;
  readonly account: string;
  readonly name: string;
}

/**
 * Whose card this is, as scanned or typed.
 *
 * Failures: `card-unknown`, also for one that has been issued anew or whose
 * deputy is no longer on the roll; `slow-down` {seconds} after repeated wrong
 * codes for one card. The link's secret cannot be guessed, so scanning is
 * never slowed down by somebody else's guesses.
 */
export async function holderOf(
  platform: Platform,
  text: string,
): Promise<Result<CardHolder, 'card-unknown' | 'slow-down'>> {
  const read = readCardText(text);
  if (read === undefined) return fail('card-unknown');
  const { handle, purpose } = read;
  const holder = await platform.db
    .selectFrom('card')
    .innerJoin('deputy', 'deputy.id', 'card.deputy')
    .select(['card.handle', 'card.deputy', 'deputy.body', 'deputy.account', 'deputy.name'])
    .where('card.handle', '=', handle)
    .where('card.revoked_at', 'is', null)
    .where('deputy.removed_at', 'is', null)
    .executeTakeFirst();
  if (holder === undefined) return fail('card-unknown');
  if (purpose === 'code') {
    const seconds = await takeTry(platform, handle);
    if (seconds > 0) return fail('slow-down', { seconds });
  }
  const right = Buffer.from(secretOf(platform, handle, purpose));
  const given = Buffer.from(read.secret);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return fail('card-unknown');
  if (purpose === 'code') await forgive(platform, handle);
  return ok(holder);
}

/** Counts a try before it is made, so that many at once gain nothing; the seconds still to wait, or 0. */
async function takeTry({ db, clock }: Platform, handle: string): Promise<number> {
  const now = clock.now();
  return db.transaction().execute(async (trx) => {
    const counted = await trx
      .updateTable('card')
      .set((eb) => ({ failures: eb('failures', '+', 1) }))
      .where('handle', '=', handle)
      .where((eb) =>
        eb.or([eb('wait_until', 'is', null), eb('wait_until', '<=', now.toISOString())]),
      )
      .returning('failures')
      .executeTakeFirst();
    if (counted === undefined) {
      const { wait_until } = await trx
        .selectFrom('card')
        .select('wait_until')
        .where('handle', '=', handle)
        .executeTakeFirstOrThrow();
      return Math.max(1, secondsLeft(wait_until, now));
    }
    await trx
      .updateTable('card')
      .set({ wait_until: waitAfter(counted.failures, now) })
      .where('handle', '=', handle)
      .execute();
    return 0;
  });
}

async function forgive({ db }: Platform, handle: string): Promise<void> {
  await db
    .updateTable('card')
    .set({ failures: 0, wait_until: null })
    .where('handle', '=', handle)
    .execute();
}
