import { gates } from '../../collection/gates-en.ts';
import type { Words } from './zh.ts';

const things = (count: string, one: string, more: string): string =>
  count === '1' ? `1 ${one}` : `${count} ${more}`;

export const en: Words = {
  gates,
  fetch: {
    act: 'Fetch the listed candidates',
    title: 'Fetch the listed candidates',
    help: 'Puts every listed candidate of this drive on the list of the session, with its card and where it came from. Those that stand here already stay as they are. The proposers see that the deputies will vote on it.',
    rehearsal: 'This is a rehearsal: the proposers are not told.',
    drive: 'Drive',
    confirm: 'Fetch them',
    done: (count) =>
      count === '0'
        ? 'Every listed candidate stands here already.'
        : `${things(count, 'candidate', 'candidates')} fetched.`,
    noDrives: 'There is no drive yet.',
    toGates: 'Gates',
  },
  lead: (number, voices) => `From ${number}, ${things(voices, 'proposal', 'proposals')}`,
  byHand: 'Entered by hand, without proposals',

  cover: {
    title: 'What the list covers',
    lede: 'Whether it has something for every kind of matter and every town, where the money goes, and how much of it residents have asked for.',
    category: 'Category',
    byCategory: 'By category',
    projects: 'Projects',
    money: 'Total',
    uncovered: (names) => `Categories without a project: ${names}`,
    town: 'Town',
    byTown: 'By town',
    townHead: 'Projects asked for from there',
    townNote: 'A project that several towns have asked for counts once for each.',
    noTowns: 'No project has come from proposals yet; towns cannot be told.',
    noTown: 'Not named',
    byMoney: 'Money of each project',
    project: 'Project',
    year: 'This year',
    moneyNote: 'The whole bar is the total, its solid part this year.',
    sum: (total, year) => `Total ${total}, this year ${year}`,
    byOrigin: 'Where the proposals came from',
    voices: 'Proposals',
    share: 'Share',
    origin: 'Origin',
    fromResidents: (count, all) => `Residents have asked for ${count} of ${all} projects.`,
    noOrigins: 'Everything on the list was entered by hand; there are no proposals.',
    list: ', ',
  },

  chain: {
    title: 'Where it came from',
    voices: (count) => things(count, 'proposal', 'proposals'),
    part: (origin, count) => `${origin} ${count}`,
    numbers: (numbers, more) =>
      more === '0'
        ? `Tracking numbers ${numbers.join(', ')}`
        : `Tracking numbers ${numbers.join(', ')} and ${more} more`,
    merged: (day) => `Merged on ${day}`,
    revived: (years) => `Taken up again out of the reserve of ${years.join(', ')}`,
    appraised: 'Appraised by',
    gates: 'Gates passed',
    on: (name, day) => `${name} ${day}`,
    comma: ', ',
    list: ', ',
  },
};
