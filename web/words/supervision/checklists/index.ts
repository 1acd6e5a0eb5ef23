import { defineWords } from '../../../platform/language.ts';

/** Words of the checklists: the list, the sheet on paper, and the editor. */
export const checklistWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
