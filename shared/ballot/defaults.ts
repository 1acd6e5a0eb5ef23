import type { BallotSettings } from './model.ts';

/** The bodies that hold a ballot: a congress decides (票决), a deliberative meeting recommends (票选). */
export const BALLOT_BODIES = ['congress', 'deliberative-meeting'] as const;
export type BallotBody = (typeof BALLOT_BODIES)[number];

type Defaults = Omit<BallotSettings, 'rules'> & {
  readonly rules: Omit<BallotSettings['rules'], 'seats'>;
};

const CONGRESS: Defaults = {
  rules: {
    choice: 'for-against-abstain',
    limit: 'at-most-seats',
    overmarked: 'invalid-ballot',
    threshold: { base: 'all-deputies', fraction: '>1/2' },
  },
  quorum: '>=2/3',
  tie: 'another-ballot',
  shortage: 'one-more-ballot',
  secrecy: 'secret',
  custody: 'server',
  disclosure: 'totals',
  scrutineersNeeded: 2,
};

/** A deliberative meeting follows the congress by custom, but no law binds its threshold. */
const DEFAULTS: Readonly<Record<BallotBody, Defaults>> = {
  congress: CONGRESS,
  'deliberative-meeting': CONGRESS,
};

/** The settings a new ballot of this body starts with, for this many seats. */
export function defaultSettings(body: BallotBody, seats: number): BallotSettings {
  const defaults = DEFAULTS[body];
  return { ...defaults, rules: { ...defaults.rules, seats } };
}
