import type { Words } from './zh.ts';

export const en: Words = {
  system: 'Ballot on livelihood projects',
  tagline: 'Demonstration: county, people and votes are invented',
  title: 'Demonstration',
  headline: 'Play a whole ballot by yourself',
  lede: 'Choose a part; it opens in a new window, signed in. Put a few windows side by side and follow “Next”; it takes ten minutes.',
  look: 'Results',
  learn: 'Help',
  loading: 'Getting ready',
  again: 'Try again',

  notDemoTitle: 'This is not a demonstration',
  notDemo:
    'This server holds real sessions and has no parts to play. For the demonstration, run this in the source folder:',
  notDemoCommand: 'npm run demo',

  inventedTitle: 'People and votes are invented',
  invented:
    'The county, its deputies, staff and scrutineers and every vote are made up; none of them is a real person. The names of the candidate projects come from the public reports below; sums, progress and results have nothing to do with them.',
  sources: 'Where the names of the projects come from',
  names: (names) => names.join(', '),
  source: (place, year) => `${place}, ${year}`,
  sourcesTable: 'Names of projects and public reports',
  sourceName: 'Project',
  sourcePlace: 'Place and year',
  sourceLink: 'Report',
  sourceOpen: 'Open the report',

  partsTitle: 'Parts to play',
  opensNew: 'opens in a new window',
  parts: {
    chair: {
      name: 'Chairperson',
      says: 'Leads the session step by step and announces the result.',
      place: 'at the rostrum',
    },
    deputy: {
      name: 'Deputy',
      says: 'Signs in, reads the projects, casts one ballot. The other deputies do so by themselves.',
      place: 'on a phone',
    },
    scrutineer: {
      name: 'Scrutineer',
      says: 'Looks at the count and confirms it; without you nothing is announced.',
      place: 'at the scrutineers’ table',
    },
    teller: {
      name: 'Teller',
      says: 'Issues and keys in paper ballots, and replaces. Open it once and enrol this device before the chair confirms the empty box.',
      place: 'at the issue desk',
    },
    'second-teller': {
      name: 'Second teller',
      says: 'Everything at the issue desk takes two. Open it in a private window or another browser, or it takes the place of the first.',
      place: 'at the issue desk',
    },
    hall: {
      name: 'Hall screen',
      says: 'What everybody sees: how many are here, papers issued and returned, the result.',
      place: 'on the wall',
    },
    public: {
      name: 'The public',
      says: 'Reads this year’s projects and the result, and checks it.',
      place: 'anywhere',
    },
    staff: {
      name: 'Collection and screening',
      says: 'The secretariat reviews, merges and screens next year’s proposals; also the roll, the candidates and the record of acts.',
      place: 'in the office',
    },
    desk: {
      name: 'Sign-in desk',
      says: 'Signs in deputies without a phone and replaces cards.',
      place: 'at the door',
    },
    resident: {
      name: 'Resident with a proposal',
      says: 'Next year’s drive is open: propose something, keep the number, follow it.',
      place: 'on a phone',
    },
    'pre-review': {
      name: 'Pre-review by deputies',
      says: 'Reads the preliminary list, asks, marks an opinion. Open “Deputy” above once before.',
      place: 'on a phone',
    },
    department: {
      name: 'Department',
      says: 'Appraises what the secretariat asks about, answers deputies, proposes something itself.',
      place: 'at a department',
    },
    station: {
      name: 'Liaison station',
      says: 'Receives residents and takes down what they say; has a ledger and a code for the wall.',
      place: 'at a station',
    },
  },

  progressTitle: 'How far the session is',
  nextTitle: 'Next',
  openPart: (part) => `Open: ${part}`,
  steps: {
    'sign-in': 'Sign in',
    quorum: 'Confirm the quorum',
    scrutineers: 'Pass the scrutineers',
    ready: 'Confirm the empty box',
    open: 'Issue the papers',
    vote: 'Vote, then seal the box',
    count: 'Count',
    certify: 'Scrutineers confirm',
    announce: 'Announce the result',
    look: 'Read and check the result',
  },
  next: {
    'sign-in':
      'Play a deputy and sign in. The others are signing in too; with two thirds present the session goes on.',
    quorum:
      'If the deputy you play has not signed in, do that first, or there will be no paper for you. Enough are present. Confirm the quorum at the rostrum.',
    scrutineers: 'Pass the scrutineers at the rostrum; in a real hall by show of hands.',
    ready:
      'Press “Confirm the empty box” at the rostrum: rules and candidates are signed, and the box is empty.',
    open: 'Press “Issue the papers” at the rostrum. Papers go to every deputy’s phone by themselves.',
    vote: 'Play a deputy and cast your ballot. When nearly all are returned, seal the box at the rostrum.',
    count:
      'Start the count at the rostrum; it takes seconds. Note the box code on the hall screen.',
    certify: 'Play a scrutineer: look at the count and confirm it.',
    announce: 'Announce the result at the rostrum and look at the hall screen.',
    look: 'The result is announced. Play the public: open it and check it yourself.',
    'next-round':
      'This round did not fill every seat. Prepare the next one at the rostrum and vote again.',
  },
  figures: 'Figures now',
  present: 'Present',
  issued: 'Issued',
  returned: 'Returned',
  people: '',
  papers: '',
  ofAll: (all) => `of ${all} deputies`,
  round: (number) => `round ${number}`,
  noRound: 'not begun yet',
  lineDown: 'The line is down and being restored; what you see may be out of date.',

  restart: 'Start again',
  restartTitle: 'Start again?',
  restartSays:
    'Everybody who signed in, every ballot and every result is thrown away, and a new session begins. Windows already open must be opened again from here.',
  restartDo: 'Throw it away and start again',

  problems: {
    'not-found': () => 'This server has no demonstration.',
    'no-connection': () =>
      'No answer came from the server. The demonstration may have been stopped; look at the terminal.',
    'server-error': () => 'The server met an error. Please wait a moment and try again.',
    'try-again': () => 'The server is busy. Please wait a moment and try again.',
  },
};
