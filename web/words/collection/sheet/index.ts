import { defineWords } from '../../../platform/language.ts';

/** Words of the page on which proposals leave and come as a sheet. */
export const sheetWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
