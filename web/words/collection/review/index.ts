import { defineWords } from '../../../platform/language.ts';

/** Words of the review of what came in. */
export const reviewWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
