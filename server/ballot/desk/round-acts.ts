import { moment } from '../../../shared/chance.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { perform, type Actor, type Deed } from '../../platform/acts/acts.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { BallotRoom } from '../ballot-room.ts';
import { topicsOf } from '../rostrum.ts';
import { storedRound, type StoredRound } from '../stored-round.ts';
import { staffNamed } from '../../congress/staff-sign-in.ts';
import { deskTopic } from './desk-acts.ts';
import { tellersOf } from './rows.ts';

/** One act of the desk on an open round. Fails with `no-such-round`, `round-not-open` {state}. */
function actAtDesk(
  room: BallotRoom,
  body: string,
  id: string,
  actor: Actor,
  work: (
    trx: Executor,
    round: StoredRound,
    record: (deed: Pick<Deed, 'kind' | 'detail' | 'reason'>) => void,
  ) => Promise<Result<void>>,
): Promise<Result<void>> {
  return perform(room.platform, body, actor, async (trx, record) => {
    const round = await storedRound(trx, id);
    if (round === undefined || round.body !== body) return fail('no-such-round');
    if (round.state !== 'open' || round.closing === 1)
      return fail(round.state === 'void' ? 'round-void' : 'round-not-open');
    const topics = [...topicsOf(round), deskTopic(round.session)];
    return work(trx, round, (deed) => record({ ...deed, subject: `round/${id}`, topics }));
  });
}

/**
 * Lets a second device in for a deputy whose first one is dead (更换设备): the card
 * may be scanned once more, and two tellers sign the new paper. Repeated, it
 * changes nothing. Fails with `no-paper-to-replace` for a name without a paper.
 */
export function allowReplacement(
  room: BallotRoom,
  body: string,
  id: string,
  actor: Actor,
  deputy: string,
  reason: string,
): Promise<Result<void>> {
  return actAtDesk(room, body, id, actor, async (trx, _round, record) => {
    const first = await trx
      .selectFrom('issuance')
      .innerJoin('round_roll', (join) =>
        join
          .onRef('round_roll.round', '=', 'issuance.round')
          .onRef('round_roll.deputy', '=', 'issuance.deputy'),
      )
      .select('round_roll.name')
      .where('issuance.round', '=', id)
      .where('issuance.deputy', '=', deputy)
      .executeTakeFirst();
    if (first === undefined) return fail('no-paper-to-replace');
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('replacement_permit')
      .values({ round: id, deputy, reason, at: moment(room.platform.clock) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n)
      record({ kind: 'replacement-allowed', detail: { name: first.name }, reason });
    return ok(undefined);
  });
}

/** The tellers of a terminal say that every ballot of the paper box is keyed in. Repeated, it changes nothing. */
export function reportKeyedIn(
  room: BallotRoom,
  body: string,
  id: string,
  actor: Actor,
  station: string,
): Promise<Result<void>> {
  return report(room, body, id, actor, station, undefined);
}

/** The rostrum no longer waits for a terminal: its papers stay out and count as missing. Repeated, it changes nothing. */
export function giveUpTerminal(
  room: BallotRoom,
  body: string,
  id: string,
  actor: Actor,
  station: string,
  reason: string,
): Promise<Result<void>> {
  return report(room, body, id, actor, station, reason);
}

function report(
  room: BallotRoom,
  body: string,
  id: string,
  actor: Actor,
  station: string,
  givenUp: string | undefined,
): Promise<Result<void>> {
  return actAtDesk(room, body, id, actor, async (trx, round, record) => {
    const terminal = await trx
      .selectFrom('station')
      .select('name')
      .where('id', '=', station)
      .where('session', '=', round.session)
      .where('kind', '=', 'paper')
      .executeTakeFirst();
    if (terminal === undefined) return fail('station-unknown');
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('terminal_report')
      .values({
        round: id,
        station,
        at: moment(room.platform.clock),
        given_up: givenUp ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return ok(undefined);
    record(
      givenUp === undefined
        ? { kind: 'paper-keyed-in', detail: { name: terminal.name } }
        : { kind: 'terminal-given-up', detail: { name: terminal.name }, reason: givenUp },
    );
    return ok(undefined);
  });
}

export interface Witness {
  readonly username: string;
  readonly password: string;
  /** The second teller who keys in, or a scrutineer before whom differences are settled. */
  readonly as: 'teller' | 'scrutineer';
}

/**
 * Somebody else at a terminal says by name and password that they are there: the
 * second teller, or a scrutineer of the round. Fails as `staffNamed`, with
 * `same-teller` when it is the one who sits there already, `not-a-teller` for
 * others than tellers of this round, `not-appointed` for others than its scrutineers.
 */
export async function witness(
  room: BallotRoom,
  body: string,
  id: string,
  actor: Actor,
  typed: Witness,
): Promise<Result<{ readonly account: string; readonly name: string }>> {
  const person = await staffNamed(room.platform, typed);
  if (!person.ok) return person;
  const { account, name } = person.value;
  if (account === actor.account) return fail('same-teller');
  const noted = await actAtDesk(room, body, id, actor, async (trx, round, record) => {
    if (typed.as === 'teller') {
      const isTeller = (await tellersOf(trx, round.session)).some((one) => one.account === account);
      if (!isTeller) return fail('not-a-teller');
    } else {
      const appointed = await trx
        .selectFrom('round_scrutineer')
        .select('account')
        .where('round', '=', id)
        .where('account', '=', account)
        .executeTakeFirst();
      if (appointed === undefined) return fail('not-appointed');
    }
    record({ kind: 'paper-entry-witnessed', detail: { witness: name, as: typed.as } });
    return ok(undefined);
  });
  return noted.ok ? ok({ account, name }) : noted;
}
