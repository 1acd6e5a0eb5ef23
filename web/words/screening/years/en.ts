import type { Words } from './zh.ts';

export const en: Words = {
  lines: 'The years and how far they are',
  line: (year) => `${year}, from collection to ballot`,
  year: (year) => `Projects of ${year}`,
  stages: { collection: 'Collection', screening: 'Screening', gates: 'Gates', ballot: 'Ballot' },
  days: (from, to) => `${from} to ${to}`,
  standing: (from) => `since ${from}, standing`,
  proposals: (count) => `${count} proposals`,
  groups: (count, open) => (open === '0' ? `${count} leads` : `${count} leads, ${open} to handle`),
  gatesPassed: (passed, all) => `${passed} of ${all} gates passed`,
  noGates: 'no gates',
  preliminary: (count) => `${count} preliminary candidates`,
  candidates: (count) => `${count} candidates`,
  chosen: (count) => `${count} chosen`,
  noSession: 'no session yet',

  begin: {
    title: 'First collect, then screen, at last vote',
    says: 'There has been no drive yet. Prepare one: give it a name and days, publish it and print its poster, and residents scan it to propose. With candidates at hand and only the vote to hold, begin below.',
    go: 'Prepare a drive',
  },

  due: {
    title: 'To do',
    nothing: 'Nothing is waiting.',
    since: (day) => `oldest ${day}`,
    late: (day) => `earliest was due ${day}`,
    what: {
      review: (count) => `Review ${count} new proposals`,
      'appraisals-late': (count) => `Chase ${count} late appraisals`,
      'appraisals-check': (count) => `Check ${count} appraisals handed in`,
      questions: (count) => `Have ${count} questions of deputies answered`,
      screen: (count) => `Screen ${count} leads`,
      gate: (count) => `Take ${count} preliminary candidates through the gates or onto the list`,
      ballot: (count) => `Put ${count} candidates on the list of a session`,
    },
    go: {
      review: 'Review',
      'appraisals-late': 'Chase',
      'appraisals-check': 'Check',
      questions: 'Answer',
      screen: 'Screen',
      gate: 'Record',
      ballot: 'Put on the list',
    },
  },

  heldUp: {
    title: 'Held up',
    what: 'Proposed projects cannot become preliminary candidates',
    reason: (count) => `${count} without an appraisal`,
    waiting: (unit, count, days) => `${unit}: ${count}, waiting ${days} days`,
    unasked: (count) => `no department asked for ${count}`,
    go: 'See the appraisals',
    ask: 'Ask a department',
  },

  gates: {
    'government-meeting': 'Government meeting',
    'joint-meeting': 'Joint meeting',
    'party-committee': 'Party committee',
    'standing-committee': 'Standing committee',
    presidium: 'Presidium',
    'working-committee': 'Party working committee',
  },
  passedOn: (gate, day) => `${gate} ${day}`,
};
