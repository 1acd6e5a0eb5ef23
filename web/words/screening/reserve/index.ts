import { defineWords } from '../../../platform/language.ts';

/** Words of the reserve pool. */
export const reserveWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
