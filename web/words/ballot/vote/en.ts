import type { Words } from './zh.ts';
import { keptIn, limitedIn } from '../trust/points.ts';
import { trust } from '../trust/en.ts';

export const en: Words = {
  title: 'Deputy’s vote',
  steps: 'Steps of the vote',
  stages: ['Sign in', 'Wait', 'Vote', 'Cast', 'Result'],
  secret: 'Secret ballot',
  loading: 'Opening',

  cannot: 'You cannot vote here yet',
  missing: {
    'secure-address': {
      title: 'This address is not secure',
      text: 'Browsers offer encryption on secure addresses only (https). Scan the code on your card again; if this remains, tell the staff.',
    },
    cryptography: {
      title: 'This browser is too old',
      text: 'It lacks the encryption that voting needs. Use the phone’s own browser or a newer WeChat, and scan your card again.',
    },
    storage: {
      title: 'This browser cannot keep a ballot',
      text: 'It forbids pages to store anything, so a ballot not yet cast would be lost on reload. Leave private browsing or use another browser, and scan your card again.',
    },
  },
  askPaper: 'You may also ask the staff for a ballot on paper.',
  elsewhere: 'The voting page is open in another window',
  elsewhereText:
    'So that nothing is cast twice, a device uses one window only. Close the other one and this one continues by itself.',

  scanTitle: 'Scan your card',
  scanLede: 'Scan the code on your credential card with the camera or WeChat; it leads back here.',
  orType: 'Cannot scan? Type the short code',
  code: 'Short code of the card',
  codeHint: '12 characters, printed below the QR code, for example 7K3M-9Q2D-X4HT',
  enrol: 'Confirm the code',
  enrolling: 'Recognising the card',
  tryAgain: 'Try again',
  replaced: 'This device is no longer enrolled',
  replacedText:
    'Your card has been used on another device, or issued anew. To use this device, scan your latest card again.',

  recognised: 'Card recognised',
  deputy: 'Deputy',
  delegation: 'Delegation',
  session: 'Session',
  date: 'Date',
  signIn: 'Sign in',
  itsMe: 'That is me, continue',
  notMe: 'That is not me',
  notMeTitle: 'Use another card?',
  notMeText: 'This device will forget the present card; then scan your own.',
  forget: 'Forget and scan again',
  signInNote: 'Signing in records that you are present, never how you vote.',
  notSitting: 'Sign-in has not begun',
  notSittingLift: 'It becomes possible here by itself, without reloading.',
  roundRuns: 'This round has begun',
  roundRunsText: 'If you sign in now, you vote from the next round on.',
  typedKey: 'Compare the check code on your card',
  typedKeyText: 'The short code was typed. The check code printed on the card should begin with:',

  waitTitle: 'Signed in, please wait',
  waitLede: 'When the chair opens the vote, the paper appears here by itself.',
  prepared: 'This device is ready. Neither loss of network nor a dead battery loses your ballot.',
  readFirst: (count) => `Read the ${count} candidates first`,
  noSession: 'There is no session now',
  noSessionText: 'This page updates itself when one begins.',
  taking: 'Fetching your paper',
  takingText: 'A few seconds only. Please keep this page open.',
  toDesk: 'Go to the issue desk',
  toDeskText:
    'Bring your card. When two tellers have checked who you are, the paper appears here by itself.',

  paperTitle: 'Ballot paper',
  roundNumber: (number) => `Round ${number}`,
  paperLede: (candidates, most) => `${candidates} candidates, for at most ${most}. One mark each.`,
  paperLedeExactly: (candidates, seats) =>
    `${candidates} candidates, for exactly ${seats}. More or fewer make the ballot invalid.`,
  paperLedeFree: (candidates) => `${candidates} candidates. One mark each.`,
  paperLedeTick: (candidates, most) =>
    `${candidates} candidates. Tick those you are for, at most ${most}.`,
  full: (most) =>
    `You are for ${most} already. To be for this one, change your mark at another first.`,
  given: 'For ',
  ofMost: (most) => ` of at most ${most}`,
  ofExactly: (seats) => ` of exactly ${seats}`,
  goTo: (number) => `Go to no. ${number}`,
  toReview: 'Review ballot',
  toReviewNow: 'Review now',
  kept: 'What you mark is kept on this device only',
  howSecret: 'How secret is it?',

  reviewTitle: 'Review your ballot',
  reviewLede: 'Once in the box it cannot be changed.',
  unmarked: 'not marked, counts as abstention',
  notTicked: 'Not ticked',
  none: 'none',
  back: 'Change',
  cast: 'Cast into the box',
  invalidTitle: 'This ballot would be invalid',
  invalidText: (least, given) =>
    `The rules ask for exactly ${least}; you are for ${given}. Cast like this, the whole ballot is invalid.`,
  castAnyway: 'Cast it like this',

  sending: 'Casting into the box',
  sendingText:
    'The ballot is sealed and kept on this device. When the box confirms it, “In the box” appears.',
  sendingAgain: 'The box has not confirmed yet',
  sendingAgainText:
    'The same ballot is sent again and again by itself; it cannot count twice or get lost. Keep this page open; a place with better signal may help.',
  sendNow: 'Send again now',

  boxed: 'In the box',
  boxedText: 'Your ballot is in the ballot box',
  boxedFoot: {
    open: 'Please wait for the result. Nothing more to do.',
    sealed: 'The box is sealed; the count follows.',
    counted: 'Being counted and confirmed; please wait.',
    certified: 'The count is confirmed; please wait.',
  },

  returning: 'Voting has ended; returning your unused paper',
  returningText: 'The paper you did not cast is returned by itself and counts as unused.',
  returned: 'Unused paper returned',
  returnedText:
    'You had not cast when voting ended, so your paper was returned by itself and counts as unused. Please wait for the result.',
  without: 'You have no paper in this round',
  withoutText: {
    'not-on-roll':
      'You had not signed in when this round began. Please wait for the next one, or for the chair.',
    'device-signature':
      'Another device was enrolled when this round began. Vote with that one; if it is not at hand, go to the desk.',
    'paper-already-issued':
      'Your paper is on another device. Vote with that one; if it is broken, go to the issue desk.',
    'round-not-open': 'Voting has ended and this device had taken no paper.',
    'paper-already-used':
      'This paper has been used, but not by this device. Tell a scrutineer at once and ask for paper.',
    'count-begun':
      'The count began before this paper could be returned; it counts as missing. Tell a scrutineer.',
    'no-such-round':
      'The box takes nothing more of this round. Verify here when the result is announced.',
    otherwise:
      'You did not take part in this round. Wait for the result; the next round appears by itself.',
  },

  voidTitle: 'This round is void and will be held again',
  voidText:
    'No ballot of this round counts; yours has been deleted from this device. When voting begins anew, a new paper appears by itself.',
  voidReason: 'Reason',
  voidReasons: {
    'too-few-ballots': 'too few ballots returned to be secret',
    'returned-more-than-issued': 'more ballots returned than issued',
    'too-many-papers': 'more papers shown than issued',
    restored: 'the system was restored from a backup',
    'keys-lost': 'the keys of this round were lost',
    'by-decision': 'decided by the session',
  },

  openVote: {
    title: { named: 'Now: a named vote', 'show-of-hands': 'Now: a show of hands' },
    text: 'This round is not voted on phones, and there is nothing for you to do here. Please vote as the chair calls.',
    note: 'An open vote is not secret: everybody present sees how you vote.',
    named: 'After the announcement the vote of each deputy is public.',
    announced: 'The result of this round is announced',
    result: 'See the result',
  },

  earlier: 'Last result and my receipt',
  earlierBack: 'Back',
  resultTitle: (elected) => `${elected} projects chosen`,
  resultNone: 'No project chosen',
  electedBefore: 'Chosen in earlier rounds',
  issued: 'Issued',
  returnedCount: 'Returned',
  valid: 'Valid',
  invalid: 'Invalid',
  moreToCome: 'Another round follows. Its paper appears by itself.',
  loadingResult: 'Fetching the result',
  check: 'Verify my ballot',
  checkAgain: 'Verify again',
  checking: 'Verifying',
  checkTitle: 'Verification',

  timeLeft: (clock) => `Time left to vote: ${clock}`,
  timeOver: 'Time is up; votes are taken until the box is sealed',
  offline: 'No network; you can go on',
  offlineText: 'What you mark is kept on this device and continues by itself once connected.',
  trouble: 'Waiting here for now',

  protection: {
    title: 'How secret is it?',
    back: 'Back',
    keeps: 'What the system assures',
    kept: keptIn(trust),
    limits: 'What it cannot prevent',
    limited: limitedIn(trust),
    codes: {
      title: 'Compare with the hall screen',
      round: 'Round code',
      noRound: 'not before the round is ready',
      page: 'Page code',
      computing: 'computing it from the files on this phone',
      noPage: 'needs the network of the hall',
      shows:
        'Before papers are issued the hall screen shows these two codes. When both are the same, the rules, keys and page on your phone are those that everybody in the hall has, and were not made for you alone.',
      limits:
        'A page cannot prove itself: one that was tampered with can show a false code. Somebody who knows computers can build it again from the source and compare that with the hall screen.',
    },
    doubt: trust.doubt,
    doubtText:
      'Tell the desk before papers are issued. Paper ballots go into the same box and are not published separately.',
  },

  people: (count, format) => `${format(count)} people`,
  origins: {
    residents: 'Proposed by residents',
    deputies: 'Proposed by deputies',
    departments: 'Proposed by departments',
    stations: 'Collected at liaison stations',
    government: 'Proposed by the government',
  },

  problems: {
    'no-connection': () => 'No connection. Check the network; it is tried again by itself.',
    'server-error': () => 'The system failed. Your marks are kept; it is tried again by itself.',
    'try-again': () => 'The system is busy. It is tried again by itself.',
    'slow-down': ({ seconds }) =>
      `Too many wrong codes. Wait ${seconds ?? ''} seconds, or scan the QR code.`,
    'storage-blocked': () => 'This browser cannot keep a ballot. Please use another one.',
    'device-trouble': () =>
      'This device could not store that; it may be full. Make room; it is tried again by itself.',
    'card-malformed': () => 'This is no short code. Please type the 12 characters on the card.',
    'card-unknown': () =>
      'There is no such card, or it has been issued anew. Check the code, or get a new card at the desk.',
    'key-not-on-card': () =>
      'The check code of this site is not the one on your card. Stop here and tell the staff at once.',
    'device-holds-paper': () =>
      'This device still holds another deputy’s paper. Change cards after it is cast, or returned after sealing.',
    'device-key-taken': () => 'This device is enrolled for another deputy. Please scan again.',
    'replaced-at-desk-only': () =>
      'Voting is under way, so devices cannot be changed. Use the former device; if it is broken, go to the issue desk first, then try again.',
    'not-enrolled': () => 'This device is not enrolled. Please scan your card.',
    'not-on-roll': () => 'You are not on the roll. Please go to the desk.',
    'no-session': () => 'There is no session to sign in to.',
    'record-signature': () =>
      'The paper was not signed with the key on your card. Do not vote; tell a scrutineer at once.',
    'round-mismatch': () =>
      'The paper differs from the one before. Do not vote; tell a scrutineer at once.',
    'issuer-reused': () =>
      'This round uses the key of another one. Do not vote; tell a scrutineer at once.',
    'count-key': () => 'The count key is wrong. Do not vote; tell a scrutineer at once.',
    'roll-too-small': ({ least }) =>
      `Fewer than ${least ?? 5} are present, so it would not be secret. Tell a scrutineer.`,
    malformed: () => 'What arrived is malformed. Tell the staff, and ask for a ballot on paper.',
    'paper-signature': () =>
      'The signature of the paper is wrong. Do not vote; tell a scrutineer and ask for paper.',
    'ballot-signature': () => 'The box refuses the signature. Tell a scrutineer and ask for paper.',
    'receipt-differs': () =>
      'The receipt is wrong. The same ballot is sent again; please tell a scrutineer.',
    'waiting-for-tellers': () =>
      'Please go to the issue desk: two tellers check who you are and sign.',
    'refused-by-tellers': () =>
      'The tellers did not sign for this paper. Ask at the issue desk, then ask again here.',
    'round-not-open': () => 'The box is not open yet. It is tried again by itself.',
    'round-void': () => 'This round is void.',
    'box-not-sealed': () => 'The box is being sealed. It is tried again by itself.',
    'not-yet': () => 'Not ready yet. It is tried again by itself.',
    'device-signature': () =>
      'Another device was enrolled when this round began. Use that one, or go to the desk.',
    'paper-already-issued': () =>
      'Your paper is on another device. Use that one, or go to the desk.',
    'paper-already-used': () =>
      'This paper has been used. If you did not cast it, tell a scrutineer at once.',
    'box-sealed': () =>
      'The box is sealed; this ballot did not get in and is returned as an unused paper.',
    'count-begun': () => 'The count has begun and the box takes nothing more. Tell a scrutineer.',
    'words-not-loaded': () => 'Could not be fetched; check the network and try again.',
  },
};
