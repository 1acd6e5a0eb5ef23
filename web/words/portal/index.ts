import { defineWords } from '../../platform/language.ts';

/** What the public reads first. */
export const portalWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
