import type { Problems } from '../problems.ts';

/** Codes of the congress room's failures, with their HTTP status. */
export const CONGRESS_PROBLEMS = {
  // Setting up
  'setup-link-unknown': 403,
  'already-set-up': 409,
  'code-taken': 409,
  // People who sign in with a name
  'wrong-name-or-password': 403,
  'username-taken': 409,
  'password-too-short': 400,
  'last-administrator': 409,
  'serves-elsewhere': 403,
  // Sessions, delegations, units
  'session-number-taken': 409,
  'lead-on-other-list': 409,
  'another-session-sits': 409,
  'session-not-sitting': 409,
  'session-closed': 409,
  'round-under-way': 409,
  'delegation-in-use': 409,
  'delegation-twice': 400,
  'unit-code-taken': 409,
  'unit-circle': 409,
  'unit-in-use': 409,
  'unit-has-work': 409,
  'no-roles': 400,
  // Roll
  'number-missing': 400,
  'name-missing': 400,
  'too-long': 400,
  'forbidden-character': 400,
  'number-taken': 409,
  'roll-frozen': 409,
  // Import
  'sheet-not-a-spreadsheet': 400,
  'sheet-old-format': 400,
  'sheet-encoding-unknown': 400,
  'sheet-broken': 400,
  'sheet-empty': 400,
  'sheet-columns-missing': 400,
  'sheet-column-twice': 400,
  'sheet-too-many-rows': 400,
  'import-expired': 409,
  'import-outdated': 409,
  'import-has-refused-rows': 409,
  // Cards and devices
  'card-unknown': 403,
  'replaced-at-desk-only': 409,
  'device-key-taken': 409,
  // Signing in
  'not-enrolled': 401,
  'not-on-roll': 403,
  'no-session': 409,
  'signed-in-already': 409,
  'deputy-in-opening': 409,
} as const satisfies Problems;

/** Codes that name why one row of a sheet cannot be taken; they stand in previews, not in answers of their own. */
export const ROW_PROBLEMS = [
  'number-missing',
  'name-missing',
  'number-twice',
  'value-unknown',
  'too-long',
  'forbidden-character',
] as const;
