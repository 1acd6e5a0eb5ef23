import type { HelpPart } from '../../help/content.ts';
import { publicWork } from './delivery-en.ts';

export const scrutineers: HelpPart = {
  title: 'Scrutineers',
  topics: [
    {
      id: 'scrutineer-steps',
      title: 'What scrutineers do',
      steps: [
        {
          title: 'See the empty box',
          text: 'Before the vote opens, the hall screen shows issued 0, returned 0.',
        },
        {
          title: 'Write down the box code',
          text: 'After sealing, copy the box code of 16 characters from the hall screen and compare it with what is read out.',
        },
        {
          title: 'Check the sums',
          text: 'Issued + replaced = returned + unused + missing; returned = valid + invalid.',
        },
        {
          title: 'Sign in and confirm',
          text: 'With your own account, look at the count and confirm it if you have no doubt. Without enough confirmations nothing can be announced.',
        },
      ],
    },
    {
      id: 'scrutineer-keys',
      title: 'When the scrutineers keep the count key',
      paragraphs: [
        'Where the rules of the ballot leave the count key to the scrutineers, the server has none, and at least three scrutineers are needed. Use one device and one browser throughout, and no private window.',
      ],
      steps: [
        {
          title: 'Enrol the device',
          text: 'Once you are passed, sign in on the scrutineers’ page, press “Enrol this device” and read out your four groups.',
        },
        {
          title: 'Deal the key',
          text: 'The chief compares what each reads out with the screen and then presses “Deal the count key”. If they differ, do not deal; tell the chair at once.',
        },
        {
          title: 'Keep the share',
          text: 'Three holders press “Save the share” and may print it. Only then can the empty box be shown.',
        },
        {
          title: 'Count after sealing',
          text: 'When the rostrum starts the count, holders press “Release the share”; with two shares “Open and count” works. Each browser checks, opens and counts every ballot, independently of the others.',
        },
        {
          title: 'Check and sign',
          text: 'Once enough have found the same figures there is a tally. Your browser compares it with your own count and signs only if they are the same.',
        },
        {
          title: 'A broken device, a lost share',
          text: 'One of three may be lost. A share can also be read from its file, or from the text of its printed code, on another scrutineer’s page. With two lost the round is voided and held again.',
        },
        {
          title: 'Different figures',
          text: 'Everybody counts again. If they still differ, tell the chair; without equal figures there is no tally.',
        },
      ],
    },
    {
      id: 'scrutineer-doubt',
      title: 'If you are in doubt',
      paragraphs: [
        'Do not confirm, and tell the chair why. If no fewer papers are missing than the closest margin, the round should be held again.',
        'After the announcement anybody can check the public bundle; a deputy’s receipt that is not honoured is hard proof.',
      ],
    },
  ],
};

