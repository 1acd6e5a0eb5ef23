import { defineWords } from '../../../platform/language.ts';

export const consoleWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
