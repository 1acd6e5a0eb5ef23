import { defineWords } from '../../../platform/language.ts';

/** The words of the verifier that is taken home as one file. */
export const verifierWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
