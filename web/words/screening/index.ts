import { defineWords } from '../../platform/language.ts';

/** Words of the screening room: candidates and their project cards. */
export const screeningWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
