import type { Problems } from '../../../shared/problems.ts';

/** Why the box refuses, beside what every part of the house may answer. */
export const BOX_PROBLEMS = {
  'paper-signature': 403,
  'ballot-signature': 403,
  'no-such-round': 404,
  'round-not-open': 409,
  'round-void': 409,
  'paper-already-used': 409,
  'box-sealed': 409,
  'box-not-sealed': 409,
  'count-begun': 409,
} as const satisfies Problems;

/** Why a ballot was not taken. */
export type CastProblem =
  | 'malformed'
  | 'paper-signature'
  | 'ballot-signature'
  | 'no-such-round'
  | 'round-not-open'
  | 'round-void'
  | 'paper-already-used'
  | 'box-sealed'
  | 'try-again';

/** Why an unused paper was not taken. */
export type UnusedProblem =
  | 'malformed'
  | 'paper-signature'
  | 'no-such-round'
  | 'round-void'
  | 'paper-already-used'
  | 'box-not-sealed'
  | 'count-begun'
  | 'try-again';
