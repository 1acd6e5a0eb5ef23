import type { Problems } from '../problems.ts';

/** Codes of the collection room's failures, with their HTTP status. */
export const COLLECTION_PROBLEMS = {
  // Drives
  'drive-title-missing': 400,
  'drive-year-out-of-range': 400,
  'drive-prefix-malformed': 400,
  'drive-prefix-taken': 409,
  'drive-incomplete': 409,
  'drive-not-open': 409,
  'drive-in-use': 409,
  'date-unknown': 400,
  'ends-before-start': 400,
  // What is proposed
  'name-missing': 400,
  'content-missing': 400,
  'too-long': 400,
  'forbidden-character': 400,
  'money-out-of-range': 400,
  'phone-malformed': 400,
  'town-unknown': 400,
  'proposal-key-taken': 409,
  'joined-unknown': 409,
  'number-unknown': 404,
  // Review
  'proposal-changed': 409,
  'day-in-future': 400,
  // Rows of a sheet
  'unit-unknown': 400,
  'column-fixed': 400,
  'already-there': 409,
  'row-twice': 400,
  'import-cancelled': 409,
  'personal-data-stands': 409,
  'reason-missing': 400,
  // Answers to proposers
  'not-settled': 409,
  // Leads
  'lead-changed': 409,
  'lead-merged': 409,
  'lead-state-unfit': 409,
  'lead-other-drive': 409,
  'lead-into-itself': 400,
  'split-leaves-none': 409,
  'batch-key-taken': 409,
  'changed-since': 409,
} as const satisfies Problems;
