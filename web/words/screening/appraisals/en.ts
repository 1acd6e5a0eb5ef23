import type { Words } from './zh.ts';

const FIELDS: Readonly<Record<string, string>> = {
  content: 'Please say what is built or done, and how much of it.',
  site: 'Please say where.',
  beneficiaries: 'Please say how many benefit.',
  money: 'Please fill in the money: one year at least.',
  year: 'Please fill in the year.',
  yuan: 'Please fill in the amount.',
  source: 'Please say where the money comes from.',
  startsOn: 'Please fill in the first day of work.',
  endsOn: 'Please fill in the last day of work.',
  target: 'Please set a target that can be checked.',
};

export const en: Words = {
  problems: {
    'appraisal-changed': () =>
      'Somebody has just changed this appraisal. Look at how it stands now, then act.',
    'due-in-past': () => 'The due day cannot be before today.',
    'year-out-of-range': () => 'Write the year with four digits, such as 2027.',
    'year-twice': ({ year }) => `The year ${year ?? ''} stands twice; make it one line.`,
    'too-many-years': ({ most }) => `At most ${most ?? ''} years.`,
    'too-many-documents': ({ most }) =>
      `At most ${most ?? ''} documents. Remove one that is not needed first.`,
    'verdict-missing': () => 'Please choose one.',
    'remark-missing': () => 'Please state the condition or the reason.',
    'answer-missing': ({ field }) => FIELDS[String(field)] ?? 'Please fill this in.',
  },
};
