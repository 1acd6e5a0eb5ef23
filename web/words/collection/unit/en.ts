import type { Words } from './zh.ts';

export const en: Words = {
  proposals: {
    title: 'Our proposals',
    lede: 'Departments can propose too; it is as public and as surely answered as what residents say.',
    write: 'Propose something',
    list: 'What we have proposed',
  },
  receive: {
    title: 'Receive a resident',
    lede: 'Take it down as it is said, one matter on one form. Hand over the slip: its number shows every step.',
  },
  drive: {
    choose: 'Drive',
    none: 'No drive is open now',
    noneHelp: 'The form opens with the next drive.',
    coming: (title, day) => `“${title}” begins on ${day}.`,
  },
  form: {
    label: { department: 'Proposal of a department', station: 'Reception' },
    photos: 'Photos of the place',
    keptDraft: 'What was not sent last time is still here.',
    clear: 'Begin anew',
    send: { department: 'Submit proposal', station: 'Take down' },
    join: 'Take down as the same matter',
    consequence: {
      department: 'All but names and telephone numbers becomes public.',
      station: 'All but name and telephone number becomes public.',
    },
    close: 'Close',
    faults: (count) => `${count} ${count === 1 ? 'place is' : 'places are'} not filled in.`,
    notSent: 'Not sent',
  },
  taken: {
    title: 'Taken in',
    open: 'It is public now; its number shows every step.',
    toReview:
      'There may be a number or a name in the text; staff look at it before it is public. Its number works already.',
    joined: (count) => `It goes together with earlier proposals, ${count} in all.`,
    number: 'Tracking number',
    slip: 'Print the slip',
    another: { department: 'Propose another', station: 'Take down the next' },
    slipBody: (body, unit) => `${body}, ${unit}`,
  },
  ledger: {
    title: 'Ledger',
    lede: 'All that this station took down, and what became of each.',
    notRead: 'The ledger could not be read',
    caption: { department: 'What we have proposed', station: 'What this station received' },
    empty: { department: 'Nothing has been proposed yet.', station: 'Nothing was received yet.' },
    matter: 'Proposal',
    number: 'Number',
    day: 'Day',
    by: 'Proposed by',
    way: 'How',
    voices: 'Asking for the same',
    state: 'What became of it',
    toReview: 'To be reviewed',
  },
  code: {
    title: 'QR code',
    lede: 'Print it for the wall: residents scan it and propose by phone.',
    print: 'Print',
    call: 'What should be done?',
    how: 'Scan it, no account needed, every proposal is answered',
    codeOf: (unit) => `QR code of ${unit}`,
  },
};
