import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { receiveProposals, type Incoming } from '../../server/collection/receive.ts';
import type { Drive } from '../../shared/collection/model.ts';
import type { Me } from '../../shared/congress/model.ts';
import { anEntry } from '../collection/office.ts';
import type { TestBrowser, View } from '../support/browser.ts';
import { PASSWORD } from '../support/people.ts';
import type { StaffHouse } from './staff-house.ts';

const LOGIN = { username: 'shen', password: PASSWORD };

export interface CollectionOffice {
  readonly url: string;
  readonly body: string;
  readonly drives: readonly string[];
  /** Takes proposals in as they come by the public's form. */
  take(
    drive: string,
    entries: readonly (Partial<Incoming> & Pick<Incoming, 'entry'>)[],
  ): Promise<void>;
  send<Value>(method: string, path: string, body?: unknown): Promise<Value>;
}

/** Sets up an installation over its API with towns, a draft, an open drive and one of last year. */
export async function collectionOffice({
  running,
  setupLink,
}: StaffHouse): Promise<CollectionOffice> {
  let cookie = '';
  const send = async <Value>(method: string, path: string, body?: unknown): Promise<Value> => {
    const answer = await fetch(`${running.url}/api${path}`, {
      method,
      headers: { entrance: 'staff', cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return (await answer.json()) as Value;
  };
  const me = await send<Me>('POST', '/setup', {
    secret: new URL(setupLink).hash.slice(1),
    body: { code: 'qingxi', name: '清溪县人民代表大会', type: 'congress', level: 'county' },
    administrator: { name: '沈明远', ...LOGIN },
  });
  const body = me.bodies[0]?.body.id ?? '';
  const path = `/bodies/${body}`;
  await send('PUT', `${path}/towns`, {
    towns: [
      { name: '城东街道', villages: ['翠竹苑社区', '解放路社区', '体育场社区'] },
      { name: '城西街道', villages: ['集贸路社区'] },
      { name: '石桥镇', villages: ['河东村', '河西村', '上坪村', '下坪村'] },
      { name: '青林乡', villages: [] },
    ],
  });
  const drives: string[] = [];
  const { take } = office(running, body);
  for (const [year, opensOn, closesOn, state] of [
    [2027, '2000-01-01', '2090-12-31', 'published'],
    [2028, '2000-01-01', '', 'draft'],
    [2026, '2025-09-01', '2025-09-30', 'closed'],
    [2025, '2024-09-01', '2024-09-30', 'closed'],
  ] as const) {
    const drive = await send<Drive>('POST', `${path}/drives`, {
      year,
      title: `${year} 年度民生实事项目征集`,
      intro:
        '您身边最想办的一件事是什么？路、水、学校、医院、养老、停车……请说一件具体的事，写清楚在哪里、为什么需要。',
      opensOn,
      closesOn,
    });
    drives.push(drive.id);
    if (state === 'draft') continue;
    await send('POST', `${path}/drives/${drive.id}/state`, { state: 'published' });
    if (state === 'closed') {
      await take(drive.id, [{ entry: anEntry() }]);
      const page = await send<{ rows: { id: string }[] }>(
        'GET',
        `${path}/collection/proposals?drive=${drive.id}`,
      );
      await send('POST', `${path}/collection/proposals/${page.rows[0]?.id}/review`, {
        to: 'accepted',
        version: 1,
      });
      await send('POST', `${path}/drives/${drive.id}/state`, { state: 'closed' });
    }
  }
  await take(drives[0] ?? '', [
    { entry: anEntry() },
    {
      entry: anEntry({
        name: '村口老桥栏杆断了，请修一修',
        reason:
          '村口石桥的栏杆去年被洪水冲断，孩子上学每天要过，已有两位老人跌落。有事请打 13800001234 找吴桂英。',
        content: '修复栏杆 24 米，加装路灯两盏',
        town: '石桥镇',
        village: '河东村',
        site: '村口石桥',
        category: 'transport',
      }),
      channel: 'qr',
    },
    {
      entry: anEntry({
        name: '上坪村自来水一到夏天就停',
        town: '石桥镇',
        village: '上坪村',
        category: 'water',
        byName: '',
        byPhone: '',
      }),
    },
    {
      entry: anEntry({
        name: '城西增加公办托育点',
        town: '城西街道',
        village: '',
        category: 'care',
      }),
      origin: 'deputies',
      channel: 'meeting',
    },
    {
      entry: anEntry({ name: '集贸路早市摊位规范', town: '城西街道', category: null }),
      origin: 'stations',
      channel: 'visit',
    },
    {
      entry: anEntry({
        name: '青林乡卫生院添置救护车',
        town: '青林乡',
        village: '',
        category: 'health',
      }),
      origin: 'departments',
      channel: 'letter',
    },
  ]);
  return { url: running.url, body, drives, take, send };
}

function office({ platform }: StaffHouse['running'], body: string): Pick<CollectionOffice, 'take'> {
  return {
    async take(drive, entries) {
      const received = await perform(platform, body, SYSTEM, (trx) =>
        receiveProposals(
          trx,
          platform,
          body,
          drive,
          entries.map((one) => ({ id: randomUUID(), origin: 'residents', channel: 'web', ...one })),
        ),
      );
      if (!received.ok) throw new Error(received.failure.code);
    },
  };
}

/** A page of the staff below `/staff`, signed in by its form. */
export async function openDesk(
  browser: TestBrowser,
  { url }: CollectionOffice,
  path: string,
  view: View = {},
): Promise<Page> {
  const page = await browser.openPage(`${url}/staff/${path}`, view);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(LOGIN.username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return page;
}
