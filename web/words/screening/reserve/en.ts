import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Reserve',
  lede: 'What was not chosen, and what had to wait, lies here. When its time has come it can be taken up again, and its proposers read on.',
  notRead: 'The reserve was not fetched',
  search: 'Search',
  searchHint: 'Project, tracking number, place',
  year: 'Year',
  yearOf: (year) => year,
  category: 'Category',
  town: 'Town',
  origin: 'Origin',
  any: 'All',
  withRevived: 'Show those taken up again as well',
  list: 'Projects in reserve',
  count: (count) => (count === '1' ? '1 project' : `${count} projects`),
  empty: 'Nothing in the reserve is like that.',
  voices: (count) => (count === '1' ? '1 proposal' : `${count} proposals`),
  why: 'Why it lies here',
  reason: (text) => `Reason: ${text}`,
  history: 'What happened',
  revived: (year, number) => `Taken up again for ${year} as ${number}`,

  revive: 'Take up again',
  reviveTitle: (name) => `Take up “${name}” again`,
  reviveHelp:
    'Makes a new group of proposals in another drive, with the words, the checklist and the card of this one. Its proposers see that it was taken up again.',
  into: 'In which drive',
  noLater: 'There is no drive of a later year. Make and publish the next one first.',
  as: 'Where it begins',
  states: { lead: 'To be handled', proposed: 'Proposed project' },
  stateHints: {
    lead: 'The checklist is gone through again',
    proposed: 'At once, where its whole checklist is met',
  },
  confirm: 'Take up again',
  done: (name, year) => `“${name}” was taken up again for ${year}.`,
};
