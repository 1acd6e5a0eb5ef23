import type { Words } from './zh.ts';

export const en: Words = {
  manners: {
    secret: 'Secret ballot',
    named: 'Named vote',
    'show-of-hands': 'Show of hands',
  },
  deciders: {
    law: 'Required by law or the rules of procedure',
    presidium: 'Decided by the presidium',
    congress: 'Decided by the congress',
  },
  notSecret: 'An open vote is not secret: everybody present sees how the others vote.',
  what: {
    named:
      'The vote of each deputy on each project is written down. After the announcement the list is public.',
    'show-of-hands':
      'Hands are counted sector by sector and added up. Hands not raised are abstentions.',
  },
  hall: {
    named: 'Named vote under way',
    'show-of-hands': 'Show of hands under way',
    lede: (standing) => `${standing}. No votes are shown before the announcement`,
    counted: 'The vote has ended; the count is being confirmed',
    countedLede: 'When the scrutineers have confirmed, the chair announces the result',
    certified: 'The count is confirmed',
    certifiedLede: 'The chair is about to announce the result',
    voting: 'Voting',
    stages: { vote: 'Vote', count: 'Count' },
  },

  manner: {
    title: 'Manner of voting',
    change: 'Vote openly instead',
    changeSecret: 'Change the manner',
    lede: 'The manner, who decided it and why are minuted, and published with the result.',
    secrecy: 'How to vote',
    decidedBy: 'Who decided',
    reason: 'Provision or reason',
    reasonHint: 'For example: the voting system failed; the presidium decided on a show of hands',
    limitNote:
      'With a show of hands nobody sees how many one deputy was for, so the limit on “for” does not apply.',
    mixNote:
      'If papers of an electronic round have been issued, void that round first. The votes of both are never put together.',
    minute: 'Minute it',
    cancel: 'Cancel',
    minuted: (manner, decider, time) => `${manner} · ${decider} · ${time}`,
    because: (reason) => `Reason: ${reason}`,
    begin: 'Begin the vote',
    beginTitle: 'Candidates, rules and who is present stay as they are from now on.',
    beginText: 'There are no papers and no box; staff enter what is counted or called out.',
    first: 'Minute the manner first',
    firstLift: 'Press the button above, choose the manner, and say who decided it and why.',
    missingReason: 'Give the provision or the reason.',
  },

  entry: {
    title: { named: 'Named vote and entry', 'show-of-hands': 'Show of hands and entry' },
    loading: 'Fetching what has been entered',
    again: 'Try again',
    settle: 'Count',
    settleTitle: 'Works out the result by the rules and signs it.',
    settleText:
      'The scrutineers then check and confirm. Until it is announced a slip of entry can be corrected, with its reason.',
    saved: 'Each cell is stored as soon as it is entered',
    saving: (cells) => `${cells} cells are still being stored`,
    savingLift:
      'They are stored by themselves once the server is reached. Reloading does not lose them.',
    typing: (cells) => `${cells} cells are not entered yet`,
    typingLift: 'Look at them, write whole numbers of people, and press Enter.',
    progress: (done, all) => `${done} of ${all} entered`,
    legend: 'Candidates',
    total: 'Total',
    project: 'Project',
    marks: { for: 'For', against: 'Against', abstain: 'Abstain' },
    notTicked: 'Not ticked',
  },
  sectors: {
    title: 'Sectors and who counts',
    note: (people, present) => `${people} in the sectors, ${present} present.`,
    suggested:
      'Listed by delegation; change them as you like. Whoever counts is a teller or scrutineer, by name.',
    name: 'Sector',
    counter: 'Counted by',
    people: 'People',
    remove: (name) => `Remove ${name}`,
    removeShort: 'Remove',
    add: 'Add a sector',
    save: 'Save the sectors',
    edit: 'Change the sectors',
    incomplete: 'Each sector needs a name, who counts, and how many sit there.',
    row: (place) => `Sector ${place}`,
  },
  hands: {
    title: 'Hands in each sector',
    keys: 'Where nobody raised a hand, enter 0. Keys: Enter for the next cell, ↑↓ between sectors',
    cell: ({ project, sector, mark }) => `${project}, ${sector}, ${mark}`,
    rest: 'Not raised',
    of: (people) => `of ${people}`,
    beyond: 'more than sit there',
    odd: 'no whole number',
  },
  names: {
    title: 'Deputy by deputy',
    keys: 'Keys: 1 for, 2 against, 3 abstain, 0 clears, arrows move. On a name the same keys mark the whole row.',
    keysTick:
      'Keys: 1 for, 3 not ticked, 0 clears, arrows move. On a name the same keys mark the whole row.',
    search: 'Find a name or number',
    onlyMissing: 'Only those not complete',
    name: 'Deputy',
    cell: ({ name, project, mark }) => `${name}, ${project}: ${mark}`,
    none: 'not entered',
    took: 'Took no part',
    tookNo: (name) => `${name}: took no part`,
    row: 'the whole row',
    nobody: 'There is no such deputy.',
    all: 'All are entered.',
  },

  correct: {
    act: 'Correct the entry',
    title: 'Take it back to correct the entry?',
    text: 'For slips of entry only. The scrutineers confirm again. If the vote itself was wrong, void the round and vote again.',
    confirm: 'Take it back',
  },
  figures: {
    label: 'The vote',
    allDeputies: 'All deputies',
    present: 'Present',
    voting: 'Voting',
    notVoting: 'Took no part',
    valid: 'Valid',
    invalid: 'Invalid',
    invalidNote: 'marked against the rules, not counted',
    people: '',
    sectors: 'Sectors',
  },
  check: {
    title: 'Check the entry',
    hands: 'The hands of each sector. Compare them with the notes of those who counted.',
    named: 'How each deputy voted. Compare it with the notes, name by name.',
    loading: 'Fetching the figures',
  },

  script: {
    begin: (manner, reason) =>
      `On the ground of ${reason}, this vote is taken as: ${manner}. We now vote. Scrutineers and tellers, please take your places.`,
    beginBlank: ['On the ground of', ', this vote is taken openly.'],
    fillIn: 'filled in once minuted',
    hands:
      'We vote on each project. Those for, please raise your hands; count; lower them. Those against; count; lower them. Those abstaining; count; lower them.',
    handsTick: 'We vote on each project. Those for, please raise your hands; count; lower them.',
    named:
      'The names are now called. Whoever is called, please rise and say for each project: for, against or abstain.',
    confirm: ({ present, voting }) =>
      `The vote has ended. ${present} present, ${voting} voting. Scrutineers, please check and confirm.`,
    announce: ({ all, present, voting, manner }) =>
      `The result of the vote (${manner}): ${all} deputies, ${present} present, ${voting} voting.`,
  },

  results: {
    title: 'An open vote',
    deck: ({ manner, decider, reason }) => `${manner}, not secret. ${decider}: ${reason}`,
    sectors: 'Hands in each sector',
    sectorsCaption:
      'Each cell: for / against / abstain. Hands not raised count as abstentions in the result.',
    sectorsCaptionTick: 'Each cell: hands raised for it.',
    names: 'How each deputy voted',
    namesCaption: ({ present, voting }) => `${present} present, ${voting} voting.`,
    sum: 'Result',
    counter: (name) => `counted by ${name}`,
    record: 'Signed record of the vote',
    recordNote: 'npm run verify checks signature, sums and result',
    loading: 'Fetching the record of the vote',
    method: {
      named: 'Named: how each deputy voted can be looked up by everybody after the announcement.',
      'show-of-hands':
        'Show of hands: counted on the spot sector by sector and added up. Hands not raised are abstentions.',
    },
  },

  problems: {
    'not-in-this-manner': () => 'The manner of this round has no such step. Open the page again.',
    'manner-not-minuted': () => 'The manner, who decided it and why are not minuted yet',
    'reason-missing': () => 'Give the provision or the reason.',
    'entry-closed': () => 'The vote has not begun, or is counted already; nothing can be entered.',
    'no-such-place': () => 'There is no such sector or project. Open the page again.',
    'mark-not-offered': () => 'This mark is not used in this vote.',
    'sectors-twice': ({ name }) =>
      `Two sectors are called “${name ?? ''}”. Give them different names.`,
    'sectors-changed': () =>
      'Somebody else has just changed the sectors; your changes are not saved. Look at them as they stand, and change them again.',
    'sectors-missing': () => 'No sectors yet: name them and who counts',
    'sectors-beyond-present': ({ people, present }) =>
      `${people ?? ''} people in the sectors, more than the ${present ?? ''} present`,
    'hands-missing': ({ missing, sector, candidate }) =>
      `${missing ?? ''} places not entered, for example ${sector ?? ''}, “${candidate ?? ''}”`,
    'hands-beyond-people': ({ sector, candidate, hands, people }) =>
      `${sector ?? ''}, “${candidate ?? ''}”: ${hands ?? ''} hands, and ${people ?? ''} sit there`,
    'names-missing': ({ missing, name }) =>
      `${missing ?? ''} deputies not complete, for example ${name ?? ''}`,
  },
};
