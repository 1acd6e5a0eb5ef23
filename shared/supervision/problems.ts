import type { Problems } from '../problems.ts';

/** Codes of the supervision room's failures, with their HTTP status. */
export const SUPERVISION_PROBLEMS = {
  // Groups
  'leader-missing': 400,
  'deputy-twice': 400,
  'deputy-unknown': 400,
  'not-in-group': 403,
  // Checklists
  'item-unknown': 400,
  'item-twice': 400,
  'drop-reason-missing': 400,
  'too-many-items': 409,
  'checklist-changed': 409,
  'template-changed': 409,
  'not-leader': 403,
  'too-many-documents': 400,
  'rhythm-wrong': 400,
  // Visits
  'visit-in-future': 400,
  'visit-too-early': 400,
  'visit-nobody': 400,
  'visit-empty': 400,
  'visit-key-taken': 409,
  'note-missing': 400,
  'too-many-photos': 400,
  'too-many-findings': 400,
  'task-unknown': 400,
  'days-out-of-range': 400,
  // Findings
  'finding-changed': 409,
  'finding-unit-unknown': 400,
  'finding-key-taken': 409,
  'result-not-judged': 409,
  'result-not-accepted': 409,
  'nothing-to-judge': 409,
  // Notices and inquiries
  'nothing-overdue': 409,
  'inquiry-key-taken': 409,
  'inquiry-changed': 409,
  'inquiry-incomplete': 400,
  'inquiry-day': 400,
  'inquiry-no-questions': 409,
  'inquiry-unanswered': 409,
  'inquiry-unjudged': 409,
  'inquiry-not-handed-over': 409,
  'question-not-of-inquiry': 400,
  // Mails
  'mail-address-unknown': 400,
  'mail-not-set-up': 409,
} as const satisfies Problems;
