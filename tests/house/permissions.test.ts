import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERMISSIONS, ROLES, type Permission, type Role } from '../../shared/roles.ts';
import type { Client } from '../support/client.ts';
import { BLANK_PLAN } from '../../shared/delivery/rules.ts';
import { BLANK_APPRAISAL } from '../../shared/screening/appraisal.ts';
import { anEquippedBody, type Equipped } from '../support/equipped.ts';
import { openHouse, type House } from '../support/house.ts';
import { routesOf, type DescribedRoute } from '../support/requests.ts';
import { ACCESS, type Access } from './permissions.ts';

/** Not in the OpenAPI document: the live connection, the document itself, and what catches the rest. */
const UNDESCRIBED = ['ALL /*', 'GET /live', 'GET /openapi.json'];

/** A name in a path of Hono, with the pattern that it may have. */
const PARAMETER = /:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?/g;

/** Names of what has no body of its own, or is none of the tenant's rows; people may serve several bodies. */
const NO_IDS = [
  'item',
  'record',
  'year',
  'period',
  'file',
  'photo',
  'account',
  'visit',
  'document',
];

/** What belongs to nobody. */
const NOTHING = '0190a5c4-7f3e-4b6d-8a21-00000000000f';

/** Nothing but zeros in base64url, of so many bytes. */
const zeros = (bytes: number): string => 'A'.repeat(Math.ceil((bytes * 8) / 6));

/** One and the same console at the rostrum, for the acts that ask which it is. */
const CONSOLE = { console: '0'.repeat(32) };

/** Requests that are refused for what they say before it is known of what they say it. */
const DAYS: Readonly<Record<string, object>> = {
  'POST /bodies/{body}/leads/{lead}/appraisals': { dueOn: '2099-12-31' },
  'PUT /bodies/{body}/departments/{unit}/appraisals/{appraisal}/draft': { form: BLANK_APPRAISAL },
  'PUT /bodies/{body}/departments/{unit}/projects/{project}/sub-projects/{subProject}': {
    dueOn: '2099-12-31',
  },
  'PUT /bodies/{body}/departments/{unit}/projects/{project}/plan/draft': { form: BLANK_PLAN },
  'POST /bodies/{body}/rounds/{round}/scrutineer-keys': {
    key: zeros(65),
    sealKey: zeros(65),
    signature: zeros(64),
  },
  'POST /bodies/{body}/rounds/{round}/count-key': { countKey: zeros(65), shares: [] },
  'POST /bodies/{body}/rounds/{round}/shares': { shares: [] },
  'POST /bodies/{body}/sessions/{session}/teller-key': { key: zeros(65), signature: zeros(64) },
  'POST /bodies/{body}/rounds/{round}/papers': {
    key: zeros(65),
    blinded: zeros(256),
    signature: zeros(64),
  },
  'POST /bodies/{body}/rounds/{round}/papers/{deputy}/sign': {
    blinded: zeros(256),
    signature: zeros(64),
  },
  'POST /bodies/{body}/rounds/{round}/hands': {
    sector: '一区',
    candidate: 'A01',
    mark: 'for',
    votes: 1,
  },
  'POST /stations/enrol': { key: zeros(65), signature: zeros(64) },
  'POST /stations/{station}/paper': { blinded: zeros(256), signature: zeros(64) },
  'POST /bodies/{body}/rounds/{round}/countersign': { seal: zeros(64), tally: zeros(64) },
};

/** Sent with a ticket of the body only, or in a message of the ballot protocol. */
const SEALED = ['POST /bodies/{body}/drives/{drive}/proposals', 'POST /rounds/{round}/paper'];

/** Somebody at the doors of one body. */
interface Caller {
  readonly name: string;
  readonly client: Client;
  /** The role in the body; of anybody else there is none. */
  readonly role?: Role;
  readonly deputy?: boolean;
  /** The unit of the path, for whoever acts for one. */
  readonly unit?: string;
}

