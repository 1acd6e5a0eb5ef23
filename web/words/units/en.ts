import type { Words } from './zh.ts';

export const en: Words = {
  product: 'Livelihood project ballot',
  titles: { department: 'Department', station: 'Liaison station' },
  pages: {
    duties: 'To do',
    tasks: 'Appraisals',
    projects: 'Projects',
    questions: 'Questions',
    reports: 'Progress reports',
    notices: 'Notices',
    inquiries: 'Inquiries',
    findings: 'Findings',
    proposals: 'Our proposals',
    receive: 'Receive',
    ledger: 'Ledger',
    code: 'QR code',
  },
  choose: { department: 'Department', station: 'Station' },
  unitOf: (unit, body) => `${unit} (${body})`,
  waiting: (unit, count) => `${unit} · ${count} to do`,
  elsewhere: 'Nothing waits here, but at other departments of yours',
  none: {
    department: 'This account belongs to no department',
    station: 'This account belongs to no station',
  },
  noneHelp:
    'Ask an administrator of the body to give you to a unit under “People”, then reload this page.',
  toStaff: 'Entrance of the staff',
  notFound: 'There is no such page',
  notFoundHelp: 'The address may be wrong, or the page has moved.',
  toFirst: 'Back to the first page',
};
