import { deputies } from './deputies-en.ts';
import { publicPart, scrutineers } from './others-en.ts';
import { staff } from './staff-en.ts';
import { tellers } from './tellers-en.ts';
import { departments, stations } from './units-en.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  system: 'Ballot on livelihood projects',
  tagline: 'Decided by the deputies',
  title: 'Help',
  lede: 'For deputies, staff, departments, stations, scrutineers, tellers and the public. One page, and it prints.',
  look: 'Results',
  learn: 'Help',
  home: 'Back to the first page',
  contents: 'For whom',
  search: 'Search the help',
  searchHint: 'For example: phone, secret, rehearsal',
  found: (topics) => `Found: ${topics}`,
  none: 'Nothing here has these words. Try another, or clear the search and read from the top.',
  clear: 'Clear',
  print: 'Print',
  parts: { deputies, staff, departments, stations, scrutineers, tellers, public: publicPart },
};
