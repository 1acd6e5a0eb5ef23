import { Hono } from 'hono';
import { etag } from 'hono/etag';
import * as z from 'zod';
import { DRIVE_STATES } from '../../shared/collection/model.ts';
import {
  driveChangesSchema,
  driveViewSchema,
  newDriveSchema,
  townSchema,
} from '../../shared/collection/schema.ts';
import { LONGEST_PLACE, MOST_TOWNS, MOST_VILLAGES } from '../../shared/collection/towns-text.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { changeDrive, createDrive, setDriveState, setTowns } from './drive-acts.ts';
import { drivesOf, townsOf } from './drive-views.ts';

const FACT_PROBLEMS = [
  'drive-title-missing',
  'drive-year-out-of-range',
  'drive-prefix-malformed',
  'drive-prefix-taken',
  'date-unknown',
  'ends-before-start',
  'too-long',
] as const;

const place = z.string().trim().min(1).max(LONGEST_PLACE);

/** Drives, and the towns and villages that forms offer: read by everybody, written by the secretariat. */
export function driveRoutes(platform: Platform) {
  return new Hono<Env>()
    .get(
      '/bodies/:body/drives',
      describe({
        does: 'The drives of a body, the newest first; drafts are for its staff',
        answers: z.array(driveViewSchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        const drives = await drivesOf(platform.db, body, platform.clock.now());
        const staff = c.get('visitor')?.roles.some((held) => held.body === body) === true;
        return c.json(staff ? drives : drives.filter(({ state }) => state !== 'draft'));
      },
    )
    .post(
      '/bodies/:body/drives',
      describe({
        does: 'Prepares a drive',
        answers: driveViewSchema,
        problems: FACT_PROBLEMS,
      }),
      takes('json', newDriveSchema),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        return c.json(unwrap(await createDrive(platform, visitor, body, c.req.valid('json'))));
      },
    )
    .patch(
      '/bodies/:body/drives/:drive',
      describe({
        does: 'Changes a drive',
        answers: driveViewSchema,
        problems: [...FACT_PROBLEMS, 'drive-in-use'],
      }),
      takes('json', driveChangesSchema),
      async (c) => {
        const { body, drive } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        return c.json(
          unwrap(await changeDrive(platform, visitor, body, drive, c.req.valid('json'))),
        );
      },
    )
    .post(
      '/bodies/:body/drives/:drive/state',
      describe({
        does: 'Publishes or closes a drive',
        answers: driveViewSchema,
        problems: ['drive-incomplete'],
      }),
      takes('json', z.object({ state: z.enum(DRIVE_STATES) })),
      async (c) => {
        const { body, drive } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        const { state } = c.req.valid('json');
        return c.json(unwrap(await setDriveState(platform, visitor, body, drive, state)));
      },
    )
    .get(
      '/bodies/:body/towns',
      describe({ does: 'Towns and villages of a body', answers: z.array(townSchema) }),
      etag(),
      async (c) => c.json(await townsOf(platform.db, c.req.param('body'))),
    )
    .put(
      '/bodies/:body/towns',
      describe({ does: 'Sets the towns and villages of a body', answers: z.array(townSchema) }),
      takes(
        'json',
        z.object({
          towns: z
            .array(z.object({ name: place, villages: z.array(place).max(MOST_VILLAGES) }))
            .max(MOST_TOWNS),
        }),
      ),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'manage-collection');
        unwrap(await setTowns(platform, visitor, body, c.req.valid('json').towns));
        return c.json(await townsOf(platform.db, body));
      },
    );
}
