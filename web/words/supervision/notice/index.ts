import { defineWords } from '../../../platform/language.ts';

/** Words of the notices on what is overdue: sending, the list, and the paper itself. */
export const noticeWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
