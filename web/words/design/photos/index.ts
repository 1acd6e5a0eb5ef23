import { defineWords } from '../../../platform/language.ts';

/** Words of the photo components, and of what may be wrong with a photo or document. */
export const photoWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
