import type { HelpTopic } from '../../help/content.ts';

/** The list of what is to be done and its mails, for whoever has an account. */
const reminders: HelpTopic['paragraphs'] = [
  'The first page after signing in is your list: what is overdue first, with its days; then what is due within two weeks, and the rest; last what you wait for, and from whom. Each line leads to where it is done. Dates and delays follow from the calendar; nobody types them.',
  'Press your name at the top to enter an e-mail address and choose a mail every morning or on Monday mornings. Without that, nothing is sent. Where no mail server is set up, the page says so.',
];

export const departmentWork: readonly HelpTopic[] = [
  { id: 'department-to-do', title: 'What is to be done, and by when', paragraphs: reminders },
  {
    id: 'file-plan',
    title: 'How to file an implementation plan',
    steps: [
      {
        title: 'Open the project',
        text: 'After the result and the assignment it stands among your projects, with the day by which the plan is due.',
        picture: 'form',
      },
      {
        title: 'Content and money',
        text: 'Scale, start and end, target of the year, money by year and source. What was voted on stands beside it and cannot be changed here.',
        picture: 'checklist',
      },
      {
        title: 'Set the milestones',
        text: 'Each with its date, weight and proof; one of a joint department is given to it. Percent follows from the weights later.',
        picture: 'calendar',
      },
      {
        title: 'File the plan',
        text: 'When accepted it is public; when returned, with a reason, file it again. Projects in many villages may list sub-projects, also from a sheet.',
        picture: 'send',
      },
    ],
  },
  {
    id: 'report-progress',
    title: 'How to report progress',
    steps: [
      {
        title: 'Once a period, all together',
        text: 'All projects of your department stand on one page of progress reports; or use a sheet: export, fill in, import, and see what will change before you confirm.',
        picture: 'form',
      },
      {
        title: 'Which milestone was met',
        text: 'Tick it, with the day, photos and documents. Percent and pace follow from milestones and dates and cannot be typed.',
        picture: 'photo',
      },
      {
        title: 'Money and problems',
        text: 'What was paid this year; problems with their cause, and what comes next.',
        picture: 'checklist',
      },
      {
        title: 'Send',
        text: 'Something wrong? Correct the period: the first report stays, and what changed is public. A joint department reports its own part.',
        picture: 'send',
      },
    ],
  },
  {
    id: 'ask-change',
    title: 'Something that was voted on must change',
    steps: [
      {
        title: 'Request the change',
        text: 'Open the project, choose adjust, defer or end, fill in only what changes, with reason, effect and evidence.',
        picture: 'difference',
      },
      {
        title: 'Wait for the decision',
        text: 'What was voted on and the end of the project are decided by the standing committee (in towns the congress); small moves of dates by the government office. Until then the old holds.',
        picture: 'time',
      },
      {
        title: 'Published',
        text: 'Allowed or refused, it is published as before and after, and the next session is told.',
        picture: 'send',
      },
    ],
  },
  {
    id: 'answer-finding',
    title: 'Deputies found a problem: answer and rectify',
    steps: [
      {
        title: 'Read it',
        text: 'Among the findings: what was seen, by when to answer, by when to rectify.',
        picture: 'form',
      },
      {
        title: 'Answer',
        text: 'How it will be put right, and by when. Everybody can read it.',
        picture: 'send',
      },
      {
        title: 'Report it rectified',
        text: 'With photos and documents. Deputies judge the result; only then is it signed off, or sent back. You see how many were satisfied, not who.',
        picture: 'judge',
      },
      {
        title: 'A notice comes',
        text: 'What is overdue brings a notice. Acknowledge it on the page of notices, then do it in time; it is marked done by itself.',
        picture: 'notice',
      },
    ],
  },
];

