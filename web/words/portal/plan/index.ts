import { defineWords } from '../../../platform/language.ts';

/** The published plan of a year as a resident reads it. */
export const planPageWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
