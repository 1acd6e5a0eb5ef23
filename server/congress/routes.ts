import { Hono } from 'hono';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { actRoutes } from './act-routes.ts';
import { attendanceOf } from './attendance-views.ts';
import { attendanceRoutes } from './attendance-routes.ts';
import { bodyRoutes } from './body-routes.ts';
import { cardRoutes } from './card-routes.ts';
import { deputySeatRoutes } from './deputy-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import type { LaterRooms } from './later-rooms.ts';
import { rollRoutes } from './roll-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { staffRoutes } from './staff-routes.ts';

/** All routes of the congress room, to be mounted under `/api`. */
export function congressRoutes(platform: Platform, later: LaterRooms) {
  // The figures are public, so they travel with the signal.
  platform.live.publish('attendance', (session) => attendanceOf(platform.db, session));
  return new Hono<Env>()
    .route('/', identityRoutes(platform))
    .route('/', staffRoutes(platform))
    .route('/', bodyRoutes(platform, later))
    .route('/', sessionRoutes(platform, later))
    .route('/', rollRoutes(platform, later))
    .route('/', cardRoutes(platform, later))
    .route('/', attendanceRoutes(platform, later))
    .route('/', deputySeatRoutes(platform, later))
    .route('/', actRoutes(platform, later));
}
