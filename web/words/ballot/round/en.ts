import type { Base, Fraction } from '../../../../shared/ballot/model.ts';
import type { RoundKind } from '../../../../shared/ballot/round.ts';
import type { Words } from './zh.ts';

const KINDS: Readonly<Record<RoundKind, string>> = {
  first: '',
  runoff: ', runoff',
  'second-ballot': ', second ballot',
};

const WHOLES: Readonly<Record<Base, (whole: string) => string>> = {
  'all-deputies': (whole) => `all ${whole} deputies`,
  present: (whole) => `the ${whole} deputies present`,
  'valid-ballots': (whole) => `the ${whole} valid ballots`,
};

const PARTS: Readonly<Record<Exclude<Fraction, 'none'>, string>> = {
  '>1/2': 'more than half',
  '>=1/2': 'at least half',
  '>=2/3': 'at least two thirds',
  '>2/3': 'more than two thirds',
};

function ordinal(number: number): string {
  const tail = number % 100;
  if (tail >= 11 && tail <= 13) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}

export const en: Words = {
  roundName: (number, kind, repeat) =>
    `Round ${number}${KINDS[kind]}${repeat ? ' (held again)' : ''}`,
  allDeputies: 'On the roll',
  expected: 'Due',
  present: 'Present',
  issued: 'Issued',
  returned: 'Returned',
  unused: 'Returned unused',
  missing: 'Missing',
  replaced: 'Replaced',
  valid: 'Valid',
  invalid: 'Invalid',
  blankOf: (blank) => `of them ${blank} blank`,
  quorum: 'Quorum',
  people: '',
  papers: '',
  votes: 'votes',
  quorumMet: 'Quorum reached',
  quorumShort: (missing) => `${missing} more needed for the quorum`,

  chief: 'Chief scrutineer',
  scrutineer: 'Scrutineer',
  confirmed: 'Confirmed',
  checking: 'Checking',
  notConfirmed: 'Not confirmed yet',

  list: (parts) => parts.join('; '),
  standing: (candidates, seats) =>
    `${candidates} candidates for ${seats} ${seats === 1 ? 'seat' : 'seats'}`,
  limit: (limit, seats) => {
    if (typeof limit !== 'string') return `be for at most ${limit.max}`;
    if (limit === 'at-most-seats') return `be for at most ${seats}`;
    if (limit === 'exactly-seats') return `be for exactly ${seats}`;
    return 'be for as many as you like';
  },
  method: (base, fraction, whole, seats, { equal }) => {
    if (fraction === 'none')
      return equal
        ? 'Each that has a vote for passes'
        : `The ${seats === 1 ? 'one' : seats} with the most votes for`;
    const part = `Votes for from ${PARTS[fraction]} of ${WHOLES[base](whole)}`;
    return equal ? `${part}; each decided by itself` : `${part}; the first ${seats} by votes`;
  },
  line: (fraction: Fraction, votes) =>
    fraction === '>1/2' ? `Majority: ${votes} votes` : `Needed: ${votes} votes`,
  shortLine: (fraction: Fraction, votes) =>
    fraction === '>1/2' ? `Majority ${votes}` : `Needed ${votes}`,
  whole: (base: Base, whole) =>
    ({
      'all-deputies': `All ${whole}`,
      present: `Present ${whole}`,
      'valid-ballots': `Valid ${whole}`,
    })[base],

  below: (fraction, needed) => (fraction === '>1/2' ? 'No majority' : `Fewer than ${needed}`),
  beyond: (fraction, rank) =>
    fraction === '>1/2' ? `Majority, but ${ordinal(rank)}` : `${ordinal(rank)} by votes`,
  tied: 'Tied',
  undecided: 'Undecided',
  elected: 'Chosen',
  voided: 'Round void',
  voidReasons: {
    'too-few-ballots': 'Fewer than 5 ballots came back: the vote would not be secret',
    'returned-more-than-issued': 'More ballots came back than were issued',
    'too-many-papers': 'Ballots and unused papers together are more than were issued',
    restored: 'The box comes from a backup and cannot count',
    'keys-lost': 'The keys of the round are lost; it cannot be counted',
    'by-decision': 'Voided by decision of the meeting',
  },

  readOut: 'Box code',
  rank: 'Rank',
  caption: 'Votes for each project',
  notTicked: 'Not ticked',
  share: 'Of all deputies',
};
