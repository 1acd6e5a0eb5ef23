import { Hono } from 'hono';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { gateRoutes } from './gate-routes.ts';
import { leadRoutes, settingsRoutes } from './lead-routes.ts';
import { departmentAppraisalRoutes } from './appraisal-department-routes.ts';
import { appraisalRoutes } from './appraisal-routes.ts';
import type { Guards } from './list-acts.ts';
import { pollRoutes } from './poll-routes.ts';
import { preReviewRoutes } from './pre-review-routes.ts';
import { originRoutes } from './origin-routes.ts';
import { readRoutes } from './read-routes.ts';
import { reserveRoutes } from './reserve-routes.ts';
import { writeRoutes } from './write-routes.ts';
import { yearRoutes } from './year-routes.ts';

/** The screening room: leads on their way to the ballot, and the candidates of a session. */
export function screeningRoutes(platform: Platform, guards: Guards) {
  return new Hono<Env>()
    .route('/', readRoutes(platform, guards))
    .route('/', writeRoutes(platform, guards))
    .route('/', settingsRoutes(platform))
    .route('/', yearRoutes(platform))
    .route('/', preReviewRoutes(platform))
    .route('/', pollRoutes(platform))
    .route('/', leadRoutes(platform, guards))
    .route('/', gateRoutes(platform, guards))
    .route('/', appraisalRoutes(platform))
    .route('/', departmentAppraisalRoutes(platform))
    .route('/', originRoutes(platform))
    .route('/', reserveRoutes(platform, guards));
}
