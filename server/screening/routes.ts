import { Hono } from 'hono';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import type { Guards } from './list-acts.ts';
import { readRoutes } from './read-routes.ts';
import { writeRoutes } from './write-routes.ts';

/** The screening room: the candidates of a session, read by everybody, written by the secretariat. */
export function screeningRoutes(platform: Platform, guards: Guards) {
  return new Hono<Env>()
    .route('/', readRoutes(platform, guards))
    .route('/', writeRoutes(platform, guards));
}
