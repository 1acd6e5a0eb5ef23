import { newSetupLink } from '../../server/congress/setup-acts.ts';
import type {
  Body,
  CongressSession,
  CredentialCard,
  Deputy,
  ImportCounts,
  ImportPreview,
  Me,
  RollEntry,
  StaffMember,
} from '../../shared/congress/model.ts';
import type { Role } from '../../shared/roles.ts';
import type { Client } from './client.ts';
import type { House } from './house.ts';

export const PASSWORD = 'correct horse battery';

export interface Administrator {
  readonly client: Client;
  readonly me: Me;
  readonly body: Body;
}

const administrators = new WeakMap<House, Promise<Administrator>>();

/** Who set up this house, signed in; it is set up when nobody has yet. */
export function anAdministrator(house: House): Promise<Administrator> {
  const known = administrators.get(house);
  if (known !== undefined) return known;
  const made = setUp(house);
  administrators.set(house, made);
  return made;
}

async function setUp(house: House): Promise<Administrator> {
  const link = await newSetupLink(house.platform);
  const client = house.client('staff');
  const me = await client.post<Me>('/setup', {
    secret: link?.split('#')[1] ?? '',
    body: { code: 'qingxi', name: '清溪县人民代表大会', type: 'congress', level: 'county' },
    administrator: { name: '沈明远', username: 'admin', password: PASSWORD },
  });
  const body = me.bodies[0]?.body;
  if (body === undefined) throw new Error('set up without a body');
  return { client, me, body };
}

export interface OwnBody extends Body {
  /** Somebody who may do everything in this body but certify. */
  readonly staff: Client;
  /** Beginning of every path of this body. */
  readonly path: string;
}

let bodies = 0;

/** A body of its own for one test, below the first one. */
export async function aBody(house: House, facts: Partial<Body> = {}): Promise<OwnBody> {
  const { client, me, body: parent } = await anAdministrator(house);
  bodies += 1;
  const { id: _, ...typed } = {
    id: '',
    code: `town-${bodies}`,
    name: `第${bodies}镇人民代表大会`,
    type: 'congress',
    level: 'town',
    parent: parent.id,
    ...facts,
  };
  const body = await client.post<Body>('/bodies', typed);
  const path = `/bodies/${body.id}`;
  await client.put(`${path}/staff/${me.account}/roles`, {
    roles: ['administrator', 'secretariat', 'chair'],
  });
  return { ...body, staff: client, path };
}

let people = 0;

/** Somebody of the staff with these roles in this body, signed in. */
export async function aStaff(
  house: House,
  body: OwnBody,
  roles: readonly Role[],
): Promise<{ client: Client; member: StaffMember }> {
  people += 1;
  const username = `staff-${people}`;
  const member = await body.staff.post<StaffMember>(`${body.path}/staff`, {
    name: `工作人员${people}`,
    username,
    password: PASSWORD,
    roles,
  });
  const client = house.client(roles.includes('scrutineer') ? 'scrutineer' : 'staff');
  await client.post('/staff/sign-in', { username, password: PASSWORD });
  return { client, member };
}

/** Roll entries 001, 002, … of so many invented deputies in three delegations. */
export function rollEntries(count: number): RollEntry[] {
  const families = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
  return Array.from({ length: count }, (_, at) => ({
    number: String(at + 1).padStart(3, '0'),
    name: `${families.charAt(at % families.length)}${'一二三四五六七八九十'.charAt(at % 10)}${at}`,
    delegation: `第${'一二三'.charAt(at % 3)}代表团`,
    sex: at % 3 === 0 ? 'female' : 'male',
    trade: at % 2 === 0 ? '教师' : '农民',
    phone: `1380000${String(at).padStart(4, '0')}`,
  }));
}

/** These entries as a CSV sheet. */
export function rollSheet(entries: readonly RollEntry[]): Uint8Array<ArrayBuffer> {
  const lines = entries.map(({ number, name, delegation, sex, trade, phone }) =>
    [number, name, delegation, sex ?? '', trade, phone].join(','),
  );
  return new TextEncoder().encode(['编号,姓名,代表团,性别,职业,电话', ...lines].join('\n'));
}

/** Puts so many deputies on the roll, by import. */
export async function aRoll(body: OwnBody, count: number): Promise<Deputy[]> {
  const preview = await body.staff.upload<ImportPreview<RollEntry>>(
    `${body.path}/roll/import`,
    rollSheet(rollEntries(count)),
    'roll.csv',
  );
  await body.staff.post<ImportCounts>(`${body.path}/roll/import/confirm`, {
    token: preview.token,
    removeMissing: false,
  });
  const pages = Math.ceil(count / 500);
  const deputies: Deputy[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const { rows } = await body.staff.get<{ rows: Deputy[] }>(
      `${body.path}/roll?size=500&page=${page}`,
    );
    deputies.push(...rows);
  }
  return deputies;
}

let sessions = 0;

/** A session of this body, sitting unless told otherwise. */
export async function aSession(
  body: OwnBody,
  facts: Partial<CongressSession> = {},
): Promise<CongressSession> {
  sessions += 1;
  const { state = 'sitting', ...typed } = facts;
  const session = await body.staff.post<CongressSession>(`${body.path}/sessions`, {
    term: 18,
    number: sessions,
    title: `第十八届人民代表大会第${sessions}次会议`,
    opensOn: '2026-03-10',
    rehearsal: false,
    ...typed,
  });
  if (state === 'planned') return session;
  return body.staff.post<CongressSession>(`${body.path}/sessions/${session.id}/state`, { state });
}

/** The cards of the whole roll, or of these deputies. */
export function cardsOf(body: OwnBody, deputies?: readonly string[]): Promise<CredentialCard[]> {
  return body.staff.post<CredentialCard[]>(
    `${body.path}/cards`,
    deputies === undefined ? {} : { deputies },
  );
}

/** What is sent of a card that was scanned. */
export function scanned(card: CredentialCard): string {
  return /#card=([^&]*)/.exec(card.link)?.[1] ?? '';
}

/** A new device key as it is sent. */
export async function aDeviceKey(): Promise<string> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  return Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString('base64url');
}

/** The phone of a deputy, enrolled with this card. */
export async function anEnrolledPhone(
  house: House,
  card: CredentialCard,
  deviceKey?: string,
): Promise<Client> {
  const phone = house.client('deputy');
  await phone.post('/cards/enrol', {
    card: scanned(card),
    deviceKey: deviceKey ?? (await aDeviceKey()),
  });
  return phone;
}

/** Answers of later rooms while no round is under way. */
export const NO_ROUND = {
  enrolmentClosed: async () => false,
  rollFrozen: async () => false,
  inOpening: async () => false,
  listStandsElsewhere: async () => undefined,
  unitHasWork: async () => false,
  roundUnderWay: async () => false,
  untoldActs: async () => ({ kinds: [], subjects: [] }),
};
