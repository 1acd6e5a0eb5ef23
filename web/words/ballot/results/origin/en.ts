import { gates } from '../../../collection/gates-en.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  gates,
  loading: 'Fetching where it came from',
  notRead: 'Where it came from was not fetched',
  origins: {
    residents: 'Residents',
    deputies: 'Deputies',
    departments: 'Departments',
    stations: 'Stations',
    government: 'Government',
  },
  glyphs: { raised: '1', merged: '2', appraised: '3', gates: '4', ballot: '5' },
  raised: (count) => (count === '1' ? '1 proposal' : `${count} proposals`),
  part: (origin, count) => `${origin} ${count}`,
  comma: ', ',
  hidden: 'text not public',
  more: (count) => `and ${count} more`,
  revived: (years) => `Taken up again out of the reserve of ${years.join(', ')}`,
  merged: 'Merged',
  appraised: 'Appraised',
  passed: (count) => (count === '1' ? '1 gate passed' : `${count} gates passed`),
  listed: (day) => `Listed as a candidate on ${day}`,
  chosen: 'Chosen by the ballot',
  notChosen: 'Not chosen by the ballot',
  votes: (votes, needed) => `${votes} for, ${needed} needed`,
};
