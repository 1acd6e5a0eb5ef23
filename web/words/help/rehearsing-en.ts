import type { HelpTopic } from '../../help/content.ts';

export const rehearsing: readonly HelpTopic[] = [
  {
    id: 'rehearse',
    title: 'A rehearsal: practise alone first, in ten minutes',
    steps: [
      {
        title: 'Open the demonstration',
        text: 'Run the command below in the source folder, wait for the address it prints, and open /demo. An invented county with a link for each part, which opens signed in; put the windows side by side.',
      },
      {
        title: 'Sign in as a deputy',
        text: 'Open “Deputy” and press “Sign in”. Another 230 simulated deputies do so within a minute.',
      },
      {
        title: 'Confirm the quorum',
        text: 'Open the chair’s part. With two thirds present press “Confirm the quorum”.',
      },
      {
        title: 'Scrutineers, empty box',
        text: 'Tick two scrutineers, choose the chief, press “Passed by show of hands”, then “Confirm the empty box”.',
      },
      {
        title: 'Issue and vote',
        text: 'Press “Issue the papers”. In the deputy’s window mark the paper, press “Review ballot” and “Cast into the box”, until it says “In the box”. The others cast within 45 seconds.',
      },
      {
        title: 'Seal and count',
        text: 'When nearly all are back press “End the vote”. Read out the box code on the hall screen, press “Read out; on to the count”, then “Count the ballots”.',
      },
      {
        title: 'Confirm as a scrutineer',
        text: 'Open “Scrutineer”, compare the figures, press “Confirm the count”. The other one confirms by himself.',
      },
      {
        title: 'Announce and check',
        text: 'Press “Announce the result” at the rostrum and look at the hall screen. Open “The public” and press “Check this result”. After a tie the rostrum offers the next round.',
      },
      {
        title: 'Once more',
        text: 'Go back to /demo and press “Start again”. For paper ballots and replacements open both tellers and enrol their devices before the empty box is confirmed.',
      },
    ],
    command: ['npm run demo'],
  },
  {
    id: 'rehearse-own',
    title: 'Hold a rehearsal alone, with your own roll',
    steps: [
      {
        title: 'Plan a rehearsal',
        text: 'Among roll and people open the body, press “Plan a session” and tick “This is a rehearsal”. It may have the number of the real session.',
      },
      {
        title: 'Candidates and rules',
        text: 'Export the real list and press “Import candidates” for this session. Then press “Save the rules”, with the count key kept by the server, or one person cannot finish.',
      },
      {
        title: 'Accounts of scrutineers',
        text: 'Press “Add person” twice, each with the role of scrutineer.',
      },
      { title: 'Open the session', text: 'Back at the body press “Open the session”.' },
      {
        title: 'Call simulated deputies',
        text: 'Run the command below in the source folder with your user name after --user, and type your password when it asks. It plays every deputy on the roll but the first: they sign in, take papers and vote as you go on, each time within a minute, and the window of the command says what they have done.',
      },
      {
        title: 'Play one deputy yourself',
        text: 'The command prints name and link of the first deputy. Open it in another window of the same browser and press “Sign in”.',
      },
      {
        title: 'Lead',
        text: 'Open the rostrum and go from “Confirm the quorum” to “Count the ballots”, exactly as in a real session. Rostrum, deputy, scrutineer and teller each have a sign-in of their own; in one browser none takes the place of another.',
      },
      {
        title: 'Confirm as both scrutineers',
        text: 'Open /scrutineer, sign in with the first account, press “Confirm the count”, then “Sign out”, and do the same with the second.',
      },
      {
        title: 'Announce, close',
        text: 'Press “Announce the result” and print the tally report. When done press “Close the session” at the body; the simulated deputies leave by themselves.',
      },
    ],
    command: ['npm run rehearse -- --url https://hall.example --user secretary'],
    paragraphs: [
      'Every page and paper of the session says that it is a rehearsal, and so does the title of the session in what is signed; nothing in it is a decision, it is not on the first page of the public, and it has no open data. Simulated deputies come only to a rehearsal, and a real session refuses them; a body can hold one session at a time, so that practice never runs into the real thing. Roll and cards stay as they are; the record of acts has one more printing of cards.',
      'To practise with some phones of real deputies add --leave and their number to the command, and give them the links it prints or let them scan their cards.',
    ],
  },
];
