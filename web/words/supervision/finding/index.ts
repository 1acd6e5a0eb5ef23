import { defineWords } from '../../../platform/language.ts';

/** Words of the findings: their line, and the pages of staff, departments and deputies. */
export const findingWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
