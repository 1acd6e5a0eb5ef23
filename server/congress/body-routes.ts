import { Hono } from 'hono';
import * as z from 'zod';
import { UNIT_KINDS } from '../../shared/congress/model.ts';
import { bodySchema, delegationSchema, unitSchema } from '../../shared/congress/schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { bodiesOf, delegationsOf, unitsOf } from './body-views.ts';
import { setDelegations } from './delegation-acts.ts';
import { bodyFacts } from './identity-routes.ts';
import type { LaterRooms } from './later-rooms.ts';
import { named } from './questions.ts';
import { changeBody, createBody } from './setup-acts.ts';
import { changeUnit, createUnit, removeUnit } from './unit-acts.ts';

const unitFacts = z.object({
  kind: z.enum(UNIT_KINDS),
  code: z.string().trim().min(1).max(30),
  name: named,
  parent: z.string().max(64).nullable(),
});

const unitChanges = z.object({
  code: unitFacts.shape.code.exactOptional(),
  name: unitFacts.shape.name.exactOptional(),
  parent: unitFacts.shape.parent.exactOptional(),
});

const bodyChanges = z.object({
  name: bodyFacts.shape.name.exactOptional(),
  type: bodyFacts.shape.type.exactOptional(),
  level: bodyFacts.shape.level.exactOptional(),
});

/** Bodies, their delegations, departments and stations. */
export function bodyRoutes(platform: Platform, later: LaterRooms) {
  const { db } = platform;
  return new Hono<Env>()
    .get(
      '/bodies',
      describe({ does: 'All bodies of the installation', answers: z.array(bodySchema) }),
      async (c) => c.json(await bodiesOf(db)),
    )
    .post(
      '/bodies',
      describe({
        does: 'Creates a body below one that the visitor administers, who administers it from now on',
        answers: bodySchema,
        problems: ['code-taken'],
      }),
      takes('json', bodyFacts.extend({ parent: z.string().max(64) })),
      async (c) => {
        const facts = c.req.valid('json');
        const visitor = allowed(c, facts.parent, 'manage-staff');
        return c.json(unwrap(await createBody(platform, visitor, facts)));
      },
    )
    .patch(
      '/bodies/:body',
      describe({ does: 'Changes what a body is called and counted as', answers: bodySchema }),
      takes('json', bodyChanges),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'set-up-body');
        const changes = c.req.valid('json');
        return c.json(unwrap(await changeBody(platform, actorOf(visitor), body, changes)));
      },
    )
    .get(
      '/bodies/:body/delegations',
      describe({ does: 'Delegations in their order', answers: z.array(delegationSchema) }),
      async (c) => c.json(await delegationsOf(db, c.req.param('body'))),
    )
    .put(
      '/bodies/:body/delegations',
      describe({
        does: 'Makes these the delegations, in this order',
        answers: z.array(delegationSchema),
        problems: ['delegation-twice', 'delegation-in-use'],
      }),
      takes('json', z.array(z.string().trim().min(1).max(50)).max(200)),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'set-up-body');
        const names = c.req.valid('json');
        return c.json(unwrap(await setDelegations(platform, actorOf(visitor), body, names)));
      },
    )
    .get(
      '/bodies/:body/units',
      describe({ does: 'Departments and liaison stations', answers: z.array(unitSchema) }),
      async (c) => c.json(await unitsOf(db, c.req.param('body'))),
    )
    .post(
      '/bodies/:body/units',
      describe({
        does: 'Adds a department or station',
        answers: unitSchema,
        problems: ['unit-code-taken'],
      }),
      takes('json', unitFacts),
      async (c) => {
        const body = c.req.param('body');
        const visitor = allowed(c, body, 'set-up-body');
        const facts = c.req.valid('json');
        return c.json(unwrap(await createUnit(platform, actorOf(visitor), body, facts)));
      },
    )
    .patch(
      '/bodies/:body/units/:unit',
      describe({
        does: 'Changes code, name or place of a department or station',
        answers: unitSchema,
        problems: ['unit-code-taken', 'unit-circle'],
      }),
      takes('json', unitChanges),
      async (c) => {
        const { body, unit } = c.req.param();
        const visitor = allowed(c, body, 'set-up-body');
        const changes = c.req.valid('json');
        return c.json(unwrap(await changeUnit(platform, actorOf(visitor), body, unit, changes)));
      },
    )
    .delete(
      '/bodies/:body/units/:unit',
      describe({
        does: 'Removes a department or station that nothing hangs on',
        answers: z.object({}),
        problems: ['unit-in-use', 'unit-has-work'],
      }),
      async (c) => {
        const { body, unit } = c.req.param();
        const visitor = allowed(c, body, 'set-up-body');
        return c.json(unwrap(await removeUnit(platform, later, actorOf(visitor), body, unit)));
      },
    );
}
