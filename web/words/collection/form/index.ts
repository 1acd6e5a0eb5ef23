import { defineWords } from '../../../platform/language.ts';

/** Words of the form on which a proposal is written down, wherever that is. */
export const proposalFormWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
