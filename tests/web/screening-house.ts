import { randomUUID } from 'node:crypto';
import { receiveProposals, type Incoming } from '../../server/collection/receive.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { Me } from '../../shared/congress/model.ts';
import type { ProposalEntry } from '../../shared/collection/model.ts';
import { anEntry } from '../collection/office.ts';
import type { StaffHouse } from './staff-house.ts';
import { LOGIN } from './staff-session.ts';

/** A county that screens: a drive with leads, a department and a station. */
export interface ScreeningHouse {
  readonly url: string;
  readonly body: string;
  readonly drive: string;
  readonly department: string;
  /** Ids of its leads by their titles. */
  readonly leads: Readonly<Record<'charging' | 'bridges' | 'offices' | 'lamps', string>>;
  /** Asks the API as the secretariat does in its browser. */
  send<Value>(method: 'POST' | 'PUT' | 'GET', path: string, json?: unknown): Promise<Value>;
  /** More proposals, as if they came in now. */
  receive(
    incoming: readonly (Partial<Incoming> & { readonly entry: ProposalEntry })[],
  ): Promise<string>;
}

/** Fills an empty installation over its API, and with proposals. */
export async function openScreening({ running, setupLink }: StaffHouse): Promise<ScreeningHouse> {
  let cookie = '';
  const send: ScreeningHouse['send'] = async (method, path, json) => {
    const answer = await fetch(`${running.url}/api${path}`, {
      method,
      headers: { entrance: 'staff', cookie, 'content-type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    cookie ||= answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return answer.json();
  };
  const me = await send<Me>('POST', '/setup', {
    secret: new URL(setupLink).hash.slice(1),
    body: { code: 'qinghe', name: '青禾县人民代表大会', type: 'congress', level: 'county' },
    administrator: { name: '周文婧', ...LOGIN },
  });
  const body = me.bodies[0]?.body.id ?? '';
  const path = `/bodies/${body}`;
  const unit = (kind: string, code: string, name: string) =>
    send<{ id: string }>('POST', `${path}/units`, { kind, code, name, parent: null });
  const department = await unit('department', 'zj', '县住房和城乡建设局');
  const station = await unit('station', 'cd', '城东联络站');
  const drive = await send<{ id: string }>('POST', `${path}/drives`, {
    year: 2027,
    title: '2027 年度民生实事项目征集',
    intro: '您身边最想办的一件事是什么？',
    opensOn: '2026-01-01',
    closesOn: '',
  });
  await send('POST', `${path}/drives/${drive.id}/state`, { state: 'published' });
  const receive: ScreeningHouse['receive'] = async (incoming) => {
    const received = await perform(running.platform, body, SYSTEM, (trx) =>
      receiveProposals(
        trx,
        running.platform,
        body,
        drive.id,
        incoming.map((one) => ({ id: randomUUID(), origin: 'residents', channel: 'qr', ...one })),
      ),
    );
    if (!received.ok) throw new Error(received.failure.code);
    // Cards offer only words that have been reviewed.
    await running.platform.db
      .updateTable('proposal')
      .set({ state: 'accepted' })
      .where('body', '=', body)
      .execute();
    return received.value[0]?.lead ?? '';
  };
  const one = (entry: Partial<ProposalEntry>, more: Partial<Incoming> = {}) =>
    receive([{ entry: anEntry(entry), ...more }]);

  const charging = await one({
    name: '电动自行车放心充电',
    content: '在没有集中充电设施的小区新建充电车棚和端口，解决飞线充电。',
  });
  const more = (count: number, incoming: Partial<Incoming>, town: string) =>
    receive(
      Array.from({ length: count }, () => ({
        entry: anEntry({ town }),
        lead: charging,
        ...incoming,
      })),
    );
  await more(7, {}, '城东街道');
  await more(1, { channel: 'letter' }, '城西街道');
  await more(3, { origin: 'deputies', channel: 'meeting' }, '城西街道');
  await more(2, { origin: 'stations', channel: 'visit', unit: station.id }, '城东街道');
  const bridges = await one({ name: '农村桥梁改造工程', category: 'transport', town: '石桥镇' });
  const offices = await one(
    { name: '镇政府办公楼外立面改造', category: 'social-governance', town: '石桥镇' },
    { origin: 'departments', channel: 'import', unit: department.id },
  );
  const lamps = await one({ name: '村内路灯亮化工程', category: 'municipal', town: '西河镇' });
  return {
    url: running.url,
    body,
    drive: drive.id,
    department: department.id,
    leads: { charging, bridges, offices, lamps },
    send,
    receive,
  };
}
