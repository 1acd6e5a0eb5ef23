import type { findings as zh } from './findings-zh.ts';

export const findings: typeof zh = {
  malformed: {
    name: 'Not in the right form',
    means: 'Something is missing, too much, or cannot be read.',
  },
  'record-signature': {
    name: 'A record’s signature does not hold',
    means: 'A record was not signed by a published key, or was changed afterwards.',
  },
  'round-mismatch': {
    name: 'Not the same round',
    means: 'The records speak of different rounds, or differ from those your device kept.',
  },
  'roll-hash': {
    name: 'The roll differs',
    means: 'The roll is not the one that was signed when the vote was opened.',
  },
  'issue-signature': {
    name: 'A paper without its signature',
    means: 'A paper stands under a name without a valid signature of that person’s device.',
  },
  'issue-not-on-roll': {
    name: 'Issued to somebody not on the roll',
    means: 'A paper went to a person or device that is not on the roll.',
  },
  'issue-twice': {
    name: 'Two papers for one',
    means: 'The same person, key or request was given more than one paper.',
  },
  'issued-root': {
    name: 'The list of issued papers differs',
    means: 'It is not the one that was signed at sealing.',
  },
  'paper-signature': {
    name: 'A paper’s signature does not hold',
    means: 'A paper was not issued in this round.',
  },
  'paper-twice': {
    name: 'The same paper twice',
    means: 'A paper was counted twice, or both cast and returned.',
  },
  'box-order': {
    name: 'The box is not in order',
    means: 'Ballots do not stand in the fixed order; another order could tell who voted when.',
  },
  'box-root': {
    name: 'The box code differs',
    means: 'Ballots were taken out, put in or exchanged after sealing.',
  },
  'unused-root': {
    name: 'The list of unused papers differs',
    means: 'It is not the one signed with the tally.',
  },
  'too-many-papers': {
    name: 'More papers than were issued',
    means: 'More valid papers have been shown than were issued: proof of stuffing.',
  },
  'figures-do-not-add-up': {
    name: 'The figures do not add up',
    means: 'One of the sums of issued, returned, unused, valid and invalid does not hold.',
  },
  'outcome-not-by-rules': {
    name: 'The outcome is not by the rules',
    means: 'Ranked again by the published votes and rules, others come out.',
  },
  countersignature: {
    name: 'A scrutineer’s signature does not hold',
    means: 'It is invalid, not on the list, repeated, or there are too few.',
  },
  'ballot-altered': {
    name: 'A ballot was altered',
    means: 'A published ballot is not the one in the sealed box.',
  },
  'recount-differs': {
    name: 'The recount differs',
    means: 'Opening and counting every ballot gives other figures than those published.',
  },
  'receipt-not-honoured': {
    name: 'A receipt is not honoured',
    means:
      'The ballot your receipt promises is not in the box, or another lies there. Keep the file and go to the scrutineers.',
  },
  'entry-not-mine': {
    name: 'Your own entry differs',
    means:
      'Your entry on the roll or among the issued differs from what your device kept, or somebody took a paper in your name.',
  },
};
