import type { BallotRules, BallotSettings, Outcome } from './model.ts';

/** What a round must tell for the ballot to go on from it. */
export type RoundOutcome = Pick<Outcome, 'elected' | 'tied' | 'vacant' | 'outcome'>;

/** Something that happened in a ballot, in order: a round, or the decision of a tie without one. */
export type BallotEvent =
  | { readonly event: 'round'; readonly tally: RoundOutcome }
  /** A round that was voided for whatever reason; it decided nothing. */
  | { readonly event: 'void' }
  /** `elected`: those of the tied that the lot or the presidium gave the seats left. */
  | { readonly event: 'lot' | 'presidium'; readonly elected: readonly string[] };

/** What has to come next in a ballot. Candidates stand in the order of the ballot. */
export type BallotStep =
  | {
      /** The first round, another among the tied (再次投票), or one more among the rest (另行票决). */
      readonly step: 'first' | 'runoff' | 'second-ballot';
      /** The round before it was void; this one is held in its place with new keys. */
      readonly repeat: boolean;
      readonly candidates: readonly string[];
      readonly seats: number;
      readonly rules: BallotRules;
    }
  | {
      /** The tie is to be settled without a ballot. */
      readonly step: 'lot' | 'presidium';
      readonly candidates: readonly string[];
      readonly seats: number;
    }
  | {
      readonly step: 'none';
      /** Every seat is filled, the seats left stay vacant, or the next session fills them. */
      readonly because: 'all-seats-filled' | 'left-vacant' | 'left-to-next-session';
    };

type RoundStep = Extract<BallotStep, { readonly rules: BallotRules }>;

/** A ballot so far: the union of its rounds and decisions. */
export interface BallotProgress {
  /** In the order of the candidates. */
  readonly elected: readonly string[];
  /** For each of them the place, from 1, of the round or decision that elected it. */
  readonly electedBy: ReadonlyMap<string, number>;
  readonly seatsLeft: number;
  readonly next: BallotStep;
  /** In the order of the candidates: those not elected who still may be. */
  readonly waiting: readonly string[];
}

/**
 * What a ballot has decided and what comes next, from its settings, its candidates in order and
 * everything that has happened, in order. A void round decides nothing and is held again.
 *
 * - Tie at the last seat: as the setting says another ballot among the tied, a lot, or the presidium.
 *   Another ballot may tie again and is then held among those still tied.
 * - Shortfall: `one-more-ballot` holds one second ballot among all candidates not elected, for the
 *   seats left, by the full rules; a later shortfall leaves seats vacant. A tie within the second
 *   ballot is settled like any tie.
 * - A runoff that nobody voted for enough to fill its seats is a shortfall like any other.
 *
 * Throws when an event does not answer the step before it: that is a bug in whoever recorded it.
 */
export function progressOf(
  settings: Pick<BallotSettings, 'rules' | 'tie' | 'shortage'>,
  candidates: readonly string[],
  events: readonly BallotEvent[],
): BallotProgress {
  const electedBy = new Map<string, number>();
  const seatsLeft = () => settings.rules.seats - electedBy.size;
  const rest = () => candidates.filter((code) => !electedBy.has(code));
  let next: BallotStep = roundStep('first', [...candidates], settings.rules);
  let secondBallotHeld = false;

  for (const [index, event] of events.entries()) {
    if (isVoid(event)) {
      next = repeated(next, index + 1);
      continue;
    }
    const elected = electedOf(event, next, index + 1);
    for (const code of elected) electedBy.set(code, index + 1);
    if (event.event === 'round' && event.tally.outcome === 'tie') {
      next = afterTie(settings, inOrder(candidates, event.tally.tied), seatsLeft());
    } else if (seatsLeft() === 0) {
      next = { step: 'none', because: 'all-seats-filled' };
    } else {
      next = afterShortfall(settings, rest(), seatsLeft(), secondBallotHeld);
      secondBallotHeld = true;
    }
  }
  const elected = candidates.filter((code) => electedBy.has(code));
  const oneMore = settings.shortage === 'one-more-ballot' && !secondBallotHeld;
  return {
    elected,
    electedBy,
    seatsLeft: seatsLeft(),
    next,
    waiting: inOrder(candidates, waitingFor(next, rest(), oneMore)),
  };
}

/**
 * Who may still be elected when this comes next. A runoff may leave a seat
 * empty, which one more ballot among all the rest would fill where the
 * settings have it; a lot and the presidium leave none.
 */
