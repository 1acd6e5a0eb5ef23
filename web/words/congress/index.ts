import { defineWords } from '../../platform/language.ts';

/** Words of the congress room: body, sessions, roll, cards, sign-in desk, staff, acts. */
export const congressWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
