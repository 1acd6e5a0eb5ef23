import type { DocumentKind } from '../model.ts';
import { ANNOUNCEMENT, DECISION, MINUTES, TALLY } from './after.ts';
import { METHOD, SAMPLE, SCRUTINEERS, SIGN_IN } from './before.ts';
import { SCRIPT } from './script.ts';

/** The text with which every body begins, and to which it can return. */
export const DEFAULT_TEMPLATES: Readonly<Record<DocumentKind, string>> = {
  method: METHOD.trim(),
  script: SCRIPT.trim(),
  scrutineers: SCRUTINEERS.trim(),
  sample: SAMPLE.trim(),
  'sign-in': SIGN_IN.trim(),
  tally: TALLY.trim(),
  announcement: ANNOUNCEMENT.trim(),
  decision: DECISION.trim(),
  minutes: MINUTES.trim(),
};
