import type { HelpPart } from '../../help/content.ts';
import { departmentWork } from './delivery-en.ts';
import { departmentDuties } from './supervision-en.ts';

export const departments: HelpPart = {
  title: 'Departments',
  topics: [
    ...departmentWork,
    ...departmentDuties,
    {
      id: 'appraise',
      title: 'How to fill in an appraisal',
      steps: [
        {
          title: 'Sign in and see the tasks',
          text: 'The administrator of the body makes your account. What is late comes first, with its due date.',
        },
        {
          title: 'Read what people say',
          text: 'Below the matter are the public texts and photos; read them before you conclude.',
        },
        {
          title: 'Give five conclusions',
          text: 'Feasibility, legality, land, environment, public safety. What is possible on conditions, or not, needs its conditions or reason.',
        },
        {
          title: 'Write how it is done',
          text: 'Content, place, people served, money by year and its source, start and end, a target to check at the end of the year. When one conclusion is no, these may stay empty.',
        },
        {
          title: 'Submit',
          text: 'Then it cannot be changed and waits to be accepted; when it is returned for completion, all you wrote is still there.',
        },
      ],
    },
    {
      id: 'appraise-kept',
      title: 'No network half-way, or another computer',
      paragraphs: [
        'What you write is saved as you go, and nobody sees it before you submit. Without network it stays on this device and is saved when the network is back.',
        'When it was changed on two devices you are asked which one to go on with; none overwrites the other.',
      ],
    },
    {
      id: 'department-answers',
      title: 'A deputy has asked: how to answer',
      paragraphs: [
        'Questions about projects for which your department is responsible stand on the page of deputies’ questions. All deputies see your answer; it can be changed later.',
      ],
    },
    {
      id: 'department-proposes',
      title: 'How a department proposes',
      paragraphs: [
        'On the page of your own proposals, under the name of the department. It has a number and is screened like those of residents and deputies.',
      ],
    },
  ],
};

export const stations: HelpPart = {
  title: 'Stations',
  topics: [
    {
      id: 'station',
      title: 'How a station takes proposals',
      steps: [
        {
          title: 'Take it down',
          text: 'They speak, you write: one matter, one form. Name and telephone number only if they agree; only staff see them.',
        },
        {
          title: 'Hand over the number',
          text: 'Print the slip or write the number down for them; they can look it up themselves.',
        },
        {
          title: 'Read the ledger',
          text: 'All that the station took down or that came by its code, and where it stands. What came by the code shows its words after the review.',
        },
        {
          title: 'Hang up the code',
          text: 'Print the station’s code; residents who scan it propose by themselves. That counts as theirs, and in the ledger of the station and the yearly report too.',
        },
      ],
    },
    {
      id: 'station-draft',
      title: 'Called away in the middle of a form',
      paragraphs: [
        'Words and photos stay on this device until they were taken in; come back and go on. On a device that others use, finish or clear the form before you leave.',
      ],
    },
  ],
};
