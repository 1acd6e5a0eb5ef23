import { Hono } from 'hono';
import { FOR_CONGRESS, listFrozen } from '../../server/ballot/for-earlier-rooms.ts';
import { congressRoutes } from '../../server/congress/routes.ts';
import { newSetupLink } from '../../server/congress/setup-acts.ts';
import { failed } from '../../server/platform/http/failed.ts';
import { recognise, type Env } from '../../server/platform/identity/visitor.ts';
import { screeningRoutes } from '../../server/screening/routes.ts';
import { CONGRESS_PROBLEMS } from '../../shared/congress/problems.ts';
import type { Body, CongressSession, Me } from '../../shared/congress/model.ts';
import type { Role } from '../../shared/roles.ts';
import { SCREENING_PROBLEMS } from '../../shared/screening/problems.ts';
import type { Candidate, ProjectCard } from '../../shared/screening/model.ts';
import type { Client } from '../support/client.ts';
import type { Compose, House } from '../support/house.ts';
import { card } from './builders.ts';

/** The congress and the screening room, with the ballot room's answers to both. */
export const screeningHouse: Compose = (platform) => {
  const { db, clock, keys } = platform;
  const api = new Hono<Env>()
    .use(recognise({ db, clock, cookieKey: keys.cookie, secure: false }))
    .route('/', congressRoutes(platform, FOR_CONGRESS))
    .route('/', screeningRoutes(platform, { listFrozen }));
  const app = new Hono();
  app.route('/api', api);
  app.onError((error, c) => failed(c, error, { ...CONGRESS_PROBLEMS, ...SCREENING_PROBLEMS }));
  return app;
};

const PASSWORD = 'a long enough password';

/** A congress with its secretariat signed in. */
export interface Office {
  readonly house: House;
  readonly staff: Client;
  readonly body: string;
  /** A new session of the congress. */
  newSession(): Promise<Desk>;
  /** Somebody of the staff with only this role, signed in. */
  colleague(role: Role): Promise<Client>;
}

/** The candidate list of one session as the secretariat works on it. */
export interface Desk {
  readonly session: string;
  /** Path of the list. */
  readonly list: string;
  readonly add: (changes?: Partial<ProjectCard> & { readonly code?: string }) => Promise<Candidate>;
  /** The codes in ballot order. */
  readonly codes: () => Promise<string[]>;
}

export async function openOffice(house: House): Promise<Office> {
  const link = (await newSetupLink(house.platform)) ?? '';
  const staff = house.client();
  const me = await staff.post<Me>('/setup', {
    secret: link.split('#')[1],
    body: { code: 'qingxi', name: '青溪镇人民代表大会', type: 'congress', level: 'town' },
    administrator: { name: '林晓', username: 'lin', password: PASSWORD },
  });
  const body = me.bodies[0]?.body.id ?? '';
  let number = 0;
  return {
    house,
    staff,
    body,
    async newSession() {
      number += 1;
      const facts = { term: 5, number, title: `第${number}次会议`, opensOn: '2027-01-12' };
      const { id } = await staff.post<CongressSession>(`/bodies/${body}/sessions`, {
        ...facts,
        rehearsal: false,
      });
      return deskOf(staff, body, id);
    },
    async colleague(role) {
      const username = `${role}-${String((number += 1))}`;
      const person = { name: '周宁', username, password: PASSWORD, roles: [role] };
      await staff.post(`/bodies/${body}/staff`, person);
      const client = house.client();
      await client.post('/staff/sign-in', { username, password: PASSWORD });
      return client;
    },
  };
}

function deskOf(staff: Client, body: string, session: string): Desk {
  const list = `/bodies/${body}/sessions/${session}/candidates`;
  return {
    session,
    list,
    add: (changes = {}) => staff.post<Candidate>(list, { ...card(), ...changes }),
    async codes() {
      const { candidates } = await staff.get<{ candidates: Candidate[] }>(list);
      return candidates.map(({ code }) => code);
    },
  };
}

/** A second congress, in which the same person is administrator and secretariat. */
export async function secondCongress({
  staff,
  body,
}: Office): Promise<{ body: string; desk: Desk }> {
  const facts = { code: 'shiqiao', name: '石桥镇人民代表大会', type: 'congress', level: 'town' };
  const second = await staff.post<Body>('/bodies', { ...facts, parent: body });
  const me = await staff.get<Me>('/me');
  const roles = ['administrator', 'secretariat'];
  await staff.put(`/bodies/${second.id}/staff/${me.account}/roles`, { roles });
  const session = await staff.post<CongressSession>(`/bodies/${second.id}/sessions`, {
    term: 5,
    number: 1,
    title: '第一次会议',
    opensOn: '2027-01-20',
    rehearsal: false,
  });
  return { body: second.id, desk: deskOf(staff, second.id, session.id) };
}

/** Puts a round of this session into this state, as the rostrum would. */
export async function placeRound(
  { house: { platform }, body }: Pick<Office, 'house' | 'body'>,
  session: string,
  state: 'draft' | 'ready' | 'announced' | 'void',
): Promise<void> {
  const ballot = `ballot-${session}`;
  await platform.db
    .insertInto('ballot')
    .values({
      id: ballot,
      body,
      session,
      title: '票决',
      settings: '{}',
      candidates: null,
      created_at: '2027-01-12T00:00:00.000Z',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await platform.db.deleteFrom('round').where('session', '=', session).execute();
  await platform.db
    .insertInto('round')
    .values({
      id: `round-${session}`,
      body,
      ballot,
      session,
      number: 1,
      kind: 'first',
      secrecy: 'secret',
      repeat: 0,
      state,
      closing: 0,
      rules: '{}',
      candidates: '[]',
    })
    .execute();
}
