/** Codes with which a step of a finding may be refused. */
export const STEP_PROBLEMS = [
  'finding-changed',
  'not-in-group',
  'not-allowed-for-role',
  'wrong-state',
  'text-missing',
  'too-long',
  'forbidden-character',
  'result-not-judged',
  'result-not-accepted',
  'days-out-of-range',
  'finding-unit-unknown',
  'too-many-photos',
  'file-unknown',
  'file-claimed',
] as const;
