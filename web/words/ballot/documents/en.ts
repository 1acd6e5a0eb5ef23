import type { Words } from './zh.ts';

export const en: Words = {
  back: 'Back to the rostrum',
  print: 'Print',
  check:
    'Made from the template under Documents and from the count. Check number, signatory and date before it is printed and sealed.',
  notYet: 'There is nothing to print yet',
  notYetWhat: {
    report: 'The tally report exists once the round is counted.',
    announcement: 'Announcement and decision exist once everything is decided.',
  },
  titles: { report: 'Tally report', announcement: 'Announcement and decision' },
};
