import { Hono } from 'hono';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { boardRoutes } from './board-routes.ts';
import { checklistRoutes } from './checklist-routes.ts';
import { supervisionDeputyRoutes } from './deputy-routes.ts';
import { digestRoutes } from './digests/routes.ts';
import { dutyRoutes } from './duty-routes.ts';
import { findingDepartmentRoutes } from './finding-department-routes.ts';
import { findingDeputyRoutes } from './finding-deputy-routes.ts';
import { findingStaffRoutes } from './finding-staff-routes.ts';
import { inquiryRoutes } from './inquiry-routes.ts';
import { inquiryStaffRoutes } from './inquiry-staff-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { supervisionStaffRoutes } from './staff-routes.ts';

/** The supervision room: groups, checklists, visits, findings and what is overdue. */
export function supervisionRoutes(platform: Platform) {
  return new Hono<Env>()
    .route('/', supervisionStaffRoutes(platform))
    .route('/', checklistRoutes(platform))
    .route('/', supervisionDeputyRoutes(platform))
    .route('/', findingStaffRoutes(platform))
    .route('/', findingDepartmentRoutes(platform))
    .route('/', findingDeputyRoutes(platform))
    .route('/', noticeRoutes(platform))
    .route('/', inquiryStaffRoutes(platform))
    .route('/', inquiryRoutes(platform))
    .route('/', boardRoutes(platform))
    .route('/', dutyRoutes(platform))
    .route('/', digestRoutes(platform));
}
