import { defineWords } from '../../../platform/language.ts';

/** Words of the year's rhythm: what is due, what was done. */
export const taskWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
