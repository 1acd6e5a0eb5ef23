import { defineWords } from '../../../platform/language.ts';

/** Words of the page on how a body supervises. */
export const supervisionSettingsWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
