import { beforeAll, describe, expect, test } from 'vitest';
import { leadById, moveLead, type Move } from '../../server/collection/lead-rows.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { CATEGORIES } from '../../shared/collection/model.ts';
import { aDrive, anEntry, proposals } from '../collection/office.ts';
import { reviewed } from '../collection/resident.ts';
import { serveCollection } from '../collection/served.ts';
import { expectAccessible } from '../support/axe.ts';
import { LOOKS, newBrowser, screenshot } from '../support/browser.ts';
import { aBody, type OwnBody } from '../support/people.ts';

const served = serveCollection();
const browser = newBrowser();
let body: OwnBody;
let answered: string;

const MOVES: readonly Move[] = [
  { to: 'proposed' },
  { to: 'candidate' },
  { to: 'chosen', detail: { votes: 210 } },
  { to: 'suggestion', reason: '由代表提出建议' },
  { to: 'reserve', reason: '今年资金已经排满' },
  { to: 'declined', declineReason: 'under-way', detail: { code: 'under-way' }, reason: '已经在建' },
];

/** Nine matters of nine categories, six of them answered, one in each way. */
beforeAll(async () => {
  const { house } = served();
  body = await aBody(house);
  const drive = await aDrive(body, { opensOn: '2026-03-01', closesOn: '2026-03-21' });
  const received = await proposals(
    house,
    body,
    drive.id,
    CATEGORIES.slice(0, 9).map((category) => ({ entry: anEntry({ name: category, category }) })),
  );
  for (const { number } of received) await reviewed(house, number);
  answered = received[MOVES.length - 1]?.number ?? '';
  for (const [at, move] of MOVES.entries())
    await perform(house.platform, body.id, SYSTEM, async (trx) => {
      const lead = await leadById(trx, body.id, received[at]?.lead ?? '');
      if (lead !== undefined) await moveLead(trx, house.platform.clock, body.id, lead, move);
      return { ok: true, value: undefined };
    });
});

const WENT = { 'zh-CN': '都去了哪里', en: 'Where they went' };

describe('what people raise, on the first page', () => {
  for (const look of LOOKS)
    test(`is accessible in ${look.language}, ${look.size}, ${look.width} px`, async () => {
      const page = await browser.openPage(`${served().url}/?body=${body.code}`, look);
      await page.getByRole('heading', { name: WENT[look.language] }).waitFor();
      await screenshot(page, `portal-raised-${look.language}-${look.size}-${look.width}`);
      await expectAccessible(page);
    });

  test('says where everything went and who has just been answered', async () => {
    const page = await browser.openPage(`${served().url}/?body=${body.code}`, { width: 390 });
    await page.getByRole('heading', { name: '今年居民提了什么' }).waitFor();
    const went = page.getByRole('listitem').filter({ hasText: /件$/ });
    expect(await went.allTextContents()).toEqual([
      '选定 1 个项目1 件',
      '列入 1 个候选项目1 件',
      '并入 1 个建议项目1 件',
      '正在核对、归类3 件',
      '转为代表建议1 件',
      '列入储备库1 件',
      '没有采纳，附理由1 件',
    ]);
    await page.getByText('没有采纳：已经在办').waitFor();
    await page.getByRole('link', { name: answered }).click();
    await page.getByRole('heading', { level: 1, name: '没有采纳' }).waitFor();
  });

  test('leads to the form and to the page of a number', async () => {
    const page = await browser.openPage(`${served().url}/?body=${body.code}`, { width: 390 });
    await page.getByLabel('查询编号').fill(answered.toLowerCase());
    await page.getByRole('button', { name: '查进度' }).click();
    await page.getByRole('heading', { level: 1, name: '没有采纳' }).waitFor();
    await page.getByRole('link', { name: '码上看' }).click();
    await page.getByRole('link', { name: /码上提.*征集中，还剩 11 天/s }).click();
    await page.getByLabel('项目名称').waitFor();
  });

  test('is hidden where nobody was ever asked', async () => {
    const quiet = await aBody(served().house);
    const page = await browser.openPage(`${served().url}/?body=${quiet.code}`, { width: 390 });
    await page.getByText('还没有公布过票决结果').waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(/码上提|居民提了什么|查进度/);
    await expectAccessible(page);
  });
});
