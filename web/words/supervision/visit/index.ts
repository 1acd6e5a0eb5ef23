import { defineWords } from '../../../platform/language.ts';

/** Words of the deputies' pages on the projects they supervise, and of the visit. */
export const visitWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
