import { Hono } from 'hono';
import type { Env } from '../platform/identity/visitor.ts';
import type { Platform } from '../platform/platform.ts';
import { batchRoutes } from './batch-routes.ts';
import { deputyProposalRoutes } from './deputy-routes.ts';
import { answersRoutes } from './answers-routes.ts';
import { driveRoutes } from './drive-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { raiseRoutes } from './raise-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { createSimilarBooks } from './similar-book.ts';
import { createSimilarGroups } from './similar-groups.ts';
import { similarRoutes } from './similar-routes.ts';
import { staffRoutes } from './staff-routes.ts';
import { unitRoutes } from './unit-routes.ts';

/** The collection room: what people want, from the drive to the lead. */
export function collectionRoutes(platform: Platform) {
  const books = createSimilarBooks();
  const groups = createSimilarGroups(books);
  return new Hono<Env>()
    .route('/', driveRoutes(platform))
    .route('/', raiseRoutes(platform))
    .route('/', staffRoutes(platform))
    .route('/', queueRoutes(platform, groups))
    .route('/', batchRoutes(platform))
    .route('/', deputyProposalRoutes(platform))
    .route('/', answersRoutes(platform))
    .route('/', reportRoutes(platform))
    .route('/', similarRoutes(platform, books, groups))
    .route('/', unitRoutes(platform));
}
