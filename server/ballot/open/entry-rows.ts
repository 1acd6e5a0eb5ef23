import type { Mark } from '../../../shared/ballot/model.ts';
import {
  countHands,
  countNames,
  handsFaults,
  namesFaults,
  type EntryFault,
} from '../../../shared/ballot/open/counting.ts';
import type { Count } from '../../../shared/ballot/count.ts';
import type { HandsFigure, Sector, Voter } from '../../../shared/ballot/open/model.ts';
import type { Failure } from '../../../shared/result.ts';
import { wholeRoll } from '../../congress/roll-views.ts';
import type { Executor } from '../../platform/database/tables.ts';
import type { StoredRound } from '../stored-round.ts';

/** Everything that was entered of an open round. */
export interface Entered {
  readonly sectors: readonly Sector[];
  readonly hands: readonly HandsFigure[];
  readonly voters: readonly Voter[];
}

/** Reads what was entered; the voters are those of the roll of the round, in the order of the roll. */
export async function enteredOf(db: Executor, round: StoredRound): Promise<Entered> {
  if (round.secrecy === 'show-of-hands')
    return {
      sectors: await sectorsOf(db, round.id),
      hands: await handsOf(db, round.id),
      voters: [],
    };
  return { sectors: [], hands: [], voters: await votersOf(db, round) };
}

/** The sectors of a show of hands, in order. */
export async function sectorsOf(db: Executor, round: string): Promise<readonly Sector[]> {
  return db
    .selectFrom('open_sector')
    .select(['place', 'name', 'counter', 'people'])
    .where('round', '=', round)
    .orderBy('place')
    .execute();
}

async function handsOf(db: Executor, round: string): Promise<readonly HandsFigure[]> {
  return db
    .selectFrom('open_hands')
    .select(['place as sector', 'candidate', 'mark', 'votes'])
    .where('round', '=', round)
    .orderBy('place')
    .orderBy('candidate')
    .execute();
}

async function votersOf(db: Executor, round: StoredRound): Promise<readonly Voter[]> {
  const present = await db
    .selectFrom('round_roll')
    .select(['deputy', 'name'])
    .where('round', '=', round.id)
    .execute();
  const names = new Map(present.map(({ deputy, name }) => [deputy, name]));
  const marks = await db
    .selectFrom('open_mark')
    .select(['deputy', 'candidate', 'mark'])
    .where('round', '=', round.id)
    .execute();
  const absent = await db
    .selectFrom('open_absent')
    .select('deputy')
    .where('round', '=', round.id)
    .execute();
  const given = new Map<string, Record<string, Mark>>();
  for (const { deputy, candidate, mark } of marks)
    given.set(deputy, { ...given.get(deputy), [candidate]: mark });
  const without = new Set(absent.map(({ deputy }) => deputy));
  const roll = await wholeRoll(db, round.body);
  return roll.flatMap(({ id, number, delegation }) => {
    const name = names.get(id);
    return name === undefined
      ? []
      : [
          {
            deputy: id,
            number,
            name,
            delegation,
            abstained: without.has(id),
            marks: given.get(id) ?? {},
          },
        ];
  });
}

/** What is missing or contradicts itself; empty when the round can be settled. */
export function faultsIn(round: StoredRound, entered: Entered): readonly Failure<EntryFault>[] {
  const codes = round.candidates.map(({ code }) => code);
  return round.secrecy === 'show-of-hands'
    ? handsFaults(
        round.rules.choice,
        round.present ?? 0,
        round.candidates,
        entered.sectors,
        entered.hands,
      )
    : namesFaults(codes, entered.voters);
}

/** The count of what was entered without faults. */
export function countIn(round: StoredRound, { hands, voters }: Entered): Count {
  const codes = round.candidates.map(({ code }) => code);
  const rules = {
    ...round.rules,
    allDeputies: round.all_deputies ?? 0,
    present: round.present ?? 0,
  };
  return round.secrecy === 'show-of-hands'
    ? countHands(rules, codes, hands)
    : countNames(rules, codes, voters);
}
