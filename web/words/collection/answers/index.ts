import { defineWords } from '../../../platform/language.ts';

/** Words of the answers to proposers. */
export const answersWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
