import type { Words } from './zh.ts';

export const en: Words = {
  title: (year) => `The plan of the livelihood projects of ${year}`,
  lede: 'The plans of the departments, reviewed and published. The name of a project leads to how far it is.',
  back: (year) => `Livelihood projects of ${year}`,
  print: 'Print',
  xlsx: 'Download the table (XLSX)',
  otherYears: 'Other years',
  year: (year) => String(year),
};
