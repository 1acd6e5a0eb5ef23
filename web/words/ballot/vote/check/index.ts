import { defineWords } from '../../../../platform/language.ts';

/** Words of what a deputy's check found. */
export const checkWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
