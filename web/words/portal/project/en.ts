import { categories } from '../../collection/categories-en.ts';
import type { Words } from './zh.ts';

export const en: Words = {
  categories,
  tagline: 'Decided by the deputies · open to all',
  system: 'Ballot on livelihood projects',
  look: 'Results',
  learn: 'Help',
  loading: 'Opening',
  again: 'Try again',
  notReached: 'The page could not be opened',
  home: 'Back to the first page',
  back: (year) => `Livelihood projects of ${year}`,
  eyebrow: (number, category, unit) =>
    [`No. ${number}`, category, unit === '' ? '' : `led by ${unit}`]
      .filter((part) => part !== '')
      .join(' · '),

  what: 'What',
  where: 'Where',
  whom: 'For whom',
  howMuch: 'How much',
  people: (count, group) => (group === '' ? count : `${count}, ${group}`),
  total: (money) => `${money} in total`,
  yearMoney: (year, money) => `${money} in ${year}`,
  notSaid: 'not given',
  changedFrom: (field, before) => `${field} as voted: ${before}`,

  paceTitles: {
    overdue: (name, days) => `Overdue: ${name}, ${days} days late`,
    behind: (name, days) => `Behind: ${name}, ${days} days late`,
    'on-schedule': 'On schedule: every milestone that was due is met',
    ahead: 'Ahead: all that was due is met, and some that comes later',
    'no-plan': 'No implementation plan is published yet',
    done: 'Done: every milestone is met',
    ended: 'Ended by decision',
  },
  sentences: (sentences) => sentences.join(' '),
  wholeProject: 'the whole project',
  wasDue: (day) => `It was due on ${day}.`,
  cause: (cause, note) => (note === '' ? `Cause: ${cause}.` : `Cause: ${cause} (${note}).`),
  causeNotSaid: 'The lead department has not said why.',
  lastReport: (unit, day) => `Last report of ${unit}: ${day}.`,
  noReport: 'Nothing has been reported yet.',
  nextUp: (name, day) => `Next milestone: ${name}, by ${day}.`,
  doneOn: (day) => `All of it was done by ${day}.`,
  planDue: (day) => `The plan is due by ${day}.`,
  percent: (percent) => `${percent}% done`,

  milestones: ({ all, met, late }) =>
    late === '0'
      ? `${met} of ${all} milestones met`
      : `${met} of ${all} milestones met, ${late} late`,
  milestonesDeck:
    'The dates are those of the published plan; moving them takes a decision by the rules.',
  photos: 'Before and now',
  changes: 'What was changed',
  changesDeck: 'What the deputies voted on changes only by decision of the body the rules name.',
  change: (kind, day) => `${kind}, asked for on ${day}`,
  changeDecided: (state, day, organ) => `${organ}: ${state} on ${day}`,
  changeWaits: (organ) => `Waits for the decision of: ${organ}`,
  changeWhy: (reason) => `Why it was asked for: ${reason}`,
  changeRefused: (reason) => `Why it was refused: ${reason}`,
  difference: (field, from, to) => `${field}: ${from} → ${to}`,
  fieldOfMilestone: (name) => `Date of “${name}”`,
  reports: 'What was reported each month',
  parts: 'Its parts and places',

  money: 'Where the money is',
  paid: ({ paid, total }) => `${paid} paid of ${total} in total`,
  rows: {
    total: 'In total',
    plan: (year) => `Planned for ${year}`,
    paid: (year) => `Paid / planned, ${year}`,
  },

  vote: (place) => `The vote: chosen, place ${place}`,
  votesFor: (all) => `votes for, of ${all} deputies in all`,
  voteLabel: ({ votes, needed, all }) =>
    `${votes} votes for, ${needed} needed, ${all} deputies in all`,
  line: (needed) => `${needed} votes needed`,
  votes: ({ votes, against, abstain }) =>
    `${votes} for · ${against} against · ${abstain} abstained`,
  absent: (count) => `${count} not present`,
  allResult: 'See the whole result and check it',

  origin: 'Where it came from',
  originDeck: 'From what a resident said to the vote, every step with its number.',
  originNone: 'It was put on the list without a collected proposal.',

  responsible: 'Who is responsible',
  official: 'Responsible official',
  lead: 'Lead department',
  joint: 'Other departments',
  contractor: 'Contractor',
  documents: 'Documents of the plan',
  notYet: 'not decided yet',
  contractorNotSaid: 'not in the plan',
  dates: 'From and to',
  between: (from, to) => `${from} to ${to}`,
  target: 'Target of the year',
  printed: (day) => `Printed ${day}`,
  paper: 'A livelihood project, for everybody to see',
  scan: 'Scan for the latest',
  footer:
    'How a milestone and a project stand follows from the dates of the plan and today; nobody types it in.',

  problems: {
    'not-found': () =>
      'There is no such project. The link may be incomplete; begin at the first page.',
    'no-connection': () => 'The server did not answer. Check the network and try again.',
    'server-error': () => 'Something failed on the server. Wait a moment and try again.',
    'try-again': () => 'The server is busy. Wait a moment and try again.',
  },
};
