import { defineWords } from '../../../platform/language.ts';

export const scrutineerWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
