// ---- Rules: what a ballot decides and how (票决规则) ----

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
