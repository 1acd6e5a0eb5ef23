import type { Words } from './zh.ts';

export const en: Words = {
  tagline: 'Decided by the deputies · open to all',
  unnamedBody: 'Ballot on livelihood projects',
  title: 'Result of the ballot',
  look: 'Results',
  learn: 'Help',
  back: 'Back to the first page',
  loading: 'Fetching the result',
  again: 'Try again',
  notThere: 'This result cannot be shown',
  goHome: 'See the announced results on the first page',

  headline: (ballot) => `${ballot}: result`,
  lede: ({ candidates, manner, seats, elected, passed }) =>
    `${candidates} candidate projects, ${manner}; ${seats} to be chosen, ${elected} chosen. ${passed}`,
  manners: {
    secret: 'a secret ballot of the deputies',
    named: 'a named vote',
    'show-of-hands': 'a show of hands',
  },
  line: { majority: 'a majority', other: 'the line' },
  passedRanked: (line, passed, seats) =>
    `${passed} reached ${line}; the ${seats} with the most votes for are chosen.`,
  passedAll: (line, passed) => `All ${passed} that reached ${line} are chosen.`,
  inRounds: (rounds) => `${rounds} rounds have been announced.`,
  announced: (session, moment) => `${session}, announced ${moment}`,
  notFinal: 'The ballot is not over yet',
  notFinalWhy: {
    'under-way':
      'The next round is under way. Below are the rounds announced so far; please look again once the next is announced.',
    runoff: 'Projects are equal at the last seat; another ballot is held among them next.',
    'second-ballot':
      'Too few projects reached the line; one more ballot is held among the rest next.',
    lot: 'Projects are equal at the last seat; a lot decides next.',
    presidium: 'Projects are equal at the last seat; the presidium decides next.',
    first: 'The last round was void; it is held again next.',
  },
  refresh: 'See whether there is a new result',
  rehearsal: 'This is a rehearsal, not a decision',
  rehearsalWhy: 'Projects, deputies and votes are for practice only and have no effect.',

  figures: {
    label: 'Figures of this round',
    allDeputies: 'All deputies',
    present: 'Present',
    issued: 'Issued',
    returned: 'Returned',
    valid: 'Valid',
    invalid: 'Invalid',
    people: '',
    papers: '',
  },
  needNote: (needed) => `${needed} votes reach the line`,
  majorityNote: (needed) => `majority ${needed} votes`,
  mostNote: 'most votes elect',
  quorumNote: (needed) => `quorum ${needed}`,
  issuedNote: (present) => `one to each of ${present} present`,
  issuedReplaced: (replaced) => `and ${replaced} replaced`,
  notTaken: (people) => `${people} took no paper`,
  returnedEqual: 'as many as issued',
  returnedLess: (unused, missing) => `${unused} unused, ${missing} missing`,
  blankNote: (blank) => `${blank} of them blank`,
  noBlank: 'none of them blank',
  invalidNone: 'none',
  invalidSome: 'against the rules, not counted',
  sums: ({ issued, replaced, returned, unused, missing, valid, invalid }) =>
    `Issued ${issued} + replaced ${replaced} = returned ${returned} + unused ${unused} + missing ${missing}; returned ${returned} = valid ${valid} + invalid ${invalid}.`,

  barsTitle: 'Votes and the majority line',
  barsTitleNoLine: 'Votes',
  barsDeck: (deputies) =>
    `Bars are votes for; the full width is all ${deputies} deputies. Solid with a tick: chosen. Outlined: not chosen.`,
  lineLabel: (needed) => `Line: at least ${needed} votes`,
  shortReasons: {
    below: 'no majority',
    belowOther: 'below the line',
    beyond: (rank) => `majority, but place ${rank}`,
    beyondOther: (rank) => `place ${rank}`,
    tied: (tied) => `${tied} are equal`,
    void: 'round void',
  },
  whyTitle: (rank) => `Why was number ${rank} not chosen?`,
  whyTied: 'What about those that are equal?',
  why: {
    below: ({ name, votes, base, needed, short }) =>
      `“${name}” has ${votes} votes for; measured by ${base}, ${needed} are needed: ${short} short.`,
    beyond: ({ name, votes, seats, rank }) =>
      `“${name}” has ${votes} votes for and reached the line, but there are only ${seats} seats, which go to the most votes for; it stands at place ${rank}.`,
    beyondMost: ({ name, votes, seats, rank }) =>
      `“${name}” has ${votes} votes for. In this round the ${seats} with the most votes are chosen; it stands at place ${rank}.`,
    tied: ({ name, votes, tied, left, next }) =>
      `${tied} projects, “${name}” among them, have ${votes} votes for each, and only ${left} of the seats is left; the votes do not tell them apart, ${next}.`,
    void: 'More ballots were returned than issued; this round cannot count.',
  },
  ties: {
    'another-ballot': 'so another ballot is held among them',
    lot: 'so a lot decides',
    presidium: 'so the presidium decides',
  },
  bases: {
    'all-deputies': (base) => `all ${base} deputies`,
    present: (base) => `the ${base} deputies present`,
    'valid-ballots': (base) => `the ${base} valid ballots`,
  },

  tableTitle: 'All figures',
  tableCaption: (valid, deputies) =>
    `In every row for + against + abstain = ${valid} valid ballots. Shares are of all ${deputies} deputies. No mark counts as abstained.`,
  tickCaption: (valid, deputies) =>
    `In every row for + not ticked = ${valid} valid ballots. Shares are of all ${deputies} deputies.`,
  rank: 'Rank',
  notTicked: 'Not ticked',
  sum: 'Sum',
  share: 'Of all',
  outcome: 'Result',

  roundsTitle: 'Round by round',
  roundName: (number, kind) => `Round ${number}: ${kind}`,
  kinds: { first: 'first ballot', runoff: 'runoff', 'second-ballot': 'second ballot' },
  kindsWhy: {
    first: 'On all candidates.',
    runoff:
      'Projects were equal at the last seat; the vote is among them only, and most votes elect.',
    'second-ballot':
      'Too few projects reached the line before; one more ballot among the rest, by the same rules.',
  },
  repeatWhy: 'The round before was void; this one is held in its place with new keys.',
  roundOutcome: ({ candidates, seats, elected }) =>
    `${candidates} candidates, ${seats} seats, ${elected} chosen`,
  undecided: 'Undecided',
  outcomeTie: (tied) => `, ${tied} equal`,
  outcomeVacant: (vacant) => `, ${vacant} left empty`,
  roundVoid: 'void, does not count',
  roundUnderWay: 'under way, not announced yet',
  voidReasons: {
    'too-few-ballots': 'so few ballots were returned that publishing them would break secrecy',
    'returned-more-than-issued': 'more ballots were returned than issued',
    'too-many-papers': 'more papers were shown than issued',
    restored: 'the server was restored from a backup, and an open box cannot be used again',
    'keys-lost': 'the keys of the round were lost, and the ballots cannot be opened',
    'by-decision': 'voided by decision in the hall',
  },
  voidFigures: (issued, returned) =>
    `Issued ${issued}, returned ${returned} when it was voided. Its votes are not published, and nobody has seen them.`,
  note: (note) => `Note: ${note}`,
  unionTitle: 'The projects chosen in the end',
  unionCaption: (elected, vacant) =>
    vacant === '0' ? `${elected} in all.` : `${elected} in all, ${vacant} seats left empty.`,
  project: 'Project',
  decidedBy: 'How it was chosen',
  byRound: (number, votes) => `round ${number}, ${votes} votes for`,
  byDecision: {
    lot: 'equal votes, by lot',
    presidium: 'equal votes, by the presidium',
    'another-ballot': '',
  },

  originTitle: 'Where it came from',
  cardsTitle: 'What the project cards said',
  cardsDeck:
    'Given to every deputy before the vote, the same fields for all. Open one to read it in full.',
  beneficiaries: (people, group) => (group === '' ? people : `${people} (${group})`),
  origins: {
    residents: 'raised by residents',
    deputies: 'raised by deputies',
    departments: 'raised by departments',
    stations: 'gathered by liaison stations',
    government: 'raised by the government',
  },
  origin: (origin, note) => (note === '' || note === origin ? origin : `${origin}: ${note}`),

  downloads: 'Downloads',
  bundleOf: (number) => `Public bundle of round ${number}`,
  bundleNote: 'JSON',
  verifier: 'Offline verifier',
  openData: {
    'candidates.xlsx': 'Table of votes',
    'candidates.csv': 'Table of votes',
    'vote.json': 'All public data',
    'popolo.json': 'Vote events',
    'nist-results.json': 'Results',
    'nist-cast-vote-records.json': 'Single ballots',
  },
  command: 'By command, in the source folder of this system:',

  problems: {
    'not-found': () =>
      'There is no such ballot. The link may be incomplete; please start from the first page.',
    'not-yet': () =>
      'The result of this ballot has not been announced yet. This link will show it then.',
    'no-connection': () =>
      'No answer came from the server. Please check the network and try again.',
    'server-error': () => 'The server met an error. Please wait a moment and try again.',
    'try-again': () => 'The server is busy. Please wait a moment and try again.',
  },
};
