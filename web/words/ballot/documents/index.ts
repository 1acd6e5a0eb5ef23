import { defineWords } from '../../../platform/language.ts';

/** The words of what is printed after a count: tally report, announcement, decision. */
export const documentWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