export const deputyWork: readonly HelpTopic[] = [
  {
    id: 'visit',
    title: 'How to visit a site, also without network',
    steps: [
      {
        title: 'Choose the project',
        text: 'Open the deputies’ pages and a project that you supervise: what is to be done, by when, and the checklist. Open it once before you go; then it opens without network.',
        picture: 'people',
      },
      {
        title: 'Item by item',
        text: 'Start the visit and press in order, problem or not applicable. For a problem write what you saw, with photos. Each item is kept as you press.',
        picture: 'checklist',
      },
      {
        title: 'Raise a finding',
        text: 'For what a department must put right: one line, how urgent, within how many days. It becomes public; keep faces out of the photos.',
        picture: 'photo',
      },
      {
        title: 'Send the visit',
        text: 'Choose who took part and send. It cannot be changed then.',
        picture: 'send',
      },
      {
        title: 'No network',
        text: 'It stays on the phone, also when the page is closed. Open the deputies’ pages with network and it is sent, once.',
        picture: 'offline',
      },
    ],
    paragraphs: [
      'Who uses no phone takes the printed checklist and ticks on paper; the staff enter it afterwards.',
    ],
  },
  {
    id: 'judge-result',
    title: 'How to judge an answer and a result',
    steps: [
      {
        title: 'What waits for you',
        text: 'Open the findings on the deputies’ pages; what waits for your judgement stands first.',
        picture: 'notice',
      },
      {
        title: 'Answer and result apart',
        text: 'Read the answer, then look at the result on site or in the photos. Judge each: satisfied, basically satisfied, dissatisfied.',
        picture: 'judge',
      },
      {
        title: 'The leader signs off or sends back',
        text: 'Nothing is signed off without a judgement of the result, or when half are dissatisfied. A send-back needs its reason.',
        picture: 'checklist',
      },
    ],
    paragraphs: [
      'The department sees how many judged how, never who. You may change yours until the round ends.',
    ],
  },
];

export const staffWork: readonly HelpTopic[] = [
  { id: 'staff-to-do', title: 'Your list and its e-mails', paragraphs: reminders },
  {
    id: 'follow-projects',
    title: 'After the vote: from assignment to completion',
    steps: [
      {
        title: 'Assign, check the plan',
        text: 'Set lead and joint departments and the responsible official; accept the plan that is filed, or return it.',
        picture: 'form',
      },
      {
        title: 'Decide the groups',
        text: 'The machine proposes deputies by trade and nearness; you decide. Its deputies then find the checklist and the tasks of the year on their pages.',
        picture: 'people',
      },
      {
        title: 'Read the wall chart',
        text: 'By department and by town; the upright line is today. All of it follows from milestones and dates. It prints and exports.',
        picture: 'board',
      },
      {
        title: 'Send notices',
        text: 'The overdue list says by how many days, who must act and which step is due. Choose and send: one notice of a step on one matter.',
        picture: 'notice',
      },
      {
        title: 'Handle changes',
        text: 'Bring requests before the organ and record its decision; what nobody moves is marked. What was decided is listed for the next session.',
        picture: 'difference',
      },
    ],
  },
  {
    id: 'follow-findings',
    title: 'A finding until its sign-off',
    paragraphs: [
      'Findings stand in the order of their dates. When a department does not answer in time, press for it; when it is not its matter, hand it on. Deputies sign off by the result; the staff do not do it for them.',
    ],
  },
];

export const publicWork: readonly HelpTopic[] = [
  {
    id: 'read-project',
    title: 'How to read how a project is doing',
    steps: [
      {
        title: 'Find it',
        text: 'From the first page, or by the code on a printed sheet. No sign-in.',
        picture: 'board',
      },
      {
        title: 'How far it is',
        text: 'Where, by whom, for how much, and how many milestones are met. Ahead, on schedule, behind or overdue follow from dates, not from what somebody says; a page that is stale says so.',
        picture: 'time',
      },
      {
        title: 'What was changed',
        text: 'Before and after side by side, who decided it and why.',
        picture: 'difference',
      },
      {
        title: 'What deputies found',
        text: 'Each problem, how it was put right, and how many deputies were satisfied.',
        picture: 'judge',
      },
    ],
  },
];
