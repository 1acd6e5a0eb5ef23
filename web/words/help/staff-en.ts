import type { HelpPart } from '../../help/content.ts';
import { staffWork } from './delivery-en.ts';
import { desk } from './desk-en.ts';
import { rehearsing } from './rehearsing-en.ts';
import { staffSupervision } from './supervision-en.ts';
import { year } from './year-en.ts';

export const staff: HelpPart = {
  title: 'Staff',
  topics: [
    {
      id: 'session-in-ten',
      title: 'A session in ten steps',
      steps: [
        {
          title: 'Set up the body',
          text: 'Open the one-time link printed at installation; enter the body and its first administrator.',
        },
        {
          title: 'Enter the session and the accounts',
          text: 'Term, number and date. To practise first, mark it as a rehearsal. Under “People” create accounts for scrutineers and the sign-in desk.',
        },
        {
          title: 'Import the roll',
          text: 'Choose an XLSX or CSV sheet, read the preview, mend it row by row, then confirm.',
        },
        {
          title: 'Enter the candidates',
          text: 'Under “Screening” open the candidates. Fill in the project cards or import them; settle the order on the ballot, by lot if you like.',
        },
        {
          title: 'Print the credential cards',
          text: 'Eight to a sheet of A4. The code on a card stands for the person: hand it over in person.',
        },
        {
          title: 'Settle the rules',
          text: 'How many seats, how to mark, what happens in a tie. The defaults follow the law; changes are pointed out. Whom delegations and presidium propose as scrutineers is written down on the same page.',
        },
        {
          title: 'Open the session, sign in',
          text: 'Press “Open the session” on the page of the body; then deputies sign in, at several desks at once. With two thirds present the chair confirms the quorum.',
        },
        {
          title: 'Scrutineers and the empty box',
          text: 'Those proposed are ticked already; name the chief; passed by show of hands. “Confirm the empty box” signs rules and candidates; the hall screen shows issued 0, returned 0.',
        },
        {
          title: 'Vote, seal, count',
          text: 'Press “Issue the papers” and they go to the phones by themselves. After sealing, read out the box code; the hall screen shows it too.',
        },
        {
          title: 'Confirm and announce',
          text: 'Each scrutineer signs in and confirms; the chair announces. In a tie or a shortage the console prepares the next round.',
        },
      ],
    },
    ...year,
    ...desk,
    ...staffWork,
    ...staffSupervision,
    {
      id: 'documents',
      title: 'Printing documents: rules, script, sample, report, announcement',
      paragraphs: [
        'Session, Documents holds nine: each can be opened, printed or taken as Word once its figures are known. A script that is printed before leaves them to be written in.',
        'Their words can be changed with Edit template: fields stand in {}, and a wrong name is told with its line and what was probably meant. Look at the preview, then save, or return to the default. In a rehearsal every page says so.',
      ],
    },
    {
      id: 'hall',
      title: 'Big screens and consoles',
      paragraphs: [
        'Open /hall on the big screen; it follows whatever is due. With several screens, move the pointer there and choose progress, candidates or result only. The address keeps the choice, and the screen comes back by itself.',
        'Several consoles may be open, and one acts: the first that does leads, the others watch. To change, press “Take over” on the other one and confirm; who took over is written down.',
        'Quorum and scrutineers can be taken back until the empty box is confirmed. Empty box, issue, end of the vote and announcement cannot, and are asked about twice.',
        'The keyboard is enough: Enter leads to the main button, pressed again it acts.',
        'The chair may set a voting time; big screen and phones count it down. It seals nothing.',
      ],
    },
    {
      id: 'blocked',
      title: 'A button has a lock',
      paragraphs: [
        'Beside the lock stands why, and what lifts it: “12 more are needed for the quorum”. Do that, and the lock opens by itself.',
      ],
    },
    {
      id: 'goes-wrong',
      title: 'Something goes wrong during the vote',
      paragraphs: [
        'Power lost or server restarted: start it again. No ballot that was acknowledged is lost, and a sealing that was interrupted goes on.',
        'The round cannot go on: give the reason and void it; it is held again with new keys. Nobody ever sees the void ballots.',
        'Never repair anything and never touch the database; voiding and voting again is what can be explained.',
      ],
    },
    {
      id: 'small-vote',
      title: 'Can fewer than five vote?',
      paragraphs: ['No. With fewer than five ballots the result would tell how each one voted.'],
    },
    ...rehearsing,
  ],
};
