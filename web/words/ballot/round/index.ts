import { defineWords } from '../../../platform/language.ts';

export const roundWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
