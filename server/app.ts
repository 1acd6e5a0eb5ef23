import { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import { BALLOT_PROBLEMS } from '../shared/ballot/problems.ts';
import { COLLECTION_PROBLEMS } from '../shared/collection/problems.ts';
import { CONGRESS_PROBLEMS } from '../shared/congress/problems.ts';
import { DELIVERY_PROBLEMS } from '../shared/delivery/problems.ts';
import type { Problems } from '../shared/problems.ts';
import { SCREENING_PROBLEMS } from '../shared/screening/problems.ts';
import { SUPERVISION_PROBLEMS } from '../shared/supervision/problems.ts';
import type { BallotRoom } from './ballot/ballot-room.ts';
import { consoleRoutes } from './ballot/console-routes.ts';
import { custodyRoutes } from './ballot/custody-routes.ts';
import { deskRoutes } from './ballot/desk/routes.ts';
import { openVoteRoutes } from './ballot/open/routes.ts';
import { stationRoutes } from './ballot/desk/station-routes.ts';
import { documentRoutes } from './ballot/documents/routes.ts';
import { deputyRoutes } from './ballot/deputy-routes.ts';
import { FOR_CONGRESS, listFrozen } from './ballot/for-earlier-rooms.ts';
import type { OnAnnounced } from './ballot/announced.ts';
import { openDataRoutes } from './ballot/open-data/routes.ts';
import { ballotPublicRoutes } from './ballot/public-routes.ts';
import { nominationRoutes } from './ballot/nomination-routes.ts';
import { handoverRoutes } from './ballot/handover-routes.ts';
import { hallView } from './ballot/hall-views.ts';
import { collectionRoutes } from './collection/routes.ts';
import type { LaterRooms } from './congress/later-rooms.ts';
import { congressRoutes } from './congress/routes.ts';
import { unitHasProjects } from './delivery/for-earlier-rooms.ts';
import { handOver } from './delivery/handover.ts';
import { deliveryRoutes } from './delivery/routes.ts';
import { failed } from './platform/http/failed.ts';
import { ordinarySize } from './platform/http/limit.ts';
import { sameOrigin } from './platform/http/origin.ts';
import { securityHeaders } from './platform/http/security.ts';
import { ticketRoutes } from './platform/identity/ticket-routes.ts';
import { recognise, type Env } from './platform/identity/visitor.ts';
import { liveRoutes } from './platform/live/routes.ts';
import type { Platform } from './platform/platform.ts';
import { portalRoutes } from './portal/routes.ts';
import { leadsAfterBallot } from './screening/after-ballot.ts';
import { screeningRoutes } from './screening/routes.ts';
import { beginSupervision } from './supervision/begin.ts';
import { unitIsSupervised } from './supervision/for-earlier-rooms.ts';
import { supervisionRoutes } from './supervision/routes.ts';

/** Codes of every room with their HTTP status. */
export const PROBLEMS: Problems = {
  ...CONGRESS_PROBLEMS,
  ...COLLECTION_PROBLEMS,
  ...SCREENING_PROBLEMS,
  ...BALLOT_PROBLEMS,
  ...DELIVERY_PROBLEMS,
  ...SUPERVISION_PROBLEMS,
};

/** What other rooms do when a ballot has decided, in the same transaction. */
function onAnnounced({ chance }: Platform): readonly OnAnnounced[] {
  return [leadsAfterBallot, handOver(chance)];
}

/** What the rooms after the congress answer to it, which does not know them. */
const LATER_ROOMS: LaterRooms = {
  ...FOR_CONGRESS,
  unitHasWork: async (trx, unit) =>
    (await FOR_CONGRESS.unitHasWork(trx, unit)) ||
    (await unitHasProjects(trx, unit)) ||
    unitIsSupervised(trx, unit),
};

/** All rooms under `/api`; the type of this chain is what the pages' client knows of the server. */
function apiRoutes(platform: Platform, room: BallotRoom) {
  const door = {
    db: platform.db,
    clock: platform.clock,
    cookieKey: platform.keys.cookie,
    secure: platform.config.publicUrl.startsWith('https:'),
  };
  return (
    new Hono<Env>()
      .use(sameOrigin(platform.config.publicUrl))
      .use(ordinarySize())
      .use(recognise(door))
      .route('/', ticketRoutes(platform))
      .route('/', congressRoutes(platform, LATER_ROOMS))
      .route('/', collectionRoutes(platform))
      .route('/', screeningRoutes(platform, { listFrozen }))
      .route('/', consoleRoutes(room, onAnnounced(platform)))
      .route('/', nominationRoutes(platform))
      .route('/', custodyRoutes(room))
      .route('/', deskRoutes(room))
      .route('/', openVoteRoutes(room))
      .route('/', stationRoutes(room))
      .route('/', documentRoutes(room))
      .route('/', deputyRoutes(room))
      .route('/', ballotPublicRoutes(room))
      .route('/', openDataRoutes(platform))
      // Only this room: leads may have moved on since.
      .route('/', handoverRoutes(room, [handOver(platform.chance)]))
      .route('/', deliveryRoutes(platform, beginSupervision(platform)))
      .route('/', supervisionRoutes(platform))
      .route('/', portalRoutes(room))
      .route('/', liveRoutes(platform.live, platform.clock))
  );
}

export type Api = ReturnType<typeof apiRoutes>;

/** The application on the main origin: API, what a demonstration adds to it, and the pages. */
export function createApp(
  platform: Platform,
  room: BallotRoom,
  { pages, extra }: { readonly pages?: Hono | undefined; readonly extra?: Hono | undefined } = {},
): Hono {
  platform.live.publish('hall', async (session) => {
    const view = await hallView(room, session);
    return view.ok ? view.value : null;
  });
  const api = apiRoutes(platform, room);
  const app = new Hono();
  app.use(securityHeaders(platform.config));
  app.route('/api', api);
  if (extra !== undefined) app.route('/api', extra);
  app.get(
    '/api/openapi.json',
    openAPIRouteHandler(api, {
      documentation: {
        openapi: '3.1.0',
        info: {
          title: '民生实事项目票决',
          version: '1',
          description: 'API of the livelihood project ballot of people’s congresses',
        },
        servers: [{ url: '/api' }],
      },
    }),
  );
  app.all('/api/*', (c) => failed(c, { code: 'not-found', facts: { what: 'route' } }, PROBLEMS));
  if (pages !== undefined) app.route('/', pages);
  app.onError((error, c) => failed(c, error, PROBLEMS, platform.log));
  return app;
}
