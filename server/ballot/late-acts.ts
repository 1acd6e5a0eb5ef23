import { moment } from '../../shared/chance.ts';
import { isOpen } from '../../shared/ballot/model.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { recordHash } from '../../shared/ballot/protocol/records.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { perform, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import { readIfThere, writeDurably } from '../platform/files/durable.ts';
import { tellOthers, type OnAnnounced } from './announced.ts';
import type { BallotRoom } from './ballot-room.ts';
import { bundleOf } from './bundle.ts';
import { checkCountersignature, type Countersignature } from './countersign.ts';
import { openBundle } from './open/open-record.ts';
import { mayDo, roundFacts } from './round-facts.ts';
import { act, topicsOf, type Hand } from './rostrum.ts';
import { storedRound, tallyOf, type StoredRound } from './stored-round.ts';

/**
 * A scrutineer confirms the tally by name (监票人确认). With the last one
 * needed the round is certified: its bundle is made and the count key erased.
 * With the count key in the scrutineers' hands they sign seal and tally; of an
 * open vote they confirm the record whose hash they send.
 * Repeated, it changes nothing. Fails with `not-appointed` for others than this
 * round's scrutineers, with `returned-more-than-issued` for a void tally, with
 * `figures-changed` for another record than they saw, and as `checkCountersignature`.
 */
export async function confirmTally(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
  given: { readonly signed?: Countersignature; readonly record?: string | undefined } = {},
): Promise<Result<void>> {
  const { platform } = room;
  const confirmed = await perform(platform, body, hand, async (trx, record) => {
    const stored = await storedRound(trx, round);
    if (stored === undefined || stored.body !== body) return fail('no-such-round');
    const mine = await trx
      .selectFrom('round_scrutineer')
      .select('confirmed_at')
      .where('round', '=', round)
      .where('account', '=', hand.account ?? '')
      .executeTakeFirst();
    if (mine === undefined) return fail('not-appointed');
    if (mine.confirmed_at !== null) return ok(undefined);
    if (stored.state !== 'counted' && stored.state !== 'certified')
      return fail('wrong-state', { act: 'certify', state: stored.state });
    if (tallyOf(stored).outcome === 'void')
      return fail('returned-more-than-issued', {
        returned: stored.returned ?? 0,
        issued: stored.issued ?? 0,
      });
    const signatures = isOpen(stored.secrecy)
      ? await checkSeen(stored, given.record)
      : await checkCountersignature(room, trx, stored, hand, given.signed);
    if (!signatures.ok) return signatures;
    await trx
      .updateTable('round_scrutineer')
      .set({ confirmed_at: moment(platform.clock), ...signatures.value })
      .where('round', '=', round)
      .where('account', '=', hand.account ?? '')
      .execute();
    record({ kind: 'tally-confirmed', subject: `round/${round}`, topics: topicsOf(stored) });
    const facts = await roundFacts(trx, stored, await room.figures(stored), platform.clock.now());
    const may = mayDo('certify', stored, hand.roles, facts);
    // Who signs after enough have is in the bundle as well, until it is announced.
    if (stored.state === 'certified' && signatures.value.seal_signature !== null)
      writeDurably(room.bundleFile(round), await bundleOf(room, trx, stored));
    // Not yet enough confirmations is no failure of this one.
    if (!may.ok || may.value.done) return ok(undefined);
    return certify(room, trx, stored, record);
  });
  if (!confirmed.ok) return confirmed;
  const now = await storedRound(platform.db, round);
  if (now?.state === 'certified') room.keys.eraseCount(round);
  return ok(undefined);
}

/** Figures of an open vote can be corrected and settled anew: nobody confirms what they have not seen. */
async function checkSeen({ tally }: StoredRound, seen: string | undefined) {
  const now = tally === null ? undefined : toBase64url(await recordHash(tally));
  if (seen === undefined || seen !== now) return fail('figures-changed');
  return ok({ seal_signature: null, tally_signature: null });
}

async function certify(
  room: BallotRoom,
  trx: Executor,
  round: StoredRound,
  record: (deed: Deed) => void,
): Promise<Result<void>> {
  const bundle = isOpen(round.secrecy)
    ? openBundle(room.platform, round)
    : await bundleOf(room, trx, round);
  writeDurably(room.bundleFile(round.id), bundle);
  await trx
    .updateTable('round')
    .set({ state: 'certified', certified_at: moment(room.platform.clock) })
    .where('id', '=', round.id)
    .execute();
  record({ kind: 'round-certified', subject: `round/${round.id}`, topics: topicsOf(round) });
  return ok(undefined);
}

/** The chair announces the result (公布): from now on everybody can read and re-check it. */
export function announceRound(
  room: BallotRoom,
  body: string,
  round: string,
  hand: Hand,
  handlers: readonly OnAnnounced[],
) {
  const { clock } = room.platform;
  return act(room, body, round, 'announce', hand, async (step) => {
    const { trx, round: stored, at, record } = step;
    await trx
      .updateTable('round')
      .set({ state: 'announced', announced_at: at })
      .where('id', '=', round)
      .execute();
    // The shares have done their work; sealed as they are, they need not outlive it.
    for (const table of ['dealt_share', 'released_share'] as const)
      await trx.deleteFrom(table).where('round', '=', round).execute();
    const tally = tallyOf(stored);
    record({
      kind: 'result-announced',
      detail: {
        outcome: tally.outcome,
        elected: tally.elected,
        tied: tally.tied,
        vacant: tally.vacant,
      },
    });
    await tellOthers({ trx, clock, record: step.log }, stored.ballot, handlers);
    return ok(undefined);
  });
}

/** The public bundle of an announced round as it was written at certification. */
export function readBundle(room: BallotRoom, round: string): Uint8Array<ArrayBuffer> {
  const bytes = readIfThere(room.bundleFile(round));
  if (bytes === undefined) throw new Error('the bundle of an announced round is gone');
  return new Uint8Array(bytes);
}
