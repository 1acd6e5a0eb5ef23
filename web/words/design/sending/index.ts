import { defineWords } from '../../../platform/language.ts';

/** Words of forms that anybody sends: the small sum a browser does first, waiting for the network, refusals. */
export const sendingWords = defineWords({
  zh: () => import('./zh.ts'),
  en: () => import('./en.ts'),
});
