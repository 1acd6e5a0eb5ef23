import { gates } from '../../collection/gates-en.ts';
import type { Words } from './zh.ts';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const things = (count: string, one: string, more: string): string =>
  count === '1' ? `1 ${one}` : `${count} ${more}`;

export const en: Words = {
  gates,
  title: 'Gates',
  lede: 'The list of preliminary candidates goes through one meeting after the other. Write down day, decision and minute of each; whoever proposed what does not pass reads why.',
  notRead: 'The gates were not fetched',
  settings: 'How we screen',

  line: 'How far the list has come',
  on: (day) => `Passed on ${day}`,
  returnedOn: (day) => `Returned on ${day}`,
  awaits: (count) => `${count} to decide`,
  passed: (count) => `${count} passed`,
  listStage: 'List of candidates',
  listed: (count) => things(count, 'candidate', 'candidates'),

  nothing: 'There are no preliminary candidates yet',
  nothingHelp:
    'In the screening, make proposed projects preliminary candidates when their appraisal and their card are complete; then the gates can decide.',
  toScreening: 'To the screening',
  noGates: 'This body has no gates: preliminary candidates can be listed at once.',

  form: {
    title: (gate) => `Decision of ${gate}`,
    correction: (gate) => `Correct the decision of ${gate}`,
    correctionHelp:
      'A correction is another decision. The one before stays in the record; the last one counts.',
    day: 'Day of the meeting',
    decision: 'Decision',
    decisions: { passed: 'The list was decided on', returned: 'The list was returned' },
    decisionHints: {
      passed: 'Say of each whether it passed, did not, or goes back for completion',
      returned:
        'The list as a whole did not pass. Name what goes back for completion; the others wait for the next meeting',
    },
    minute: 'Minute',
    minuteHint: 'Number and essence: minute 12 of 2026, agreed in principle',
    conditions: 'Conditions',
    conditionsHint: 'What is still to be done about what passed; may be left empty',
    items: 'One by one',
    outcomes: { passed: 'Passed', struck: 'Not passed', returned: 'Sent back' },
    note: (name) => `Why, of “${name}”`,
    noteHint: {
      struck: 'It goes to the reserve; its proposers read why',
      returned: 'It goes back to the proposed projects; its proposers read why',
    },
    listed: 'On the list of candidates',
    stays: 'Waits for the next meeting',
    returnThis: 'Sent back',
    passAll: (count) => `Pass all ${count} of which nothing is said yet`,
    open: (count) => `${things(count, 'project has', 'projects have')} no outcome yet.`,
    outcomeMissing: 'Choose the outcome',
    send: 'Check and write down the decision',
    reviewTitle: (gate) => `Write down the decision of ${gate}?`,
    reviewSays: (day, minute) => `${day}: ${minute}`,
    reviewCount: {
      passed: (count) => `Passed: ${count}`,
      struck: (count) => `Not passed, into the reserve: ${count}`,
      returned: (count) => `Sent back for completion: ${count}`,
    },
    reviewConsequence:
      'Proposers can read it at once. A mistake can be corrected; what was written stays in the record.',
    record: 'Write down the decision',
    cancel: 'Cancel',
    sent: (gate) => `The decision of ${gate} is written down.`,
  },

  list: {
    title: 'List the candidates',
    lede: (count) =>
      `${things(count, 'project has', 'projects have')} passed every gate. Listed, they are candidates and can be put on the list of a session.`,
    act: (count) => `List ${things(count, 'candidate', 'candidates')}`,
    done: (count) => `${things(count, 'candidate', 'candidates')} listed.`,
    ready: (count) => `${things(count, 'candidate is', 'candidates are')} listed`,
    readyHelp: 'Choose the session on the page of the candidates, and fetch them from here.',
    toCandidates: 'To the candidates',
  },

  table: {
    title: 'The list',
    count: (count) => things(count, 'project', 'projects'),
    number: 'No.',
    name: 'Project',
    department: 'Department',
    money: 'Total',
    state: 'Now',
    faults: (count) => `${things(count, 'place', 'places')} of its card not filled in`,
    outcomes: { passed: 'Passed', struck: 'Not passed', returned: 'Sent back' },
    waiting: 'To decide',
    notYet: 'Not yet',
    anew: 'To decide again',
    before: (outcome, day) => `${outcome} on ${day}, no longer counts`,
    empty: 'Nothing is on the list yet.',
  },

  fields: {
    name: 'Name',
    content: 'Content and scale',
    site: 'Place',
    beneficiaries: 'Number who benefit',
    beneficiaryGroup: 'Who benefits',
    totalYuan: 'Total investment',
    yearYuan: 'Investment this year',
    fundingSource: 'Source of the money',
    department: 'Lead department',
    startsOn: 'Start of work',
    endsOn: 'End of work',
    target: 'Target of the year',
  },

  lapsed: {
    title: 'To be decided again',
    lede: 'A decision counts for the card as it then stood; what was sent back and nominated again begins anew. Changes of category and origin do not matter.',
    whys: {
      'card-changed': (gate, day) =>
        `${capital(gate)} passed it on ${day}; the card was changed since and must be decided on again.`,
      'nominated-anew': (gate, day) =>
        `${capital(gate)} passed it on ${day}; it was sent back and nominated again since and must be decided on again.`,
    },
    change: (field, before, after) => `${field}: was “${before}”, is now “${after}”`,
    empty: 'empty',
    and: ', ',
    decided: (gates) => `${capital(gates)} decided on this card`,
    decidedHelp: 'Whatever is changed but the category, they must decide on it again.',
    willLapse: (gates, fields) =>
      `Once this is saved, ${gates} must decide again, because of changes to: ${fields}.`,
    onList: 'Gates decided on this candidate',
    onListHelp:
      'Changed in anything but code, category and origin, it is no longer the card they passed and cannot go to the ballot: change it back, or take it off the list of candidates, change it and have it decided on again.',
  },

  history: {
    conditions: 'Conditions',
    noConditions: 'There are no conditions.',
    decisions: 'What was decided',
    correct: 'Correct',
    correctOf: (gate) => `Correct the decision of ${gate}`,
    corrected: 'Decided anew later',
    decidedOn: (gate, day) => `${capital(gate)}, ${day}`,
    counts: (passed, struck, returned) =>
      [
        `${passed} passed`,
        ...(struck === '0' ? [] : [`${struck} not passed`]),
        ...(returned === '0' ? [] : [`${returned} sent back`]),
      ].join(', '),
    returnedList: 'List returned',
    none: 'No meeting has decided yet.',
  },

  material: {
    print: 'Print the list',
    printHelp: (gate, count) => `For ${gate}: ${things(count, 'project', 'projects')}, A4 across`,
    heading: (year) => `Preliminary candidates of the livelihood projects ${year}`,
    submit: (gate) => `(submitted to ${gate})`,
    columns: {
      place: 'No.',
      name: 'Project',
      content: 'Content and scale',
      department: 'Department',
      total: 'Total',
      year: 'This year',
      origin: 'Origin',
      appraised: 'Appraised by',
    },
    comma: ', ',
    unit: 'In 10,000 yuan',
    sum: 'Sum',
    voices: (parts) => parts.join(', '),
    part: (origin, count) => `${origin} ${count}`,
    before: 'Gates before',
    foot: (body, day) => `${body}, ${day}`,
  },
};
