import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Issue desk',
  loading: 'Opening the issue desk',
  none: 'No session now',
  noneText:
    'Once a session has begun, papers, shared tablets and second devices are signed for here.',
  lostTitle: 'The connection to the server is lost',
  lost: 'Below is how things stood before; it goes on by itself.',
  notReached: 'The issue desk cannot be opened',
  again: 'Try again',

  device: {
    title: 'The key of this device',
    looking: 'Looking at this device',
    enrol: 'Enrol this device',
    enrolAgain: 'Use this device instead',
    states: {
      looking: 'Looking at this device.',
      blocked:
        'This browser keeps nothing (a private window?). Use an ordinary window or another device.',
      none: 'You sign for papers with a key of your own. Enrol before the box is shown empty; later, it counts from the next round.',
      elsewhere:
        'Your key is on another device. Sign there; if it is gone, use this one from the next round on.',
      waiting: 'Enrolled; it goes into the record of the next round that is made ready.',
      'in-round': 'Enrolled; you can sign in this round.',
    },
    tellers: 'Tellers',
    tellerStates: { none: 'not enrolled', waiting: 'enrolled', 'in-round': 'signs in this round' },
    two: 'Two tellers sign for each paper; both must be enrolled.',
  },

  requests: {
    title: 'Waiting for signatures',
    empty: 'Nobody waits now.',
    lede: 'Look at the card and at the person, then sign. The paper is issued once both tellers have signed.',
    vias: { kiosk: 'shared tablet', paper: 'paper', replacement: 'second device' },
    at: (station) => `at ${station}`,
    signFor: (name) => `Sign for ${name}`,
    signed: 'Signed by you; waiting for the other teller',
    refuseFor: (name) => `${name}: not this person`,
    count: (count) => `${count}`,
    otherSigned: 'the other has signed',
  },

  names: {
    title: 'Issue by name',
    search: 'Name or number',
    searchHint: 'Part of the name, or the deputy’s number',
    notFound:
      'Not on the roll of this round. Whoever was not signed in when the vote began cannot take a paper.',
    more: (count) => `${count} more; type a little more`,
    paperFor: (name) => `Issue on paper to ${name}`,
    replaceFor: (name) => `Second device for ${name}`,
    states: {
      free: 'no paper yet',
      device: 'paper on the own device',
      kiosk: 'paper at a shared tablet',
      paper: 'paper ballot',
      replaced: 'second device in use',
      allowed: 'second device let in; it scans the card now',
      pending: 'waiting for the other teller',
    },
    closed: 'Papers are issued from the opening to the sealing.',
    notTerminal:
      'This computer is not a paper terminal of this round; paper is issued at the terminal.',
    replaceTitle: (name) => `Let a second device in for ${name}?`,
    replaceText:
      'The old device may have cast its paper already, or may still. Each second device is counted and published; if it could change the result, the console asks for the round to be held again. Make sure the old device is really dead.',
    replaceConfirm: 'Let the second device in',
    come: (name) => `No paper was issued to ${name}`,
  },

  stations: {
    title: 'Stations',
    lede: 'Stations opened before the vote begins can be used in that round.',
    kinds: { kiosk: 'shared tablet', paper: 'paper terminal' },
    states: {
      open: 'waiting for a device to open its link',
      enrolled: 'ready from the next round on',
      inRound: 'in use in this round',
    },
    become: 'Make this computer the paper terminal',
    terminalName: 'Paper terminal',
    nameLabel: 'Name of the tablet',
    nameHint: 'For example: tablet at the left door',
    open: 'Open a shared tablet',
    linkTitle: (name) => `${name}: scan this code with the tablet`,
    linkText: 'It works once, for one tablet. The tablet enrols itself, and it says “ready” here.',
    linkLabel: 'Link that enrols a shared tablet',
    closeFor: (name) => `Close ${name}`,
    hide: 'Hide',
  },

  entry: {
    title: 'Keying in paper ballots',
    lede: (held) => `This terminal issued ${held} paper ballots; at most ${held} can be keyed in.`,
    noPaper: 'This terminal issued nothing on paper in this round.',
    begin: 'Open the box and key in',
    sheets: 'Sheets in the box',
    sheetsHint:
      'Open the box before the scrutineers, count the sheets, and put them in a pile that keeps its order',
    tooMany: (held) =>
      `More sheets than the ${held} issued cannot be keyed in. Tell the chair at once: this round should be voided`,
    notNumber: 'A whole number from 0',
    firstReading: (name) => `First reading: ${name}`,
    secondReading: (name) => `Second reading: ${name}`,
    sheet: (at, of) => `Sheet ${at} of ${of}`,
    marks: { for: 'For', against: 'Against', abstain: 'Abstain', tick: 'Ticked', none: 'No mark' },
    invalid: 'The whole sheet is invalid',
    invalidReasons: {
      illegible: 'cannot be read',
      signed: 'signed or marked',
      'written-on': 'has other writing',
      'not-our-sheet': 'is no ballot of this round',
    },
    valid: 'Valid; key in what it says',
    overMarked: (limit) =>
      `More than ${limit} in favour: the count will find it invalid. Key it in as it stands`,
    back: 'Sheet before',
    next: 'Next sheet',
    endFirst: 'End the first reading',
    endSecond: 'End the second reading',
    keys: 'Keys: 1 for, 2 against, 3 abstain, 0 clear, ↑↓ project, Enter next sheet',
    keysTick: 'Keys: 1 tick, 0 clear, ↑↓ project, Enter next sheet',
    handOver: 'Now the other teller',
    handOverText:
      'The first reading is put away and is not shown. The other teller sits down here, confirms with name and password, and keys in the pile again from the first sheet.',
    username: 'Login name',
    password: 'Password',
    startSecond: 'Begin the second reading',
    compareSame: (sheets) => `Both readings of ${sheets} sheets are the same`,
    compareTitle: (count) => `${count} sheets were read differently`,
    compareText:
      'A scrutineer comes, confirms with name and password, and together you settle each sheet by looking at it.',
    scrutineerHere: 'The scrutineer is here',
    differing: (at) => `Sheet ${at}`,
    firstSays: 'First reading',
    secondSays: 'Second reading',
    takeFirst: 'Take the first',
    takeSecond: 'Take the second',
    keyAgain: 'Key in again from the sheet',
    settledAs: 'settled',
    keep: 'Settle',
    cast: 'Put the paper ballots into the electronic box',
    castText: 'This cannot be changed; what the sheets say is deleted from this computer at once.',
    casting: 'Putting them into the box',
    castAgain: 'Go on',
    castDone: 'All paper ballots are in the box',
    castDoneText: (sheets, unused) =>
      `${sheets} keyed in; ${unused} that did not come back are returned by the terminal after sealing. Wait for the sealing, and leave this page open.`,
    returned: (unused) => `${unused} unused paper ballots are returned.`,
    invalidTitle: 'Invalid sheets',
    invalidOf: {
      illegible: 'cannot be read',
      signed: 'signed or marked',
      'written-on': 'other writing',
      'not-our-sheet': 'no ballot of this round',
      'against-the-rules': 'against the rules (too many in favour)',
    },
    record: 'Print the record of keying in',
    recordTitle: 'Record of keying in paper ballots',
    recordLines: {
      ballot: 'Ballot',
      round: 'Round',
      terminal: 'Terminal',
      issued: 'Issued on paper',
      sheets: 'Sheets in the box',
      unused: 'Not returned',
      first: 'First reading',
      second: 'Second reading',
      scrutineer: 'Differences settled before',
      none: 'no differences',
      signature: 'Signature',
    },
  },

  print: {
    title: 'Print paper ballots',
    open: 'Print paper ballots',
    copies: 'Copies',
    copiesHint: 'Some more than needed; unused ones are destroyed afterwards',
    print: 'Print',
    back: 'Back to the issue desk',
    ready: 'Paper ballots can be printed once the box was shown empty and the list is frozen.',
    heading: 'Ballot on livelihood projects',
    round: (number) => `Round ${number}`,
    rule: {
      'at-most-seats': (seats) =>
        `${seats} to be chosen; more than ${seats} in favour make the whole ballot invalid.`,
      'exactly-seats': (seats) =>
        `Exactly ${seats} in favour; any other number makes the whole ballot invalid.`,
      none: (seats) => `${seats} to be chosen; any number may be in favour.`,
      max: (max) => `More than ${max} in favour make the whole ballot invalid.`,
    },
    how: 'Put ○ into one box for each project; without a mark it counts as an abstention.',
    howTick:
      'Put ○ into the box of the projects you choose; without a mark it counts as an abstention.',
    notSigned: 'Do not sign, and write nothing else: the whole ballot would be invalid.',
    rehearsal: 'For rehearsal only',
    number: 'No.',
    project: 'Project',
  },
  problems: {
    'waiting-for-tellers': () => 'Two tellers check who it is and sign first',
    'refused-by-tellers': () => 'The tellers did not sign for this paper',
    'tellers-missing': () =>
      'This round has no two tellers with enrolled devices: no paper ballots, shared tablets or second devices',
    'teller-unknown': () =>
      'This device’s key is not in the record of the round. Use the one enrolled before the box was shown empty',
    'teller-signature': () =>
      'The signature does not fit the enrolled key. Open this page anew and try again',
    'station-unknown': () =>
      'This station is not listed for this round, or is closed. Only those opened before the vote can issue',
    'terminal-finished': () =>
      'The paper ballots of this terminal are keyed in, and it issues no more. A shared tablet or another terminal will do',
    'asked-elsewhere': () =>
      'This deputy waits at another tablet or terminal. To take the paper here, a teller refuses that request first',
    'station-taken': () => 'Another device has this station. Open a new one',
    'no-such-request': () => 'This request was withdrawn or changed. Look at the list again',
    'no-paper-to-replace': () =>
      'This deputy has taken no paper yet and needs no second device. A shared tablet or paper will do',
    'replacement-not-allowed': () => 'The issue desk has not let a second device in',
    'same-teller': () => 'Another teller is needed: one person cannot do both',
    'not-a-teller': () => 'This account is not a teller with an enrolled device',
    'not-appointed': () => 'This account is not a scrutineer of this round',
    'paper-already-issued': () => 'This deputy has taken a paper already',
    'not-on-roll': () =>
      'This deputy was not signed in when the vote began and cannot take a paper',
    'round-not-open': () => 'No papers are issued now',
    'keys-in-use': () => 'This device is enrolled for another teller',
    'key-signature': () => 'Enrolling failed. Open this page anew and try again',
  },
};
