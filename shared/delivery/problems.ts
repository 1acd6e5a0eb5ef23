import type { Problems } from '../problems.ts';

/** Codes of the delivery room's failures, with their HTTP status; texts, dates and money use those of screening. */
export const DELIVERY_PROBLEMS = {
  'setting-out-of-range': 400,
  'settings-changed': 409,
  // Handover
  'project-not-assigned': 409,
  'project-ended': 409,
  'unit-twice': 400,
  'official-missing': 400,
  // The plan
  'plan-incomplete': 409,
  'plan-changed': 409,
  'plan-not-accepted': 409,
  'too-many-rows': 400,
  'weight-out-of-range': 400,
  'ends-after-voted': 400,
  'total-differs': 400,
  'milestone-outside': 400,
  'milestone-twice': 400,
  'milestone-unknown': 400,
  'last-stage-missing': 400,
  // Reports
  'period-unknown': 400,
  'period-not-begun': 409,
  'met-in-future': 400,
  'met-too-early': 400,
  'paid-over-total': 400,
  'report-key-taken': 409,
  'report-changed': 409,
  'report-by-lead-only': 403,
  'answer-missing': 400,
  'report-file-twice': 400,
  // The sheet of reports
  'row-project-unknown': 400,
  'row-milestone-unknown': 400,
  'row-milestone-twice': 400,
  'row-values-differ': 400,
  'row-reported-elsewhere': 400,
  'row-paid-missing': 400,
  'row-cause-missing': 400,
  'sub-project-unknown': 400,
  // Changes
  'change-empty': 400,
  'change-from-differs': 409,
  'change-needs-organ': 409,
  'change-needs-no-organ': 409,
  'change-key-taken': 409,
  'change-changed': 409,
  'minute-missing': 400,
} as const satisfies Problems;
