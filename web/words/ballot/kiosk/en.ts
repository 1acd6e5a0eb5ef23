import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Shared tablet',
  loading: 'Opening',

  missing: {
    'secure-address':
      'This address is not secure. Open it from the code at the issue desk (https).',
    cryptography:
      'This browser is too old and lacks the encryption that voting needs. Use another one.',
    storage:
      'This browser does not let pages keep the tablet’s key. Leave private browsing or use another one.',
  },
  cannot: 'This tablet cannot be used yet',
  notSetUp: 'This tablet has not been opened',
  notSetUpText:
    'Tellers: open a shared tablet at the issue desk, and scan the code shown there with this tablet, or open its link.',
  enrolling: 'Opening this tablet',
  closed: 'This tablet is closed',
  closedText:
    'The issue desk has closed it. To use it again, open another place at the desk and scan the new code.',
  wrongKind: 'This is not the link of a shared tablet',
  wrongKindText: 'It belongs to the terminal of the paper ballots. Open a shared tablet instead.',
  tryAgain: 'Try again',

  ask: 'Scan your card',
  askLede:
    'Hold the code on your card before the camera or the hand scanner, or type the short code below it.',
  askTyped: 'Type the short code on your card, or use the hand scanner.',
  code: 'Short code of the card',
  codeHint: '12 characters, for example 7K3M-9Q2D-X4HT',
  go: 'Begin',
  scan: 'Use the camera',
  scanStop: 'Close the camera',
  camera: 'Picture of the camera; hold your card in the middle',
  noCamera: 'The camera does not open. Type the short code or use the hand scanner.',
  identifying: 'Recognising the card',
  forWhom:
    'For deputies without a phone, or who prefer not to use it. Everything is wiped after each vote.',
  station: 'Tablet',
  session: 'Session',
  round: 'Round',
  roundNumber: (number) => `Round ${number}`,
  states: {
    none: 'not begun',
    draft: 'not begun',
    ready: 'about to begin',
    open: 'voting',
    sealed: 'box sealed',
    counted: 'box sealed',
    certified: 'box sealed',
    announced: 'announced',
    void: 'void',
  },
  notOpenTitle: { before: 'Voting has not begun', after: 'Voting in this round has ended' },
  notOpenText: {
    before: 'Once the chair opens the vote, cards can be scanned here, without reloading.',
    after: 'When the next round begins, this page follows by itself.',
  },
  offline: 'No connection to the server',
  offlineText: 'Check the network of this tablet. It goes on by itself once connected.',

  recognised: 'Card recognised',
  areYou: (name) => `Are you ${name}?`,
  deputy: 'Deputy',
  itsMe: 'Yes, begin',
  notMe: 'That is not me',
  preparing: 'Fetching the ballot paper',
  privacy:
    'How you vote is not stored on the tablet. It is wiped when you have cast, when you leave, and after 60 seconds without a touch.',
  typedKey: 'Compare the check code on your card',
  typedKeyText: 'The short code was typed. The check code printed on the card should begin with:',

  kept: 'What you mark is on the screen only and not stored.',
  leave: 'Leave without voting',
  leaveTitle: 'Leave and wipe what you marked?',
  leaveText:
    'No paper has been issued yet. You can scan your card and begin again, or vote on your phone.',
  leaveYes: 'Wipe and leave',

  stillThere: 'Are you still there?',
  wipeIn: (seconds) => `To keep it secret, the screen is wiped in ${seconds} s.`,
  goOn: 'Go on',

  tellers: 'Tellers: check who this is',
  tellersText:
    'Show your card to the tellers. When two of them have signed, the ballot goes into the box by itself; nothing more to press.',
  signing: 'Waiting for two tellers',
  tellersStop: 'To stop, ask a teller to refuse.',
  asking: 'Fetching your paper',
  casting: 'Casting into the box',
  castingText:
    'The paper is here and sealed. Do not switch off or take away this tablet until the box has confirmed it.',
  returning: 'Voting has ended; returning the unused paper',
  again: 'No answer yet',
  againText:
    'The same content is sent again by itself and cannot count twice. Keep this tablet on and check its network.',

  boxed: 'In the box',
  boxedText: 'Your ballot is in the ballot box',
  boxedFoot: (seconds) => `Wiped in ${seconds} s`,
  done: 'Done, wipe the screen',

  back: 'Back to the start',
  ended: {
    taken: {
      title: 'You have taken a paper already',
      text: 'Your paper was issued on a phone, on paper or on a tablet; there is one only.',
      next: 'Vote with that device. If it is broken, or this tablet just lost power before “In the box” appeared, go to the issue desk for a replacement.',
    },
    'not-on-roll': {
      title: 'You are not on the roll of this round',
      text: 'You had not signed in when this round began.',
      next: 'Sign in at the sign-in desk; you vote from the next round on.',
    },
    refused: {
      title: 'The tellers did not sign',
      text: 'No paper was issued, and what you marked is wiped.',
      next: 'Ask the tellers at the issue desk why. You may scan your card and begin again.',
    },
    'not-open': {
      title: 'Voting has ended',
      text: 'This ballot did not go into the box, and what you marked is wiped.',
      next: 'Tell a scrutineer, and wait for the chair.',
    },
    void: {
      title: 'This round is void and will be held again',
      text: 'No ballot of this round counts, and what you marked is wiped.',
      next: 'Wait for the repeated round and scan your card again.',
    },
    returned: {
      title: 'Unused paper returned',
      text: 'The box was sealed before your ballot reached it; the paper was returned and counts as unused.',
      next: 'Tell a scrutineer, and wait for the result.',
    },
    failed: {
      title: 'You cannot vote here',
      text: 'What you marked is wiped.',
      next: 'Tell a teller or a scrutineer. You may also ask for a ballot on paper.',
    },
  },

  problems: {
    'station-unknown': (_facts) =>
      'This tablet is not open, was closed, or was opened after the round had begun. Use another one or ask for paper.',
    'asked-elsewhere': (_facts) =>
      'You wait at another tablet or terminal. Take the paper there, or ask a teller to refuse that request.',
    'station-taken': (_facts) =>
      'Another tablet has used this code. Open another place at the issue desk and scan its code.',
    'key-signature': (_facts) => 'The link is not complete. Scan the code at the issue desk again.',
    'tellers-missing': (_facts) =>
      'This round has no two tellers, so tablets issue no papers. Vote on a phone, or tell the staff.',
  },
};
