import type { Words } from './zh.ts';

export const en: Words = {
  titles: {
    received: 'Received, to be reviewed',
    waiting: 'Being checked and sorted',
    proposed: 'A proposed project',
    preliminary: 'A preliminary candidate',
    candidate: 'A candidate',
    chosen: 'Chosen by the deputies',
    suggestion: 'Handled as a deputy’s suggestion',
    reserve: 'In the reserve pool',
    declined: 'Not taken',
  },
  meanings: {
    received: 'Staff look at it, make its text public and put it together with others like it.',
    waiting:
      'Staff put it together with others like it and check whether it is a livelihood project.',
    proposed:
      'It fits. The responsible department appraises whether it can be done, what it costs and by when.',
    preliminary:
      'It can be done. It is being decided step by step; the deputies read and ask beforehand.',
    candidate: 'It has been agreed upon; the deputies will vote on it.',
    chosen: 'The deputies chose it. The government carries it out, and the deputies watch.',
    suggestion: 'A deputy makes it a suggestion, which a department handles and answers.',
    reserve: 'It is not done this time and kept for later years. The number stays valid.',
    declined: 'It is not done this time; the reason stands below.',
  },
  nexts: {
    received: 'This usually takes a few days. The outcome of the review stands on this page.',
    waiting:
      'What fits becomes a proposed project and goes to a department; for what does not, the reason is given.',
    proposed:
      'What can be done becomes a preliminary candidate; for what cannot, the reason is given, or it is kept in reserve.',
    preliminary: 'Once every gate has passed it, it becomes a candidate and goes to the ballot.',
    candidate:
      'It is chosen when more than half of all deputies vote for it and its place is within the seats.',
    chosen:
      'The government publishes its plan with the day of every milestone; see the first page.',
    suggestion: 'The department answers when it is done; the result stands on this page.',
    reserve: 'It is looked at again next time; what then happens stands on this page.',
    declined: 'If things change, it can be proposed again in the next drive.',
  },
  glyphs: {
    received: '1',
    joined: '+',
    accepted: '✓',
    withheld: '✓',
    merged: 'M',
    split: 'S',
    undone: 'U',
    'became-lead': 'L',
    'became-proposed': 'P',
    'became-preliminary': 'P',
    'became-candidate': 'C',
    'became-chosen': '★',
    'became-reserve': 'R',
    'became-declined': 'D',
    'became-suggestion': 'S',
    'appraisal-requested': 'A',
    'appraisal-submitted': 'A',
    'appraisal-returned': 'A',
    'appraisal-accepted': 'A',
    'gate-passed': 'G',
    'gate-struck': 'G',
    'gate-returned': 'G',
    'put-to-ballot': 'V',
    'not-chosen': 'V',
    revived: 'R',
    note: 'N',
  },

  lookTitle: 'Follow a proposal',
  lookLede: 'You were given a number when you proposed; it shows every step and its reason.',
  lookLabel: 'Tracking number',
  lookHint: (example) =>
    example === ''
      ? 'Capitals and the dash do not matter.'
      : `For example ${example}; capitals and the dash do not matter.`,
  look: 'Follow',
  lookAnother: 'Follow another',
  notFound: 'Not found',

  eyebrow: (number, name) => (name === '' ? number : `${number} · ${name}`),
  withheld: 'Its text is not public; the matter is handled all the same. The reason stands below.',
  why: 'Reason',
  declined: (reason) => `Kind: ${reason}`,
  stages: 'How far it has come',
  stageNames: ['Received', 'Public', 'Proposed', 'Preliminary', 'Candidate', 'Chosen'],

  underReview: (group) =>
    `Yours is still under review. The proposals it joins have come to: ${group}. After the review it goes on with them.`,

  matter: 'What was proposed',
  notPublic: 'It becomes public here after its review.',
  reason: 'Background and need',
  content: 'Content and scale',
  photos: 'Photos of the place',
  photoOf: (name, number) => `${name}, photo ${number}`,

  facts: 'Facts',
  received: 'Received',
  drive: 'Drive',
  origin: 'Origin',
  category: 'Category',
  place: 'Place',
  group: 'Others like it',
  groupNumber: (number) => `Number ${number}`,
  voices: (count) => (count === '1' ? '1 proposal' : `${count} proposals`),
  alone: 'None so far',
  from: (origin, count) => `${origin} ${count}`,
  unit: 'Responsible department',
  year: 'For the year',
  yearOf: (year) => String(year),

  steps: 'Step by step',
  next: 'What comes next',
  another: 'Propose another',
  slip: 'Print the slip',
};
