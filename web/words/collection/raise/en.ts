import type { Facts } from '../../../../shared/result.ts';
import type { Words } from './zh.ts';

const FIELDS: Readonly<Record<string, string>> = {
  name: 'The name of the project',
  reason: 'Background and need',
  content: 'Content and scale',
  town: 'The town',
  village: 'The village',
  site: 'The spot',
  term: 'The time',
  fundingSource: 'The source of money',
  byName: 'The name',
  byPhone: 'The telephone number',
};
const field = (facts: Facts): string => FIELDS[String(facts['field'])] ?? 'This';

export const en: Words = {
  title: 'Raise',
  system: 'Livelihood projects: what should be done?',
  tagline: 'Raise a matter, follow the answer',
  look: 'Results',
  raise: 'Raise',
  learn: 'Help',
  loading: 'Opening',
  again: 'Try again',
  notReached: 'The page could not be opened',

  chooseTitle: 'To whom do you want to propose?',
  chooseLede: 'Propose to the congress of the place where it should be done.',
  chooseNone: 'There is no body here yet.',
  chooseList: 'Bodies that take proposals',

  headline: 'Propose a livelihood project',
  points: [
    'No account; the telephone number may stay empty',
    'You get a tracking number',
    'With it you see every step and its reason',
  ],
  pointsLabel: 'How it works',
  days: (days, text) =>
    days === 0 ? 'last day today' : days === 1 ? '1 day left' : `${text} days left`,
  opening: 'Collecting',
  openFor: (days) => `collecting, ${days}`,
  standing: 'Open all the time',
  between: (from, to) => `${from} to ${to}`,
  from: (day) => `from ${day}`,
  scanned: (station) =>
    `You scanned the code of “${station}”. The proposal counts as yours, and in the ledger of this station too.`,
  offline: 'There is no network now',
  offlineSays:
    'You can write and submit all the same: it stays on this phone and is sent when this page is open with a network again.',
  otherDrives: 'Also collecting',

  coming: 'It has not begun yet',
  comingSays: (title, from, to) =>
    to === '' ? `“${title}” begins on ${from}.` : `“${title}” begins on ${from} and ends on ${to}.`,
  over: 'This drive is over',
  overSays: (title, to) => (to === '' ? `“${title}” is over.` : `“${title}” ended on ${to}.`),
  none: 'Nothing is being collected now',
  noneSays: 'Once a drive begins, you can propose on this page.',
  instead: 'What you can do now',
  insteadTrack: 'Look up what I proposed',
  insteadLook: 'See this year’s projects',
  insteadDeputy:
    'Tell a deputy or a deputies’ liaison station near you; they can propose it for you.',

  form: 'Proposal',
  draftKept: 'What you had not finished is still here.',
  draftClear: 'Begin anew',
  photosLabel: 'Photos of the place (optional)',
  similarTitle: 'Others have proposed something like it',
  similarSays: 'If it is the same matter, join it: together it weighs more.',
  join: 'Join this one',
  voices: (count) => (count === '1' ? '1 proposal asks for it' : `${count} proposals ask for it`),
  likenesses: {
    'same-content': 'says the same',
    'same-place': 'the same place',
    'near-content': 'says nearly the same',
  },
  newWindow: ' (opens in a new window)',
  joining: (number, name) => `You are joining ${number} “${name}”`,
  joiningSays:
    'Please say it in your own words all the same. They are handled together with it; you get a number of your own.',
  leave: 'Do not join, propose by itself',

  personal: (what) =>
    `This looks like ${what}. This text becomes public after its review: please take it out. A number for the answer belongs under “Who proposes it”.`,
  personalKinds: {
    mobile: 'a mobile number',
    landline: 'a telephone number',
    identity: 'an identity number',
    'bank-card': 'a bank card number',
  },
  and: ', ',

  submit: 'Send the proposal',
  submitJoin: 'Send and join',
  publicNote:
    'Name and telephone are seen by staff only; everything else becomes public after its review.',
  faults: (count) =>
    count === 1
      ? 'One thing has to be changed, marked above.'
      : `${count} things have to be changed, marked above.`,

  sendingTitle: 'Sending',
  sendingSays: 'It is kept on your phone already; this takes a few seconds.',
  keptTitle: 'Kept on your phone; sent when there is a network',
  keptSays:
    'Nothing has to be typed again. You may close the page; open it again with a network and it is sent. The number appears here.',
  sendNow: 'Send now',
  refusedTitle: 'Not taken',
  edit: 'Go back and change it',
  another: 'Propose another',

  sentTitle: 'Received',
  sentJoined: (count) => `${count} proposals now ask for the same.`,
  numberLabel: 'Tracking number',
  keepIt:
    'Keep the number: take a screenshot, write it down or print the slip. It shows every step and its reason, without an account.',
  follow: 'Follow it',
  slip: 'Print the slip',
  copy: 'Copy the number',
  copied: 'Copied',
  notCopied: 'It could not be copied, please write it down',
  codeOf: (number) => `QR code to follow ${number}`,
  codeSays: 'Scan to follow it',
  next: 'Once it is sent',
  nextSteps: [
    'Staff review it and its text becomes public',
    'It is put together with others like it; what can be done goes to a department for appraisal',
    'It is decided step by step, and the deputies vote',
    'Whether it is done, and why, stands on the page of the number',
  ],

  nowSent: (name) => `“${name}” was sent`,
  nowNumber: (number) => `Tracking number ${number}`,

  mineTitle: 'Proposed on this phone',
  mineClear: 'Remove from this phone',
  mineCleared: 'Removed',
  mineSays: 'Noted on this phone only, nobody else sees it.',

  slipTitle: 'Slip of a proposal',
  slipNumber: 'Tracking number',
  slipName: 'Proposal',
  slipPlace: 'Place',
  slipDay: 'Received on',
  slipDrive: 'Drive',
  slipState: 'Now',
  slipHow: 'Scan, or open this address and type the number, to see every step and its reason:',
  slipPrivate: 'Neither name nor telephone stands on this slip.',

  problems: {
    'not-found': () =>
      'There is no such body or drive. The link may be incomplete; please begin at the first page.',
    'no-connection': () => 'The server was not reached. Please check the network and try again.',
    'server-error': () => 'The server met an error. Please wait a moment and try again.',
    'try-again': () => 'The server is busy. Please wait a moment and try again.',
    'name-missing': () => 'Please name the project in one sentence.',
    'too-long': (facts) =>
      `${field(facts)} is too long, at most ${facts['most'] ?? ''} characters.`,
    'forbidden-character': (facts) =>
      `${field(facts)} has characters that cannot be used (invisible control characters). Please type it again.`,
  },
};
