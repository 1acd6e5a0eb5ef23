import { defineWords } from '../../../platform/language.ts';

/** Words of what staff and departments see of the pre-review. */
export const preReviewWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
