import { receiveProposals } from '../../server/collection/receive.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { DriveView } from '../../server/collection/drive-views.ts';
import type { Me, Unit } from '../../shared/congress/model.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import { systemChance, systemClock } from '../../server/platform/chance.ts';
import { newUnorderedId } from '../../shared/chance.ts';
import { anEntry } from '../collection/office.ts';
import { PASSWORD } from '../support/people.ts';
import { LOGIN } from './staff-session.ts';
import type { StaffHouse } from './staff-house.ts';

/** An installation with departments and stations, their people, a drive and leads. */
export interface UnitsHouse {
  readonly url: string;
  /** `/bodies/<id>` */
  readonly path: string;
  readonly drive: DriveView;
  /** Units by code: jianshe, ziran, jiaoyu (departments), chengdong (station). */
  readonly units: Readonly<Record<string, Unit>>;
  /** Ids of the leads by title. */
  readonly leads: ReadonlyMap<string, string>;
  /** Asks the API as the staff (`admin`) or as somebody of a unit, by its code. */
  send<Value>(who: string, method: string, path: string, json?: unknown): Promise<Value>;
}

const UNITS = [
  ['department', 'jianshe', '县住建局'],
  ['department', 'ziran', '县自然资源局'],
  ['department', 'jiaoyu', '县教育局'],
  ['station', 'chengdong', '城东街道代表联络站'],
] as const;

export const LEADS = [
  '小区电动自行车集中充电棚',
  '困难老人家庭适老化改造',
  '村内路灯亮化工程',
  '中小学校门口防冲撞升降柱',
] as const;

/** Login name of whoever acts for this unit. */
export const loginOf = (code: string): { username: string; password: string } => ({
  username: `jing-${code}`,
  password: PASSWORD,
});

/** The day so many days from today. */
export const inDays = (days: number): string => dayAfter(dayOf(systemClock.now()), days);

export async function openUnits({ running, setupLink }: StaffHouse): Promise<UnitsHouse> {
  const cookies = new Map<string, string>();
  const send = async <Value>(
    who: string,
    method: string,
    path: string,
    json?: unknown,
  ): Promise<Value> => {
    const answer = await fetch(`${running.url}/api${path}`, {
      method,
      headers: {
        entrance: 'staff',
        cookie: cookies.get(who) ?? '',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) cookies.set(who, cookie);
    return (await answer.json()) as Value;
  };
  const me = await send<Me>('admin', 'POST', '/setup', {
    secret: new URL(setupLink).hash.slice(1),
    body: { code: 'qingxi', name: '清溪县人民代表大会', type: 'congress', level: 'county' },
    administrator: { name: '沈明远', ...LOGIN },
  });
  const body = me.bodies[0]?.body.id ?? '';
  const path = `/bodies/${body}`;
  await send('admin', 'PUT', `${path}/towns`, {
    towns: [
      { name: '城东街道', villages: ['翠竹苑社区', '解放社区'] },
      { name: '石桥镇', villages: ['河东村', '河西村'] },
    ],
  });
  const units: Record<string, Unit> = {};
  for (const [kind, code, name] of UNITS) {
    const unit = await send<Unit>('admin', 'POST', `${path}/units`, {
      kind,
      code,
      name,
      parent: null,
    });
    units[code] = unit;
    const person = { name: `经办人 ${name}`, ...loginOf(code), roles: [], units: [unit.id] };
    await send('admin', 'POST', `${path}/staff`, person);
    await send(code, 'POST', '/staff/sign-in', loginOf(code));
  }
  const drive = await send<DriveView>('admin', 'POST', `${path}/drives`, {
    year: 2027,
    title: '2027 年度民生实事项目征集',
    intro: '您身边最想办的一件事是什么？',
    opensOn: '2020-01-01',
    closesOn: '',
  });
  await send('admin', 'POST', `${path}/drives/${drive.id}/state`, { state: 'published' });
  const leads = await fillDrive(running.platform, body, drive.id);
  return { url: running.url, path, drive, units, leads, send };
}

/** Each lead with two accepted proposals, one from a resident and one from a deputy. */
async function fillDrive(
  platform: StaffHouse['running']['platform'],
  body: string,
  drive: string,
): Promise<ReadonlyMap<string, string>> {
  const leads = new Map<string, string>();
  const done = await perform(platform, body, SYSTEM, async (trx) => {
    for (const title of LEADS) {
      const first = await receiveProposals(trx, platform, body, drive, [
        {
          id: newUnorderedId(systemChance),
          entry: anEntry({ name: title, content: `${title}：全县 38 处，分两批完成` }),
          origin: 'residents',
          channel: 'qr',
        },
      ]);
      if (!first.ok) return first;
      const lead = first.value[0]?.lead ?? '';
      leads.set(title, lead);
      const second = await receiveProposals(trx, platform, body, drive, [
        {
          id: newUnorderedId(systemChance),
          entry: anEntry({ name: `关于${title}的建议`, town: '石桥镇', village: '河东村' }),
          origin: 'deputies',
          channel: 'web',
          lead,
        },
      ]);
      if (!second.ok) return second;
    }
    await trx.updateTable('proposal').set({ state: 'accepted' }).where('body', '=', body).execute();
    return { ok: true, value: undefined };
  });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return leads;
}
