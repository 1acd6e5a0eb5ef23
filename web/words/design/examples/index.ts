import { defineWords } from '../../../platform/language.ts';

/** Example content of the design page; people and figures are invented. */
export const exampleWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
