import { defineWords } from '../../../platform/language.ts';

/** Words of a deputy's pages outside of the session. */
export const deputyWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
