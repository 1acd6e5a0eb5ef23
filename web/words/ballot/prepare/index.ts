import { defineWords } from '../../../platform/language.ts';

/** Words of preparing a ballot: its settings, and the way to an open session. */
export const prepareWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
