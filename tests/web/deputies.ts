import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { leadById, moveLead } from '../../server/collection/lead-rows.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { systemClock } from '../../server/platform/chance.ts';
import { ok } from '../../shared/result.ts';
import type { LeadQuestion } from '../../shared/screening/pre-review.ts';
import { aDrive, anEntry, proposals } from '../collection/office.ts';
import { allReviewed } from '../collection/resident.ts';
import type { TestBrowser, View } from '../support/browser.ts';
import type { House } from '../support/house.ts';
import {
  aBody,
  aDeviceKey,
  anEnrolledPhone,
  aRoll,
  cardsOf,
  scanned,
  type OwnBody,
} from '../support/people.ts';

/** A body with deputies and a preliminary list. */
export interface PreReviewedBody {
  readonly body: OwnBody;
  readonly drive: string;
  readonly leads: readonly string[];
  /** What is sent of the cards; each enrols one browser. */
  readonly cards: readonly string[];
}

const PROJECTS = [
  [
    '城区小学午休躺睡改造',
    '城区 14 所小学，学生只能趴在课桌上午睡',
    '改造课桌椅 9,600 套，配套储物间 14 处',
  ],
  [
    '石桥镇河东村至县城公交延伸',
    '河东、河西两村没有公交，老人看病要走四公里',
    '延伸线路 6.2 公里，增设站台 5 处',
  ],
  [
    '翠竹苑等 12 个老旧小区增设充电棚',
    '楼道里飞线充电，已发生火情 3 起',
    '建充电棚 26 处，充电端口 780 个',
  ],
] as const;

/** Raises these matters, brings them on the preliminary list, and lets one deputy ask. */
export async function preReviewedBody(house: House): Promise<PreReviewedBody> {
  // A browser keeps no cookie that has run out by its own clock.
  const behind = systemClock.now().getTime() - house.clock.now().getTime();
  house.clock.step(Math.floor(behind / 1000));
  const body = await aBody(house, { name: '清溪县人民代表大会', level: 'county' });
  await aRoll(body, 8);
  const all = await cardsOf(body);
  await body.staff.put(`${body.path}/towns`, {
    towns: [
      { name: '城东街道', villages: ['翠竹苑社区'] },
      { name: '石桥镇', villages: ['河东村', '河西村'] },
    ],
  });
  const drive = await aDrive(body);
  const received = await proposals(
    house,
    body,
    drive.id,
    PROJECTS.map(([name, reason, content]) => ({
      entry: anEntry({ name, reason, content, category: 'education', estimateYuan: 12_600_000 }),
    })),
  );
  const leads = received.map(({ lead }) => lead);
  await allReviewed(house, body);
  for (const id of leads)
    await perform(house.platform, body.id, SYSTEM, async (trx) => {
      const lead = await leadById(trx, body.id, id);
      if (lead !== undefined)
        await moveLead(trx, house.platform.clock, body.id, lead, { to: 'preliminary' });
      return ok(undefined);
    });
  const [asking, ...others] = all;
  if (asking === undefined) throw new Error('no cards');
  const phone = await anEnrolledPhone(house, asking);
  const question = await phone.post<LeadQuestion>(`/pre-review/${leads[0] ?? ''}/questions`, {
    id: randomUUID(),
    text: '寄宿生的铺位算不算在内？今年能改多少套？',
  });
  await body.staff.post(`${body.path}/questions/${question.id}/answer`, {
    text: '不算。今年改造 14 所学校 9,600 套，寄宿学校另有计划。',
  });
  await phone.post(`/pre-review/${leads[0] ?? ''}/questions`, {
    id: randomUUID(),
    text: '躺睡课桌谁来维护？',
  });
  return { body, drive: drive.id, leads, cards: others.map(scanned) };
}

/** Opens the deputies' pages in a browser of its own in which this card was scanned. */
export async function openDeputy(
  browser: TestBrowser,
  url: string,
  card: string,
  view: View = {},
): Promise<Page> {
  const page = await browser.openPage(`${url}/help`, view);
  const deviceKey = await aDeviceKey();
  await page.evaluate(
    async (json) => {
      const answer = await fetch('/api/cards/enrol', {
        method: 'POST',
        headers: { entrance: 'deputy', 'content-type': 'application/json' },
        body: JSON.stringify(json),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    { card, deviceKey },
  );
  await page.goto(`${url}/deputy`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
