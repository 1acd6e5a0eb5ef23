import { leadNumber } from '../../../shared/collection/rules.ts';
import type { Words } from './zh.ts';
import { categories } from './categories-en.ts';
import { declineReasons } from './decline-en.ts';

const leadStates: Words['leadStates'] = {
  lead: 'To be handled',
  proposed: 'Proposed project',
  preliminary: 'Preliminary candidate',
  candidate: 'Candidate',
  chosen: 'Chosen by ballot',
  reserve: 'Reserve pool',
  declined: 'Declined',
  suggestion: 'Deputy’s suggestion',
  merged: 'Merged',
};
const STATES: Readonly<Record<string, string>> = leadStates;
const numbered = (ordinal: string | number | undefined): string => leadNumber(Number(ordinal));

/** Headings of the sheet that an import never changes. */
const fixedColumns: Readonly<Record<string, string>> = {
  state: 'Review',
  origin: 'Origin',
  channel: 'Way',
  unit: 'Department or station',
  receivedOn: 'Received on',
  lead: 'Lead',
};

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
  leadStates,
  declineReasons,
  drivePhases: { draft: 'Draft', coming: 'Not begun', open: 'Collecting', over: 'Over' },
  count: (count) => count,
  driveChoice: 'Drive',
  noDrives: 'There is no drive yet',
  noDrivesHelp: 'Make and publish a drive in the collection first.',

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
    'phone-malformed': () =>
      'This is no telephone number; a mobile one has 11 digits. You may leave it out.',
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
    'unit-unknown': ({ unit }) =>
      `There is no department or station “${unit ?? ''}”. Add it on the page of the body, or check its name.`,
    'column-fixed': ({ field }) =>
      `An import does not change “${fixedColumns[String(field)] ?? ''}”. Put back what stood there, or empty the cell.`,
    'already-there': ({ number }) =>
      `Word for word the same as ${number ?? ''}. If it is that one, give its number; if somebody else proposes it, give their name.`,
    'import-cancelled': ({ done, total }) =>
      `The import was cancelled: of ${total ?? ''} rows ${done ?? ''} were taken in, the rest was not.`,
    'row-twice': ({ row }) =>
      `Word for word the same as row ${row ?? ''}. Delete one of them, or give the name of whoever proposes it too.`,
    'personal-data-stands': ({ count }) =>
      `${count ?? ''} pieces of personal data stand in the public text. Mask them, or confirm that they may be public.`,
    'reason-missing': () => 'Please say why.',
    'lead-changed': ({ lead }) =>
      `Somebody has just changed ${numbered(lead)}. Look at it again, then act.`,
    'lead-merged': ({ lead, into }) => `${numbered(lead)} has been merged into ${numbered(into)}.`,
    'lead-state-unfit': ({ lead, state }) =>
      `${numbered(lead)} is now: ${STATES[String(state)] ?? ''}. That cannot be done with it.`,
    'lead-other-drive': ({ lead }) =>
      `${numbered(lead)} belongs to another drive. Only groups of one drive can be merged.`,
    'lead-into-itself': ({ lead }) => `${numbered(lead)} cannot be merged into itself.`,
    'split-leaves-none': ({ lead }) => `At least one proposal must stay in ${numbered(lead)}.`,
    'batch-key-taken': () =>
      'The key of this act has been used. Please reload the page, then act again.',
    'changed-since': ({ lead, count }) =>
      `It cannot be undone: ${numbered(lead)}${Number(count) > 1 ? ` and ${Number(count) - 1} more` : ''} changed since. Handle each by itself.`,
    'not-settled': ({ number }) => `${number ?? ''} is not settled yet; there is nothing to tell.`,
  },
};
