import type { Mark, OpenSecrecy } from '../../../shared/ballot/model.ts';
import { isOpenMark } from '../../../shared/ballot/open/counting.ts';
import { HANDS, type NamedSector, type Sector } from '../../../shared/ballot/open/model.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { perform, type Actor } from '../../platform/acts/acts.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { Platform } from '../../platform/platform.ts';
import { storedRound, type StoredRound } from '../stored-round.ts';
import { sectorsOf } from './entry-rows.ts';

/** Why nothing can be entered: another manner, or the vote has not begun or is settled. */
type Closed = 'no-such-round' | 'not-in-this-manner' | 'entry-closed';

/**
 * One entry into an open vote that is under way. What is entered is a working paper that enters
 * the act log whole when it is settled; every cell is stored as it is entered, and the other
 * consoles are told.
 */
async function entering(
  platform: Platform,
  body: string,
  round: string,
  actor: Actor,
  secrecy: OpenSecrecy,
  work: (trx: Executor, stored: StoredRound) => Promise<Result<void>>,
): Promise<Result<void>> {
  const entered = await perform<void, string>(platform, body, actor, async (trx) => {
    const stored = await storedRound(trx, round);
    const closed = whyClosed(stored, body, secrecy);
    if (stored === undefined || closed !== undefined) return fail(closed ?? 'no-such-round');
    return work(trx, stored);
  });
  if (entered.ok) platform.live.touch([`open-vote/${round}`]);
  return entered;
}

function whyClosed(
  stored: StoredRound | undefined,
  body: string,
  secrecy: OpenSecrecy,
): Closed | undefined {
  if (stored === undefined || stored.body !== body) return 'no-such-round';
  if (stored.secrecy !== secrecy) return 'not-in-this-manner';
  return stored.state === 'open' ? undefined : 'entry-closed';
}

/**
 * Names the sectors of the hall, who counts in each, and how many sit there. Figures go with
 * their sector; those of one that goes, go. `before` are the names of the list that it was made
 * from. Repeated, it changes nothing. Fails with `sectors-twice` {name}, also for two that were
 * one, and with `sectors-changed` where somebody else has changed the list since: places would be
 * those of other sectors.
 */
export function nameSectors(
  platform: Platform,
  body: string,
  round: string,
  actor: Actor,
  sectors: readonly NamedSector[],
  before: readonly string[],
): Promise<Result<void>> {
  return entering(platform, body, round, actor, 'show-of-hands', async (trx) => {
    const names = sectors.map(({ name }) => name);
    const twice = sectors.find(
      ({ name, was }, at) =>
        names.indexOf(name) !== at ||
        (was !== null && sectors.findIndex((other) => other.was === was) !== at),
    );
    if (twice !== undefined) return fail('sectors-twice', { name: twice.name });
    const stand = await sectorsOf(trx, round);
    // The same again, because the answer was lost: the figures have moved already.
    if (areSame(stand, sectors)) return ok(undefined);
    if (stand.length !== before.length || stand.some(({ name }, at) => name !== before[at]))
      return fail('sectors-changed');
    await trx.deleteFrom('open_sector').where('round', '=', round).execute();
    const hands = trx.updateTable('open_hands').where('round', '=', round);
    for (const [at, { was, ...sector }] of sectors.entries()) {
      const place = at + 1;
      await trx
        .insertInto('open_sector')
        .values({ round, place, ...sector })
        .execute();
      // Below zero until all have moved, for two may change places.
      if (was !== null) await hands.set({ place: -place }).where('place', '=', was).execute();
    }
    await trx.deleteFrom('open_hands').where('round', '=', round).where('place', '>', 0).execute();
    await hands.set((eb) => ({ place: eb('place', '*', -1) })).execute();
    return ok(undefined);
  });
}

function areSame(stand: readonly Sector[], wanted: readonly NamedSector[]): boolean {
  return (
    stand.length === wanted.length &&
    stand.every(({ name, counter, people }, at) => {
      const other = wanted[at];
      return name === other?.name && counter === other.counter && people === other.people;
    })
  );
}

/**
 * Writes down hands of a sector, by its name, for a candidate, or takes the figure away with null.
 * Fails with `no-such-place` for a sector or candidate that is not there, `mark-not-offered`.
 */
export function enterHands(
  platform: Platform,
  body: string,
  round: string,
  actor: Actor,
  cell: {
    /** By its name, which stays when sectors change places. */
    readonly sector: string;
    readonly candidate: string;
    readonly mark: Mark;
    readonly votes: number | null;
  },
): Promise<Result<void>> {
  const { candidate, mark, votes } = cell;
  return entering(platform, body, round, actor, 'show-of-hands', async (trx, stored) => {
    const sector = await trx
      .selectFrom('open_sector')
      .select('place')
      .where('round', '=', round)
      .where('name', '=', cell.sector)
      .executeTakeFirst();
    if (sector === undefined || !stands(stored, candidate)) return fail('no-such-place');
    const { place } = sector;
    if (!HANDS[stored.rules.choice].includes(mark)) return fail('mark-not-offered');
    await trx
      .deleteFrom('open_hands')
      .where('round', '=', round)
      .where('place', '=', place)
      .where('candidate', '=', candidate)
      .where('mark', '=', mark)
      .execute();
    if (votes !== null)
      await trx
        .insertInto('open_hands')
        .values({ round, place, candidate, mark, votes, entered_by: actor.name })
        .execute();
    return ok(undefined);
  });
}

/** What is written down for a deputy: marks for some candidates, null taking one away; or that they took no part. */
export interface NameEntry {
  readonly deputy: string;
  readonly abstained: boolean;
  readonly marks: Readonly<Record<string, Mark | null>>;
}

/**
 * Writes down how a deputy votes, or that they took no part, which takes their marks away. Fails
 * with `not-on-roll` for who was not present when it began, `no-such-place`, `mark-not-offered`.
 */
export function enterName(
  platform: Platform,
  body: string,
  round: string,
  actor: Actor,
  { deputy, abstained, marks }: NameEntry,
): Promise<Result<void>> {
  return entering(platform, body, round, actor, 'named', async (trx, stored) => {
    const onRoll = await trx
      .selectFrom('round_roll')
      .select('deputy')
      .where('round', '=', round)
      .where('deputy', '=', deputy)
      .executeTakeFirst();
    if (onRoll === undefined) return fail('not-on-roll');
    const given = Object.entries(marks);
    for (const [candidate, mark] of given) {
      if (!stands(stored, candidate)) return fail('no-such-place');
      if (mark !== null && !isOpenMark(stored.rules.choice, mark)) return fail('mark-not-offered');
    }
    await trx
      .deleteFrom('open_absent')
      .where('round', '=', round)
      .where('deputy', '=', deputy)
      .execute();
    const mine = trx
      .deleteFrom('open_mark')
      .where('round', '=', round)
      .where('deputy', '=', deputy);
    if (abstained) {
      await mine.execute();
      await trx
        .insertInto('open_absent')
        .values({ round, deputy, entered_by: actor.name })
        .execute();
      return ok(undefined);
    }
    for (const [candidate, mark] of given) {
      await mine.where('candidate', '=', candidate).execute();
      if (mark !== null)
        await trx
          .insertInto('open_mark')
          .values({ round, deputy, candidate, mark, entered_by: actor.name })
          .execute();
    }
    return ok(undefined);
  });
}

function stands(round: StoredRound, candidate: string): boolean {
  return round.candidates.some(({ code }) => code === candidate);
}
