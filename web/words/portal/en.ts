import type { Words } from './zh.ts';
import { categories } from '../collection/categories-en.ts';

export const en: Words = {
  tagline: 'Decided by the deputies · open to all',
  system: 'Ballot on livelihood projects',
  title: 'Livelihood projects',
  look: 'Results',
  learn: 'Help',
  loading: 'Opening',
  again: 'Try again',
  notReached: 'The page could not be opened',

  body: 'Body',

  headline: (projects) => `${projects} livelihood projects, decided by the deputies`,
  headlineNone: 'Livelihood projects, decided by the deputies',
  eyebrow: (session, day) => `${session} · announced ${day}`,
  lede: ({ total, year }) =>
    `${total} in total, ${year} of it this year. Where each one came from, who answers for it and what is to be reached stands below.`,
  ledeNone:
    'Which projects are done is decided by the vote of the deputies; the result is published here for everybody to read and to check.',

  doors: 'Entrances',
  lookSays: 'The projects and the results',
  lookNow: (projects) => `${projects} chosen`,
  lookNone: 'nothing announced yet',
  learnSays: 'How the vote works, how to check it',
  learnNow: 'three minutes',

  projectsTitle: (projects) => `The ${projects} projects, one by one`,
  projectsDeck:
    'In the order of their votes. What stands here is from the project cards that the deputies had before the vote.',
  projectsTable: 'Projects chosen by the deputies',
  project: 'Rank, project and lead department',
  target: 'To be reached this year',
  beneficiaries: 'Who benefits',
  money: 'Total cost',
  origin: 'Where from',
  beneficiariesOf: (people, group) => (group === '' ? people : `${people}, ${group}`),
  unknown: 'not given',
  origins: {
    residents: 'residents',
    deputies: 'deputies',
    departments: 'departments',
    stations: 'liaison stations',
    government: 'government',
  },
  vacant: (vacant) => `Seats left empty: ${vacant}.`,
  notFinal: 'The ballot is not over; these are the projects chosen so far.',

  standingTitle: (year, projects) => `The ${projects} projects of ${year}, one by one`,
  standingDeck:
    'Open any of them for its milestones, money, photos and changes. Its pace follows from the dates and today; nobody types it in.',
  standingTable: (year) => `How the projects of ${year} stand`,
  standingCounts: 'How many of each',
  standingProject: 'Project and lead department',
  standingStage: 'Stage',
  standingPace: 'Pace',
  standingNext: 'Next milestone',
  standingPercent: 'Done',
  standingPaid: 'Paid, of all its money',
  planOfYear: (year) => `See the plan of ${year}`,
  notAssigned: 'no lead department yet',
  percent: (percent) => `${percent}%`,
  paidOf: (paid, year) => `${paid} / ${year}`,
  nothingDue: 'waits for the plan',
  doneOn: (day) => `all done ${day}`,

  resultTitle: (candidates, elected) => `The last ballot: ${elected} of ${candidates}`,
  resultDeck: ({ session, deputies, present }) =>
    `${session}; ${deputies} deputies in all, ${present} present.`,
  resultRound: (number) => `Votes of round ${number}:`,
  resultLink: 'See the whole result and check it',
  reasons: {
    below: 'no majority',
    beyond: (rank) => `majority, but place ${rank}`,
    tied: 'equal votes',
    other: (rank) => `place ${rank}`,
  },
  line: (needed) => `Line: at least ${needed} votes`,

  originsTitle: 'Where these projects came from',
  originsLabel: (origin, projects, all) => `${origin}: ${projects} of ${all}`,
  originCount: (projects) => projects,

  sessionTitle: { sitting: 'In session now', planned: 'Next session', closed: 'Last session' },
  sessionOpens: (day) => `opens ${day}`,
  sessionScreen: 'See the hall screen',
  sessionNone: 'No session is planned yet.',

  earlierTitle: 'Earlier ballots',
  earlierNone: 'This is the first ballot this body has published here.',
  announcedOn: (day) => `announced ${day}`,

  noResultTitle: 'No result has been announced yet',
  noResultPlanned:
    'As soon as the deputies have voted, the scrutineers confirmed and the chair announced, the result appears here.',
  noResultNothing:
    'Once the staff have entered a session and its candidates, this page says when it meets.',

  emptyTitle: 'Installed, and still without a body',
  emptyWhy: 'No people’s congress has been set up here yet, so there is nothing to read.',
  emptySteps: [
    'Whoever installed it: the program printed a one-time link in the terminal when it started. Open it in a browser.',
    'Enter the name of the body and its first administrator; that takes two minutes.',
    'Then import the roll of deputies and the candidates, and the session can be held.',
    'Only looking? Run npm run demo in the source folder: it opens an invented county in which you can walk through everything.',
  ],
  emptyHelp: 'Open the help',

  staffDoors: 'For deputies and staff',
  doorVote: 'Deputies vote',
  doorStaff: 'Staff',
  doorScrutineer: 'Scrutineers',

  raise: 'Raise',
  raiseSays: 'Propose something, follow the answer',
  raiseOpen: (days, text) =>
    days === 0
      ? 'collecting, last day today'
      : `collecting, ${text} ${days === 1 ? 'day' : 'days'} left`,
  raiseStanding: 'open all the time',
  raiseComing: (day) => `collecting from ${day}`,
  raiseOver: 'over; follow what was proposed',
  raiseOne: 'Propose something too',

  raisedTitle: (open) =>
    open ? 'What people raise this year' : 'What people raised in the last drive',
  raisedBetween: (from, to) => `${from} to ${to}.`,
  raisedSince: (from) => `Since ${from}.`,
  raisedDeck: 'Each has a number, and every step is told.',
  raisedTotal: (from) => `proposals: ${from}`,
  raisedFrom: (origin, count) => `${origin} ${count}`,
  raisedAnd: ', ',
  raisers: {
    residents: 'residents',
    deputies: 'deputies',
    departments: 'departments',
    stations: 'liaison stations',
    government: 'government',
  },
  wentTitle: 'Where they went',
  wentLabel: (count) => `Where ${count} proposals went; the figures stand in the list below`,
  outcomes: {
    waiting: () => 'being checked and sorted',
    proposed: (leads) => `in proposed projects: ${leads}`,
    candidate: (leads) => `in candidates: ${leads}`,
    chosen: (leads) => `in chosen projects: ${leads}`,
    suggestion: () => 'made deputies’ suggestions',
    reserve: () => 'in the reserve pool',
    declined: () => 'not taken, with the reason',
  },
  count: (count) => count,
  categories,
  categoriesTitle: 'Raised most',
  categoriesRest: 'Others and unsorted',
  categoryLabel: (category, count) => `${category}: ${count}`,
  answeredTitle: 'Just answered',

  mineTitle: 'Look up what I proposed',
  mineDeck: 'You were given a number; it shows every step and its reason.',
  mineLabel: 'Tracking number',
  mineHint: (number) => `For example ${number}`,
  mineLook: 'Follow',

  problems: {
    'not-found': () =>
      'There is no such body. The link may be incomplete; please start from the first page.',
    'no-connection': () =>
      'No answer came from the server. Please check the network and try again.',
    'server-error': () => 'The server met an error. Please wait a moment and try again.',
    'try-again': () => 'The server is busy. Please wait a moment and try again.',
  },
};
