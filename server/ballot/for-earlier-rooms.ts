import { COUNT_KINDS } from '../../shared/ballot/documents/minutes.ts';
import type { LaterRooms } from '../congress/later-rooms.ts';
import type { Executor } from '../platform/database/tables.ts';
import { listStandsElsewhere } from '../screening/other-lists.ts';
import { lookerWith } from './hall-views.ts';

const UNDER_WAY = ['ready', 'open', 'sealed', 'counted', 'certified'] as const;

/** What the ballot room answers to the rooms before it, which do not know it. */
export const FOR_CONGRESS: LaterRooms = {
  async enrolmentClosed(trx, deputy) {
    const row = await trx
      .selectFrom('round')
      .innerJoin('congress_session', 'congress_session.id', 'round.session')
      .innerJoin('deputy', 'deputy.body', 'round.body')
      .select('round.id')
      .where('deputy.id', '=', deputy)
      .where('congress_session.state', '=', 'sitting')
      .where('round.state', '=', 'open')
      .where('round.secrecy', '=', 'secret')
      // The desk has let a second device in, which has not got its paper yet.
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('replacement_permit')
              .leftJoin('replacement', (join) =>
                join
                  .onRef('replacement.round', '=', 'replacement_permit.round')
                  .onRef('replacement.deputy', '=', 'replacement_permit.deputy'),
              )
              .select('replacement_permit.deputy')
              .whereRef('replacement_permit.round', '=', 'round.id')
              .where('replacement_permit.deputy', '=', deputy)
              .where('replacement.deputy', 'is', null),
          ),
        ),
      )
      .executeTakeFirst();
    return row !== undefined;
  },
  rollFrozen: async (trx, body) =>
    (await trx
      .selectFrom('round')
      .select('id')
      .where('body', '=', body)
      .where('state', 'in', UNDER_WAY)
      .executeTakeFirst()) !== undefined,
  inOpening: async (trx, session, deputy) =>
    (await trx
      .selectFrom('round')
      .innerJoin('round_roll', 'round_roll.round', 'round.id')
      .select('round.id')
      .where('round.session', '=', session)
      .where('round.state', 'in', UNDER_WAY)
      .where('round_roll.deputy', '=', deputy)
      .executeTakeFirst()) !== undefined,
  async unitHasWork(trx, unit) {
    const proposal = trx.selectFrom('proposal').select('id').where('unit', '=', unit);
    if ((await proposal.executeTakeFirst()) !== undefined) return true;
    const appraisal = trx.selectFrom('appraisal').select('id').where('unit', '=', unit);
    return (await appraisal.executeTakeFirst()) !== undefined;
  },
  listStandsElsewhere,
  async untoldActs(db, body, roles) {
    if (lookerWith(roles) === 'rostrum') return { kinds: [], subjects: [] };
    const rounds = await db
      .selectFrom('round')
      .select('id')
      .where('body', '=', body)
      .where('state', '!=', 'announced')
      .execute();
    return { kinds: COUNT_KINDS, subjects: rounds.map(({ id }) => `round/${id}`) };
  },
  roundUnderWay: async (trx, session) =>
    (await trx
      .selectFrom('round')
      .select('id')
      .where('session', '=', session)
      .where('state', 'in', UNDER_WAY)
      .executeTakeFirst()) !== undefined,
};

/** Whether a session's candidate list is what a round decides on or has decided on, and no longer changes. */
export async function listFrozen(trx: Executor, session: string): Promise<boolean> {
  const row = await trx
    .selectFrom('round')
    .select('id')
    .where('session', '=', session)
    .where('state', 'not in', ['draft', 'void'])
    .executeTakeFirst();
  return row !== undefined;
}
