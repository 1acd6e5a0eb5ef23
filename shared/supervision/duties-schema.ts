import * as z from 'zod';
import { schemaOf } from '../schema.ts';
import { DUTY_KINDS, type Duties, type UnitDuties } from './duties.ts';
import { ESCALATIONS } from './model.ts';

const dutySchema = z.object({
  kind: z.enum(DUTY_KINDS),
  subject: z.string(),
  title: z.string(),
  detail: z.string(),
  count: z.int(),
  dueOn: z.string(),
  since: z.string(),
  unit: z.string(),
  noticed: z.enum(ESCALATIONS),
  href: z.string(),
});

export const dutiesSchema = schemaOf<Duties>()(
  z.object({ today: z.string(), mine: z.array(dutySchema), waiting: z.array(dutySchema) }),
);

export const unitDutiesSchema = schemaOf<UnitDuties>()(
  z.object({ unit: z.string(), open: z.int(), late: z.int() }),
);
