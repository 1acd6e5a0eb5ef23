import { defineWords } from '../../../platform/language.ts';

export const custodyWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
