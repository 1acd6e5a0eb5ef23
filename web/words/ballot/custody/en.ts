import type { Words } from './zh.ts';

export const en: Words = {
  title: 'The count key',
  people: 'The scrutineers',
  you: ' (you)',
  compare:
    'Before shares are dealt, each scrutineer reads out the four groups on their own device; on the chief’s screen they must be the same.',
  twoOfThree: (needed, all) =>
    `The count key is split into ${all} shares, any ${needed} of them open the box; one alone opens nothing, and the server has no key.`,
  tasks: {
    looking: { title: 'Looking at this device', text: 'One moment.' },
    'storage-blocked': {
      title: 'This browser cannot keep keys',
      text: 'It may be a private window, or its storage is blocked or full. Open this page in another browser.',
    },
    enrol: {
      title: 'Enrol this device',
      text: 'It makes your keys, for receiving a share and for signing. They stay on this device: use the same one for the whole session.',
    },
    'enrol-again': {
      title: 'Your keys are on another device',
      text: 'Use that one. If it is broken, enrol this one; the chief scrutineer then deals the count key anew.',
    },
    'wait-for-keys': {
      title: 'Waiting for the others to enrol',
      text: 'Once everybody has, the chief scrutineer deals the count key.',
    },
    deal: {
      title: 'Make and deal the count key',
      text: 'It is made in your browser, split into three shares, each sealed to its holder, and then forgotten. Compare everybody’s groups first.',
    },
    'wait-for-dealing': {
      title: 'Waiting for the chief scrutineer to deal',
      text: 'Read out your four groups so that they can be compared.',
    },
    'share-unreadable': {
      title: 'The share does not open',
      text: 'It was not sealed to this device, or it is damaged. Ask the chief scrutineer to deal anew.',
    },
    keep: {
      title: 'Save your share',
      text: 'It has arrived on this device. Save it to a file, or print it and keep it sealed: should the device break, it still counts.',
    },
    'wait-for-shares': {
      title: 'Your share is kept',
      text: 'Waiting for the other holders; then the empty box is shown.',
    },
    'keys-elsewhere': {
      title: 'Your keys are on another device',
      text: 'Use the one you enrolled. If it is broken the two others can count; they can read your share from its file.',
    },
    guard: {
      title: 'All keys are in place',
      text: 'Nobody can open the box before it is sealed. Keep this device and the file safe.',
    },
    'wait-for-count': {
      title: 'Sealed; the count has not begun',
      text: 'Once the rostrum calls for the count, release your share.',
    },
    release: {
      title: 'Release your share',
      text: 'It is sealed to each of the other scrutineers’ devices; the server cannot read it. Two shares open the box.',
    },
    'share-missing': {
      title: 'One more share is needed',
      text: 'Wait for another holder to release theirs, or read the file they have saved.',
    },
    count: {
      title: 'Ready to open and count',
      text: 'Your browser fetches the sealed box and checks, opens and counts every ballot, independently of everybody else.',
    },
    counted: {
      title: 'You have counted',
      text: 'So far nobody has found other figures. Once enough have counted, there is a tally for you to sign.',
    },
    differs: {
      title: 'The counts differ',
      text: 'Everybody’s figures are below. Count again; if they still differ, tell the chair: the round can be voided and held again.',
    },
    sign: {
      title: 'Check the tally and sign',
      text: 'Your browser compares every figure with your own count and signs only if they are the same.',
    },
  },
  actions: {
    enrol: 'Enrol this device',
    deal: 'Deal the count key',
    dealAgain: 'Deal the count key anew',
    keep: 'Save the share',
    saveAgain: 'Save the file again',
    print: 'Print the share',
    release: 'Release the share',
    readFile: 'Read a share from its file',
    paste: 'Or paste what the printed code says',
    takePasted: 'Read this text',
    count: 'Open and count',
    recount: 'Count again',
    counting: 'Checking, opening and counting every ballot',
  },
  states: {
    noKeys: 'Device not enrolled',
    enrolled: 'Device enrolled',
    ready: 'Ready',
    notKept: 'Share not kept yet',
    kept: 'Share kept',
    holds: 'Holds a share',
    notCounted: 'Has not counted',
    released: 'Share released, has not counted',
    agrees: 'Counted',
    differs: 'Counted, different',
  },
  fileName: (round, holder) => `count-key-share-round-${round}-${holder}.json`,
  readings: 'What each has counted',
  figuresOf: {
    'for-against-abstain': 'For each project: for / against / abstain.',
    tick: 'For each project: for / not ticked.',
  },
  figure: 'Figure',
  mine: 'You',
  another: 'differs',
  valid: 'Valid',
  invalid: 'Invalid',
  blank: 'Blank',
  countFirst: 'Open and count on this device first',
  countFirstLift: 'You sign only what you have found yourself.',
  sign: 'Check and sign',
  signText:
    'Signing says that seal and tally are what you have found yourself. It cannot be taken back.',
  sheet: {
    title: 'Share of the count key',
    note: 'Put it into an envelope, sign across the flap, and keep it apart from the two others. Not to be opened before the count; to be destroyed after it.',
    holder: (name) => `Holder: ${name}`,
    signature: 'Signature:',
  },

  problems: {
    'storage-blocked': () => 'This browser cannot keep keys; use another one',
    'share-unreadable': () => 'This is no share, or it is damaged. Try another file',
    'share-of-another-round': () =>
      'This share is of another round, or the count key was dealt anew since',
    'shares-missing': () => 'There are not two shares yet that fit together',
    'no-share': () => 'There is no share of yours here; ask the chief scrutineer to deal anew',
    'record-signature': () =>
      'The signature of a record does not hold. Do not sign; tell the chief scrutineer at once',
    'tally-differs': () =>
      'The tally is not what you have counted; nothing was signed. Tell the chief scrutineer at once',
    'count-first': () => 'Open and count on this device first',
    'keys-in-use': () =>
      'Keys cannot change once the empty box has been shown; use the device you enrolled',
    'key-signature': () =>
      'The signature does not fit the enrolled keys; use the device you enrolled',
    'only-the-chief': () => 'Only the chief scrutineer deals the count key',
    'shares-not-theirs': () => 'The scrutineers have just changed; deal once more',
    'count-key-does-not-fit': () => 'The count key is not the one of this round',
    'count-not-begun': () => 'The rostrum has not called for the count yet',
    'no-keys-here': () => 'The server keeps this round’s count key; no keys are needed',
    'reading-does-not-fit': () => 'What was counted does not fit the ballots returned; count again',
    'countersignature-missing': () => 'The tally is confirmed with the scrutineer’s own key',
    'box-altered': () => 'The box that came is not the one that was sealed. Tell the chair at once',
    'keys-lost': () => 'The joined key is not the one of this round',
  },
};
