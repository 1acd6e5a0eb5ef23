import { defineWords } from '../../platform/language.ts';

/** Words of the delivery room that several pages say: stages, paces, causes, and its problems. */
export const deliveryWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
