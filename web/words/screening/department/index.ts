import { defineWords } from '../../../platform/language.ts';

/** Words of the pages on which departments appraise. */
export const departmentWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
