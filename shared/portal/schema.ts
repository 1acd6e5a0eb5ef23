import * as z from 'zod';
import { resultViewSchema } from '../ballot/schema.ts';
import { collectedViewSchema, publicDriveSchema } from '../collection/public-schema.ts';
import { bodySchema, sessionSchema } from '../congress/schema.ts';
import { projectItemSchema } from '../delivery/schema.ts';
import { schemaOf } from '../schema.ts';
import type { PortalView } from './model.ts';

export const portalSchema = schemaOf<PortalView>()(
  z.object({
    body: bodySchema,
    bodies: z.array(bodySchema),
    session: sessionSchema.nullable(),
    result: resultViewSchema.nullable(),
    drive: publicDriveSchema.nullable(),
    collected: collectedViewSchema.nullable(),
    earlier: z.array(
      z.object({ ballot: z.string(), title: z.string(), announcedAt: z.iso.datetime() }),
    ),
    projects: z.array(projectItemSchema),
  }),
);
