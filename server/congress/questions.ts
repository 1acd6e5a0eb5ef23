import * as z from 'zod';

/** Query of a long list: what is searched for, and which page of it. */
export const pageQuery = z.object({
  search: z.string().max(50).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(500).default(50),
});

/** A short text that somebody typed, without blanks around. */
export const named = z.string().trim().min(1).max(100);

/** Why something was done. */
export const reasonRequest = z.object({ reason: z.string().trim().min(1).max(200) });
