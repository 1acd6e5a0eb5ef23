import { defineWords } from '../../../platform/language.ts';

/** Words of everybody's list of what is to be done. */
export const dutiesWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
