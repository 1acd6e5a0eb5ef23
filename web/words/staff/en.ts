import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Workbench',
  product: 'Livelihood project ballot',
  chooseBody: 'Body',
  noBody: 'This account has no role yet',
  noBodyHelp:
    'Ask the administrator of your body to give you one under “People”, then reload this page.',
  elsewhere: 'Your entrance is another one',
  unitEntrances: { department: 'Entrance of departments', station: 'Entrance of liaison stations' },
  notFound: 'There is no such page',
  notFoundHelp: 'The address may be mistyped, or the page has moved.',
  toWorkbench: 'Back to the workbench',
  groups: {
    bench: 'Workbench',
    collection: 'Collection',
    screening: 'Screening',
    session: 'Session',
    people: 'Roll and staff',
  },
  pages: {
    workbench: 'Workbench',
    body: 'Body',
    roll: 'Roll',
    drives: 'Drives',
    towns: 'Towns',
    screening: 'Groups',
    screeningSettings: 'How we screen',
    candidates: 'Candidates',
    ballot: 'Ballot',
    people: 'People',
    cards: 'Cards',
    desk: 'Sign-in',
    session: 'Rostrum',
    acts: 'Acts',
  },
};
