import type { Words } from './zh.ts';

const days = (count: string): string => (count === '1' ? '1 day' : `${count} days`);
const matters = (count: string): string => (count === '1' ? '1 matter' : `${count} matters`);
const papers = (count: string): string => (count === '1' ? '1 notice' : `${count} notices`);

export const en: Words = {
  steps: {
    reminder: 'Reminder',
    supervised: 'Notice of supervised handling',
    committee: 'Notice of referral',
  },
  organs: {
    committee: 'the standing committee',
    presidium: 'the presidium',
    meeting: 'the deliberative meeting',
  },
  send: {
    button: (count) => `Send notices (${matters(count)})`,
    choose: 'Send notice',
    none: 'There is no notice to send',
    noneLift: 'For all that departments owe, the notice of its step has been sent.',
    unchosen: 'Nothing is chosen',
    unchosenLift: 'Tick matters in the column “Notice”.',
    title: 'Send notices',
    help: (count) =>
      `One for each department and step: ${papers(count)}. A matter gets the notice of a step once.`,
    days: 'Days to answer in',
    within: (count, day) => `${days(count)}, by ${day}`,
    note: 'Further words (optional)',
    noteHelp: 'They stand in each of the notices',
    preview: (step, unit) => `${step} · ${unit}`,
    confirm: (count) => `Send ${papers(count)}`,
    sent: (count) =>
      `${papers(count)} sent. The departments see and acknowledge them on their own page.`,
    nothing: 'These notices had been sent before; none was sent twice.',
    toList: 'See and print the notices',
  },
  list: {
    title: 'Notices',
    lede: 'Sent to departments, the latest first. What is done follows from dates and milestones.',
    departmentLede:
      'Acknowledge first, then act in time. The cause of a delay and what comes next are written in “Progress reports”. What is done is marked by itself.',
    notRead: 'The notices could not be read',
    none: 'No notice has been sent yet.',
    noneDepartment: 'No notice has come.',
    number: (year, number) => `No. ${number} of ${year}`,
    sentOn: (day) => `sent ${day}`,
    replyBy: (day) => `answer by ${day}`,
    acknowledged: (day) => `acknowledged ${day}`,
    waiting: 'not acknowledged yet',
    acknowledge: 'Acknowledge',
    said: 'Acknowledged.',
    matters,
    open: (count) => `${days(count)} overdue when it was sent, not done yet`,
    over: 'done',
    print: 'See and print',
    back: 'All notices',
    missing: 'There is no such notice',
  },
  paper: {
    print: 'Print',
    titles: {
      reminder: 'Reminder of overdue matters',
      supervised: 'Notice of supervised handling of overdue matters',
      committee: (organ) => `Notice that overdue matters are referred to ${organ}`,
    },
    to: (unit) => `To ${unit}:`,
    opening: (day, count) =>
      `On ${day} the following ${matters(count)} of the livelihood projects entrusted to you ${count === '1' ? 'is' : 'are'} overdue:`,
    columns: { number: 'No.', what: 'Matter', due: 'Due', late: 'Overdue', who: 'Official' },
    days,
    nobody: 'not named',
    request: (day) =>
      `Please act by ${day} and answer in writing what was done, why it is late, and when it will be complete.`,
    next: {
      reminder: 'What is not done by then comes under supervised handling.',
      supervised: (organ) => `What is not done by then is referred to ${organ}.`,
      committee: (organ) =>
        `These matters are at the same time referred to ${organ}; please be ready to explain them there.`,
    },
    together: (one, other) => `${one} ${other}`,
    note: (note) => `Further: ${note}`,
    seal: '(seal)',
    receipt: 'Receipt',
    receiptText: (number) => `Notice ${number} has been received.`,
    received: 'Received by',
    receivedOn: 'Date',
  },
};
