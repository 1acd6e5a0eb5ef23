import { defineWords } from '../../../platform/language.ts';

/** Words of the wall chart and the list of what is overdue. */
export const boardWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
