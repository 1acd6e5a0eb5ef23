import type { Words } from './zh.ts';

const plural = (count: string, one: string, many: string): string =>
  count === '1' ? `1 ${one}` : `${count} ${many}`;
const groups = (count: string): string => plural(count, 'group', 'groups');
const proposals = (count: string): string => plural(count, 'proposal', 'proposals');
const proposers = (count: string): string => plural(count, 'proposer', 'proposers');

export const en: Words = {
  list: 'Groups of proposals',
  states: 'By state',
  tab: (state, count) => `${state} ${groups(count)}`,
  notRead: 'The groups could not be read',
  empty: 'There is no group here.',
  nothingFound: 'No group matches. Try another word, or narrow it less.',
  elsewhere: (found) => `In other states: ${found}`,
  loading: 'Reading',

  filters: {
    label: 'Filters',
    search: 'Search',
    searchHint: 'Name, tracking number, proposer',
    category: 'Category',
    allCategories: 'All categories',
    town: 'Town',
    allTowns: 'All towns',
    origin: 'Origin',
    allOrigins: 'All origins',
    mergeable: 'Only mergeable',
    sort: 'Order',
    sorts: { size: 'Most proposals first', newest: 'Latest first', oldest: 'Earliest first' },
    clear: 'Clear filters',
  },

  columns: { title: 'Group', size: 'Size', origins: 'Origins', category: 'Category' },
  size: (count) => count,
  from: (origin, count) => `${origin} ${count}`,
  between: ', ',
  unit: (name) => `Department: ${name}`,
  check: (title) => `Select “${title}”`,
  open: (title) => `Unfold “${title}”`,
  keys: 'Keys: up and down to move, Enter to open, Space to select.',
  pages: {
    rows: (first, last, total) => `Groups ${first} to ${last} of ${total}`,
    previous: 'Previous page',
    next: 'Next page',
  },
  changed: 'Somebody has worked on groups, or new proposals have come.',
  refresh: 'Refresh',

  lead: {
    number: (number) => `Group ${number}`,
    members: (count) => `${proposals(count)} in this group`,
    showMembers: (count) => `Show ${proposals(count)} of this group`,
    hideMembers: 'Hide',
    membersNotRead: 'The proposals of this group could not be read',
    more: 'Show 20 more',
    takeOut: (name) => `Select “${name}”`,
    place: (town, village) => [village, town].filter((part) => part !== '').join(', '),
    origin: (origin, how) => [origin, how].filter((part) => part !== '').join(', '),
    split: (count) => `Split out ${proposals(count)}`,
    splitApart: 'Each a group of its own',
    splitHint: 'They are handled by themselves, keep their origins, and their proposers are told.',
    splitAll: 'At least one must stay in this group',
    change: 'Change name and summary',
  },

  bulk: {
    label: 'Several at once',
    chosen: (leads, count) => `${groups(leads)} with ${proposals(count)} selected`,
    merge: 'Merge into one',
    category: 'Set category',
    unit: 'Set department',
    drop: 'Select none',
    oneOnly: 'Select two or more to merge',
    unfit: (lead, state) => `${lead} is “${state}” and cannot be merged`,
    mergeTitle: (count) => `Merge ${groups(count)} into one`,
    mergeInto: 'Into which group',
    mergeUnfit:
      'None of these can take in others: one has to be “To be handled” or “Proposed project”.',
    mergeHelp: (count) =>
      `The other ${proposals(count)} go into it. Every origin is kept, and ${proposers(count)} will be told.`,
    mergeDo: 'Merge',
    reason: 'Note',
    reasonHint: 'Proposers read it. May be left empty.',
    recordHint: 'Goes into the record. May be left empty.',
    categoryTitle: (count) => `Set the category of ${groups(count)}`,
    categoryDo: 'Set category',
    unitTitle: (count) => `Set the department of ${groups(count)}`,
    unitDo: 'Set department',
    noUnit: 'Not decided',
    noUnits: 'There are no departments yet. Add them on the page of the body.',
    notDone: 'It was not done',
  },

  words: {
    title: 'Change name and summary',
    help: 'Proposers and the public read this. Write nothing personal.',
    name: 'Name',
    summary: 'Summary',
    category: 'Category',
    unit: 'Department',
    save: 'Save',
    notSaved: 'It was not saved',
  },

  done: {
    merged: (count) => `Merged ${proposals(count)}; ${proposers(count)} will be told.`,
    split: (count, leads) =>
      `Split out ${proposals(count)} into ${plural(leads, 'new group', 'new groups')}.`,
    changed: (leads) => `Changed ${groups(leads)}.`,
    other: (leads) => `Handled ${groups(leads)}.`,
    undo: 'Undo',
    undone: 'Undone. Everything is as it was.',
    notUndone: 'It was not undone',
  },
};
