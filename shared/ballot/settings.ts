import type { BodyType } from '../congress/model.ts';
import { fail, type Failure } from '../result.ts';
import type { BallotSettings } from './model.ts';

/** Why these settings cannot be frozen. */
export type SettingsFault =
  /** {candidates}: nothing to vote on. */
  | 'too-few-candidates'
  /** {seats}: not a whole number from 1. */
  | 'seats-out-of-range'
  /** {seats, candidates} */
  | 'seats-more-than-candidates'
  /** {max, candidates}: "at most N" is a whole number from 1 to the number of candidates. */
  | 'limit-out-of-range'
  /** {seats}: as many seats as candidates (等额), and every paper would have to be for all of them. */
  | 'exactly-all-candidates'
  /** {base}: a congress decides by all its deputies (地方组织法 art. 25). */
  | 'threshold-base-locked'
  /** {fraction}: a congress never decides without a threshold (art. 25). */
  | 'threshold-required'
  /** {scrutineersNeeded}: not a whole number from 0. */
  | 'scrutineers-needed-out-of-range'
  /** Keys in the scrutineers' hands mean that at least two count, each alone. */
  | 'custody-needs-two-scrutineers';

/** What staff should know before they freeze the settings; it never blocks. */
export type SettingsWarning =
  /**
   * {candidates, seats, percent}: fewer than a fifth more candidates than seats. No legal minimum is
   * known. As many as seats is no small margin but a vote without one (等额), chosen on purpose.
   */
  | 'margin-under-20-percent'
  /** {fraction}: exactly half is less than the "more than half" of 地方组织法 art. 25. */
  | 'threshold-below-law'
  /** {quorum}: less than the two thirds of 地方组织法 art. 14. */
  | 'quorum-below-law';

export interface SettingsCheck {
  readonly faults: readonly Failure<SettingsFault>[];
  readonly warnings: readonly Failure<SettingsWarning>[];
}

/** Everything wrong with the settings of a ballot on this many candidates, and everything unusual. */
export function checkSettings(
  body: BodyType,
  settings: BallotSettings,
  candidates: number,
): SettingsCheck {
  const faults = FAULTS.map((find) => find(settings, candidates, body));
  const warnings = WARNINGS.map((find) => find(settings, candidates, body));
  return { faults: faults.flatMap(failures), warnings: warnings.flatMap(failures) };
}

type Find<Code extends string> = (
  settings: BallotSettings,
  candidates: number,
  body: BodyType,
) => ReturnType<typeof fail<Code>> | undefined;

const FAULTS: readonly Find<SettingsFault>[] = [
  (_settings, candidates) =>
    candidates < 1 ? fail('too-few-candidates', { candidates }) : undefined,
  ({ rules: { seats } }) =>
    isWhole(seats) && seats >= 1 ? undefined : fail('seats-out-of-range', { seats }),
  ({ rules: { seats } }, candidates) =>
    candidates >= 1 && seats > candidates
      ? fail('seats-more-than-candidates', { seats, candidates })
      : undefined,
  ({ rules: { limit } }, candidates) => {
    if (typeof limit === 'string') return undefined;
    const { max } = limit;
    const isInRange = isWhole(max) && max >= 1 && max <= Math.max(candidates, 1);
    return isInRange ? undefined : fail('limit-out-of-range', { max, candidates });
  },
  ({ rules: { limit, seats } }, candidates) =>
    limit === 'exactly-seats' && candidates >= 1 && seats === candidates
      ? fail('exactly-all-candidates', { seats })
      : undefined,
  ({ rules: { threshold } }, _candidates, body) =>
    body === 'congress' && threshold.base !== 'all-deputies'
      ? fail('threshold-base-locked', { base: threshold.base })
      : undefined,
  ({ rules: { threshold } }, _candidates, body) =>
    body === 'congress' && threshold.fraction === 'none'
      ? fail('threshold-required', { fraction: threshold.fraction })
      : undefined,
  ({ scrutineersNeeded }) =>
    isWhole(scrutineersNeeded) && scrutineersNeeded >= 0
      ? undefined
      : fail('scrutineers-needed-out-of-range', { scrutineersNeeded }),
  ({ custody, scrutineersNeeded }) =>
    custody === 'scrutineers' && scrutineersNeeded < 2
      ? fail('custody-needs-two-scrutineers', { scrutineersNeeded })
      : undefined,
];

const WARNINGS: readonly Find<SettingsWarning>[] = [
  ({ rules: { seats } }, candidates) =>
    seats >= 1 && candidates > seats && 5 * (candidates - seats) < seats
      ? fail('margin-under-20-percent', {
          candidates,
          seats,
          percent: Math.floor((100 * (candidates - seats)) / seats),
        })
      : undefined,
  ({ rules: { threshold } }, _candidates, body) =>
    body === 'congress' && threshold.fraction === '>=1/2'
      ? fail('threshold-below-law', { fraction: threshold.fraction })
      : undefined,
  ({ quorum }, _candidates, body) =>
    body === 'congress' && quorum === '>1/2' ? fail('quorum-below-law', { quorum }) : undefined,
];

function isWhole(number: number): boolean {
  return Number.isSafeInteger(number);
}

function failures<Code extends string>(
  result: ReturnType<typeof fail<Code>> | undefined,
): Failure<Code>[] {
  return result === undefined ? [] : [result.failure];
}
