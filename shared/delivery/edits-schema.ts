import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { EDIT_FIELDS, EDIT_KINDS, type MinorEdit } from './edits.ts';

export const minorEditSchema = schemaOf<MinorEdit>()(
  z.object({
    kind: z.enum(EDIT_KINDS),
    on: z.string(),
    name: z.string(),
    changes: z.array(z.object({ field: z.enum(EDIT_FIELDS), from: z.string(), to: z.string() })),
  }),
);
