import { randomUUID } from 'node:crypto';
import { receiveProposals, type Incoming } from '../../server/collection/receive.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { Drive, ProposalEntry } from '../../shared/collection/model.ts';
import type { Me } from '../../shared/congress/model.ts';
import { anEntry } from '../collection/office.ts';
import { PASSWORD } from '../support/people.ts';
import type { StaffHouse } from './staff-house.ts';

export const LOGIN = { username: 'zhou', password: PASSWORD };

/** A proposal as these tests write it: what its entry says, how it came, and after which it joined a lead. */
type Told = Partial<ProposalEntry> &
  Partial<Pick<Incoming, 'origin' | 'channel'>> & { readonly joins?: number };

const CHARGING: readonly Told[] = [
  {
    name: '电动自行车放心充电',
    content: '在没有集中充电设施的小区新建充电车棚和端口，解决飞线充电',
  },
  ...Array.from({ length: 8 }, (_, at): Told => ({
    name: `小区充电棚不够用（${at + 1}）`,
    joins: 0,
    origin: at < 2 ? 'deputies' : at < 4 ? 'stations' : 'residents',
    channel: at < 2 ? 'meeting' : 'qr',
    byName: at < 2 ? '梁书远' : '吴桂英',
  })),
];

const OTHERS: readonly Told[] = [
  { name: '小区充电车棚不够，飞线充电太危险', channel: 'qr' },
  { name: '请在老小区统一建充电车棚', channel: 'qr' },
  {
    name: '关于增设电动自行车集中充电设施的建议',
    origin: 'deputies',
    channel: 'meeting',
    byName: '梁书远',
    village: '',
  },
  { name: '集贸路充电桩坏了半年', town: '城西街道', village: '集贸社区', site: '集贸路口' },
  {
    name: '困难老人家庭适老化改造工程',
    category: 'care',
    reason: '家里有九十岁的老人，浴室没有扶手',
    content: '给困难老人家庭装扶手、防滑垫',
  },
  {
    name: '村内路灯亮化工程',
    category: 'municipal',
    town: '石桥镇',
    village: '河东村',
    reason: '晚上走路看不见',
    content: '装太阳能路灯 60 盏',
    site: '河东村主干道',
  },
  {
    name: '增加婴幼儿托育托位数量',
    category: 'care',
    town: '',
    village: '',
    reason: '双职工家庭没人带孩子',
    content: '新增公办托位 120 个',
    site: '',
  },
  {
    name: '厕所暖心“微改造”',
    category: 'municipal',
    town: '城西街道',
    village: '',
    reason: '公厕没有扶手和呼叫铃',
    content: '改造公厕 12 座',
    site: '',
  },
  {
    name: '中小学（幼儿园）校门升降防撞柱安装项目',
    category: 'public-safety',
    origin: 'departments',
    channel: 'letter',
    reason: '上下学时车流大',
    content: '在 18 所学校门口装升降柱',
    site: '',
  },
  {
    name: '农村桥梁改造工程',
    category: 'transport',
    town: '石桥镇',
    village: '河西村',
    reason: '老桥限载，农机过不去',
    content: '重建河西桥',
    site: '河西村口',
  },
];

/** Sets up an installation with a drive that has collected leads, by its API. */
export async function collect({ running, setupLink }: StaffHouse): Promise<{ drive: string }> {
  let cookie = '';
  const send = async <Value>(method: string, path: string, body: unknown): Promise<Value> => {
    const answer = await fetch(`${running.url}/api${path}`, {
      method,
      headers: { entrance: 'staff', cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return (await answer.json()) as Value;
  };
  const me = await send<Me>('POST', '/setup', {
    secret: new URL(setupLink).hash.slice(1),
    body: { code: 'qinghe', name: '青禾县人民代表大会', type: 'congress', level: 'county' },
    administrator: { name: '周文婧', ...LOGIN },
  });
  const body = me.bodies[0]?.body.id ?? '';
  const path = `/bodies/${body}`;
  await send('PUT', `${path}/towns`, {
    towns: [
      { name: '城东街道', villages: ['翠竹苑社区'] },
      { name: '城西街道', villages: ['集贸社区'] },
      { name: '石桥镇', villages: ['河东村', '河西村'] },
    ],
  });
  await send('POST', `${path}/units`, {
    kind: 'department',
    code: 'zj',
    name: '县住建局',
    parent: null,
  });
  const drive = await send<Drive>('POST', `${path}/drives`, {
    year: 2027,
    title: '2027 年度民生实事项目征集',
    intro: '您身边最想办的一件事是什么？',
    opensOn: '2020-01-01',
    closesOn: '',
  });
  await send('POST', `${path}/drives/${drive.id}/state`, { state: 'published' });
  const leads: string[] = [];
  for (const told of [...CHARGING, ...OTHERS]) {
    const { joins, origin = 'residents', channel = 'web', ...entry } = told;
    const received = await perform(running.platform, body, SYSTEM, (trx) =>
      receiveProposals(trx, running.platform, body, drive.id, [
        {
          id: randomUUID(),
          entry: anEntry({ byPhone: '', ...entry }),
          origin,
          channel,
          ...(joins === undefined ? {} : { lead: leads[joins] ?? '' }),
        },
      ]),
    );
    if (!received.ok) throw new Error(JSON.stringify(received.failure));
    leads.push(received.value[0]?.lead ?? '');
  }
  return { drive: drive.id };
}
