import { defineWords } from '../../../platform/language.ts';

/** The words of the result page. */
export const resultsWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
