import { defineWords } from '../../../platform/language.ts';

/** Words of what the workbench shows of collection and screening. */
export const yearsWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
