import { defineWords } from '../../../platform/language.ts';

/** Words of what deputies propose by name. */
export const deputyProposalWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
