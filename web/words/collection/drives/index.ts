import { defineWords } from '../../../platform/language.ts';

/** Words of the staff's pages about drives, towns and the poster. */
export const driveWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
