import type { Problems } from '../problems.ts';

/** Codes of the screening room's failures, with their HTTP status. */
export const SCREENING_PROBLEMS = {
  // What a card must say
  'name-missing': 400,
  'content-missing': 400,
  'too-long': 400,
  'forbidden-character': 400,
  'beneficiaries-out-of-range': 400,
  'money-out-of-range': 400,
  'year-over-total': 400,
  'date-unknown': 400,
  'ends-before-start': 400,
  'candidate-code-malformed': 400,
  'candidate-code-taken': 409,
  // The list
  'too-many-candidates': 409,
  'no-candidates': 409,
  'candidates-frozen': 409,
  'session-closed': 409,
  // Its order
  'order-incomplete': 400,
  'reason-missing': 400,
  // Pre-review
  'text-missing': 400,
  'pre-review-over': 409,
  'too-many-questions': 409,
  'question-key-taken': 409,
  'not-your-question': 403,
  // Advisory polls
  'poll-list-empty': 409,
  'poll-most-out-of-range': 400,
  'poll-key-taken': 409,
  'poll-not-open': 409,
  'poll-choice-unknown': 400,
  'poll-too-many': 400,
  'poll-nothing-chosen': 400,
  // The way of a lead
  'checks-unanswered': 409,
  'checks-failing': 409,
  'appraisals-open': 409,
  'appraisal-missing': 409,
  'appraisal-incomplete': 409,
  'card-incomplete': 409,
  'gates-missing': 409,
  'lead-settled': 409,
  'decline-reason-missing': 400,
  // Appraisals
  'appraisal-changed': 409,
  'due-in-past': 400,
  'year-out-of-range': 400,
  'too-many-years': 400,
  'too-many-documents': 409,
  // Its checklist and its card
  'check-changed': 409,
  'card-field-missing': 400,
  // How a body screens
  'check-words-missing': 400,
  'check-twice': 400,
  'check-unknown': 400,
  'too-many-checks': 400,
  'screening-changed': 409,
  // Gates
  'gate-not-set': 409,
  'minute-missing': 400,
  'gate-in-future': 400,
  'gate-before-previous': 400,
  'gate-after-next': 400,
  'gate-lead-not-due': 409,
  'gate-lead-listed': 409,
  'gate-items-missing': 409,
  'gate-returns-nothing': 400,
  'gate-decision-sent': 409,
  'nothing-to-list': 409,
  'nothing-to-fetch': 409,
  // The reserve
  'revived-already': 409,
  'revive-not-later': 409,
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
} as const satisfies Problems;

/** Codes that name why one row of a sheet of candidates cannot be taken, beside those of a card. */
export const CANDIDATE_ROW_PROBLEMS = [
  'code-twice',
  'name-twice',
  'name-not-unique',
  'value-unknown',
  'not-an-amount',
  'not-a-whole-number',
  'not-a-day',
] as const;
