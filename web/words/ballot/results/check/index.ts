import { defineWords } from '../../../../platform/language.ts';

/** The words of checking a result; fetched when somebody checks. */
export const checkWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