function isPermission(access: Access): access is Permission {
  return Object.hasOwn(PERMISSIONS, access);
}

function rolesOf(permission: Permission): readonly Role[] {
  return PERMISSIONS[permission];
}

/** Whether the table lets this caller in. */
function mayUse({ name, role, deputy = false }: Caller, access: Access): boolean {
  if (isPermission(access)) return role !== undefined && rolesOf(access).includes(role);
  const named = {
    anybody: true,
    'signed-in': name !== 'nobody',
    staff: name !== 'nobody' && !deputy,
    'any-role': role !== undefined,
    unit: role === 'department' || role === 'station',
    deputy,
  };
  return named[access];
}

describe('every route of the server lets in whom the table of permissions names, and nobody else', () => {
  let house: House;
  let own: Equipped;
  let other: Equipped;
  let routes: readonly DescribedRoute[];
  let callers: readonly Caller[];
  const accessOf = new Map<string, Access>();

  beforeAll(async () => {
    house = await openHouse('sqlite', 'whole');
    own = await anEquippedBody(house);
    other = await anEquippedBody(house);
    routes = routesOf(await (await house.app.request('/api/openapi.json')).json());
    for (const [access, names] of ACCESS) for (const name of names) accessOf.set(name, access);
    const { department = '', station = '' } = own.ids;
    callers = [
      { name: 'nobody', client: house.client() },
      { name: 'nobody', client: house.client('deputy') },
      ...ROLES.map((role) => ({
        name: role,
        role,
        client: own.as[role],
        unit: role === 'station' ? station : department,
      })),
      { name: 'a deputy', client: own.deputy, deputy: true },
      { name: 'the staff of another body', client: other.all },
      { name: 'a department of another body', client: other.as.department },
      { name: 'a station of another body', client: other.as.station },
      { name: 'the government office of another body', client: other.as['government-office'] },
      { name: 'a deputy of another body', client: other.deputy, deputy: true },
    ];
  });

  afterAll(async () => {
    await house.close();
  });

  const nameOf = ({ method, path }: DescribedRoute): string => `${method} ${path}`;

  function accessTo(route: DescribedRoute): Access {
    const access = accessOf.get(nameOf(route));
    if (access === undefined) throw new Error(`nobody is declared for ${nameOf(route)}`);
    return access;
  }

  /** The code of the answer, or `200`, and the permission that a refusal names. */
  async function asks(
    client: Client,
    route: DescribedRoute,
    ids: Readonly<Record<string, string>>,
  ): Promise<string> {
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? NOTHING);
    const { body = '' } = ids;
    // A body is created below the one whose administrator does it; a day must be one.
    const more = { 'POST /bodies': { parent: body }, ...DAYS }[nameOf(route)];
    const json = more === undefined ? route.json : { ...Object(route.json), ...more };
    const headers = { 'x-file-name': 'x.csv', 'x-file-key': NOTHING };
    const file = { bytes: new Uint8Array(1), headers };
    const { response, json: answer } = await client.send(
      route.method,
      route.query === '' ? path : `${path}?${route.query}`,
      route.takesFile ? file : { ...(json === undefined ? {} : { json }), headers: CONSOLE },
    );
    if (response.status === 200) return '200';
    const { code, facts }: { code: string; facts: Readonly<Record<string, unknown>> } =
      Object(answer);
    return code === 'not-allowed' && 'permission' in facts
      ? `${code} ${String(facts['permission'])}`
      : code;
  }

  /** What somebody is told whom the table does not let in. */
  function refusal(access: Access, { name }: Caller): string {
    if (access === 'deputy') return 'not-enrolled';
    if (name === 'nobody') return 'not-signed-in';
    if (access === 'unit') return 'not-allowed act-for-department';
    return access === 'any-role' ? 'not-allowed' : `not-allowed ${access}`;
  }

  test('no route is forgotten in the table, and no route of the table is gone', () => {
    const served = house.app.routes.flatMap(({ method, path }) =>
      path.startsWith('/api/') ? [`${method} ${path.slice(4).replaceAll(PARAMETER, '{$1}')}`] : [],
    );
    const described = routes.map(nameOf);
    expect([...new Set(served)].filter((name) => !UNDESCRIBED.includes(name)).toSorted()).toEqual(
      described.toSorted(),
    );
    expect([...accessOf.keys()].toSorted()).toEqual(described.toSorted());
    expect([...ACCESS.values()].flat()).toHaveLength(described.length);
  });

  test('whoever is not named is refused before anything happens', async () => {
    const count = () =>
      house.platform.db
        .selectFrom('act')
        .select((eb) => eb.fn.countAll<number>().as('acts'))
        .executeTakeFirstOrThrow();
    const before = await count();
    const wrong: string[] = [];
    for (const route of routes)
      for (const caller of callers) {
        const access = accessTo(route);
        if (mayUse(caller, access)) continue;
        const ids = { ...own.ids, unit: own.ids['department'] ?? '' };
        const code = await asks(caller.client, route, ids);
        if (code !== refusal(access, caller))
          wrong.push(`${nameOf(route)} answers ${caller.name}: ${code}`);
      }
    expect(wrong).toEqual([]);
    expect(await count()).toEqual(before);
  });

  test('a neighbouring department is refused at the other one', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      if (!route.path.includes('{unit}') || route.path.endsWith('/units/{unit}')) continue;
      const ids = { ...own.ids, unit: own.ids['department'] ?? '' };
      const code = await asks(own.neighbour, route, ids);
      if (!code.startsWith('not-allowed ')) wrong.push(`${nameOf(route)}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  test('what belongs to another body is not found, whatever one may do in the own', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const access = accessTo(route);
      const at = callers.find((caller) => caller.name !== 'nobody' && mayUse(caller, access));
      const caller = access === 'anybody' ? callers[0] : at;
      if (caller === undefined) throw new Error(`nobody may use ${nameOf(route)}`);
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      if (SEALED.includes(nameOf(route))) continue;
      // A path that names no body is everybody's, but for deputies, whose body is that of their roll.
      if (!names.includes('body') && access !== 'deputy') continue;
      for (const name of names) {
        if (name === 'body' || NO_IDS.includes(name)) continue;
        const unit = caller.unit ?? own.ids['department'] ?? '';
        const foreign = name === 'unit' ? other.ids['department'] : other.ids[name];
        const ids = { ...own.ids, unit, [name]: foreign ?? NOTHING };
        const code = await asks(caller.client, route, ids);
        // For whoever acts for a unit, those of others are not allowed, be they there or not.
        if (!(NOT_THERE.includes(code) || (name === 'unit' && isOfUnits(access, code))))
          wrong.push(`${nameOf(route)} with another's ${name}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('whoever is named is let in', async () => {
    const wrong: string[] = [];
    for (const route of routes)
      for (const caller of callers) {
        if (!mayUse(caller, accessTo(route)) || ENDING.includes(route.path)) continue;
        const { body = '', department = '' } = own.ids;
        const code = await asks(caller.client, route, { body, unit: caller.unit ?? department });
        if (REFUSALS.test(code)) wrong.push(`${nameOf(route)} answers ${caller.name}: ${code}`);
      }
    expect(wrong).toEqual([]);
  });
});

function isOfUnits(access: Access, code: string): boolean {
  return ['unit', 'act-for-department'].includes(access) && code.startsWith('not-allowed ');
}

/** They would end the session that the next ones need. */
const ENDING = ['/staff/sign-out', '/cards/give-back'];

/** Codes of what is not there. */
const NOT_THERE = ['not-found', 'not-on-roll', 'no-such-round', 'import-expired'];

const REFUSALS = /^(not-signed-in|not-allowed|not-enrolled|foreign-origin)/;
