import type { Words } from './zh.ts';

export const en: Words = {
  advisory: 'An advisory poll of the public. It is no ballot; it advises the deputies.',
  eyebrow: (body) => `${body}: poll of the public`,
  tab: 'Poll of the public',
  gone: 'There is no such poll',
  goneSays: 'The link may be incomplete, or the poll was taken down.',
  coming: (day) => `The poll opens on ${day}. Please come back then.`,
  openTill: (day, most) =>
    `Until ${day}; choose at most ${most}. Each device counts once and may change its choice until then.`,
  over: 'The poll is over',
  list: 'Which should be done first',
  chosenOf: (chosen, most) => `${chosen} chosen, at most ${most}`,
  nothingYet: 'Nothing is chosen yet',
  nothingLift: 'Choose at least one to send.',
  submit: 'Send my opinion',
  again: 'Send again',
  working: 'Sending; this takes a few seconds.',
  sent: 'Received, thank you',
  sentSays: (day) =>
    `The result appears on this page after ${day}. Until then you may change your choice.`,
  lost: 'Not sent; your choice is kept. Send it once the network is back.',
  unnamed: 'No account and no name; only totals are shown.',
  results: 'Result',
  answers: (count) => (count === '1' ? '1 answer' : `${count} answers`),
  times: (count) => count,

  staffTitle: 'Polls of the public',
  staffLede:
    'Hear the public on the preliminary list. It is no ballot and only advises the deputies; the public sees no figures before the end.',
  notRead: 'The polls could not be read',
  none: 'There is no poll yet.',
  add: 'New poll',
  form: 'Poll of the public',
  drive: 'On the preliminary list of which drive',
  fields: {
    title: 'Title',
    intro: 'Introduction',
    opensOn: 'First day',
    closesOn: 'Last day',
    most: 'How many may be chosen',
  },
  usualTitle: 'Which projects should be done first',
  usualIntro:
    'These are the preliminary candidates. Your opinion advises the deputies; they decide by vote at the session.',
  days: (from, to, most) => `${from} to ${to}, at most ${most} chosen`,
  save: 'Save the draft',
  cancel: 'Cancel',
  saved: 'The draft is saved; the public sees it once it is published.',
  phases: { draft: 'Draft', coming: 'Not open yet', open: 'Open', over: 'Over' },
  change: 'Change',
  publish: 'Publish the poll',
  publishQuestion: 'Publish this poll?',
  publishSays: (count) =>
    `Its list of ${count} projects is fixed and cannot be changed afterwards.`,
  published: 'Published.',
  close: 'Close the poll',
  closeQuestion: 'Close the poll now?',
  closeSays: 'It takes no more answers, its result becomes public, and it cannot be opened again.',
  closed: 'Closed; the result is public.',
  link: 'Public page',

  problems: {
    'poll-list-empty': () => 'The preliminary list is empty, so there is nothing to ask about.',
    'poll-most-out-of-range': ({ most }) => `Between 1 and ${most ?? ''} projects may be chosen.`,
    'poll-key-taken': () => 'This poll was already made. Please reload the page.',
    'poll-not-open': ({ phase }) =>
      phase === 'coming'
        ? 'The poll has not opened yet.'
        : 'The poll is over and takes no more answers.',
    'poll-choice-unknown': () => 'A chosen project is not on this list. Please reload the page.',
    'poll-too-many': ({ most }) => `Choose at most ${most ?? ''}.`,
    'poll-nothing-chosen': () => 'Nothing is chosen yet. Please choose at least one.',
  },
};
