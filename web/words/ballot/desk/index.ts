import { defineWords } from '../../../platform/language.ts';

export const deskWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
