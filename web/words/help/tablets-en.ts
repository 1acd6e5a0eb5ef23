import type { HelpTopic } from '../../help/content.ts';

/** For whoever sets shared tablets up and signs for them. */
export const tablets: HelpTopic = {
  id: 'shared-tablets',
  title: 'Setting up shared tablets',
  steps: [
    {
      title: 'Where they stand',
      text: 'Where the tellers see the person and not the screen, screened from all sides. Connect the power, switch the automatic lock off, and hold the tablet on this page with full screen, guided access or screen pinning.',
    },
    {
      title: 'Open them before voting begins',
      text: 'Name the tablet at the issue desk, press “Open a shared tablet”, and scan the code with it. A code works once. The tablet is open when it shows its name.',
    },
    {
      title: 'Deputies show their card',
      text: 'With a hand scanner, the camera of the tablet, or the short code. They confirm who they are, fill in and review the paper first, and cast it.',
    },
    {
      title: 'Two tellers sign',
      text: 'The screen asks the tellers to check who this is. Look at person and card, and sign at the issue desk. The ballot then goes into the box by itself; “In the box” ends it and is wiped after some seconds.',
    },
    {
      title: 'Loss of network or power',
      text: 'Without network the same ballot is sent again and again. If power fails before the end, the marks are gone; if the paper had been signed for, the card is answered with “You have taken a paper already”, and the deputy has it replaced on a phone at the issue desk.',
    },
  ],
  paragraphs: [
    'The tablet keeps its own key only: no names, cards or ballots. It is wiped after 60 seconds without a touch. Open it anew for another session.',
  ],
};
