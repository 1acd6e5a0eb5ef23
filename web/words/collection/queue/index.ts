import { defineWords } from '../../../platform/language.ts';

/** The words of the queue of leads (建议组). */
export const queueWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
