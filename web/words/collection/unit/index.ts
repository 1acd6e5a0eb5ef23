import { defineWords } from '../../../platform/language.ts';

/** Words of what departments propose and stations receive. */
export const unitWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
