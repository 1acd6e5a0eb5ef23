import type { checks as Words } from './checks-zh.ts';

export const checks: typeof Words = {
  broad: { short: 'Many benefit', full: 'It benefits many people, not a few' },
  'public-good': { short: 'Public good', full: 'It serves the public good, not profit' },
  'within-year': {
    short: 'Done within the year',
    full: 'It can be done within the year, or in clear yearly stages',
  },
  'fiscal-money': { short: 'Mainly fiscal money', full: 'It is paid for mainly by public money' },
  measurable: {
    short: 'Measurable target',
    full: 'At the end of the year one can measure whether it was done',
  },
  'office-buildings': {
    short: 'Office buildings, equipment',
    full: 'It builds offices or buys office equipment',
  },
  'unfinished-works': {
    short: 'Unfinished or diverted',
    full: 'It goes on with unfinished works, or its money was once diverted',
  },
  'adds-debt': { short: 'Adds debt or burden', full: 'It adds public debt or burdens residents' },
  'ordered-from-above': {
    short: 'Ordered from above',
    full: 'A higher level has ordered it; it must be done anyway',
  },
  'benefits-one': {
    short: 'Benefits one',
    full: 'Only a single unit or person benefits',
  },
  'routine-work': { short: 'Routine work', full: 'It is the daily duty of a department' },
};
