import { defineWords } from '../../../platform/language.ts';

/** Words of how a body screens: its gates and its checklist. */
export const settingsWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
