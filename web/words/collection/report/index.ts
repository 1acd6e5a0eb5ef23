import { defineWords } from '../../../platform/language.ts';

/** Words of the yearly report of a drive. */
export const reportWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
