import { defineWords } from '../../../platform/language.ts';

/** Words of the page on which staff type in what came back on paper. */
export const paperWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
