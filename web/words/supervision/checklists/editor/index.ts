import { defineWords } from '../../../../platform/language.ts';

/** Words of the editor of checklists and of their templates. */
export const editorWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
