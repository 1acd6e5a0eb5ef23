import { defineWords } from '../../../platform/language.ts';

/** Words of handing over and planning: the staff's list and review, the department's plan. */
export const planWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
