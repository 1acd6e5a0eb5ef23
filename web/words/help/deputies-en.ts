import type { HelpPart } from '../../help/content.ts';
import { deputyWork } from './delivery-en.ts';
import { deputyInquiries } from './supervision-en.ts';
import { keptIn, limitedIn } from '../ballot/trust/points.ts';
import { trust } from '../ballot/trust/en.ts';

export const deputies: HelpPart = {
  title: 'Deputies',
  topics: [
    {
      id: 'how-to-vote',
      title: 'How to vote',
      pictured: true,
      steps: [
        {
          title: 'Scan your card',
          text: 'Scan the code on your credential card with the phone, or type its short code.',
        },
        {
          title: 'Sign in',
          text: 'See that it is you and press Sign in. The meeting opens once enough are present.',
        },
        {
          title: 'Read the projects',
          text: 'While waiting, open each project: what, where, how much, and who does it.',
        },
        {
          title: 'Mark each one',
          text: 'For, against or abstain. The bar at the bottom counts how many you are for, and how many you may be.',
        },
        {
          title: 'Look it over',
          text: 'Check the list; what is not marked counts as abstained. You can go back; once in the box it is final.',
        },
        {
          title: 'Into the box',
          text: 'Only the full screen that says your ballot is in the box ends it. Without it, stay: the phone sends again by itself.',
        },
      ],
    },
    {
      id: 'propose',
      title: 'How a deputy proposes a project',
      paragraphs: [
        'Open the page for deputies and press Propose; your name stands with the text and is public. It has a number and is merged and screened with those of residents.',
        'On a device that has no credential card yet, scan the card once.',
      ],
    },
    {
      id: 'pre-review',
      title: 'What is the pre-review?',
      paragraphs: [
        'As soon as there are preliminary candidates, read their cards one by one, where they come from and what others asked. You may ask; question, your name and the answer are seen by all deputies.',
        'You may mark support or doubt, change it or take it back at any time. It is no vote and counts in none; the standing committee sees totals and remarks without names. Votes are cast in the session only, whatever you marked before.',
      ],
    },
    ...deputyWork,
    ...deputyInquiries,
    {
      id: 'without-phone',
      title: 'Voting without a phone',
      paragraphs: [
        'Sign in at the sign-in desk, then go to the issue desk. Ask for a ballot on paper, or use a shared tablet: scan your card, fill in the paper, and cast it; when the tellers have checked who you are, it goes into the box by itself.',
        'Wait for “In the box” before you leave. The tablet keeps nothing of how you voted and is wiped after some seconds.',
      ],
    },
    {
      id: 'phone-dies',
      title: 'My phone died, froze or lost the network',
      paragraphs: [
        'A half-filled paper stays on the phone. Charge it or open the page again, and go on.',
        'You pressed the button and did not see that the ballot is in the box: open the page. The phone sends the same ballot again; it is never counted twice.',
        'The phone is broken for good: a ballot already in the box is safe. If yours was not cast, go to the issue desk with your card and another phone before the box is sealed; have it replaced and scan the card again, and when two tellers have signed, the paper appears on the new phone by itself.',
      ],
    },
    {
      id: 'secret',
      title: 'Is my vote secret?',
      paragraphs: [
        'Yes. Your phone covers the paper before the server stamps it, so the server never sees which paper it is; the ballot travels without your name, through a door of its own. Nothing that is stored, with every key and every backup, leads from a ballot to a person.',
        'While the vote is open no page shows how it goes, and no screen can show who has not voted yet. What is protected and what is not stands in full in the next two topics.',
      ],
    },
    {
      id: 'trust',
      title: 'What is protected',
      points: keptIn(trust),
    },
    {
      id: 'not-protected',
      title: 'What is not protected',
      points: limitedIn(trust),
      paragraphs: [`${trust.doubt}: tell the desk before papers are issued.`],
    },
    {
      id: 'codes',
      title: 'What are the codes on the hall screen for?',
      paragraphs: [
        'The round code is the fingerprint of candidates, rules and keys of this round, the page code that of all files of the voting page. Your phone computes both by itself under “How secret is it?”; when they are those on the screen, nobody gave you something of your own. The box code follows at the sealing and is read out by the chief scrutineer.',
        'A page cannot prove itself: one that was tampered with can show a false code. Staff can build it from the source on another computer and compare that with the hall screen:',
      ],
      command: ['npm ci && npm run build', 'sha256sum dist/web/vote-files.sha256'],
    },
    {
      id: 'my-ballot',
      title: 'How do I know that my ballot was counted?',
      paragraphs: [
        'Once the result is announced, press “Verify my ballot” on the voting page: the phone checks your receipt against the public bundle, whether that ballot is there, and unchanged.',
      ],
    },
    {
      id: 'lost-card',
      title: 'My card is lost or does not scan',
      paragraphs: [
        'Go to the sign-in desk. The staff make sure it is you and issue another; the old one stops at once. While a vote is open this can only be done at the desk.',
      ],
    },
  ],
};
