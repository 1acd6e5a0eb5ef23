import { defineWords } from '../../../platform/language.ts';

export const hallWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
