import type { Words } from './zh.ts';

function counted(one: string, many: string): (value: number, text: string) => string {
  return (value, text) => `${text} ${value === 1 ? one : many}`;
}

export const en: Words = {
  skipToContent: 'Skip to content',
  navigation: 'Main navigation',
  tools: 'Display settings',
  help: 'Help',
  largeSize: 'Large text',
  standardSize: 'Standard text',
  otherLanguage: '中文',
  rehearsal: 'REHEARSAL',
  rehearsalLong: 'Rehearsal: these figures are not a real vote',

  stageStates: { done: 'done', now: 'in progress', todo: 'not started' },
  required: 'required',
  optional: 'optional',
  blocked: 'Not possible yet',
  blockedBecause: 'Because',
  busy: 'Working',
  close: 'Close',
  cancel: 'Cancel',
  typeName: (name) => `Type “${name}” to confirm`,
  typeNameHint: 'Exactly as written; the button then becomes available.',
  nameDiffers: 'The name typed is not the same yet',
  reason: 'Reason',
  reasonHint: 'Goes into the record, which all staff can read.',
  reasonMissing: 'No reason has been given yet',
  noticeTones: { info: 'Note', done: 'Done', caution: 'Attention', problem: 'Problem' },
  progressOf: (done, total) => `${done} / ${total}`,
  stop: 'Stop',
  stopped: 'Stopped',

  choices: { for: 'For', against: 'Against', abstain: 'Abstain' },
  chosenCount: (chosen, most) => `For: ${chosen} / at most ${most}`,

  chosen: 'Chosen',
  notChosen: 'Not chosen',
  majorityLine: (votes) => `Majority: ${votes} votes`,
  allDeputies: (deputies) => `All ${deputies}`,
  votesFor: 'For',
  votesAgainst: 'Against',
  votesAbstain: 'Abstain',
  barOf: (votes, deputies) => `${votes} votes for, of ${deputies} deputies`,
  barsOf: (rows) => `Votes for ${rows} projects`,
  result: 'Result',
  project: 'Project',

  open: 'Details',
  less: 'Less',
  itemNumber: (number) => `Number ${number}`,
  card: {
    content: 'What is built',
    site: 'Where',
    beneficiaries: 'Who benefits',
    moneyTotal: 'Total cost',
    moneyThisYear: 'This year',
    moneySource: 'Source of money',
    department: 'Lead department',
    schedule: 'When',
    target: 'Target for the year',
    origin: 'Where it came from',
  },
  fromTo: (start, end) => `${start} to ${end}`,
  benefits: (text) => `for ${text}`,

  date: (year, _month, day, name) => `${day} ${name} ${year}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
  money: (yuan, format) =>
    Math.abs(yuan) < 1_000_000 ? `¥${format(yuan)}` : `¥${format(yuan / 1_000_000, 2)} million`,
  moneyInFull: (yuan) => `¥${yuan}`,
  counts: {
    votes: counted('vote', 'votes'),
    people: counted('person', 'people'),
    matters: counted('matter', 'matters'),
    projects: counted('project', 'projects'),
    papers: counted('paper', 'papers'),
    places: counted('place', 'places'),
    days: counted('day', 'days'),
  },

  unknownProblem: (code) =>
    `Something unforeseen happened (code ${code}). What you entered is still here; please try again, and if it happens again, tell the staff this code.`,
  problems: {
    'words-not-loaded': () =>
      'The other language could not be fetched. Check the network and try again.',
  },
};
