import { defineWords } from '../../platform/language.ts';

/** The words of the help. */
export const helpWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
