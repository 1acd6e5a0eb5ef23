import type { BodyType } from '../congress/model.ts';
import type { BallotSettings } from './model.ts';

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

/** What a congress (票决) starts with is law; a deliberative meeting (票选) it by custom. */
const DEFAULTS: Readonly<Record<BodyType, Defaults>> = {
  congress: CONGRESS,
  'deliberative-meeting': CONGRESS,
};

/** The settings a new ballot of this body starts with, for this many seats. */
export function defaultSettings(body: BodyType, seats: number): BallotSettings {
  const defaults = DEFAULTS[body];
  return { ...defaults, rules: { ...defaults.rules, seats } };
}
