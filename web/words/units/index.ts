import { defineWords } from '../../platform/language.ts';

/** Words of the frame of departments and stations. */
export const unitsWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
