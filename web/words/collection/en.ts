import type { Words } from './zh.ts';
import { categories } from './categories-en.ts';
import { declineReasons } from './decline-en.ts';

export const en: Words = {
  categories,
  noCategory: 'No category',
  origins: {
    residents: 'Residents',
    deputies: 'Deputies',
    departments: 'Departments',
    stations: 'Stations',
    government: 'Government',
  },
  channels: {
    web: 'Web page',
    qr: 'QR code',
    letter: 'Letter',
    call: 'Call',
    visit: 'Visit',
    meeting: 'Meeting',
    import: 'Imported sheet',
  },
  leadStates: {
    lead: 'To be handled',
    proposed: 'Proposed project',
    preliminary: 'Preliminary candidate',
    candidate: 'Candidate',
    chosen: 'Chosen by ballot',
    reserve: 'Reserve pool',
    declined: 'Declined',
    suggestion: 'Deputy’s suggestion',
    merged: 'Merged',
  },
  declineReasons,
  drivePhases: { draft: 'Draft', coming: 'Not begun', open: 'Collecting', over: 'Over' },
  count: (count) => count,

  problems: {
    'drive-title-missing': () => 'The drive has no title.',
    'drive-year-out-of-range': () => 'Write the year with four digits, as 2027.',
    'drive-prefix-malformed': () =>
      'Numbers begin with 1 to 6 capital letters and two digits of the year, as QX27.',
    'drive-prefix-taken': ({ prefix }) =>
      `Another drive has numbers beginning with ${prefix ?? ''}.`,
    'drive-incomplete': () => 'Title or days are incomplete; it cannot be published.',
    'drive-not-open': () => 'This drive takes no proposals now.',
    'drive-in-use': ({ proposals }) =>
      `${proposals ?? ''} proposals have come; year and numbers stay.`,
    'date-unknown': () => 'There is no such day. Write it as 2026-09-01.',
    'ends-before-start': () => 'The last day lies before the first.',
    'content-missing': () => 'Please say why it is needed, or what should be done.',
    'money-out-of-range': () => 'The amount is too large, or negative.',
    'phone-malformed': () => 'This is no telephone number. You may leave it out.',
    'town-unknown': ({ town }) =>
      `There is no town “${town ?? ''}” here. Choose one from the list.`,
    'proposal-key-taken': () =>
      'This form has been sent with other words. Please reload the page and propose again.',
    'joined-unknown': () =>
      'The proposal to be joined is no longer in this drive. Choose again, or propose by itself.',
    'number-unknown': ({ number }) =>
      `There is no number “${number ?? ''}”. Please compare it with your slip: letters, two digits of the year, then four digits.`,
    'proposal-changed': ({ number }) =>
      `Somebody else has just reviewed or changed ${number === undefined ? 'this proposal' : `proposal ${number}`}. Look at it as it is now, then act.`,
    'day-in-future': () => 'This day has not come yet. Check the date.',
    'personal-data-stands': ({ count }) =>
      `${count ?? ''} pieces of personal data stand in the public text. Mask them, or confirm that they may be public.`,
    'reason-missing': () => 'Please say why.',
    'lead-changed': () => 'Somebody has just changed this group. Look at it again, then act.',
    'lead-merged': () => 'This group has been merged into another.',
  },
};
