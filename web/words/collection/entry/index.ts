import { defineWords } from '../../../platform/language.ts';

/** Words of the page on which staff type in letters, calls and visits. */
export const entryWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
