import { defineWords } from '../../../platform/language.ts';

/** Words of special inquiries (专题询问). */
export const inquiryWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
