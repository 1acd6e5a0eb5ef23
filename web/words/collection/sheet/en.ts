import type { Words } from './zh.ts';

export const en: Words = {
  title: 'Sheets',
  lede: 'All proposals of a drive leave as one sheet and come back when it was changed; what was collected elsewhere comes in by the same sheet.',
  export: 'Export',
  exportLede: 'One line a proposal, with its tracking number, by which an import knows it again.',
  withPeople:
    'Names and telephone numbers stand in it: keep it safe, and delete it when you are done.',
  withoutPeople: 'No names and telephone numbers stand in it.',
  fileName: (code, drive) => `${code}-proposals-${drive}`,
  openImport: 'Import a sheet',
  import: 'Import',
  importLede:
    'Rows with a number change a proposal that is there; rows without one are new and get one. Columns that are missing change nothing. Review, origin, way, unit, day and lead are never changed by an import.',
  template: 'Export a sheet to see how it is filled in. Without proposals it is the empty form.',
  limit: (rows) =>
    `At most ${rows} rows at once. New proposals in which nothing personal was found are public at once.`,
  columns: {
    number: 'Tracking number',
    name: 'Name of the project',
    category: 'Category',
    place: 'Place',
    reason: 'Background',
    content: 'Content and scale',
    estimate: 'Estimate',
    origin: 'Origin',
    who: 'Proposed by',
  },
  fresh: 'new',
  people: (name, phone) => [name, phone].filter(Boolean).join(', '),
};