function waitingFor(
  next: BallotStep,
  rest: readonly string[],
  oneMore: boolean,
): readonly string[] {
  if (next.step === 'none') return [];
  return next.step === 'runoff' && oneMore ? rest : next.candidates;
}

type Settings = Pick<BallotSettings, 'rules' | 'tie' | 'shortage'>;

function afterTie(settings: Settings, tied: readonly string[], seats: number): BallotStep {
  if (settings.tie === 'another-ballot') {
    return roundStep('runoff', tied, runoffRules(settings.rules, tied.length, seats));
  }
  return { step: settings.tie, candidates: tied, seats };
}

function afterShortfall(
  settings: Settings,
  rest: readonly string[],
  seats: number,
  secondBallotHeld: boolean,
): BallotStep {
  if (settings.shortage === 'next-session')
    return { step: 'none', because: 'left-to-next-session' };
  // More seats than candidates leave nobody to vote on once all are elected.
  if (settings.shortage === 'leave-vacant' || secondBallotHeld || rest.length === 0) {
    return { step: 'none', because: 'left-vacant' };
  }
  return roundStep('second-ballot', rest, rulesForRound(settings.rules, rest.length, seats));
}

function roundStep(
  step: RoundStep['step'],
  candidates: readonly string[],
  rules: BallotRules,
): RoundStep {
  return { step, repeat: false, candidates, seats: rules.seats, rules };
}

function isVoid(event: BallotEvent): boolean {
  return event.event === 'void' || (event.event === 'round' && event.tally.outcome === 'void');
}

function repeated(due: BallotStep, place: number): RoundStep {
  if ('rules' in due) return { ...due, repeat: true };
  throw new Error(`event ${place} of the ballot is a void round where none was due: ${due.step}`);
}

/**
 * In another ballot among the tied, most votes elect (地方组织法 art. 29, 以得票多的当选): each of them
 * has passed the threshold already, and votes divided among three would otherwise elect nobody
 * whom a majority has just approved. One may be for as many as there are seats, so that the
 * ballot can tell them apart.
 */
export function runoffRules(rules: BallotRules, candidates: number, seats: number): BallotRules {
  const limit = rules.limit === 'exactly-seats' ? 'exactly-seats' : 'at-most-seats';
  return {
    ...rulesForRound(rules, candidates, seats),
    limit,
    threshold: { ...rules.threshold, fraction: 'none' },
  };
}

/** The rules of a later round: the seats left, and never more marks than candidates. */
function rulesForRound(rules: BallotRules, candidates: number, seats: number): BallotRules {
  if (typeof rules.limit !== 'string')
    return { ...rules, seats, limit: { max: Math.min(rules.limit.max, candidates) } };
  // With no more candidates than seats, "exactly" would leave every paper one single choice, or none.
  const limit =
    rules.limit === 'exactly-seats' && candidates <= seats ? 'at-most-seats' : rules.limit;
  return { ...rules, seats, limit };
}

/** Those an event elects, once it is certain that it answers the step that was due. */
function electedOf(event: BallotEvent, due: BallotStep, place: number): readonly string[] {
  const wrong = (why: string) => new Error(`event ${place} of the ballot ${why}`);
  if (due.step === 'none') throw wrong('comes after the ballot is settled');
  if (event.event === 'round') {
    if (!('rules' in due)) throw wrong(`is a round where the tie is to be settled by ${due.step}`);
    const { elected, tied, vacant, outcome } = event.tally;
    if (![...elected, ...tied].every((code) => due.candidates.includes(code))) {
      throw wrong('names a candidate who did not stand');
    }
    const left = due.seats - elected.length - vacant;
    if (outcome === 'tie' ? left < 1 || tied.length <= left : left !== 0) {
      throw wrong('has other seats');
    }
    return elected;
  }
  if (event.event === 'void' || due.step !== event.event) {
    throw wrong(`is a decision by ${event.event} where due was: ${due.step}`);
  }
  const chosen = new Set(event.elected);
  if (chosen.size !== due.seats || event.elected.length !== due.seats) {
    throw wrong(`fills ${chosen.size} of ${due.seats} seats`);
  }
  if (!event.elected.every((code) => due.candidates.includes(code))) {
    throw wrong('names a candidate who was not tied');
  }
  return event.elected;
}

function inOrder(candidates: readonly string[], some: readonly string[]): readonly string[] {
  return candidates.filter((code) => some.includes(code));
}
