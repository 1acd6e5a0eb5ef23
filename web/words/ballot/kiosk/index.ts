import { defineWords } from '../../../platform/language.ts';

/** Words of the shared tablet. */
export const kioskWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
