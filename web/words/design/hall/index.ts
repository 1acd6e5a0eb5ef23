import { defineWords } from '../../../platform/language.ts';

/** Words of the lists on the big screen. */
export const hallListWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
