import * as z from 'zod';
import { SHEET_LANGUAGES } from '../documents/sheets-columns.ts';
import { SHEET_FORMATS } from '../documents/sheets.ts';

/** Query of an export: as what, and in which language its headings and words are. */
export const sheetQuery = z.object({
  format: z.enum(SHEET_FORMATS).default('xlsx'),
  language: z.enum(SHEET_LANGUAGES).default('zh'),
});
