// ---- Rules: what a ballot decides and how (票决办法) ----

/** What a deputy may mark on the paper; each is one question kind in `kinds/`. */
export const CHOICES = ['for-against-abstain', 'tick'] as const;
export type Choice = (typeof CHOICES)[number];

/** How many candidates a deputy may be for; `{ max }` gives the number itself, 1 or more. */
export const NAMED_LIMITS = ['at-most-seats', 'exactly-seats', 'none'] as const;
export type NamedLimit = (typeof NAMED_LIMITS)[number];
export type Limit = NamedLimit | { readonly max: number };

/** What an over-marked paper becomes: invalid, or valid with every candidate abstained. */
export const OVERMARKED = ['invalid-ballot', 'ignore-question'] as const;
export type Overmarked = (typeof OVERMARKED)[number];

/** What the votes for a candidate are compared with (地方组织法 art. 25: all deputies, for a congress). */
export const BASES = ['all-deputies', 'present', 'valid-ballots'] as const;
export type Base = (typeof BASES)[number];

/** The part of the base that is needed; under `none` one vote is enough. */
export const FRACTIONS = ['>1/2', '>=1/2', '>=2/3', '>2/3', 'none'] as const;
export type Fraction = (typeof FRACTIONS)[number];

export interface Threshold {
  readonly base: Base;
  readonly fraction: Fraction;
}

/** The rules as the signed round record carries them. */
export interface BallotRules {
  /** 应选数: how many candidates this round may elect. */
  readonly seats: number;
  readonly choice: Choice;
  readonly limit: Limit;
  readonly overmarked: Overmarked;
  readonly threshold: Threshold;
}

/** 代表总数, 实到 and 发出: what the count needs to know of the hall. */
export interface HallFigures {
  readonly allDeputies: number;
  readonly present: number;
  readonly issued: number;
}

/** Everything the count needs beside the ballots. */
export type TallyRules = BallotRules & HallFigures;

/** What may stand beside a candidate; a candidate without a mark counts as abstained. */
export const MARKS = ['for', 'against', 'abstain'] as const;
export type Mark = (typeof MARKS)[number];

/** A filled paper: candidate code to mark; candidates without a mark are left out. */
export type Choices = Readonly<Record<string, Mark>>;

/** What is counted for one candidate; the three sum to the valid ballots. */
export interface VoteFigures {
  readonly candidate: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** Votes with what the rules make of them: 1 for most "for"; equal votes share a rank (1, 1, 3). */
export interface CandidateResult extends VoteFigures {
  readonly rank: number;
  readonly passed: boolean;
  readonly elected: boolean;
}

export const OUTCOMES = ['decided', 'tie', 'shortfall', 'void'] as const;
export type OutcomeCode = (typeof OUTCOMES)[number];

/** What follows from the votes by the rules; lists in the order of the candidates. */
export interface Outcome {
  readonly results: readonly CandidateResult[];
  readonly elected: readonly string[];
  /** Equal at the last seat and none of them elected yet; empty except in a tie. */
  readonly tied: readonly string[];
  /** Seats left empty; 0 except in a shortfall. */
  readonly vacant: number;
  readonly outcome: OutcomeCode;
}

/** 发出, 收回, 有效, 无效. */
export interface BoxFigures {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
}

/** The count of a round, with the members and in the order that the tally command prints. */
export type Tally = BoxFigures & Outcome;

// ---- Settings: the rules and everything else that is frozen with a ballot ----

/** 法定人数: the part of all deputies that must be present (地方组织法 art. 14: two thirds). */
export const QUORUMS = ['>=2/3', '>2/3', '>1/2'] as const;
export type Quorum = (typeof QUORUMS)[number];

/** What settles a tie at the last seat. */
export const TIES = ['another-ballot', 'lot', 'presidium'] as const;
export type TieSetting = (typeof TIES)[number];

/** What happens when fewer pass than there are seats; one more ballot is held once, then vacant. */
export const SHORTAGES = ['one-more-ballot', 'leave-vacant', 'next-session'] as const;
export type ShortageSetting = (typeof SHORTAGES)[number];

export const SECRECIES = ['secret', 'named', 'show-of-hands'] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** Ways of voting (表决方式) in which everybody sees how the others vote: 记名表决 and 举手表决. */
export const OPEN_SECRECIES = ['named', 'show-of-hands'] as const satisfies readonly Secrecy[];
export type OpenSecrecy = (typeof OPEN_SECRECIES)[number];

export function isOpen(secrecy: Secrecy): secrecy is OpenSecrecy {
  return secrecy !== 'secret';
}

/** Who chose the manner: a law or the body's own rules, the presidium, or the congress itself. */
export const DECIDERS = ['law', 'presidium', 'congress'] as const;
export type Decider = (typeof DECIDERS)[number];

/** How a round is held and who decided that, as it is minuted. */
export interface Manner {
  readonly decidedBy: Decider;
  /** The provision, or the reason of the decision. */
  readonly reason: string;
  readonly minutedAt: string;
}

/** Who keeps the count key. */
export const CUSTODIES = ['scrutineers', 'server'] as const;
export type Custody = (typeof CUSTODIES)[number];

/** What the public bundle shows: figures, or also every opened ballot. */
export const DISCLOSURES = ['totals', 'ballots'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

export interface BallotSettings {
  readonly rules: BallotRules;
  readonly quorum: Quorum;
  readonly tie: TieSetting;
  readonly shortage: ShortageSetting;
  readonly secrecy: Secrecy;
  readonly custody: Custody;
  readonly disclosure: Disclosure;
  /** How many scrutineers must confirm the tally before it is announced. */
  readonly scrutineersNeeded: number;
}

// ---- end of rules and settings ----
