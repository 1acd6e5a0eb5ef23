import type { Role } from '../../shared/roles.ts';
import type { Executor } from '../platform/database/tables.ts';

/**
 * What the congress room asks of rooms that come later in the cycle and that
 * it therefore does not know. The app answers for them. Each but the last is
 * asked inside the transaction of the act that depends on it.
 */
export interface LaterRooms {
  /** Whether this deputy's device is fixed: from open to sealed of a round of a sitting session. */
  enrolmentClosed(trx: Executor, deputy: string): Promise<boolean>;
  /** Whether the body's roll is fixed: a round is under way whose record names the number of all deputies. */
  rollFrozen(trx: Executor, body: string): Promise<boolean>;
  /** Whether this deputy's name stands in the opening of a round of this session that is under way. */
  inOpening(trx: Executor, session: string, deputy: string): Promise<boolean>;
  /** Whether this department or station has proposed, received or been asked something, which must stay explicable. */
  unitHasWork(trx: Executor, unit: string): Promise<boolean>;
  /** Whether a round of this session is under way, so that the session cannot be closed. */
  roundUnderWay(trx: Executor, session: string): Promise<boolean>;
  /**
   * The first matter on the list of this session that stands on the list of
   * another one which is neither over nor a rehearsal, so that this one cannot
   * stop being a rehearsal: its number, and the title of that session.
   */
  listStandsElsewhere(
    trx: Executor,
    body: string,
    session: string,
  ): Promise<{ readonly lead: number; readonly session: string } | undefined>;
  /** Which acts of this body tell more of a vote than somebody with these roles may know yet. */
  untoldActs(db: Executor, body: string, roles: readonly Role[]): Promise<Untold>;
}

/** Acts of one of these kinds on one of these subjects. */
export interface Untold {
  readonly kinds: readonly string[];
  readonly subjects: readonly string[];
}
