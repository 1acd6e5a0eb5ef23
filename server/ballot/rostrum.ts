import { moment } from '../../shared/chance.ts';
import type { OpenFacts } from '../../shared/ballot/open/lifecycle.ts';
import type { RoundAct } from '../../shared/ballot/round.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Role } from '../../shared/roles.ts';
import { perform, type Deed } from '../platform/acts/acts.ts';
import type { Executor } from '../platform/database/tables.ts';
import type { BallotRoom } from './ballot-room.ts';
import { mayLead, type AtRostrum } from './console-lead.ts';
import { mayDo, roundFacts } from './round-facts.ts';
import { heldRound, type StoredRound } from './stored-round.ts';

/** Somebody at the rostrum: who they are and the roles they have in the round's body. */
export interface Hand extends AtRostrum {
  readonly roles: readonly Role[];
}

/** The system itself, where it must do what the rostrum could. */
export const SYSTEM_HAND: Hand = { account: null, name: 'system', roles: ['secretariat'] };

/** The live topics that show a round. */
export function topicsOf(round: Pick<StoredRound, 'session'>): readonly string[] {
  return [`hall/${round.session}`, `console/${round.session}`, `vote/${round.session}`];
}

export interface Step {
  readonly trx: Executor;
  readonly round: StoredRound;
  readonly facts: OpenFacts;
  /** The moment of this step as stored. */
  readonly at: string;
  /** Notes a deed on this round. */
  readonly record: (deed: Omit<Deed, 'subject' | 'topics'>) => void;
  /** Notes a deed on something else that the step does beside. */
  readonly log: (deed: Deed) => void;
}

/**
 * One act of a round: one transaction in the body's turn, guarded by the
 * lifecycle and, for somebody at a console, by its lead. An act whose effect is already there changes nothing and
 * answers `done`.
 */
export function act(
  room: BallotRoom,
  body: string,
  id: string,
  name: RoundAct,
  hand: Hand,
  work: (step: Step) => Promise<Result<void>>,
): Promise<Result<{ readonly done: boolean }>> {
  const { platform } = room;
  return perform<{ readonly done: boolean }, string>(platform, body, hand, async (trx, record) => {
    const round = await heldRound(trx, id);
    if (round === undefined || round.body !== body) return fail('no-such-round');
    const leads = await mayLead(room, { trx, session: round.session, record }, hand);
    if (!leads.ok) return leads;
    const found = await roundFacts(trx, round, await room.figures(round), platform.clock.now());
    // Nobody breaks off a sealing by hand; the sealing itself may find that the round is void.
    const facts = hand === SYSTEM_HAND ? { ...found, closing: false } : found;
    const may = mayDo(name, round, hand.roles, facts);
    if (!may.ok) return may;
    if (may.value.done) return ok({ done: true });
    const worked = await work({
      trx,
      round,
      facts,
      at: moment(platform.clock),
      record: (deed) => record({ ...deed, subject: `round/${id}`, topics: topicsOf(round) }),
      log: record,
    });
    return worked.ok ? ok({ done: false }) : worked;
  });
}
