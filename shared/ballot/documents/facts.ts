import type { Attendance, Body, CongressSession } from '../../congress/model.ts';
import type { ProjectCard } from '../../screening/model.ts';
import type { BallotSettings } from '../model.ts';
import type { BallotResult, RoundView, Scrutineer } from '../round.ts';

/** Everything that the documents of a session are filled from. */
export interface DocumentFacts {
  readonly body: Pick<Body, 'name' | 'type'>;
  readonly session: CongressSession;
  readonly attendance: Attendance;
  /** In the order of the roll. */
  readonly deputies: readonly ListedDeputy[];
  readonly ballot: DocumentBallot | null;
  /** In the order of the paper. */
  readonly candidates: readonly DocumentCandidate[];
  /** Whom delegations and presidium propose as scrutineers, the chief first. */
  readonly nominees: readonly Omit<Scrutineer, 'account'>[];
  /** In order, void ones too; with a tally only where the reader may know it. */
  readonly rounds: readonly RoundView[];
  readonly settlements: readonly Settlement[];
  /** Acts of session, ballot and rounds that the minutes tell, the oldest first. */
  readonly acts: readonly MinutedAct[];
  /** Head of the body's chain of acts. */
  readonly head: string;
}

export interface ListedDeputy {
  readonly number: string;
  readonly name: string;
  /** '' for one without. */
  readonly delegation: string;
  readonly onLeave: boolean;
}

export interface DocumentBallot {
  readonly title: string;
  readonly settings: BallotSettings;
  /** A round has been made ready: the rules no longer change. */
  readonly frozen: boolean;
  readonly result: BallotResult;
}

export interface DocumentCandidate extends Pick<
  ProjectCard,
  'name' | 'content' | 'site' | 'department' | 'totalYuan' | 'target'
> {
  readonly code: string;
}

/** A tie that was settled without a round. */
export interface Settlement {
  readonly way: 'lot' | 'presidium';
  readonly elected: readonly string[];
}

export interface MinutedAct {
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
}
