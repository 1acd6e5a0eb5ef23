import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Answers',
  lede: 'Everything raised gets an answer: whoever proposed what is settled now is told, one by one. Telephone numbers are seen by the staff alone.',
  notRead: 'The answers were not fetched',
  waiting: (count) =>
    count === '0'
      ? 'Nobody who left a telephone number is waiting to be told.'
      : `${count} who left a telephone number have not been told yet.`,
  state: 'Outcome',
  anyState: 'Any outcome',
  told: 'Whether told',
  toldWanted: { no: 'Not told yet', yes: 'Told', all: 'All' },
  onlyPhone: 'Only with a telephone number',
  list: 'Proposers',
  count: (count) => (count === '1' ? '1 proposal' : `${count} proposals`),
  empty: 'There are none like that.',
  choose: (number) => `Choose ${number}`,
  chooseAll: 'Choose all on this page',
  number: 'Tracking number',
  name: 'Proposal',
  by: 'Proposer',
  noName: 'No name left',
  noPhone: 'No telephone left',
  outcome: 'Outcome',
  reason: (text) => `Reason: ${text}`,
  toldAt: 'Told',
  notTold: 'Not yet',
  toldSaid: (day, how, by) => `${day}, ${how}, ${by}`,
  how: 'How they were told',
  hows: { call: 'by telephone', message: 'by message', letter: 'by letter', visit: 'in person' },
  mark: (count) => `Mark ${count} as told`,
  markNone: 'Mark as told',
  chooseFirst: 'Choose first who was told.',
  marked: (count) => `${count} marked; the act log keeps it.`,
  print: (count) => (count === '1' ? 'Print 1 slip' : `Print ${count} slips`),
  printNone: 'Print slips',
  printFirst: 'Choose first what to print.',
  printHelp: 'Three to an A4 sheet',

  slip: {
    title: 'Answer to your proposal',
    dear: (name) => (name === '' ? 'Dear resident,' : `Dear ${name},`),
    asked: (day, name) => `on ${day} you proposed “${name}”. This is what became of it.`,
    number: 'Tracking number',
    outcome: 'Outcome',
    reason: 'Reason',
    thanks:
      'Thank you for caring about what is needed around you. With the tracking number every step can be read on the web at any time.',
    foot: (body, day) => `${body}, ${day}`,
  },
};
