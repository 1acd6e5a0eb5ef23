import type { HelpTopic } from '../../help/content.ts';

/** The way from a drive to the list of candidates, for the staff. */
export const year: readonly HelpTopic[] = [
  {
    id: 'drive-to-list',
    title: 'From the drive to the list of candidates: the year in steps',
    steps: [
      {
        title: 'Prepare the drive',
        text: 'Year, name, introduction, days and beginning of the numbers; then publish it. Fill in the towns first.',
      },
      {
        title: 'Print the poster',
        text: 'From the drive. Hang it in stations and village notice boards; whoever scans it can propose.',
      },
      {
        title: 'Review',
        text: 'Nothing is public before. Personal data is marked and covered first; what is not fit to be public is kept back with a reason, and counts and is handled all the same.',
      },
      {
        title: 'Merge',
        text: 'Under “Groups”, look at what is similar to a group and at the groups the machine proposes. It only points; people decide. Every origin is kept.',
      },
      {
        title: 'Checklist',
        text: 'Answer every condition and the negative list; with all of them met a group becomes a proposed project. What is not done gets a reason that its proposers read.',
      },
      {
        title: 'Appraisal by departments',
        text: 'Ask departments, with a due date. What comes back is accepted or returned for completion; for those who are late, print reminders.',
      },
      {
        title: 'Project card',
        text: 'Fill it in from the appraisal; once it is complete, the project becomes a preliminary candidate. Deputies get the card.',
      },
      {
        title: 'Pre-review by deputies',
        text: 'As soon as a project is a preliminary candidate, deputies can read, ask and mark an opinion. Under “Pre-review”, answer their questions and print the summary; under “Public polls” the public can be asked for advice.',
      },
      {
        title: 'Gates',
        text: 'For each meeting its day, decision and minute, in the order set under “How we screen”. Only after all of them can a project be a candidate.',
      },
      {
        title: 'List of candidates',
        text: 'Choose the session, fetch the candidates of the drive, settle the order; then go on with “A session in ten steps”.',
      },
    ],
  },
  {
    id: 'entry-and-sheet',
    title: 'Letters and calls; export and import',
    paragraphs: [
      'What came by letter, call, visit or at a meeting is entered in its own words, with how and when it came. It has a number like the others, and a slip to print.',
      'A whole drive can be exported as a sheet, mended and imported again: rows with a number change that proposal, rows without one are new. Look at the preview first and mend it row by row. An import that stopped on its way goes on, or its rest is cancelled; what was taken in stays. Where the sheet holds names and telephone numbers, keep it safe and delete it afterwards.',
    ],
  },
  {
    id: 'undo',
    title: 'Merged wrongly, or the wrong ones at once',
    paragraphs: [
      'After an act, “Undo” stands beside it and brings back what was; the undoing is recorded too. What others have changed since is not undone as a whole: handle those groups one by one.',
      'A wrong merge can also be split again, and what was declined can be taken up again. Numbers stay valid.',
    ],
  },
  {
    id: 'reserve-pool',
    title: 'What is the reserve pool?',
    paragraphs: [
      'Good matters that cannot be done this year go into the reserve pool, with a reason; those not chosen are there too.',
      'In a later year take them up again under “Reserve”, into a new drive. Numbers stay, the history goes on, and the first proposers see it.',
    ],
  },
  {
    id: 'answers',
    title: 'Answer proposers, and report on the year',
    paragraphs: [
      'Everybody can look up a number. Those who left a telephone number are told one by one under “Answers” and marked as told; or print slips, three to a page. Only staff see telephone numbers.',
      'The “Yearly report” says how many were raised, merged, taken and declined and why, by source; it can be printed.',
    ],
  },
  {
    id: 'told',
    title: 'What do proposers see?',
    points: [
      'Every step with its day and the reason; what you give as a reason is read by proposers and the public.',
      'In which group it is and how many proposals that holds; names and telephone numbers of residents are not public.',
      'The grounds of the checklist are for staff only.',
    ],
    paragraphs: [
      'So write no names or telephone numbers into a reason; what looks like a telephone or identity number is pointed out before you send it.',
    ],
  },
];
