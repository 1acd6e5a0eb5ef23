import { defineWords } from '../../platform/language.ts';

/** The few words that components themselves need. */
export const designWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