export const publicPart: HelpPart = {
  title: 'The public',
  topics: [
    {
      id: 'raise',
      title: 'How to propose a livelihood project',
      steps: [
        {
          title: 'Open the page',
          text: 'Scan the code on the poster, or take “Raise” on the first page. No account is needed.',
        },
        {
          title: 'Write down one matter',
          text: 'Each proposal is about one matter: what, why, and where. Photos are optional.',
        },
        {
          title: 'See whether others have proposed it',
          text: 'While you write, proposals like yours are listed. If it is the same, join it; your own words stay.',
        },
        {
          title: 'Send it and keep the number',
          text: 'Take a screenshot, write it down or print the slip.',
        },
        {
          title: 'Without network',
          text: 'A form that this phone has opened before opens without network too. It is kept on your phone and sent when you open the page with a network again, once only. What was finished while the drive was open is taken for three more days.',
        },
      ],
    },
    {
      id: 'follow',
      title: 'How to look up what I proposed',
      paragraphs: [
        'Type the number under “Look up what I proposed” on the first page; capitals and the dash do not matter. The page says where it stands, every step with its day and reason, and what comes next.',
        'When it was merged into another, put into the reserve pool or taken up again in a later year, the number you have still finds it.',
      ],
    },
    {
      id: 'open-data',
      title: 'Open data of a vote',
      paragraphs: [
        'After the announcement the result page offers, under “Downloads”, the table of votes (Excel, CSV), all public data (JSON), vote events (Popolo) and results (NIST SP 1500-100). Where the rules of the ballot disclose the ballots, also the single ballots (NIST SP 1500-103), in the order of the box, without times, and tied to no name. Of a rehearsal there is no open data.',
      ],
    },
    {
      id: 'who-reads',
      title: 'Who sees my name and telephone number?',
      paragraphs: [
        'Only the staff who collect proposals, for the answer; you may leave them empty. They stand on no public page, no slip and in no log.',
        'The text of a proposal becomes public after its review. When a telephone or identity number stands in it, you are told before you send it, and staff cover it before it is public.',
      ],
    },
    ...publicWork,
    {
      id: 'poll',
      title: 'Is a public poll a vote?',
      paragraphs: [
        'No. It needs no account and counts one answer a device, which can be changed until it ends; then the totals are published as advice to the deputies. They decide by vote in the session.',
      ],
    },
    {
      id: 'how-to-check',
      title: 'How to check a ballot',
      steps: [
        {
          title: 'Open the result',
          text: 'From the first page, “See the whole result and check it”.',
        },
        {
          title: 'Press “Check this result”',
          text: 'Your browser fetches the public bundle and checks signatures, box, totals and ranks on your device.',
        },
        {
          title: 'Compare the box code',
          text: 'The box code of 16 characters was read out in the hall and should be the one on the page.',
        },
        {
          title: 'See what was checked',
          text: 'Where only totals are published nothing can be recounted; the page says so.',
        },
      ],
    },
    {
      id: 'offline-check',
      title: 'How to check a ballot without network',
      steps: [
        {
          title: 'Save the verifier',
          text: 'By the link below. It is one file; keep it on a stick, or copy it for somebody else.',
        },
        {
          title: 'Save the bundle',
          text: 'On the result page under Downloads: “Public bundle of round 1”, and one for each further round.',
        },
        {
          title: 'Unplug the network, open the verifier',
          text: 'Open piaojue-verifier.html and press “Choose a bundle”. It says point by point what was checked, with the figures, and what is wrong with a file that is another, incomplete or altered.',
        },
        {
          title: 'Compare the codes',
          text: 'The box code with the one read out in the hall, the round code with the one on the hall screen. Only then do you know that this is that very ballot.',
        },
      ],
      download: {
        href: '/downloads/piaojue-verifier.html',
        label: 'Download the offline verifier',
      },
      paragraphs: [
        'A verifier and a SHA-256 from the same site show only that the download went well. To be surer compare with a copy that somebody else fetched, or build it from the source of this system; it should be the same byte for byte:',
      ],
      command: ['npm ci && npm run build', 'sha256sum dist/web/downloads/piaojue-verifier.html'],
    },
    {
      id: 'command',
      title: 'Check it with the command on your own computer',
      paragraphs: [
        'Download the public bundle from the result page and run this in the source folder of this system. It needs no server; the exit status is 0 when everything holds and 1 with findings, which are named.',
      ],
      command: ['npm run verify -- bundle.json', 'npm run verify -- bundle.json --held held.json'],
    },
    {
      id: 'majority',
      title: 'Why was a project with most votes for not chosen?',
      paragraphs: [
        'Votes for must be more than half of all deputies, not of those present; absent and abstaining never count as for (Organic Law, article 25).',
        'With a majority the number of seats still counts: they go to the most votes for. The result page gives the reason for each project.',
      ],
    },
    {
      id: 'who-decides',
      title: 'What is this vote about?',
      paragraphs: [
        'The government proposes livelihood projects, the deputies of the people’s congress decide by vote which are done, the government does them, the congress supervises, and residents judge.',
      ],
    },
  ],
};
