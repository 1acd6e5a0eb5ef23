import { defineWords } from '../../../platform/language.ts';

/** Words of advisory polls, for the public and for the staff. */
export const pollWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
