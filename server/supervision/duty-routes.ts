import { Hono } from 'hono';
import * as z from 'zod';
import { dutiesSchema, unitDutiesSchema } from '../../shared/supervision/duties-schema.ts';
import { dayOf } from '../../shared/day.ts';
import { deputySeat } from '../congress/deputy-seat.ts';
import { doorOf } from '../congress/door.ts';
import { describe } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import {
  allowed,
  allowedFor,
  recognise,
  rolesIn,
  unitsOf,
  type Env,
} from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { countedDuties, departmentDuties } from './department-duties.ts';
import { deputyDuties } from './deputy-duties.ts';
import { staffDuties } from './staff-duties.ts';

/** What each person has to do, and waits for: computed from what stands and the clock. */
export function dutyRoutes(platform: Platform) {
  const { db, clock } = platform;
  const atDevice = recognise(doorOf(platform), 'deputy');
  return new Hono<Env>()
    .get(
      '/bodies/:body/duties',
      describe({
        does: 'What whoever is signed in has to do for the projects, and what is late at others',
        answers: dutiesSchema,
      }),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'read-delivery');
        return c.json(await staffDuties(db, body, rolesIn(visitor, body), clock.now()));
      },
    )
    .get(
      '/bodies/:body/departments/:unit/duties',
      describe({
        does: 'What a department has to do and waits for, in screening, delivery and supervision',
        answers: dutiesSchema,
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        allowedFor(c, body, 'department', unit);
        const now = clock.now();
        const duties = await departmentDuties(db, body, [unit], now);
        return c.json(duties.get(unit) ?? { today: dayOf(now), mine: [], waiting: [] });
      },
    )
    .get(
      '/bodies/:body/waiting',
      describe({
        does: 'How much each department of the body has to do for which whoever is signed in acts',
        answers: z.array(unitDutiesSchema),
      }),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'act-for-department');
        const units = unitsOf(visitor, body, 'department');
        return c.json(await countedDuties(db, body, units, clock.now()));
      },
    )
    .get(
      '/deputy/duties',
      atDevice,
      describe({
        does: 'What the deputy of this device has to do for the projects of the own groups',
        answers: dutiesSchema,
        problems: ['not-enrolled', 'not-on-roll'],
      }),
      async (c) => {
        const { body, deputy } = unwrap(await deputySeat(db, c.get('visitor')));
        return c.json(await deputyDuties(db, body.id, deputy.id, clock.now()));
      },
    );
}
