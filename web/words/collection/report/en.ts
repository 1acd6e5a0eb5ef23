import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Yearly report',
  lede: 'How much came in with this drive, where it came from, and what became of it. The figures follow the work; every proposal counts in one place only.',
  notRead: 'The yearly report was not fetched',
  print: 'Print the report',
  fileName: (year) => `${year}-report`,
  heading: (year) => `Report on the proposals for the livelihood projects ${year}`,

  raised: 'Raised',
  leads: 'Merged into',
  candidates: 'Candidates',
  chosen: 'Chosen',
  answer: 'First answer (average)',
  sameDay: 'Same day',
  unit: { proposals: 'proposals', leads: 'groups', projects: 'projects', days: 'days' },
  revived: (count) => `${count} more out of the reserve of earlier years`,
  answered: (count) => `${count} have been answered`,
  notAnswered: 'None answered yet',

  outcome: 'What became of it',
  boxes: {
    chosen: 'Chosen',
    candidate: 'Candidates',
    preliminary: 'Preliminary',
    proposed: 'Proposed',
    suggestion: 'Suggestions',
    reserve: 'Reserve',
    declined: 'Declined',
    waiting: 'Waiting',
  },
  box: 'Outcome',
  proposals: 'Proposals',
  groups: 'Groups',
  share: 'Share',
  sum: 'All',

  origins: 'Origin',
  channels: 'Way',
  categories: 'Category',
  towns: 'Town',
  stations: 'Station',
  by: {
    origins: 'By origin',
    channels: 'By the way it came',
    categories: 'By category',
    towns: 'By town',
    stations: 'Through stations',
  },
  scanned: (count) => `${count} of them by its QR code`,
  stationsNote:
    'What a station took down counts for stations. What residents sent by scanning its code counts for residents, and here for the station too.',
  noTown: 'Not named',
  all: 'Raised',

  declined: 'Why declined',
  reason: 'Reason',

  shares: 'Where candidates and chosen projects came from',
  shareOf: {
    candidates: 'Proposals behind the candidates',
    chosen: 'Proposals behind the chosen projects',
  },
  withResidents: (count, all) => `Residents have asked for ${count} of ${all}.`,
  none: 'There are none yet.',
  foot: (body, day) => `${body}, as of ${day}`,
};
