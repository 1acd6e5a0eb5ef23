import type { Fraction, Quorum } from '../../../../shared/ballot/model.ts';
import { gates } from '../../collection/gates-en.ts';
import type { Words } from './zh.ts';

const GATES: Readonly<Record<string, string>> = gates;

const QUORUMS: Readonly<Record<Quorum, string>> = {
  '>=2/3': 'at least two thirds of all deputies',
  '>2/3': 'more than two thirds of all deputies',
  '>1/2': 'more than half of all deputies',
};

const FRACTIONS: Readonly<Record<Fraction, string>> = {
  '>1/2': 'more than half',
  '>=1/2': 'at least half',
  '>=2/3': 'at least two thirds',
  '>2/3': 'more than two thirds',
  none: 'the most',
};

const many = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const MANNERS: Readonly<Record<string, string>> = {
  secret: 'secret ballot',
  named: 'named vote',
  'show-of-hands': 'show of hands',
};

export const en: Words = {
  title: 'Rostrum',
  program: 'Order of the vote',
  stepOf: (step, steps) => `Step ${step} of ${steps}`,
  steps: {
    quorum: 'Sign-in and quorum',
    scrutineers: 'Scrutineers',
    manner: 'Manner',
    entry: 'Open vote',
    box: 'Empty box',
    issue: 'Issue',
    vote: 'Vote',
    seal: 'Seal',
    count: 'Count',
    confirm: 'Confirmation',
    announce: 'Announcement',
  },
  details: {
    quorum: (time) => `${time} confirmed`,
    scrutineers: (time, people) => `${time} ${people} passed`,
    manner: (time) => `minuted ${time}`,
    box: (time) => `${time} issued 0, returned 0`,
    issued: (time, papers) => `${time} ${papers} issued`,
    vote: (time) => `since ${time}`,
    voted: (papers) => `${papers} returned`,
    seal: (time) => `${time} sealed`,
    count: (time) => `${time} counted`,
    confirm: (confirmed, people) => `${confirmed} of ${people} confirmed`,
    announce: (time) => `${time} announced`,
  },

  choose: {
    label: 'Body and session',
    body: 'Body',
    session: 'Session',
    states: { planned: 'planned', sitting: 'sitting', closed: 'closed' },
    of: (title, state, rehearsal) => `${title} · ${state}${rehearsal ? ' (rehearsal)' : ''}`,
    noBody: 'Your account has no place at the rostrum',
    noBodyWhat:
      'The rostrum is for the secretariat and the chairperson. If it should be yours, ask the administrator of your body for the role.',
    noSession: 'There is no session yet',
    noSessionWhat: 'First prepare the session, the roll and the candidates, then come back.',
    prepare: 'Prepare the session',
  },
  noBallot: 'No ballot has been prepared',
  loading: 'Opening the rostrum',
  notOpened: 'The rostrum could not be opened',
  again: 'Try again',

  health: 'How it runs',
  network: { up: 'Network', down: 'Network lost' },
  live: { up: 'Live', down: 'Not live' },
  clock: 'The time',
  lostTitle: 'The connection to the server is lost',
  lost: 'It comes back by itself. The figures are those before the loss; the box and every step done are on the server and are not lost. Nothing can be done until then.',
  lostReason: 'No connection: nothing can be done now',
  lostLift: 'The button comes back with the connection.',

  facts: 'Figures of the round',
  onRoll: 'on the roll',
  onLeave: (people) => `${people} on leave`,
  nobodyOnLeave: 'nobody on leave',
  short: (missing, needed) => `${missing} short of ${needed}`,
  met: (needed) => `quorum of ${needed} reached`,
  notIssued: 'not issued yet',
  notVoting: 'no vote yet',
  allIssued: 'one for everybody present',
  notTaken: (people) => `${people} not taken yet`,
  stillOut: (papers) => `${papers} not returned`,
  allReturned: 'all returned',
  unusedBack: (papers) => `and ${papers} unused`,
  passLine: 'To pass',
  passParts: {
    '>1/2': (whole) => `over half of ${whole}`,
    '>=1/2': (whole) => `half of ${whole}`,
    '>=2/3': (whole) => `two thirds of ${whole}`,
    '>2/3': (whole) => `over two thirds of ${whole}`,
    none: () => 'most votes win',
  },
  passWholes: {
    'all-deputies': 'all deputies',
    present: 'those present',
    'valid-ballots': 'valid ballots',
  },
  passUnknown: 'known after the count',

  hall: 'Big screen',
  hallShows: (title) => `Now: ${title}`,
  openHall: 'Open it',
  log: 'Record',
  allActs: 'All',
  older: 'Older entries',
  logEmpty: 'Nothing yet',
  logNotAllowed: 'Your account may not read the record',
  because: (reason) => `Reason: ${reason}`,
  system: 'system',

  actions: {
    confirmQuorum: 'Confirm the quorum',
    passScrutineers: 'Passed by show of hands',
    makeReady: 'Confirm the empty box',
    open: 'Issue the papers',
    seal: 'End the vote',
    readOutDone: 'Read out; on to the count',
    count: 'Count the ballots',
    announce: 'Announce the result',
    voidRound: 'Void the round',
    voidOnly: 'Void the round and vote again',
    desk: 'Sign-in desk',
    changeScrutineers: 'Change the scrutineers',
    report: 'Tally report',
    announcement: 'Announcement and decision',
    documents: 'Documents of the session',
    next: {
      first: 'Prepare the new vote',
      runoff: 'Prepare the runoff',
      'second-ballot': 'Prepare the second ballot',
    },
    lot: 'Draw lots',
    presidium: 'Record the presidium’s decision',
    results: 'Public result',
  },
  consequences: {
    confirmQuorum: {
      title: 'Can be confirmed now',
      text: 'It goes into the record; the scrutineers come next.',
    },
    passScrutineers: (people) => ({
      title: `${many(people, 'scrutineer', 'scrutineers')} by show of hands`,
      text: 'Let the chair read the names and ask for hands first.',
    }),
    makeReady: {
      title: 'Nothing can be changed afterwards',
      text: 'Candidates, rules and the number of deputies are frozen and signed. A change means voiding the round.',
    },
    open: (people) => ({
      title: `One paper for each of the ${people} signed in`,
      text: 'Who comes later waits for the next round.',
    }),
    seal: {
      out: (papers) => `${papers} not returned yet`,
      none: 'Deputies are fetching their papers; none is issued yet',
      all: 'All papers have been returned',
      text: 'Let the chair ask first. Afterwards nobody can vote, and it cannot be reopened.',
    },
    readOutDone: {
      title: 'Unused papers are in',
      text: 'Read out the box code and the figures first.',
    },
    count: {
      title: 'Can be counted now',
      text: 'Every ballot is checked, opened and counted; only scrutineers and rostrum see the result.',
    },
    announce: {
      title: 'The scrutineers have confirmed',
      text: 'Screen, deputies and public see the result at once. It cannot be taken back.',
    },
  },
  ask: {
    seal: {
      title: 'End the vote now?',
      text: (returned, issued) =>
        `${returned} returned of ${issued} issued. Afterwards nobody can vote any more, and it cannot be reopened.`,
      few: 'Fewer than 5 have been returned. Ending now voids the round: it would not be secret.',
    },
    makeReady: 'Is the box empty?',
    open: 'Issue the papers now?',
    announce: 'Announce the result now?',
    void: {
      title: 'Void the round?',
      text: (papers) =>
        `The ${papers} ballots of this round become void and can never be opened; the deputies vote again. The record stays. This cannot be undone.`,
    },
    lot: {
      title: 'Draw lots now?',
      text: 'Drawn by the system at once; the seed goes into the record, so that anybody can draw again. The outcome cannot be changed.',
    },
    presidium: {
      title: 'Record the presidium’s decision?',
      text: 'It cannot be changed afterwards.',
    },
  },

  quorum: {
    gauge: (present, needed, all) => `${present} signed in, quorum ${needed}, ${all} deputies`,
    signedIn: 'signed in',
    needed: 'quorum',
    all: 'on the roll',
    byDelegation: 'Signed in / due by delegation, most missing first',
    delegation: (name, present, expected) => `${name}: ${present} of ${expected} signed in`,
    noDelegation: 'No delegation',
    lift: (needed, present) => `${needed} are needed, ${present} are here.`,
    awaited: (names, people) => `${people} missing from ${names.join(', ')}.`,
  },
  scrutineers: {
    choose: 'Tick the scrutineers of this round',
    proposed: ({ by, chief }) =>
      `Proposed by ${by === '' ? 'the presidium or convener' : by}${chief ? ' as chief' : ''}`,
    chief: 'Chief scrutineer',
    nobody: 'Please choose',
    needed: (people) => `at least ${people}`,
    none: 'There are no scrutineers yet',
    noneWhat:
      'Let the administrator create accounts for the scrutineers. They then appear here by themselves.',
    accounts: 'Create accounts',
    loading: 'Fetching the scrutineers',
    tooFew: (missing) => `Tick ${many(missing, 'more scrutineer', 'more scrutineers')}`,
    noChief: 'No chief scrutineer is named yet',
    tooFewLift: 'So many have to confirm before the result is announced.',
    noChiefLift: 'Choose one from the list.',
  },
  box: {
    frozen: 'What is frozen by confirming',
    ballot: 'Ballot',
    standing: 'Candidates',
    rule: 'To pass',
    limit: 'Each deputy',
    all: 'Deputies',
    scrutineers: 'Scrutineers',
    candidates: 'Candidates in the order of the paper',
    empty: 'The box is empty',
    emptyText: 'Candidates and rules are frozen and signed; there is no ballot in the box.',
    peopleOf: (chief, others) => [`${chief} (chief)`, ...others].join(', '),
  },
  lead: {
    mine: 'This console leads',
    other: (name, since) => `${name} leads at another console since ${since}; here you can watch`,
    lost: (name) => `${name} has taken over; here you can watch`,
    watching: 'The page stays up to date. To act here, take over first.',
    takeOver: 'Take over',
    ask: (name) => `Take over from ${name}?`,
    askText: 'Then only this console acts and the other one watches. It is written down.',
    reason: (name) => `${name} leads at another console`,
    lift: 'To act here, take over at the top of the page.',
  },
  takeBack: {
    'take-back-quorum': {
      label: 'Take the quorum back',
      question: 'Take the quorum back?',
      text: 'Back to step 1. It is written down, and can be confirmed again.',
    },
    'take-back-scrutineers': {
      label: 'Take the scrutineers back',
      question: 'Take the scrutineers back?',
      text: 'Back to step 2: they are passed anew, and a count key dealt to them is void. It is written down.',
    },
  },
  time: {
    title: 'Voting time',
    none: 'not set',
    left: (clock) => `${clock} left`,
    over: 'time is up; votes are still taken',
    minutes: 'From now',
    choice: (minutes) => `${minutes} min`,
    set: 'Start the countdown',
    change: 'Start anew',
    remove: 'Take away',
    what: 'Shown on the big screen and the phones. It seals nothing: the chair ends the vote.',
  },
  preview: {
    title: 'Not yet public: what the big screen will show',
    text: 'Seen by rostrum and scrutineers alone. Check it before the announcement; keep it off the big screen.',
  },
  vote: {
    open: 'The box is open',
    sealing: 'Sealing',
    minutes: (minutes) => (minutes < 1 ? 'just begun' : `for ${minutes} min`),
    gauge: (returned, issued) => `${returned} returned of ${issued} issued`,
    returned: 'returned',
    issued: 'issued',
    inHands: 'with the deputies',
    secret: 'Before the count nobody can see any vote, and nobody knows who has not voted yet.',
    figures: 'Papers',
    taken: 'Papers taken',
    waiting: 'Not taken yet',
    waitingText: 'no phone enrolled, or it is offline',
  },
  seal: {
    readOut: 'Let the chief scrutineer read out the box code',
    note: 'Deputies note it down. Afterwards anybody can check the published result by it.',
    wait: (seconds, papers) =>
      `Unused papers are coming in: ${seconds} s more (${papers} still out)`,
    waitLift: 'Devices with an unused paper send it in by themselves.',
    allIn: 'Every paper issued is accounted for',
    tooLong: 'Papers that have not come in are no longer waited for',
    sound: 'Not more returned than issued: the vote stands',
    unsound: 'More returned than issued: the vote is void',
    out: 'Still out',
  },
  count: {
    running: 'Checking, opening and counting every ballot',
    unopened: 'The box has not been opened',
    unopenedText: 'Before the count nobody knows any vote.',
  },
  confirm: {
    people: 'Confirmed by the scrutineers',
    where: 'Scrutineers open /scrutineer on their own device, check the figures and confirm.',
    missing: (people) => `${people} more must confirm`,
    voidTitle: 'More ballots came back than were issued',
    voidText: (returned, issued) =>
      `${returned} returned, ${issued} issued. The round is void: it cannot be confirmed or announced, only voided and held again.`,
    rostrumOnly:
      'Before the announcement only rostrum and scrutineers see votes. Keep this page off the big screen.',
  },
  doubt: {
    none: 'Every paper issued is accounted for',
    noneText: (margin) => `The winning margin is ${margin} votes.`,
    title: (missing) => `${missing} papers are not accounted for`,
    text: (open, margin) =>
      `Whoever held the issuer key could have stuffed up to ${open} ballots; the winning margin is ${margin} votes, which is more, so the result stands.`,
    nobody: (open) =>
      `Whoever held the issuer key could have stuffed up to ${open} ballots; nobody is chosen in this round.`,
    decisiveTitle: 'Missing papers could change the result: the round must be held again',
    decisive: (open, margin) =>
      `${open} papers are not accounted for, and whoever held the issuer key could have stuffed as many; the winning margin is only ${margin} votes. Void the round and vote again.`,
    anyway:
      'If it is announced all the same, the meeting answers for it; the figures are published.',
  },
  announced: {
    title: 'The result is announced',
    final: 'The ballot is over',
    electedAll: (count) => `${many(count, 'project', 'projects')} chosen in all`,
    vacant: (seats) => `${many(seats, 'seat', 'seats')} vacant`,
    because: {
      'all-seats-filled': 'All seats are filled.',
      'left-vacant': 'By the rules the open seats stay vacant.',
      'left-to-next-session': 'By the rules the open seats are left to the next session.',
    },
    next: 'What comes next',
    nextText: {
      runoff: (candidates, seats) =>
        `${candidates} projects are tied for ${many(seats, 'seat', 'seats')}. A runoff among them; most votes win.`,
      'second-ballot': (candidates, seats) =>
        `${many(seats, 'seat is', 'seats are')} open. A second ballot among the other ${candidates}, by the same rules.`,
      first: (candidates, seats) =>
        `The round was void. ${many(candidates, 'candidate', 'candidates')} for ${many(seats, 'seat', 'seats')} as before, with new keys.`,
      lot: (candidates, seats) =>
        `${candidates} projects are tied for ${many(seats, 'seat', 'seats')}; a lot decides.`,
      presidium: (candidates, seats) =>
        `${candidates} projects are tied for ${many(seats, 'seat', 'seats')}; the presidium decides.`,
    },
    chooseTied: (seats) => `The ${seats} that the presidium chose`,
    chooseExactly: (seats) => `Tick exactly ${seats}`,
    reasonMissing: 'No reason has been given yet',
    standing: 'Candidates of the next round',
    list: 'Chosen projects',
  },
  voided: {
    title: (round) => `${round} is void`,
    text: 'It decides nothing, and its ballots can never be opened.',
  },

  notLeading: 'The secretariat or the chair leads on',

  script: {
    listMark: ', ',
    title: 'Read by the chair',
    fillIn: 'filled in on confirming',
    tickFirst: 'filled in when ticked',
    quorumMissing: [
      'Deputies who have not signed in, please do so; delegations, please count your members.',
    ],
    quorumThen: (all, quorum) => [
      `Once it is reached: of ${all} deputies there are`,
      `present, ${QUORUMS[quorum]}. There is a quorum.`,
    ],
    quorum: (f, quorum) => [
      `Attendance: ${f.all} deputies, ${f.leave} on leave, ${f.expected} due, ${f.present} present, ${QUORUMS[quorum]}. There is a quorum, and we can vote.`,
    ],
    scrutineers: (chief, others, byDelegations) => [
      `${byDelegations ? 'Proposed by the delegations as' : 'Proposed as'} chief scrutineer: ${chief}${others.length === 0 ? '.' : `; as scrutineers: ${others.join(', ')}.`}`,
      'Please vote by show of hands. For? Against? Abstentions?',
    ],
    scrutineersBlank: ['Proposed as scrutineers:', 'Please vote by show of hands.'],
    scrutineersThen: 'Passed. Scrutineers, please take your places.',
    box: ['Scrutineers, please look at the box.'],
    boxThen: 'The box is empty. Candidates and rules will not change any more.',
    issue: (f) => [
      'The scrutineers have seen that the box is empty: issued 0, returned 0.',
      `The papers are issued now: one for each of the ${f.present} deputies signed in, on their phone or tablet.`,
    ],
    issueThen: 'Whoever has received no paper, please raise a hand.',
    vote: {
      'for-against-abstain': (candidates) =>
        `Please mark each of the ${candidates} candidates for, against or abstain.`,
      tick: (candidates) => `Please tick those of the ${candidates} candidates you are for.`,
    },
    most: (most) => `You may be for at most ${most}; with more, `,
    exactly: (seats) => `You must be for exactly ${seats}; with any other number, `,
    over: {
      'invalid-ballot': 'the whole ballot is invalid.',
      'ignore-question': 'every project counts as abstained.',
    },
    boxed: 'Once you see “In the box”, you have voted.',
    voteThen: 'Then ask: is there anybody who has not voted? If not, the vote is closed.',
    seal: (f, code) => [
      `The vote is closed and the box is sealed. ${f.issued} issued, ${f.returned} returned, not more than issued: the vote stands.`,
      `The box code is ${code}.`,
    ],
    count: ['The ballots are counted now, under the eyes of the scrutineers.'],
    confirm: (f) => [
      `Counted: ${f.issued} issued, ${f.returned} returned, ${f.valid} valid, ${f.invalid} invalid. Scrutineers, please check and confirm.`,
    ],
    announce: (f) => [
      `The result: ${f.all} deputies, ${f.present} present. ${f.issued} issued, ${f.returned} returned, ${f.valid} valid, ${f.invalid} invalid.`,
    ],
    chosen: (base, fraction, count) => {
      if (count === 0) return 'No project is chosen.';
      const projects = many(count, 'project is', 'projects are');
      return fraction === 'none'
        ? `The following ${projects} chosen by most votes: `
        : `The following ${projects} chosen, with ${FRACTIONS[fraction]} of ${base}, by the number of votes: `;
    },
    project: (name, votes) => `${name}, ${votes}`,
    joinProjects: (projects) => `${projects.join('; ')}.`,
    tied: (names, votes) => `${names.join(', ')} have ${votes} votes each and are undecided.`,
    vacant: (seats) => `${many(seats, 'seat remains', 'seats remain')} open.`,
    end: 'The result stands. The ballot is closed.',
    endRecommend:
      'The recommendation goes to the party working committee for confirmation. The ballot is closed.',
    next: {
      runoff: 'We now vote again on those that are tied.',
      'second-ballot': 'We now hold a second ballot on the others.',
      first: 'This round is void. We now vote again.',
      lot: 'Among those that are tied, a lot decides now.',
      presidium: 'Among those that are tied, the presidium decides.',
    },
  },

  acts: {
    'session-created': () => 'Session planned',
    'session-changed': () => 'Session changed',
    'session-opened': () => 'Session opened, sign-in begins',
    'session-closed': () => 'Session closed',
    'deputy-signed-in': ({ times }) => `Signed in: ${times}`,
    'sign-in-undone': () => 'A sign-in was taken back',
    'leave-recorded': () => 'Leave recorded',
    'leave-lifted': () => 'Leave lifted',
    'roll-imported': () => 'Roll imported',
    'cards-printed': () => 'Cards printed',
    'card-reissued': () => 'Card issued again',
    'device-enrolled': ({ times }) => `Devices enrolled: ${times}`,
    'device-replaced': ({ times }) => `Devices replaced: ${times}`,
    'candidates-imported': () => 'Candidates imported',
    'candidate-added': ({ times }) => `Candidates added: ${times}`,
    'candidate-changed': () => 'Candidate changed',
    'candidate-removed': () => 'Candidate removed',
    'candidates-from-leads': () => 'Candidates fetched from the list',
    'leads-decided': ({ chosen, reserve }) =>
      `Proposers told: ${chosen} chosen, ${reserve} to the reserve`,
    'candidates-ordered': () => 'Order of candidates set',
    'candidates-drawn': () => 'Order of candidates drawn by lot',
    'ballot-prepared': () => 'Ballot prepared',
    'ballot-changed': () => 'Ballot changed',
    'round-prepared': ({ number }) => `Round ${number} prepared`,
    'quorum-confirmed': ({ present }) => `Quorum confirmed, ${present} present`,
    'quorum-taken-back': () => 'Quorum taken back',
    'scrutineers-taken-back': ({ names }) => `Scrutineers taken back: ${names}`,
    'console-lead-taken': ({ before }) =>
      before === '' ? 'Leads from now on' : `Took the lead over from ${before}`,
    'scrutineer-nominated': ({ name, by }) =>
      `Proposed as scrutineer by ${by === '' ? 'the presidium or convener' : by}: ${name}`,
    'scrutineer-nomination-withdrawn': ({ name }) => `No longer proposed as scrutineer: ${name}`,
    'scrutineers-passed': ({ names }) => `Scrutineers passed: ${names}`,
    'manner-minuted': ({ secrecy }) => `Manner minuted: ${MANNERS[String(secrecy)] ?? ''}`,
    'open-vote-begun': ({ present }) => `Open vote begun, ${present} present`,
    'open-vote-settled': ({ present, voting }) =>
      `Open vote counted, ${present} present, ${voting} voting`,
    'open-vote-corrected': () => 'Entry of an open vote corrected',
    'box-shown-empty': () => 'Empty box shown, issued 0, returned 0',
    'round-opened': ({ present }) => `Issue begun, for ${present}`,
    'voting-time-set': ({ minutes }) => `Voting time set to ${minutes} min`,
    'voting-time-removed': () => 'Voting time taken away',
    'papers-issued': ({ issued }) => `${issued} papers issued`,
    'sealing-begun': () => 'Vote ended',
    'box-sealed': ({ issued, returned }) => `Sealed, issued ${issued}, returned ${returned}`,
    'scrutineer-key-enrolled': ({ name }) => `Scrutineer ${name} enrolled a device`,
    'teller-key-enrolled': ({ name }) => `Teller ${name} enrolled a device`,
    'station-opened': ({ name }) => `Station opened: ${name}`,
    'station-closed': ({ name }) => `Station closed: ${name}`,
    'replacement-allowed': ({ name }) => `A second device let in for ${name}`,
    'paper-keyed-in': ({ name }) => `${name}: paper ballots keyed in`,
    'paper-entry-witnessed': ({ witness }) => `Keying in paper ballots, ${witness} present`,
    'terminal-given-up': ({ name }) => `No longer waiting for ${name}`,
    'count-key-dealt': ({ shares }) => `Count key dealt in ${shares} shares`,
    'share-kept': ({ name }) => `${name} keeps a share`,
    'count-begun': () => 'The scrutineers were asked to count',
    'share-released': ({ name }) => `${name} released a share`,
    'reading-given': ({ name }) => `${name} has counted`,
    'round-counted': ({ valid, invalid }) => `Counted, ${valid} valid, ${invalid} invalid`,
    'tally-confirmed': () => 'A scrutineer confirmed',
    'round-certified': () => 'Enough have confirmed',
    'result-announced': () => 'Result announced',
    'round-voided': () => 'Round voided',
    'tie-settled': () => 'Tie settled',
    'document-template-set': ({ times }) => `Template of a document changed, ${times} times`,
    'document-template-reset': () => 'Template of a document reset',
    'staff-added': ({ times }) => `Staff accounts created: ${times}`,
    'staff-roles-set': () => 'Roles of staff set',
    'staff-password-set': () => 'Password of staff set anew',
    'staff-revoked': () => 'Staff signed out everywhere',
    'own-password-changed': () => 'Own password changed',
    'delegations-set': () => 'Delegations set',
    'deputy-added': ({ times }) => `Added to the roll: ${times}`,
    'deputy-changed': () => 'Roll changed',
    'deputy-removed': () => 'Removed from the roll',
    'unit-created': ({ times }) => `Departments or stations added: ${times}`,
    'unit-changed': () => 'Department or station changed',
    'unit-removed': () => 'Department or station removed',
    'body-created': () => 'Body created',
    'body-changed': () => 'Body changed',
    'set-up': () => 'Set up',
    'staff-signed-in': ({ times }) => `Staff signed in ${times}×`,
  },
  otherActs: (count) => `${count} acts outside the session, such as proposals and screening`,

  lifts: {
    'no-ballot': () => 'Enter its title, seats and rules where the session is prepared.',
    'session-not-sitting': () => 'Open the session where it is prepared.',
    'quorum-not-confirmed': () => 'Complete step 1 first.',
    'scrutineers-not-passed': () => 'Complete step 2 first.',
    'seats-more-than-candidates': () => 'Choose fewer seats or add candidates.',
    'gates-not-passed': () =>
      'Enter the decisions on the page of the gates, list the candidates and fetch them from there; change cards back, and take off those that were entered by hand.',
    'previous-round-not-settled': () => 'Announce or void the round before.',
    'too-few-present': () => 'Wait until more have signed in.',
    'sealing-under-way': () => 'Wait until the box is sealed.',
    'not-allowed-for-role': () => 'You can follow everything here.',
    'scrutineer-keys-missing': () =>
      'Each scrutineer opens the scrutineers’ page with their own account and enrols the device.',
    'count-key-not-made': () =>
      'The chief scrutineer compares the groups on the scrutineers’ page and deals it.',
    'paper-not-keyed-in': () =>
      'The tellers key in the paper ballots and say so; a broken terminal is given up at the issue desk, with the reason.',
    'shares-not-kept': () => 'The holders save their share on the scrutineers’ page.',
    'scrutineers-counting': () =>
      'Each scrutineer releases the share and counts on their own page; once enough have, the next step comes by itself.',
    'readings-differ': () =>
      'Everybody counts again; if they still differ, the round can be voided and held again.',
    'keys-lost': () => 'The round can only be voided and held again.',
    'box-altered': () =>
      'The round can only be voided and held again; let the technical staff find out why.',
  },

  problems: {
    'no-ballot': () => 'No ballot has been prepared',
    'no-such-round': () => 'There is no such round. Please open the rostrum again.',
    'session-not-sitting': () => 'The session has not opened, or has closed',
    'quorum-missing': ({ missing }) => `${missing} more needed for the quorum`,
    'quorum-not-confirmed': () => 'The quorum is not confirmed',
    'scrutineers-already-passed': () => 'The scrutineers are passed; take them back first',
    'console-not-leading': ({ name }) =>
      `Not done: ${name} leads at another console. To act here, take over first`,
    'scrutineers-not-passed': ({ needed }) => `At least ${needed} scrutineers must be passed`,
    'seats-more-than-candidates': ({ seats, candidates }) =>
      `${seats} seats for only ${candidates} candidates`,
    'gates-not-passed': ({ count, candidate, why, gate }) => {
      const name = GATES[String(gate)] ?? '';
      const whys: Readonly<Record<string, string>> = {
        'by-hand': 'was entered by hand and never decided on',
        'not-listed': 'comes from a lead that is no candidate',
        'gate-missing': `has not passed ${name}`,
        'card-changed': `has a card that was changed after ${name} decided`,
      };
      const first = `${candidate ?? ''} ${whys[String(why)] ?? ''}`;
      return Number(count) === 1
        ? first
        : `${count ?? ''} candidates have not passed all gates: ${first}`;
    },
    'previous-round-not-settled': () => 'The round before is neither announced nor void',
    'too-few-present': ({ present, needed }) =>
      `${present} signed in, fewer than ${needed}: the vote would not be secret`,
    'papers-still-returning': ({ seconds }) => `Unused papers are coming in, ${seconds} s more`,
    'figures-changed': () =>
      'The figures have just been corrected; compare them again as they now stand, then confirm',
    'scrutineers-not-confirmed': ({ missing }) => `${missing} more scrutineers must confirm`,
    'scrutineer-keys-missing': ({ missing }) => `${missing} scrutineers have not enrolled a device`,
    'count-key-not-made': () => 'The chief scrutineer has not dealt the count key',
    'paper-not-keyed-in': ({ terminals }) =>
      `${terminals} terminals have paper ballots that are not keyed in`,
    'shares-not-kept': ({ missing }) => `${missing} holders have not kept their share`,
    'scrutineers-counting': ({ missing }) =>
      `The scrutineers are counting; ${missing} more are needed`,
    'readings-differ': () => 'The scrutineers have counted different figures',
    'returned-more-than-issued': ({ returned, issued }) =>
      `${returned} returned, only ${issued} issued: the round is void`,
    'sealing-under-way': () => 'The box is being sealed',
    'box-altered': () => 'The box is not as it was sealed and cannot be counted',
    'keys-lost': () => 'The keys of the round are gone; it cannot go on',
    'reason-missing': () => 'No reason has been given',
    'no-next-round': () => 'Nothing is left to vote on',
    'nothing-to-settle': () => 'Nothing is left to settle; somebody may have done it',
    'settled-otherwise': () => 'By the rules this is settled another way, or the number is wrong',
    'nomination-changed': () =>
      'Somebody else has just changed this proposal; it stands above as it is now',
    'no-such-scrutineer': () => 'Somebody listed is no longer a scrutineer; please choose again',
    'no-such-delegation': ({ name }) => `There is no delegation “${name}”; please choose again`,
    'scrutineers-twice': () => 'Somebody is listed twice; please choose again',
    'one-chief-scrutineer': () => 'There must be exactly one chief scrutineer',
    'ballot-frozen': () => 'After the empty box the ballot cannot be changed',
  },
};
