import { defineWords } from '../../platform/language.ts';

/** Words of the collection room that several of its pages say; each page has its own besides. */
export const collectionWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
