import type { HelpTopic } from '../../help/content.ts';

export const departmentDuties: readonly HelpTopic[] = [
  {
    id: 'joint-department',
    title: 'What a joint department reports',
    paragraphs: [
      'The milestones that the plan gives to your department are yours to report: the day on which they were met, with photos and documents, and problems with their cause. The project stands among your projects and reports, marked as joint.',
      'Money and sub-projects are reported by the lead. Once your milestones are met, nothing more is asked of you. With no milestone of your own you owe nothing, and may report what matters.',
    ],
  },
  {
    id: 'department-notice',
    title: 'A notice came: what to do',
    paragraphs: [
      'What is overdue brings a notice, one for several matters. Open it under “Notices” and acknowledge it; that says only that you have read it.',
      'Then do it: milestones and missing reports under “Progress reports”, where the cause of the delay and what comes next are written too; findings under “Findings”. What is done is marked by itself. Where the notice asks for an answer in writing, send it on paper, with your seal, to the office of the congress.',
    ],
  },
  {
    id: 'department-inquiry',
    title: 'A special inquiry asks your department',
    paragraphs: [
      'Once the agenda is published, the questions to your department stand under “Inquiries”, without the names of those who asked. What you say at the inquiry is noted by the staff.',
      'What was not settled there shows the day by which it is answered in writing: write, add documents, send. Deputies judge the answer; what they refuse is handed over as a finding.',
    ],
  },
];

export const deputyInquiries: readonly HelpTopic[] = [
  {
    id: 'deputy-inquiry',
    title: 'Special inquiries: ask, and judge the answers',
    paragraphs: [
      'While questions are collected, open “Special inquiries” on the deputies’ pages, choose project and department, and ask one thing at a time, until the agenda is published. When a question is left out, you read the reason.',
      'Judge each answer: satisfied, basically satisfied or dissatisfied. What deputies refuse is handed over to the department as a finding, judged and signed off like any other. Departments and the public see neither who asked nor who judged how.',
    ],
  },
];

export const staffSupervision: readonly HelpTopic[] = [
  {
    id: 'paper-checklists',
    title: 'Checklists on paper: print them and enter them',
    steps: [
      {
        title: 'Print',
        text: 'Under “Checklists” print that of one project, or all of them. Change its items first where needed; those of a trade are changed in its template.',
        picture: 'form',
      },
      {
        title: 'Tick on site',
        text: 'Deputies tick in order, problem or not applicable, and write what they saw and who was there.',
        picture: 'checklist',
      },
      {
        title: 'Enter the visit',
        text: 'Choose project, day, who took part and the task it fulfils. Each item begins as in order: change only the others. It is kept as you type, also when you leave.',
        picture: 'people',
      },
      {
        title: 'Record this visit',
        text: 'It counts like a visit from a phone: findings go to the department, the task is done. It cannot be changed then.',
        picture: 'send',
      },
    ],
  },
  {
    id: 'send-notices',
    title: 'Reminders and notices to departments',
    paragraphs: [
      'From how many days on a reminder, a notice or the standing committee is due, is set under the supervision rules. Which step has come follows from the date; it stands in the overdue list of the wall chart, and on your first page.',
      'In the overdue list untick what is not to be sent, press send, choose the days for an answer and read each text before it goes. One paper for each department and step, and one notice of a step on one matter. Only departments get notices: what waits for deputies or for the offices is not among them.',
      'What was sent stands under “Notices”: who has acknowledged it, what has been done. It prints for the seal.',
    ],
  },
  {
    id: 'hold-inquiry',
    title: 'A special inquiry, from preparation to closing',
    steps: [
      {
        title: 'Prepare',
        text: 'Write its subject and day, which projects it is about and which departments answer; then begin to collect questions.',
        picture: 'form',
      },
      {
        title: 'Collect questions',
        text: 'Deputies ask on their phones; you enter what comes on paper. What is left out gets a reason that its deputy reads.',
        picture: 'people',
      },
      {
        title: 'Publish the agenda',
        text: 'Departments see the questions to them, the public sees them with the project, without the names of those who asked. No new questions are taken then.',
        picture: 'calendar',
      },
      {
        title: 'Questions and answers',
        text: 'Note what was answered to each. What was not settled is answered in writing by its day; late answers stand in the overdue list.',
        picture: 'send',
      },
      {
        title: 'Judge and close',
        text: 'Deputies judge each answer; what they refuse is handed over as a finding. It closes when nothing is left open.',
        picture: 'judge',
      },
    ],
  },
];
