import { defineWords } from '../../../platform/language.ts';

/** Words of the mails that say what is to be done: how they are chosen, and what became of them. */
export const digestWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
