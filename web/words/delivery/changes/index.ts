import { defineWords } from '../../../platform/language.ts';

/** Words of change control: asking for a change, deciding on it, telling the next session. */
export const changeWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
