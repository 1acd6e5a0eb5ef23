import { moment } from '../../../shared/chance.ts';
import { digestDay, minutesToWait, type DigestState } from '../../../shared/supervision/digest.ts';
import type { Mailer } from '../../platform/mail/mailer.ts';
import type { Platform } from '../../platform/platform.ts';
import { accountDuties } from './account-duties.ts';
import { letterOf } from './letter.ts';

type Office = Pick<Platform, 'db' | 'clock' | 'log' | 'config'>;

/** How often it is looked whether a digest is due. */
const PAUSE = 60_000;
/** A digest that a process has been sending for longer was left by one that ended. */
const LEFT = 10 * 60_000;
/** How long a stop waits for the mail under way. */
const GRACE = 5000;

/**
 * Sends digests in the background until `stop`. Nothing waits for it: an act
 * or a page never sends a mail, and a mail server that is down, slow or
 * hostile delays other mails only.
 */
export function startDigests(
  office: Office,
  mailer: Mailer,
): { readonly stop: () => Promise<void> } {
  const state = { running: true };
  let underWay = Promise.resolve();
  const run = async (): Promise<void> => {
    while (state.running) {
      await office.clock.wait(PAUSE);
      if (!state.running) return;
      underWay = sendDigests(office, mailer, () => state.running).catch((error: unknown) =>
        office.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'digests'),
      );
      await underWay;
    }
  };
  void run();
  return {
    async stop() {
      state.running = false;
      await Promise.race([underWay, office.clock.wait(GRACE)]);
    },
  };
}

/** One round: puts up what is due, gives up what a killed process left, sends what waits. */
export async function sendDigests(
  office: Office,
  mailer: Mailer,
  isRunning: () => boolean = () => true,
): Promise<void> {
  await putUp(office);
  await giveUpLeft(office);
  for (const row of await waiting(office)) {
    if (!isRunning()) return;
    await send(office, mailer, row);
  }
}

/** A row for each digest that is due and has none: the key allows one for an account and day. */
async function putUp({ db, clock }: Office): Promise<void> {
  const now = clock.now();
  const choices = await db
    .selectFrom('digest_choice')
    .select(['account', 'rhythm'])
    .where('rhythm', '!=', 'off')
    .execute();
  const rows = choices.flatMap(({ account, rhythm }) => {
    const day = digestDay(rhythm, now);
    return day === undefined ? [] : [{ account, day }];
  });
  for (const row of rows)
    await db
      .insertInto('digest')
      .values({
        ...row,
        state: 'waiting',
        attempts: 0,
        next_at: now.toISOString(),
        at: now.toISOString(),
        why: '',
      })
      .onConflict((conflict) => conflict.columns(['account', 'day']).doNothing())
      .execute();
}

/** Nobody knows whether these arrived, so that they are not sent again. */
async function giveUpLeft({ db, clock }: Office): Promise<void> {
  const before = new Date(clock.now().getTime() - LEFT).toISOString();
  await db
    .updateTable('digest')
    .set({ state: 'unsure', why: 'interrupted' })
    .where('state', '=', 'sending')
    .where('at', '<', before)
    .execute();
}

async function waiting({ db, clock }: Office) {
  return db
    .selectFrom('digest')
    .innerJoin('account', 'account.id', 'digest.account')
    .leftJoin('digest_choice as choice', 'choice.account', 'digest.account')
    .select(['digest.account', 'digest.day', 'digest.attempts', 'account.name'])
    .select(['choice.address', 'choice.rhythm', 'choice.language'])
    .where('digest.state', '=', 'waiting')
    .where('digest.next_at', '<=', moment(clock))
    .orderBy('digest.next_at')
    .orderBy('digest.account')
    .execute();
}
type Waiting = Awaited<ReturnType<typeof waiting>>[number];

async function send(office: Office, mailer: Mailer, row: Waiting): Promise<void> {
  const { db, clock, config } = office;
  const { account, day, name, address, rhythm, language } = row;
  const attempts = row.attempts + 1;
  const becomes = async (state: DigestState, why = '', from: DigestState = 'sending') => {
    const now = clock.now().getTime();
    const next = new Date(now + minutesToWait(attempts) * 60_000).toISOString();
    const { numUpdatedRows } = await db
      .updateTable('digest')
      .set({ state, attempts, why, next_at: next, at: new Date(now).toISOString() })
      .where('account', '=', account)
      .where('day', '=', day)
      .where('state', '=', from)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  // Whoever takes it first sends it; written down before anything leaves the house.
  if (!(await becomes('sending', '', 'waiting'))) return;
  const isLast = rhythm !== null && digestDay(rhythm, clock.now()) === day;
  if (address === null || rhythm === null || language === null || !isLast) {
    await becomes('lapsed');
    return;
  }
  const pages = await accountDuties(db, account, clock.now());
  const letter = letterOf(pages, { name, language, origin: config.publicUrl });
  if (letter === undefined) {
    await becomes('empty');
    return;
  }
  const delivery = await mailer({ to: address, ...letter });
  if (delivery.state === 'sent') {
    await becomes('sent');
    return;
  }
  const { state, why } = delivery;
  await becomes(state === 'later' ? 'waiting' : state, why);
  office.log.warn({ why, state }, 'a digest was not sent');
}
