import type { Decider, Secrecy } from '../../../shared/ballot/model.ts';
import type { ConsoleView } from '../../../shared/ballot/round.ts';
import { exhaustive, type Result } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';

/** Somebody to be passed as a scrutineer. */
export interface Named {
  readonly account: string;
  readonly chief: boolean;
}

/** The steps at the rostrum as they are sent. Each can be sent again without being done twice. */
export type Deed =
  | {
      readonly act:
        | 'confirm-quorum'
        | 'take-back-quorum'
        | 'take-back-scrutineers'
        | 'make-ready'
        | 'open'
        | 'seal'
        | 'count'
        | 'settle'
        | 'announce'
        | 'next-round'
        | 'settle-by-lot';
    }
  | { readonly act: 'pass-scrutineers'; readonly scrutineers: readonly Named[] }
  | { readonly act: 'void' | 'correct'; readonly reason: string }
  | { readonly act: 'set-voting-time'; readonly minutes: number | null }
  | {
      readonly act: 'minute-manner';
      readonly secrecy: Secrecy;
      readonly decidedBy: Decider;
      readonly reason: string;
    }
  | {
      readonly act: 'settle-by-presidium';
      readonly elected: readonly string[];
      readonly reason: string;
    };

/** What a deed is done to. */
export interface Place {
  readonly body: string;
  readonly ballot: string;
  readonly round: string;
  /** What the console calls itself. */
  readonly console: string;
}

/** The headers of whatever a console sends. */
export function headersOf(console: string) {
  return { headers: { entrance: 'staff', console } };
}

/** Does it; answers the console as it then stands. */
export function send(
  deed: Deed,
  { body, ballot, round, console }: Place,
): Promise<Result<ConsoleView>> {
  const api = createApi('staff').bodies[':body'];
  const rounds = api.rounds[':round'];
  const ballots = api.ballots[':ballot'];
  const param = { body, round };
  const ofBallot = { body, ballot };
  const headers = headersOf(console);
  switch (deed.act) {
    case 'confirm-quorum':
    case 'take-back-quorum':
    case 'take-back-scrutineers':
      return ask(rounds[deed.act].$post({ param }, headers));
    case 'pass-scrutineers':
      return ask(
        rounds['pass-scrutineers'].$post(
          { param, json: { scrutineers: [...deed.scrutineers] } },
          headers,
        ),
      );
    case 'make-ready':
      return ask(rounds['make-ready'].$post({ param }, headers));
    case 'void':
      return ask(rounds.void.$post({ param, json: { reason: deed.reason } }, headers));
    case 'set-voting-time':
      return ask(
        rounds['set-voting-time'].$post({ param, json: { minutes: deed.minutes } }, headers),
      );
    case 'correct':
      return ask(rounds.correct.$post({ param, json: { reason: deed.reason } }, headers));
    case 'minute-manner': {
      const { secrecy, decidedBy, reason } = deed;
      return ask(
        rounds['minute-manner'].$post({ param, json: { secrecy, decidedBy, reason } }, headers),
      );
    }
    case 'next-round':
      return ask(ballots['next-round'].$post({ param: ofBallot }, headers));
    case 'settle-by-lot':
      return ask(ballots.settle.$post({ param: ofBallot, json: { by: 'lot' } }, headers));
    case 'settle-by-presidium':
      return ask(
        ballots.settle.$post(
          {
            param: ofBallot,
            json: { by: 'presidium', elected: [...deed.elected], reason: deed.reason },
          },
          headers,
        ),
      );
    case 'open':
    case 'seal':
    case 'count':
    case 'settle':
    case 'announce':
      return ask(rounds[deed.act].$post({ param }, headers));
    default:
      return exhaustive(deed);
  }
}
