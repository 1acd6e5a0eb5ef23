import * as z from 'zod';
import { checklistItemSchema } from './visit-schema.ts';

/** A checklist as the server answers it. */
export const listedChecklistSchema = z.object({
  items: z.array(checklistItemSchema),
  stamp: z.string(),
});

/** A checklist as somebody wants it. */
export const changedChecklistSchema = z.object({
  stamp: z.string(),
  items: z.array(checklistItemSchema).max(100),
  dropped: z.array(z.object({ item: z.string(), reason: z.string() })).max(100),
});
