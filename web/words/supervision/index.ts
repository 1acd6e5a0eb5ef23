import { defineWords } from '../../platform/language.ts';

/** Words of the supervision room that several pages say: checks, states, judgements, and its problems. */
export const supervisionWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
