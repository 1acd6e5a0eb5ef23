import type { Words } from './zh.ts';

export const en: Words = {
  barGroup: (verdict, count) => `${verdict}: ${count}`,
  legend: (line, whole) => `Line: ${line}; full length: ${whole}`,
  wholeLength: (whole) => `Full length: ${whole}`,
  pageOf: (page, all) => `Page ${page} of ${all}`,
};
