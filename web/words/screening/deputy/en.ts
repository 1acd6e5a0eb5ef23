import type { Words } from './zh.ts';

export const en: Words = {
  title: 'For deputies',
  titleOf: (deputy) => `For deputies · ${deputy}`,
  named: (name) => `Deputy ${name}`,
  loading: 'Opening',
  again: 'Try again',
  notReached: 'This page did not open',
  offline: 'No network now',
  offlineSays:
    'This is what was read last. What you write is kept on this device until the network is back.',
  notEnrolled: 'Scan your deputy card first',
  notEnrolledSays:
    'This device is not yet linked to a card. Scan the code on your card once; from then on this page opens for you.',
  notOnRoll: 'You are not on the roll',
  notOnRollSays:
    'The roll of this card has changed. Scan your new card, or speak to the congress staff.',
  enrol: 'Scan my card',

  greeting: (name) => `Good day, Deputy ${name}`,
  lede: 'Read the projects and ask before the session. The vote itself is held at the session.',
  more: 'Your proposals',
  review: 'Pre-review of candidates',
  reviewOf: (year) => `Pre-review of the candidates for ${year}`,
  nothingToReview: 'There is nothing to pre-review now. The list will appear here.',
  markedOf: (marked, all) => `${all} in all, you have marked ${marked}`,
  start: 'Start the pre-review',
  goOn: 'Go on',
  readAgain: 'Read them again',
  all: (count) => `See all ${count}`,
  proposals: 'My proposals',
  proposalsHelp: 'Numbers and what became of them',
  noProposals: 'None yet',
  proposed: (count) => `${count}, see what became of them`,
  propose: 'Propose a project',
  proposeHelp: 'One matter for the people, under your name',

  home: 'Back',
  toList: 'All projects',
  listLede: 'Open one to read its card and the answers, and to say what you think.',
  stances: { support: 'Support', doubt: 'Doubt' },
  unmarked: 'Not marked yet',
  asked: (count) => (count === '1' ? '1 question' : `${count} questions`),
  position: (at, all) => `${at} of ${all}`,
  gone: 'This project is no longer on the list',
  goneSays: 'The list has changed. Please go back to all projects.',
  previous: 'Previous',
  next: 'Next',
  finish: 'See all projects',

  card: 'Project card',
  unknown: (fields) => `Not filled in yet: ${fields}`,
  and: ', ',
  from: 'Where it came from',
  fromCount: (count) => (count === '1' ? 'From one proposal' : `Merged from ${count} proposals`),
  fromTown: (town) => `Place: ${town}`,

  poll: 'What the public said',
  pollSays: (answers, chosen) => `${chosen} of ${answers} answers chose this one.`,
  pollNote: 'An advisory poll of the public. It is no ballot; it advises the deputies.',

  mine: 'What I think',
  notVote:
    'This is an opinion before the session. It is no vote and counts as none; the standing committee sees only totals, without names.',
  stanceHelp: {
    support: 'It may become a candidate',
    doubt: 'I want to know more first',
  },
  note: 'In my words',
  noteHelp: 'The standing committee reads your words without your name.',
  saveNote: 'Save my words',
  takeBack: 'Take it back',
  saving: 'Saving',
  saved: (stance) => `Saved: ${stance}`,
  savedWith: (stance) => `Saved: ${stance}, with your words`,
  takenBack: 'Taken back; nothing of yours is recorded now',
  unsaved: 'Your words are not saved yet',
  notSaved: 'Not saved yet',
  notSavedSays:
    'What you chose and wrote is kept on this device and will be saved once the network is back.',
  saveAgain: 'Save now',

  questions: 'Questions of deputies',
  questionCount: (count) => count,
  noQuestions: 'No deputy has asked yet.',
  askedBy: (name, delegation) =>
    delegation === '' ? `Deputy ${name}` : `Deputy ${name} (${delegation})`,
  answer: 'Answer',
  office: 'Congress staff',
  waiting: 'Waiting for an answer',
  ask: 'Ask a question',
  askHelp: 'All deputies read the question, your name and the answer.',
  question: 'My question',
  send: 'Send my question',
  sent: 'Your question is sent. The answer will appear here.',
  keptQuestion:
    'Not sent. Your question is still above; press “Send my question” again once the network is back.',

  proposalsTitle: 'My proposals',
  proposalsLede: 'Press a number to read every step and why.',

  problems: {
    'not-enrolled': () => 'This device is not enrolled. Please scan your card.',
    'not-on-roll': () => 'You are not on the roll. Please speak to the congress staff.',
    'not-found': () => 'There is no such project; the list may have just changed.',
    'no-connection': () => 'The server could not be reached. Check the network and try again.',
    'server-error': () => 'The server failed. Please wait a moment and try again.',
    'try-again': () => 'The server is busy. Please wait a moment and try again.',
    'text-missing': () => 'Nothing is written yet.',
    'too-long': ({ most }) => `Too long: at most ${most ?? ''} characters.`,
    'forbidden-character': () => 'It contains invisible control characters. Please type it again.',
    'pre-review-over': () =>
      'This project is no longer on the list; it can be neither asked about nor marked.',
    'too-many-questions': ({ most }) => `At most ${most ?? ''} questions on one project.`,
    'question-key-taken': () =>
      'This question was already sent with other words. Please reload the page.',
  },
};
