import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Scrutineer',
  heading: 'Check and confirm the count',
  watching: 'Scrutiny',
  loading: 'Fetching the rounds you watch',
  none: 'No round is waiting for you',
  noneWhat: 'Once you are passed as a scrutineer, the round appears here by itself.',
  notReached: 'Nothing could be fetched',
  again: 'Try again',
  lostTitle: 'The connection to the server is lost',
  lost: 'It comes back by itself. Nothing can be confirmed until then; what is confirmed is not lost.',
  lostReason: 'No connection: you cannot confirm now',
  others: 'Other rounds you watch',
  show: 'Show',
  current: 'Shown',
  states: {
    draft: 'in preparation',
    ready: 'empty box confirmed',
    open: 'voting',
    sealed: 'sealed',
    counted: 'counted, to be confirmed',
    certified: 'confirmed, to be announced',
    announced: 'announced',
    void: 'void',
  },
  waiting: {
    draft: 'You are a scrutineer of this round. Please look at the box when it is shown empty.',
    ready: 'The box is empty: issued 0, returned 0. Check the figures on the big screen.',
    open: 'The vote is under way. When the box is sealed, note down its code from the big screen.',
    sealed:
      'The box is sealed, unused papers come in, then the count. The figures appear here once it is counted.',
    announced:
      'The result is announced. When you are passed as a scrutineer of the next round, this page turns to it by itself.',
    void: 'The round is void; nothing is to be confirmed.',
  },
  step: (state) => `Now: ${state}`,
  code: 'Box code',
  codeNote:
    'Compare it with what was read out, with the big screen, and with your own note: all must be the same.',
  papers: 'Papers',
  results: 'Votes for each project',
  sums: 'The sums',
  sumOf: {
    papers: 'Issued + replaced = returned + unused + missing',
    ballots: 'Returned = valid + invalid',
    candidate: (name) => `${name}: for + against + abstain = valid`,
    tick: (name) => `${name}: for + not ticked = valid`,
  },
  sum: (whole, parts) => `${parts.join(' + ')} = ${whole}`,
  holds: 'holds',
  fails: 'does not hold',
  allHold: (sums) => `All ${sums} sums hold`,
  someFail: (sums) => `${sums} sums do not hold: do not confirm, tell the chief scrutineer at once`,
  people: 'Scrutineers',
  you: ' (you)',
  confirm: 'Confirm the count',
  confirmAs: (name) => `In the name of ${name}`,
  confirmText:
    'You confirm that you watched sealing and count and that these figures agree. It cannot be taken back.',
  confirmOpenText:
    'You confirm that you watched the vote and its counting and that these figures agree with the notes. It cannot be taken back.',
  failing: 'The sums do not hold',
  failingLift: 'Tell the chief scrutineer and the chair at once.',
  confirmed: 'You have confirmed',
  confirmedText: (time) => `Confirmed in your name at ${time}, and recorded.`,
  stillNeeded: (people) => `${people} more must confirm; then the chair announces.`,
  enough: 'Enough have confirmed; the chair announces next.',
  print: 'Print the tally report',
  secret:
    'Before the announcement only scrutineers and rostrum see this. Please do not tell anybody.',

  problems: {
    'not-appointed': () => 'You are not a scrutineer of this round',
    'returned-more-than-issued': ({ returned, issued }) =>
      `${returned} returned, only ${issued} issued: the round is void and cannot be confirmed`,
    'no-such-round': () => 'There is no such round; it may be void',
  },
};
