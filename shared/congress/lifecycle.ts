import { lifecycle } from '../lifecycle.ts';
import { fail } from '../result.ts';
import { SESSION_STATES, type SessionState } from './model.ts';

/** What the acts of a session depend on besides its state. */
export interface SessionContext {
  /** Title of another session of the body that is sitting, or null: a deputy's sign-in must know which one is meant. */
  readonly sitting: string | null;
  /** Whether a round of this session is from ready to certified. */
  readonly roundUnderWay: boolean;
}

/** A session of the congress: planned → sitting → closed. */
export const sessionLifecycle = lifecycle<SessionContext>()({
  states: SESSION_STATES,
  initial: 'planned',
  line: SESSION_STATES,
  acts: {
    open: {
      from: ['planned'],
      to: 'sitting',
      by: ['secretariat', 'chair'],
      requires: [
        ({ sitting }) =>
          sitting === null ? undefined : fail('another-session-sits', { title: sitting }).failure,
      ],
    },
    close: {
      from: ['sitting'],
      to: 'closed',
      by: ['secretariat', 'chair'],
      requires: [
        ({ roundUnderWay }) => (roundUnderWay ? fail('round-under-way').failure : undefined),
      ],
    },
  },
});

export type SessionAct = keyof typeof sessionLifecycle.acts;

/** The act that leads to this state; none leads back to `planned`. */
export function sessionActTo(state: SessionState): SessionAct | undefined {
  if (state === 'planned') return undefined;
  return state === 'sitting' ? 'open' : 'close';
}
