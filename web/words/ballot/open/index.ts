import { defineWords } from '../../../platform/language.ts';

export const openWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
