import { defineWords } from '../../../../platform/language.ts';

/** Words of where a candidate came from, fetched when somebody asks. */
export const originWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
