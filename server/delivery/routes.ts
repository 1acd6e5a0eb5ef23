import { Hono } from 'hono';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { changeDepartmentRoutes } from './change-department-routes.ts';
import { changeRoutes } from './change-routes.ts';
import { departmentPlanRoutes } from './plan-department-routes.ts';
import type { OnPlanAccepted } from './plan-decisions.ts';
import { planRoutes } from './plan-routes.ts';
import { planTableRoutes } from './plan-table-routes.ts';
import { projectRoutes } from './project-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { reportSheetRoutes } from './report-sheet-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { subProjectRoutes } from './sub-project-routes.ts';
import { timelineRoutes } from './timeline-routes.ts';

/** The delivery room: projects, plans, progress and changes; `onPlanAccepted` is what later rooms do. */
export function deliveryRoutes(platform: Platform, onPlanAccepted: OnPlanAccepted) {
  return new Hono<Env>()
    .route('/', projectRoutes(platform))
    .route('/', settingsRoutes(platform))
    .route('/', planRoutes(platform, onPlanAccepted))
    .route('/', departmentPlanRoutes(platform))
    .route('/', subProjectRoutes(platform))
    .route('/', planTableRoutes(platform))
    .route('/', reportRoutes(platform))
    .route('/', reportSheetRoutes(platform))
    .route('/', timelineRoutes(platform))
    .route('/', changeRoutes(platform))
    .route('/', changeDepartmentRoutes(platform));
}
