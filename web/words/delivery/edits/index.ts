import { defineWords } from '../../../platform/language.ts';

/** Words of the list of minor edits of a project. */
export const editWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
