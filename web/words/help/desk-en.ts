import type { HelpTopic } from '../../help/content.ts';

/** What the staff do at each stage before the vote. */
export const desk: readonly HelpTopic[] = [
  {
    id: 'drives',
    title: 'Drives: prepare, publish, poster, end',
    steps: [
      {
        title: 'Fill in the towns first',
        text: 'One a line, also pasted from a sheet. Without them residents write the names of places themselves.',
      },
      {
        title: 'Prepare the drive',
        text: 'Name, introduction, year, days and beginning of its numbers; save it as a draft. Between two drives collection can stand open, without a last day.',
      },
      {
        title: 'Publish it',
        text: 'From its first day anybody can propose without an account. Once something has come in, year and beginning of the numbers are fixed.',
      },
      {
        title: 'Print the poster',
        text: 'One A4 sheet. Scan it before you hang it up; when it does not open, have the public address checked. Stations print codes of their own, and what comes by them counts in their ledger.',
      },
      {
        title: 'End it',
        text: 'It takes nothing more after its last day, or when you end it before. It cannot be opened again; what was finished on a phone in time still comes in for three days, and staff can type in what came late.',
      },
    ],
  },
  {
    id: 'review',
    title: 'Review: what to look at, what to do',
    steps: [
      {
        title: 'Accept what has no mark, together',
        text: 'Read the names that are listed first. The machine knows numbers, not whom or what a text means.',
      },
      {
        title: 'Cover personal data, then accept',
        text: 'Telephone, identity and card numbers and the name of the proposer are marked, and covered in the public text for you. Read it once more, then accept it. The original is kept for the staff alone.',
      },
      {
        title: 'Photos',
        text: 'Take down photos with faces, number plates or house numbers; they can be shown again. No machine covers faces.',
      },
      {
        title: 'Keep back what is not fit to be public',
        text: 'Give the reason. It counts and is handled all the same, and the proposer finds it by its number and reads the reason.',
      },
    ],
    paragraphs: [
      'What is public can be changed or taken back later. Every change is kept, with who, when and why.',
    ],
  },
  {
    id: 'merging',
    title: 'Merging: from hundreds of proposals to dozens of groups',
    steps: [
      {
        title: 'What the machine proposes',
        text: 'Under “Groups”: first the same matter at the same place, then the same kind of matter everywhere. Check group by group, take out what does not belong, merge; what is not the same is set aside and not listed again.',
      },
      {
        title: 'What is similar to a group',
        text: 'Open a group, tick what is the same, merge; the rest can be marked as different.',
      },
      {
        title: 'Search and merge many',
        text: 'Find a matter by name, number, town, category or origin, tick the groups, merge them into the one you choose.',
      },
      {
        title: 'Split',
        text: 'Open a group, tick what does not belong and take it out, or make each a group of its own.',
      },
    ],
    paragraphs: [
      'No proposal is lost by a merge: number, origin and words stay, and every proposer sees where it went. Who joins an earlier proposal when sending is in its group at once.',
    ],
  },
  {
    id: 'screening',
    title: 'Screening: where each group goes',
    points: [
      'Proposed project: every condition answered and met, nothing of the negative list hit.',
      'Preliminary candidate: the appraisal of the responsible department accepted, the project card complete.',
      'Candidate: all gates of “How we screen” passed.',
      'Reserve pool: good, but not this year. It can be taken up again in a later one.',
      'Deputies’ suggestion: better raised by a deputy and answered by a department; it can come back.',
      'Declined: choose why, and write the reason that its proposers read.',
      'Sent back, taken up again: when it was a mistake, or matters have changed.',
    ],
    paragraphs: [
      'A button that cannot be pressed has a lock and says what is missing. Groups that are alike are ticked and handled at once.',
      'Which conditions and which gates apply is set under “How we screen” by the administrator or the secretariat; a change holds at once and is recorded.',
    ],
  },
  {
    id: 'ask-departments',
    title: 'Ask departments, remind them, accept',
    steps: [
      {
        title: 'Ask',
        text: 'In a group choose departments and a due date, and write what they should look at. Many groups can be sent at once, and one group to many departments.',
      },
      {
        title: 'Watch and remind',
        text: 'The list of appraisals has the late ones first, with their days; print reminders from it.',
      },
      {
        title: 'Accept, or return for completion',
        text: 'Read the five conclusions, money, schedule and target. Accept what is clear; return what is not, and say what is missing. Proposers see every step.',
      },
      {
        title: 'Fill in the card',
        text: 'After that the project card can be filled in from the appraisal; read it, then save it.',
      },
    ],
    paragraphs: [
      'Add departments and stations on the page of the body first, then accounts for their people. They sign in at /department and /station and see the matters of their own unit alone.',
    ],
  },
  {
    id: 'gates',
    title: 'Gates: how decisions of meetings are recorded',
    steps: [
      {
        title: 'Print the list for the meeting',
        text: 'A line a project: content, department, money, origin and who appraised it, A4 landscape.',
      },
      {
        title: 'Record the decision',
        text: 'Day, number of the minute and its points, conditions; for each project passed, struck or returned. What did not pass needs a reason that its proposers read.',
      },
      {
        title: 'In their order',
        text: 'Nothing is recorded at a gate before the one before it was passed. A mistake is corrected by a new decision; the old one stays in the record.',
      },
      {
        title: 'Put them on the list',
        text: 'After the last gate put the projects on the list of candidates, then fetch them into a session under “Candidates”. A small margin is pointed out, never blocked.',
      },
    ],
  },
  {
    id: 'answer-deputies',
    title: 'Pre-review: answer deputies, print the summary',
    paragraphs: [
      'As soon as a project is a preliminary candidate, deputies can read, ask and mark an opinion. Responsible departments answer at /department, or the staff under “Pre-review”; all deputies see questions and answers.',
      'The printed summary is for the standing committee: how many support or doubt each project, notes, questions and answers, and nobody’s name beside an opinion. It is no vote.',
    ],
  },
  {
    id: 'polls',
    title: 'How to ask the public',
    paragraphs: [
      'Under “Public polls” write title, introduction, days and how many may be chosen; save a draft, then publish it. From then on its list of projects is fixed.',
      'Nobody sees figures before its end, afterwards the totals are public. One answer a device stops a careless second one, not somebody who means to; it is no vote, deputies take it as advice.',
    ],
  },
];
