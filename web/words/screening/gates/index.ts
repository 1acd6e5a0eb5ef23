import { defineWords } from '../../../platform/language.ts';

/** Words of the gates of a drive: what they decide, and the list that goes to the ballot. */
export const gateWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
