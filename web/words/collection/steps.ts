import { defineWords } from '../../platform/language.ts';

/** What happened to a proposal or its lead, in the same words for its proposer and for the staff. */
export const stepWords = defineWords({
  zh: () => import('./steps-zh.ts'),
  en: () => import('./steps-en.ts'),
});
