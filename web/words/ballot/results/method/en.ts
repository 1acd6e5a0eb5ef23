import type { Words } from './zh.ts';

export const en: Words = {
  title: 'How the vote works',
  deck: 'Written from the rules as they were fixed with this ballot; later changes of rules do not touch it.',
  law: 'Organic Law of the Local People’s Congresses and Local People’s Governments of the People’s Republic of China',
  laws: {
    quorum: 'Organic Law, article 14',
    decision: 'Organic Law, article 25',
    analogy: 'by analogy with Organic Law, article 29',
    own: 'rules of this body',
  },

  quorumTitle: 'First, enough people',
  quorum: ({ deputies, part, needed, present }) =>
    `Of all ${deputies} deputies ${part} (${needed}) must be present before the meeting may open. ${present} were present.`,
  quorums: {
    '>=2/3': 'at least two thirds',
    '>2/3': 'more than two thirds',
    '>1/2': 'more than half',
  },

  choiceTitle: 'A word on every project',
  choices: {
    'for-against-abstain': (candidates) =>
      `${candidates} candidate projects; for each one the deputy is for, against or abstains. No mark counts as abstained.`,
    tick: (candidates) =>
      `${candidates} candidate projects; the deputy ticks those to be for. No tick is not a vote against.`,
  },
  limits: {
    most: (most) => `At most ${most} may be marked for.`,
    exactly: (seats) => `Exactly ${seats} must be marked for.`,
    none: 'Any number may be marked for.',
  },
  overmarked: {
    'invalid-ballot': 'A ballot that breaks this is invalid.',
    'ignore-question': 'A ballot that breaks this stays valid and abstains on every project.',
  },
  invalid: (invalid) =>
    invalid === '0' ? 'No ballot was invalid.' : `Invalid this time: ${invalid}.`,

  passTitle: {
    'all-deputies': 'Measured by all deputies',
    present: 'Measured by those present',
    'valid-ballots': 'Measured by valid ballots',
  },
  pass: ({ base, part, needed }) =>
    `Votes for must be ${part}, measured by ${base}: at least ${needed} votes.`,
  absent: 'Absent, abstaining or not voting never counts as being for.',
  parts: {
    '>1/2': 'more than half',
    '>=1/2': 'half or more',
    '>=2/3': 'two thirds or more',
    '>2/3': 'more than two thirds',
  },
  most: 'Most votes elect; one vote for is enough.',

  rankTitle: (seats) => `The first ${seats} by votes`,
  equalTitle: 'Equal number: each by itself',
  equal:
    'There are as many candidates as seats: each is looked at by itself, and all that reach the line are chosen, whatever their rank.',
  rank: 'If more reach the line than there are seats, they are ranked by votes for.',
  tie: {
    'another-ballot':
      'If several are equal at the last seat, another ballot is held among them, and most votes elect.',
    lot: 'If several are equal at the last seat, a lot decides.',
    presidium: 'If several are equal at the last seat, the presidium decides.',
  },
  shortage: {
    'one-more-ballot':
      'If too few reach the line, one more ballot is held among the rest; what is still missing stays empty.',
    'leave-vacant': 'If too few reach the line, the seats left stay empty.',
    'next-session': 'If too few reach the line, the seats left go to the next session.',
  },

  watchTitle: 'Who watches',
  secrecy: {
    secret: 'Secret: no name on the ballot, and nothing that is stored leads from it to a person.',
    named: 'Named, not secret.',
    'show-of-hands': 'Show of hands, not secret.',
  },
  custody: {
    server:
      'The server keeps the key that opens the ballots; no running figures are shown while the vote is open.',
    scrutineers:
      'The scrutineers keep the key that opens the ballots in shares; two of three must come together.',
  },
  scrutineers: ({ chief, confirmed, needed }) =>
    `${chief}${confirmed} scrutineers confirmed the count; at least ${needed} were needed.`,
  chief: (name) => `Chief scrutineer: ${name}. `,
};
