import { defineWords } from '../../platform/language.ts';

/** Words of the frame around the pages of the staff. */
export const staffWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
