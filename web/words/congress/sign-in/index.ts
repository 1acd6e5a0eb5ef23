import { defineWords } from '../../../platform/language.ts';

/** The words of signing in by name and password, and of every refusal that any page can meet. */
export const signInWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
