import { defineWords } from '../../platform/language.ts';

/** The words of the demonstration. */
export const demoWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
