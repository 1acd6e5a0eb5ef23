import { defineWords } from '../../../platform/language.ts';

/** Words of the page on which residents propose. */
export const raiseWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
