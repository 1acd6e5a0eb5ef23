import { defineWords } from '../../../platform/language.ts';

/** Words of the deputies' page. */
export const voteWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
