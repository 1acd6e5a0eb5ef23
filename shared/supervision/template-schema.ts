import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { CATEGORIES } from '../screening/model.ts';
import type { TemplateItem } from './model.ts';
import type { ChecklistTemplate } from './templates.ts';

const templateItemSchema = schemaOf<TemplateItem>()(
  z.object({ code: z.string(), words: z.string(), hint: z.string() }),
);

export const checklistTemplateSchema = schemaOf<ChecklistTemplate>()(
  z.object({
    category: z.enum(CATEGORIES),
    items: z.array(templateItemSchema).max(100),
    version: z.int(),
  }),
);
