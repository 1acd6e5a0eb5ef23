import { defineWords } from '../../../platform/language.ts';

/** Words of the page on which a tracking number is followed. */
export const trackWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
