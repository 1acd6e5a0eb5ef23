import { defineWords } from '../../../../platform/language.ts';

/** The rules of a ballot in plain words. */
export const methodWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
