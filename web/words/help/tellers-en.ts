import type { HelpPart } from '../../help/content.ts';
import { tablets } from './tablets-en.ts';

export const tellers: HelpPart = {
  title: 'Tellers',
  topics: [
    {
      id: 'teller-signing',
      title: 'Signing for papers',
      paragraphs: [
        'A deputy without a phone takes a paper ballot or uses a shared tablet; a dead phone can be replaced. For each of these two tellers sign with keys of their own, and the ballots lie in the same box and the same tally as those cast by phone.',
      ],
      steps: [
        {
          title: 'Enrol your device',
          text: 'Before the box is shown empty, both tellers sign in at the issue desk (/teller) and press “Enrol this device”. Enrolled later, a key counts from the next round.',
        },
        {
          title: 'Open stations',
          text: 'On the computer that issues paper press “Make this computer the paper terminal”. For a shared tablet press “Open a shared tablet” and scan the code with it. Stations opened before the vote begins can be used in that round.',
        },
        {
          title: 'Sign in those without a phone',
          text: 'Whoever was not signed in when the vote began cannot take a paper in that round.',
        },
        {
          title: 'Look at card and person, then sign',
          text: 'Whoever asks appears by name on both tellers’ pages. Press “Sign” when all is right; the paper is issued once both have signed. Press “not this person” otherwise.',
        },
        {
          title: 'A second device',
          text: 'Make sure the old phone is really dead, find the deputy by name, press “Second device” and give the reason. The deputy scans the card with the new phone, and both tellers sign. The number of replacements is published.',
        },
      ],
    },
    tablets,
    {
      id: 'paper-ballots',
      title: 'Paper ballots',
      steps: [
        {
          title: 'Print',
          text: 'Once the box was shown empty, press “Print paper ballots”: one sheet each, all alike. Stamp them before they are given out.',
        },
        {
          title: 'Issue by name',
          text: 'At the terminal type the name and press “Issue on paper”; when the other teller has signed, hand the sheet over. That deputy cannot vote by phone any more.',
        },
        {
          title: 'Open the box and count the sheets',
          text: 'After the vote and before sealing, open the paper box before the scrutineers, count the sheets and keep them in one pile. With more sheets than were issued tell the chair at once: the round should be voided.',
        },
        {
          title: 'Each of two keys in the whole pile',
          text: 'One teller keys in first, and it is put away; the other confirms with name and password and keys in everything again without seeing the first. Key in over-marked sheets as they stand, the rules find them invalid; sheets that cannot be read, are signed or have other writing are invalid as a whole.',
        },
        {
          title: 'Differences are settled before a scrutineer',
          text: 'Sheets that were read differently are listed. A scrutineer confirms being there, and you settle them by looking at the sheet.',
        },
        {
          title: 'Into the electronic box',
          text: 'Press “Put the paper ballots into the electronic box”: each sheet uses one of the terminal’s papers, by chance, and what it says is deleted from the computer. Print the record, sign and file it. Sheets that did not come back are returned by the terminal after sealing.',
        },
        {
          title: 'A broken terminal',
          text: 'Open the page again: what was keyed in is there. If the computer is lost, the rostrum gives it up with the reason; its papers count as missing, and if they could change the result the round is held again.',
        },
      ],
    },
  ],
};
