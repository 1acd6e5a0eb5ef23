import { defineWords } from '../../../platform/language.ts';

/** Words of the candidate list as a whole: where it comes from and what it covers. */
export const listWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
