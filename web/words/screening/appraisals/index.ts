import { defineWords } from '../../../platform/language.ts';

/** Words of appraisals, for the screeners and for the departments. */
export const appraisalWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
