import * as z from 'zod';
import { roundSchema } from '../../shared/ballot/schema.ts';
import { sessionSchema } from '../../shared/congress/schema.ts';
import { bodyOf } from '../congress/body-views.ts';
import { sessionOf } from '../congress/session-views.ts';
import { storedBallot } from './ballot-progress.ts';
import type { BallotRoom } from './ballot-room.ts';
import { roundView } from './round-views.ts';
import { storedRound } from './stored-round.ts';

export const roundToConfirmSchema = z.object({
  bodyName: z.string(),
  ballotTitle: z.string(),
  session: sessionSchema,
  round: roundSchema,
});

/** The rounds where this person is a scrutineer, the newest first, with what they are to confirm. */
export async function roundsToConfirm(room: BallotRoom, account: string) {
  const { db } = room.platform;
  const appointed = await db
    .selectFrom('round_scrutineer')
    .innerJoin('round', 'round.id', 'round_scrutineer.round')
    .select('round.id')
    .where('round_scrutineer.account', '=', account)
    .orderBy('round.id', 'desc')
    .limit(20)
    .execute();
  const rounds: z.output<typeof roundToConfirmSchema>[] = [];
  for (const { id } of appointed) {
    const round = await storedRound(db, id);
    const ballot = round === undefined ? undefined : await storedBallot(db, round.ballot);
    if (round === undefined || ballot === undefined) continue;
    const body = await bodyOf(db, round.body);
    const session = await sessionOf(db, round.body, round.session);
    if (body === undefined || session === undefined) continue;
    const view = await roundView(room, db, round, ballot.settings, 'rostrum');
    rounds.push(
      roundToConfirmSchema.parse({
        bodyName: body.name,
        ballotTitle: ballot.title,
        session,
        round: view,
      }),
    );
  }
  return rounds;
}
