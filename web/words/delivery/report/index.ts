import { defineWords } from '../../../platform/language.ts';

/** Words of the progress reports: how they are written, read and corrected. */
export const reportWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
