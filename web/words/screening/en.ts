import { categories } from '../collection/categories-en.ts';
import { gates } from '../collection/gates-en.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { Facts } from '../../../shared/result.ts';
import type { Words } from './zh.ts';

const MONEY: Readonly<Record<string, string>> = {
  totalYuan: 'The total cost',
  yearYuan: 'The cost this year',
};
const named = (facts: Facts): string => MONEY[String(facts['field'])] ?? 'The amount';

const GATES: Readonly<Record<string, string>> = gates;
const numbered = (lead: string | number | undefined): string =>
  typeof lead === 'number' ? leadNumber(lead) : '';
const gateNamed = (facts: Facts): string => GATES[String(facts['gate'])] ?? '';

const CARD_FIELDS: Readonly<Record<string, string>> = {
  category: 'its category',
  site: 'where',
  beneficiaries: 'how many benefit',
  totalYuan: 'the total',
  yearYuan: 'the money of the year',
  fundingSource: 'the source of the money',
  unit: 'the department',
  startsOn: 'the first day',
  endsOn: 'the last day',
  target: 'the target',
};
const cardField = (facts: Facts): string => CARD_FIELDS[String(facts['field'])] ?? '';

export const en: Words = {
  categories,
  origins: {
    residents: 'Residents',
    deputies: 'Deputies',
    departments: 'Departments',
    stations: 'Liaison stations',
    government: 'Government',
  },

  page: {
    title: 'Candidates',
    lede: 'In the order of the ballot. They can no longer change once the first round is ready.',
    notRead: 'The candidates could not be read',
    frozen: 'The candidates are frozen',
    frozenHelp:
      'The ballot is ready, and this list is what the deputies decide on: projects, contents and order stay. If there is a real mistake, void the round at the rostrum.',
    list: 'List',
    count: (count) => `${count} ${count === 1 ? 'project' : 'projects'}`,
    empty: 'There are no candidates yet. Import a sheet, or add them one by one.',
    import: 'Import candidates',
    importTitle: 'Import candidates',
    importLede:
      'One project a row, recognised by its code, or by its name when it has none; new ones are given a code. Amounts in 万元 (10,000 yuan).',
    template: 'No sheet yet? Export XLSX: an empty list gives the form to fill in.',
    fileName: (code) => `${code}-candidates`,
    add: 'Add candidate',
    change: 'Change',
    remove: (name) => `Remove ${name}`,
    removeQuestion: 'Remove this candidate?',
    removeConsequence: 'Its project card goes with it, and those after it move up. It is logged.',
    removeConfirm: 'Remove candidate',
    removed: (name) => `“${name}” has been removed.`,
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    isFirst: 'it is the first',
    isLast: 'it is the last',
    movedTo: (name, place) => `“${name}” is now number ${place}.`,
  },

  order: {
    title: 'Order on the ballot',
    method: 'Method',
    methods: { 'as-submitted': 'as submitted', 'by-lot': 'by lot' },
    at: 'Time',
    seed: 'Seed',
    seedNote: 'From this seed everybody can work out the same order again.',
    draw: 'Draw the order by lot',
    drawAgain: 'Draw again',
    drawn: 'The order was drawn by lot; its seed is in the log.',
    drawQuestion: 'Draw the order by lot?',
    drawConsequence:
      'The server draws a random seed, orders the list by it and logs it. Every later draw or change by hand needs a reason.',
    again: { 'as-submitted': 'Change the order drawn by lot?', 'by-lot': 'Draw again?' },
    againConsequence:
      'Lots have been drawn. Give a reason, which is logged, so that nobody can think the order was picked.',
    confirm: { 'as-submitted': 'Change the order', 'by-lot': 'Draw again' },
  },

  form: {
    form: 'Project card',
    add: 'Add candidate',
    change: (name) => `Change “${name}”`,
    save: 'Save project card',
    cancel: 'Cancel',
    choose: 'Please choose',
    added: (name, code) => `“${name}” has been added as ${code}.`,
    saved: (name) => `“${name}” has been saved.`,
    what: 'What is done',
    how: 'Money, who does it, who benefits',
    moneyHint: 'In 万元 (10,000 yuan), decimals allowed',
    moneyIs: (full) => `That is ${full}`,
    fields: {
      code: 'Code',
      name: 'Name of the project',
      category: 'Category',
      content: 'Content and scale',
      site: 'Place',
      beneficiaries: 'Number of beneficiaries',
      beneficiaryGroup: 'Who benefits',
      total: 'Total cost (万元)',
      year: 'This year (万元)',
      fundingSource: 'Source of money',
      department: 'Lead department',
      startsOn: 'First day',
      endsOn: 'Last day',
      target: 'Target of the year',
      origin: 'Origin',
      originNote: 'Note on the origin',
    },
    hints: {
      code: 'Left empty, it is given',
      name: 'As printed on the paper',
      content: 'What is built and how much',
      site: '',
      beneficiaries: 'People, a whole number',
      beneficiaryGroup: 'For example pupils in town',
      fundingSource: 'For example 8 million county, 2 million province',
      department: 'From the list of departments, or written here',
      startsOn: '',
      endsOn: '',
      target: 'What can be measured by the end of the year',
      originNote: 'For example 37 proposals of residents, 2 of deputies',
    },
  },

  booklet: {
    title: 'Candidates',
    print: 'Print project cards',
    pages: (count) => `One to a page, ${count} A4 pages, for the deputies before the session`,
    total: 'Total cost',
    year: 'Cost this year',
    money: (short, full) => (short === full ? full : `${short} (${full})`),
    benefits: (count, group) => (group === '' ? `${count} people` : `${count} people, ${group}`),
  },

  problems: {
    'content-missing': () => 'Content and scale are missing.',
    'beneficiaries-out-of-range': () =>
      'The number of beneficiaries must lie between 0 and 9,999,999,999.',
    'money-out-of-range': (facts) => `${named(facts)} is too large or negative.`,
    'year-over-total': () => 'This year costs more than the total. Check both.',
    'date-unknown': () => 'There is no such day. Write it as 2026-03-10.',
    'ends-before-start': () => 'The last day lies before the first. Check both.',
    'candidate-code-malformed': ({ code }) =>
      `The code “${code ?? ''}” cannot be used: one to four capital letters or digits, such as A01.`,
    'candidate-code-taken': ({ code }) => `Another project has the code ${code ?? ''}.`,
    'too-many-candidates': ({ most }) => `There are too many candidates; at most ${most ?? 100}.`,
    'no-candidates': () => 'There are no candidates to draw among.',
    'candidates-frozen': () => 'The ballot is ready; the candidates can no longer change.',
    'order-incomplete': () => 'The list has just changed. Reload it before ordering.',
    'reason-missing': () => 'Please say why.',
    'text-missing': () => 'Nothing is written yet.',
    'pre-review-over': () => 'This project is no longer under pre-review.',
    'too-many-questions': ({ most }) => `At most ${most ?? ''} questions on one project.`,
    'question-key-taken': () =>
      'This question was sent with other words. Reload the page and ask again.',
    'not-your-question': () => 'Your department has nothing to do with this project.',
    'checks-unanswered': ({ count }) =>
      `${count ?? ''} questions of the checklist are not answered.`,
    'checks-failing': ({ count }) => `${count ?? ''} conditions are not met.`,
    'appraisals-open': ({ count }) =>
      `${count ?? ''} departments have not finished their appraisal.`,
    'card-incomplete': ({ count, lead }) =>
      `${count ?? ''} places of the project card ${numbered(lead)} are not filled in.`.replace(
        '  ',
        ' ',
      ),
    'appraisal-incomplete': ({ count }) =>
      `${count ?? ''} places of the appraisal are not filled in.`,
    'appraisal-missing': () => 'No department has appraised it yet.',
    'gates-missing': (facts) => `It has not passed ${gateNamed(facts)} yet.`,
    'gate-not-set': (facts) => `This body has not set ${gateNamed(facts)} as a gate.`,
    'minute-missing': () => 'Write down the minute of the meeting.',
    'gate-in-future': () => 'The day of the meeting lies in the future. Check it.',
    'gate-before-previous': (facts) =>
      `The gate before, ${gateNamed(facts)}, met on ${facts['day'] ?? ''}; the day cannot be earlier.`,
    'gate-after-next': (facts) =>
      `The gate after, ${gateNamed(facts)}, has passed on ${facts['day'] ?? ''}; the day cannot be later.`,
    'gate-lead-not-due': ({ lead }) =>
      `The list has just changed: ${numbered(lead)} is not before this gate. Look at it again.`,
    'gate-lead-listed': ({ lead }) =>
      `${numbered(lead)} is on the list of candidates already. Take it off in the screening first.`,
    'gate-items-missing': ({ count }) =>
      Number(count) > 0
        ? `${count} of the list are not decided yet. Look at the list again.`
        : 'Nothing on the list is decided.',
    'gate-returns-nothing': () => 'To return a list, name what is sent back, and pass nothing.',
    'gate-decision-sent': () =>
      'This decision is written down already. To correct it, reload the page and write another.',
    'nothing-to-list': () => 'No preliminary candidate has passed all gates yet.',
    'nothing-to-fetch': () => 'This drive has no listed candidates yet.',
    'revived-already': ({ year }) => `It has been taken up again for ${year ?? ''}.`,
    'revive-not-later': ({ year }) =>
      `It can be taken up again in a drive after ${year ?? ''} only.`,
    'lead-settled': () =>
      'This group is not being screened now; checklist and card cannot be changed. Take it up again first.',
    'decline-reason-missing': () => 'Choose why it is not taken.',
    'check-changed': () => 'Somebody has just answered this. Look at the new answer first.',
    'card-field-missing': (facts) => `The card does not say ${cardField(facts)}.`,
    'code-twice': ({ row }) => `The same code stands in row ${row ?? ''}.`,
    'name-twice': ({ row }) => `The same name stands in row ${row ?? ''}, both without a code.`,
    'name-not-unique': ({ name }) =>
      `Several candidates are called “${name ?? ''}”. Write the code into the sheet.`,
    'not-an-amount': ({ value }) =>
      value === undefined
        ? 'Write an amount in 万元 with at most four decimals, such as 1234.56.'
        : `“${value}” is no amount. Write it in 万元, such as 1234.56.`,
    'not-a-whole-number': ({ value }) =>
      value === undefined ? 'Write a whole number.' : `“${value}” is no whole number.`,
    'not-a-day': ({ value }) => `“${value ?? ''}” is no day. Write it as 2026-03-10.`,
  },
};
