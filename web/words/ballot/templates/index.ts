import { defineWords } from '../../../platform/language.ts';

/** Words of the documents of a session and of their templates. */
export const templateWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
