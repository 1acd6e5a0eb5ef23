import { defineWords } from '../../../platform/language.ts';

/** Words of the page on which staff decide on supervision groups. */
export const groupWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
