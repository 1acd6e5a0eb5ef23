import { dutyWordsEn } from '../../../../shared/supervision/duty-words-en.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  duty: dutyWordsEn,
  title: 'To do',
  staffTitle: 'To do in delivery and supervision',
  lede: (open, late) =>
    late === '0' ? `${open} to do, nothing overdue.` : `${open} to do, ${late} of them overdue.`,
  notRead: 'What is to be done could not be read',
  nothing: 'Nothing to do now',
  nothingHelp: 'New tasks will stand here.',
  parts: { late: 'Overdue', soon: 'Due within two weeks', open: 'Open' },
  waiting: 'Waiting for others',
  count: (count) => count,
  late: (days) => (days === '1' ? '1 day overdue' : `${days} days overdue`),
  today: 'Due today',
  left: (days) => (days === '1' ? '1 day left' : `${days} days left`),
  by: (day) => `By ${day}`,
  was: (day) => `Was due ${day}`,
  since: (day) => `Since ${day}`,
  waitsFor: (who) => `Waits for ${who}`,
  mails: 'E-mail reminders',
  all: (count) => `All ${count}`,
};
