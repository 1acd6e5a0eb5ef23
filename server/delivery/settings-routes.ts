import { Hono } from 'hono';
import * as z from 'zod';
import { deliverySettingsSchema } from '../../shared/delivery/schema.ts';
import { describe, takes } from '../platform/http/describe.ts';
import { unwrap } from '../platform/http/problem.ts';
import { actorOf, allowed, type Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { setDeliverySettings } from './settings-acts.ts';
import { deliverySettingsOf } from './settings-views.ts';

const SETTINGS = '/bodies/:body/delivery-settings';
const settings = deliverySettingsSchema.and(z.object({ version: z.int() }));

/** How a body follows its projects. */
export function settingsRoutes(platform: Platform) {
  return new Hono<Env>()
    .get(
      SETTINGS,
      describe({
        does: 'Days, rhythm and grace by which a body follows its projects',
        answers: settings,
      }),
      async (c) => {
        const { body } = c.req.param();
        allowed(c, body, 'read-delivery');
        return c.json(await deliverySettingsOf(platform.db, body));
      },
    )
    .put(
      SETTINGS,
      describe({
        does: 'Sets how a body follows its projects; `version` as it was read',
        answers: settings,
        problems: ['setting-out-of-range', 'settings-changed'],
      }),
      takes('json', settings),
      async (c) => {
        const { body } = c.req.param();
        const visitor = allowed(c, body, 'set-up-delivery');
        return c.json(
          unwrap(await setDeliverySettings(platform, actorOf(visitor), body, c.req.valid('json'))),
        );
      },
    );
}
