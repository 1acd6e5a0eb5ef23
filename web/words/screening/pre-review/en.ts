import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Pre-review by deputies',
  lede: 'What deputies think and ask before the session. No votes: totals only, without names.',
  notRead: 'The pre-review could not be read',
  empty:
    'There is nothing to pre-review now. Deputies see projects once they are preliminary candidates.',
  took: (took, all) => `${took} of ${all} deputies took part`,
  supports: 'Support',
  doubts: 'Doubt',
  people: (count) => count,
  notes: 'In the deputies’ words',
  questions: 'Questions of deputies',
  noQuestions: 'No questions.',
  askedBy: (name, delegation) =>
    delegation === '' ? `Deputy ${name}` : `Deputy ${name} (${delegation})`,
  office: 'Congress staff',
  waiting: 'Waiting for an answer',
  answer: 'Answer',
  answerHelp: 'All deputies read it.',
  send: 'Answer the deputies',
  change: 'Change the answer',
  cancel: 'Cancel',
  answered: 'Answered; all deputies can read it.',
  print: 'Print the summary',
  printTitle: 'Summary of the pre-review by deputies',
  printNote: 'Opinions before the session, for the standing committee. No vote, counted as none.',
  waitingCount: (count) =>
    count === '1' ? '1 question waits for an answer' : `${count} questions wait for an answer`,
  department: 'Questions of deputies',
  departmentNone: 'No deputy has asked about a project of this department.',

  problems: {
    'text-missing': () => 'Nothing is written yet.',
    'too-long': ({ most }) => `Too long: at most ${most ?? ''} characters.`,
    'forbidden-character': () => 'It contains invisible control characters. Please type it again.',
    'not-your-question': () => 'This project is no matter of this department.',
  },
};
