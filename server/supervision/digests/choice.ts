import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  mailAddress,
  type BodyDigests,
  type DigestChoice,
  type OwnDigest,
  type SentDigest,
} from '../../../shared/supervision/digest.ts';
import { INSTALLATION, perform, type Actor } from '../../platform/acts/acts.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { Platform } from '../../platform/platform.ts';

/** What this account has chosen; off until it names an address. */
export async function ownDigest(
  { db, config }: Pick<Platform, 'db' | 'config'>,
  account: string,
): Promise<OwnDigest> {
  const row = await db
    .selectFrom('digest_choice')
    .select(['address', 'rhythm', 'language'])
    .where('account', '=', account)
    .executeTakeFirst();
  const setUp = config.mail !== undefined;
  return { ...(row ?? { address: '', rhythm: 'off', language: 'zh' }), setUp };
}

/**
 * Chooses where and how often this account is told by mail. The act log says
 * how often, never where to.
 *
 * Failures: `mail-address-unknown`, for a rhythm without an address to which
 * mails can go; `mail-not-set-up`, where this installation sends none.
 */
export async function chooseDigest(
  platform: Platform,
  actor: Actor & { readonly account: string },
  { address, rhythm, language }: DigestChoice,
): Promise<Result<OwnDigest>> {
  const checked = address.trim() === '' && rhythm === 'off' ? ok('') : mailAddress(address);
  if (!checked.ok) return checked;
  if (rhythm !== 'off' && platform.config.mail === undefined) return fail('mail-not-set-up');
  const choice = { address: checked.value, rhythm, language };
  const { account } = actor;
  const done = await perform(platform, INSTALLATION, actor, async (trx, record) => {
    await trx
      .insertInto('digest_choice')
      .values({ account, ...choice })
      .onConflict((conflict) => conflict.column('account').doUpdateSet(choice))
      .execute();
    record({ kind: 'digest-chosen', subject: `account/${account}`, detail: { rhythm } });
    return ok(undefined);
  });
  return done.ok ? ok(await ownDigest(platform, account)) : done;
}

/** The last digest of everybody who belongs to a body and wants them; nobody's address. */
export async function digestsOfBody(
  db: Executor,
  body: string,
  setUp: boolean,
): Promise<BodyDigests> {
  const rows = await db
    .selectFrom('digest_choice as choice')
    .innerJoin('account', 'account.id', 'choice.account')
    .leftJoin('digest', 'digest.account', 'choice.account')
    .select(['choice.account', 'choice.rhythm', 'account.name'])
    .select(['digest.day', 'digest.state', 'digest.attempts', 'digest.why'])
    .where('choice.rhythm', '!=', 'off')
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('role')
            .select('role.account')
            .whereRef('role.account', '=', 'choice.account')
            .where('role.body', '=', body),
        ),
        eb.exists(
          eb
            .selectFrom('deputy')
            .select('deputy.id')
            .whereRef('deputy.account', '=', 'choice.account')
            .where('deputy.body', '=', body)
            .where('deputy.removed_at', 'is', null),
        ),
      ]),
    )
    .orderBy('account.name')
    .orderBy('choice.account')
    .orderBy('digest.day', 'desc')
    .execute();
  const last = new Map<string, SentDigest>();
  for (const { account, name, rhythm, day, state, attempts, why } of rows)
    if (!last.has(account))
      last.set(account, {
        account,
        name,
        rhythm,
        day: day ?? '',
        state: state ?? 'waiting',
        attempts: attempts ?? 0,
        why: why ?? '',
      });
  return { setUp, people: [...last.values()] };
}
