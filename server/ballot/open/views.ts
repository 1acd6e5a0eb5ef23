import { isOpen } from '../../../shared/ballot/model.ts';
import type { OpenEntry } from '../../../shared/ballot/open/model.ts';
import type { OpenRecord } from '../../../shared/ballot/open/record.ts';
import { toBase64url } from '../../../shared/ballot/protocol/bytes.ts';
import { recordHash } from '../../../shared/ballot/protocol/records.ts';
import { baseOf, needed } from '../../../shared/ballot/threshold.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { BallotRoom } from '../ballot-room.ts';
import { openRecordOf, storedRound } from '../stored-round.ts';
import { countIn, enteredOf, faultsIn } from './entry-rows.ts';

/**
 * What has been entered of an open round, and what follows from it, for those who enter and
 * confirm it. Fails with `no-such-round`, `not-in-this-manner` for a secret one.
 */
export async function openEntry(
  db: Executor,
  body: string,
  id: string,
): Promise<Result<OpenEntry>> {
  const round = await storedRound(db, id);
  if (round === undefined || round.body !== body) return fail('no-such-round');
  const { secrecy } = round;
  if (!isOpen(secrecy)) return fail('not-in-this-manner');
  const entered = await enteredOf(db, round);
  const begun = round.state !== 'draft';
  const faults = begun ? faultsIn(round, entered) : [];
  const present = round.present ?? 0;
  const allDeputies = round.all_deputies ?? 0;
  const count = begun && faults.length === 0 ? countIn(round, entered) : undefined;
  const figures = count && { allDeputies, present, valid: count.valid };
  return ok({
    round: round.id,
    number: round.number,
    state: round.state,
    secrecy,
    choice: round.rules.choice,
    present,
    candidates: round.candidates,
    ...entered,
    record: round.tally === null ? null : toBase64url(await recordHash(round.tally)),
    faults,
    tally:
      count === undefined || figures === undefined
        ? null
        : {
            ...count,
            replaced: 0,
            missing: 0,
            unused: count.issued - count.returned,
            needed: needed(round.rules, figures),
            base: baseOf(round.rules.threshold.base, figures),
          },
  });
}

/** The record of an open round, public from the announcement on: `not-yet` before, `not-in-this-manner` for a secret one. */
export async function publicRecord(
  { platform }: BallotRoom,
  id: string,
): Promise<Result<OpenRecord>> {
  const round = await storedRound(platform.db, id);
  if (round === undefined) return fail('no-such-round');
  if (!isOpen(round.secrecy)) return fail('not-in-this-manner');
  return round.state === 'announced' ? ok(openRecordOf(round)) : fail('not-yet');
}
