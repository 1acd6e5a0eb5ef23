import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { FOR_CONGRESS, listFrozen } from '../../server/ballot/for-earlier-rooms.ts';
import type { DriveView } from '../../server/collection/drive-views.ts';
import { receiveProposals, type Incoming, type Received } from '../../server/collection/receive.ts';
import { collectionRoutes } from '../../server/collection/routes.ts';
import { congressRoutes } from '../../server/congress/routes.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { failed } from '../../server/platform/http/failed.ts';
import { ticketRoutes } from '../../server/platform/identity/ticket-routes.ts';
import { recognise, type Env } from '../../server/platform/identity/visitor.ts';
import { screeningRoutes } from '../../server/screening/routes.ts';
import { COLLECTION_PROBLEMS } from '../../shared/collection/problems.ts';
import type { ProposalEntry } from '../../shared/collection/model.ts';
import { CONGRESS_PROBLEMS } from '../../shared/congress/problems.ts';
import { SCREENING_PROBLEMS } from '../../shared/screening/problems.ts';
import type { Compose, House } from '../support/house.ts';
import type { OwnBody } from '../support/people.ts';

/** The rooms up to screening, with the ballot room's answers. */
export const collectionHouse: Compose = (platform) => {
  const { db, clock, keys } = platform;
  const api = new Hono<Env>()
    .use(recognise({ db, clock, cookieKey: keys.cookie, secure: false }))
    .route('/', ticketRoutes(platform))
    .route('/', congressRoutes(platform, FOR_CONGRESS))
    .route('/', collectionRoutes(platform))
    .route('/', screeningRoutes(platform, { listFrozen }));
  const app = new Hono();
  app.route('/api', api);
  const problems = { ...CONGRESS_PROBLEMS, ...COLLECTION_PROBLEMS, ...SCREENING_PROBLEMS };
  app.onError((error, c) => failed(c, error, problems));
  return app;
};

/** A proposal with nothing wrong, and what a test wants otherwise. */
export function anEntry(changes: Partial<ProposalEntry> = {}): ProposalEntry {
  return {
    name: '小区电动自行车充电棚',
    reason: '楼道里飞线充电，老人孩子进出很危险',
    content: '在小区东门空地建充电棚一处，30 个端口',
    town: '城东街道',
    village: '翠竹苑社区',
    site: '翠竹苑东门空地',
    term: '今年冬天以前',
    estimateYuan: 120_000,
    fundingSource: '',
    category: 'services',
    byName: '吴桂英',
    byPhone: '13800001234',
    ...changes,
  };
}

const years = new Map<string, number>();

/** A drive of this body that collects on the day the test's clock shows. */
export async function aDrive(body: OwnBody, facts: Partial<DriveView> = {}): Promise<DriveView> {
  // A later drive of a body is of a later year.
  const year = (years.get(body.id) ?? 2030) + 1;
  years.set(body.id, year);
  const { state = 'published', ...typed } = facts;
  const drive = await body.staff.post<DriveView>(`${body.path}/drives`, {
    year,
    title: `${year} 年度民生实事项目征集`,
    intro: '您身边最想办的一件事是什么？',
    opensOn: '2000-01-01',
    closesOn: '',
    ...typed,
  });
  if (state === 'draft') return drive;
  return body.staff.post<DriveView>(`${body.path}/drives/${drive.id}/state`, { state });
}

/** Proposals as they stand in the database, without the way there. */
export async function proposals(
  house: Pick<House, 'platform'>,
  body: Pick<OwnBody, 'id'>,
  drive: string,
  entries: readonly (Partial<Incoming> & { readonly entry: ProposalEntry })[],
): Promise<readonly Received[]> {
  const received = await perform(house.platform, body.id, SYSTEM, (trx) =>
    receiveProposals(
      trx,
      house.platform,
      body.id,
      drive,
      entries.map((one) => ({ id: randomUUID(), origin: 'residents', channel: 'web', ...one })),
    ),
  );
  if (!received.ok) throw new Error(JSON.stringify(received.failure));
  return received.value;
}
