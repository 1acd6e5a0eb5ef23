import type { Words } from './zh.ts';

export const en: Words = {
  loading: 'Opening',
  again: 'Try again',
  none: 'You have not proposed anything yet.',
  another: 'Propose another',
  because: (reason) => `Reason: ${reason}`,
  voices: (count) => `Handled together with others: ${count} in all`,
  follow: (number) => `Follow ${number}`,
  received: (day) => `Proposed on ${day}`,

  noDrive: 'There is no drive now',
  noDriveSays: 'Once one opens, you can propose on this page.',
  coming: (title, day) => `“${title}” opens on ${day}.`,
  drive: (title) => `For: ${title}`,
  chooseDrive: 'For which drive',
  form: 'Proposal of a deputy',
  photos: 'Photos of the place',
  draftKept: 'What you had written is still here; just go on.',
  draftClear: 'Clear and start anew',
  personal:
    'This looks like a telephone or identity number. The text will be public, so please take it out.',
  faults: (count) =>
    count === 1
      ? 'One thing must be changed; it is marked above.'
      : `${count} things must be changed; they are marked above.`,
  notSent: 'Not sent',
  keptHere: 'All you wrote is still here. Press “Send my proposal” again; it will not come twice.',
  submit: 'Send my proposal',
  byName: (name) => `Under the name ${name}, public with the text.`,
  sent: 'Received',
  sentPublic: 'It is public and handled together with those of residents.',
  sentReview: 'It may hold personal data; it becomes public once the staff have looked at it.',
  number: 'Tracking number',
  followThis: 'Follow this one',
  toOverview: 'My proposals',

  problems: {
    'drive-not-open': () => 'This drive takes no proposals now.',
    'name-missing': () => 'Please give the project a name of one line.',
  },
};
