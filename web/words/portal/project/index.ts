import { defineWords } from '../../../platform/language.ts';

/** A project as a resident reads it. */
export const projectPageWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
