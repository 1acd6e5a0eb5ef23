import type { Words } from './zh.ts';

export const en: Words = {
  back: 'Back to the rostrum',
  print: 'Print',
  check:
    'Made by the system from the count. Check number, signatory and date before it is printed and sealed.',
  notYet: 'There is nothing to print yet',
  notYetWhat: {
    report: 'The tally report exists once the round is counted.',
    announcement: 'Announcement and decision exist once everything is decided.',
  },
  titles: { report: 'Tally report', announcement: 'Announcement and decision' },

  report: {
    title: 'Tally report',
    figures: 'Papers',
    asked: {
      'for-against-abstain':
        'For every project for, against and abstain add up to the valid ballots',
      tick: 'For every project for and not ticked add up to the valid ballots',
    },
    results: 'Votes for each project',
    outcome: 'Outcome',
    elected: (count, seats) => `${count} chosen for ${seats} seats`,
    tied: (names) => `Tied and undecided: ${names.join(', ')}`,
    vacant: (seats) => `${seats} seats open`,
    voided: 'More ballots came back than were issued: the round is void',
    rule: 'To pass',
    blankOf: (blank) => `of them ${blank} blank`,
    doubt: (missing, margin) =>
      `${missing} papers are not accounted for; whoever held the issuer key could have stuffed as many ballots. The winning margin is ${margin} votes`,
    noMargin: (missing) =>
      `${missing} papers are not accounted for; nobody is chosen in this round`,
    sealedAt: 'Sealed',
    countedAt: 'Counted',
    confirmedAt: (time) => `confirmed in the system ${time}`,
    notConfirmed: 'not confirmed in the system',
    roundCode: 'Round code',
    code: 'Box code',
    head: 'Head of the record',
    signatures: 'Signatures',
    chair: 'Executive chairperson',
    signature: 'Signature',
    date: 'Date',
    printed: (time) => `Printed ${time}`,
  },

  announcement: {
    title: (body) => `Announcement of ${body}`,
    number: '(No.      )',
    text: ({ session, day, ballot, candidates, rounds, manner }) =>
      `On ${day} ${session} voted by ${manner} on the ${candidates} candidates of “${ballot}”${rounds > 1 ? `, in ${rounds} rounds` : ''}.`,
    round: ({ round, all, present, issued, returned, valid, invalid }) =>
      `${round}: ${all} deputies, ${present} present; ${issued} papers issued, ${returned} returned, ${valid} valid, ${invalid} invalid.`,
    elected: ({ elected }) => `The following ${elected} projects are chosen:`,
    electedRecommended: ({ elected }) =>
      `The following ${elected} projects are recommended to the party working committee:`,
    none: 'No project is chosen.',
    votes: (votes) => `${votes} votes for`,
    settled: {
      lot: 'tied, decided by lot',
      presidium: 'tied, decided by the presidium',
      other: 'tied, decided otherwise',
    },
    end: 'This is hereby announced.',
    by: (body) => `The presidium of ${body}`,
    byRecommended: (body) => body,
  },

  decision: {
    title: (ballot) => `Decision on the result of: ${ballot}`,
    passed: (day, session) => `(passed on ${day} by ${session})`,
    text: ({ session, manner }) =>
      `${session} has deliberated on the candidates and voted by ${manner}. It decides:`,
    points: (elected) => [
      `1. The following ${elected} projects are determined:`,
      '2. They are handed to the people’s government to be carried out. It makes an implementation plan with content, investment, responsible departments and dates, reports in due time and publishes it.',
      '3. Content and dates are not changed without a decision. Where a change is needed, it is brought up for decision by the rules.',
      '4. The congress and its deputies supervise the work; the results are reported to the next session.',
    ],
    pointsRecommended: (elected) => [
      `1. The following ${elected} projects are recommended:`,
      '2. They go to the party working committee for confirmation; how they are carried out is reported to the deliberative meeting.',
    ],
  },
};
