import { defineWords } from '../../../platform/language.ts';

/** Words of the parts that show a project: pace, stages, milestones. */
export const partWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
