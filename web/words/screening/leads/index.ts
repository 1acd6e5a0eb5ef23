import { defineWords } from '../../../platform/language.ts';

/** Words of the screening of leads: the page and the panel of one lead. */
export const leadWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
