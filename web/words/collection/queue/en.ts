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
    splitHint:
      'They are handled by themselves, keep their origins, and their proposers see it under their numbers.',
    splitAll: 'At least one must stay in this group',
    change: 'Change name and summary',
    read: 'Read the text',
    readOf: (name) => `Read the text: ${name}`,
    readMore: (count) => `${count} more, to be read in the group.`,
  },

  similar: {
    title: 'Similar proposals',
    merged: (count) => `${proposals(count)} in this group.`,
    check: (count) => `${groups(count)} of a similar name or place: please check before you merge`,
    none: 'Nothing similar was found.',
    noneHere: 'Nothing similar was found at the same place.',
    notRead: 'Similar proposals could not be read',
    looking: 'Looking for similar proposals',
    likeness: {
      'same-content': 'Much alike',
      'same-place': 'Same place',
      'near-content': 'Similar content',
    },
    apart: 'Another matter',
    more: (name, count) => `${name} and ${proposals(String(Number(count) - 1))} more`,
    kind: 'Also the same kind at other places',
    merge: (count) => `Merge ${proposals(count)}`,
    nothing: 'Nothing is selected',
    hint: (count) => `Every origin is kept, and ${proposers(count)} can see it under their numbers`,
    tellApart: 'The others are another matter',
    notDone: 'It was not done',
  },

  groups: {
    open: 'Suggested merges',
    title: 'Suggested merges',
    lede: 'Proposals waiting to be handled that seem to ask for the same, by name, content and place. Please check each group; nothing is merged by itself.',
    back: 'Back to the list',
    scope: 'Compared',
    scopes: { matter: 'The same matter at one place', kind: 'The same kind anywhere' },
    looking: 'Comparing',
    notRead: 'The suggestions could not be read',
    none: 'Nothing to merge: no proposals waiting to be handled seem to ask for the same.',
    count: (few, many) => `${groups(few)} with ${proposals(many)}`,
    into: (title) => `Merge into “${title}”`,
    dismiss: 'Not the same matter',
    dismissed: 'Noted as different matters; they will not be suggested again.',
    restore: 'Undo',
    more: 'Show 10 more',
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
      `The other ${proposals(count)} go into it. Every origin is kept, and ${proposers(count)} can see it under their numbers.`,
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
    merged: (count) =>
      `Merged ${proposals(count)}; ${proposers(count)} can see it under their numbers.`,
    split: (count, leads) =>
      `Split out ${proposals(count)} into ${plural(leads, 'new group', 'new groups')}.`,
    changed: (leads) => `Changed ${groups(leads)}.`,
    other: (leads) => `Handled ${groups(leads)}.`,
    undo: 'Undo',
    undone: 'Undone. Everything is as it was.',
    notUndone: 'It was not undone',
  },
};
