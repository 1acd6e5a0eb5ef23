import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { leadById, moveLead } from '../../server/collection/lead-rows.ts';
import { addSteps, type NewStep } from '../../server/collection/steps.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { STEP_KINDS } from '../../shared/collection/model.ts';
import { aDrive, anEntry, proposals } from '../collection/office.ts';
import { reviewed } from '../collection/resident.ts';
import { serveCollection } from '../collection/served.ts';
import { expectAccessible } from '../support/axe.ts';
import { LOOKS, newBrowser, screenshot, type View } from '../support/browser.ts';
import { aBody, type OwnBody } from '../support/people.ts';

const served = serveCollection();
const browser = newBrowser();
let body: OwnBody;
let numbers: readonly string[];
let leads: readonly string[];

/** One that is a preliminary candidate with four voices, one declined, one that nobody has reviewed. */
beforeAll(async () => {
  const { house } = served();
  body = await aBody(house);
  const drive = await aDrive(body, { opensOn: '2026-03-01', closesOn: '2026-03-31' });
  const received = await proposals(house, body, drive.id, [
    { entry: anEntry() },
    { entry: anEntry({ name: '城西公交站加雨棚', category: 'transport' }) },
    { entry: anEntry({ name: '还没有审核的名称' }) },
  ]);
  numbers = received.map(({ number }) => number);
  leads = received.map(({ lead }) => lead);
  const [first] = received;
  await proposals(
    house,
    body,
    drive.id,
    ['我也要', '我们楼也要', '代表附议'].map((content, at) => ({
      entry: anEntry({ content }),
      origin: at === 2 ? ('deputies' as const) : ('residents' as const),
      lead: first?.lead,
      joined: first?.number,
    })),
  );
  for (const number of numbers.slice(0, 2)) await reviewed(house, number);
  const of = { lead: leads[0] ?? '' };
  const unit = '县住房和城乡建设局';
  await say([
    { of: { proposal: first?.id ?? '' }, kind: 'accepted' },
    { of, kind: 'merged', detail: { count: 3 }, reason: '说的都是老小区没有地方充电' },
  ]);
  await move(0, { to: 'proposed' });
  await say([{ of, kind: 'appraisal-requested', detail: { unit, due: '2026-04-10' } }]);
  await move(0, { to: 'preliminary' });
  await move(1, {
    to: 'declined',
    declineReason: 'under-way',
    detail: { code: 'under-way' },
    reason: '公交站改造已经开工，六月底前装好雨棚。',
  });
});

async function say(steps: readonly NewStep[]): Promise<void> {
  const { platform, clock } = served().house;
  clock.step(86_400);
  await perform(platform, body.id, SYSTEM, async (trx) => ({
    ok: true,
    value: await addSteps(trx, platform.clock, body.id, steps),
  }));
}

async function move(at: number, to: Parameters<typeof moveLead>[4]): Promise<void> {
  const { platform, clock } = served().house;
  clock.step(86_400);
  await perform(platform, body.id, SYSTEM, async (trx) => {
    const lead = await leadById(trx, body.id, leads[at] ?? '');
    if (lead !== undefined) await moveLead(trx, platform.clock, body.id, lead, to);
    return { ok: true, value: undefined };
  });
}

const follow = (number: string | undefined, view: View = {}): Promise<Page> =>
  browser.openPage(`${served().url}/raise/track/${number ?? ''}`, view);

const TITLES = { 'zh-CN': '列为初定候选', en: 'A preliminary candidate' };

describe('the page of a tracking number', () => {
  for (const look of LOOKS)
    test(`tells where a proposal stands and every step, in ${look.language}, ${look.size}, ${look.width} px`, async () => {
      const page = await follow(numbers[0], look);
      await page.getByRole('heading', { level: 1, name: TITLES[look.language] }).waitFor();
      await screenshot(page, `track-${look.language}-${look.size}-${look.width}`);
      await expectAccessible(page);
      const other = await follow(numbers[1], look);
      await other.getByText('公交站改造已经开工，六月底前装好雨棚。').first().waitFor();
      await expectAccessible(other);
    });

  test('names each step with its day and its reason, and what comes next', async () => {
    const page = await follow(numbers[0], { width: 390 });
    const steps = page.locator('ol').filter({ hasText: '收到建议' }).first().getByRole('listitem');
    await steps.first().waitFor();
    expect((await steps.allTextContents()).map((text) => text.replace(/^./, ''))).toEqual([
      `收到建议，查询编号 ${numbers[0]} 2026年3月10日`,
      '审核通过，内容公开 2026年3月11日',
      '并入 3 件相近的建议，一并办理 2026年3月11日理由 说的都是老小区没有地方充电',
      '列为建议项目 2026年3月12日',
      '送县住房和城乡建设局论证，2026年4月10日前返回 2026年3月13日',
      '列为初定候选 2026年3月14日',
    ]);
    await page.getByText('居民 3 件 · 代表 1 件').waitFor();
    await page.getByText('全部审定通过后列为候选项目，提交代表投票。').waitFor();
  });

  test('shows nothing of a text that nobody has reviewed', async () => {
    const page = await follow(numbers[2], { width: 390 });
    await page.getByRole('heading', { level: 1, name: '已经收到，等待审核' }).waitFor();
    expect(await page.content()).not.toContain('还没有审核的名称');
    await expectAccessible(page);
  });

  test('finds a number however it is typed, and says which it does not know', async () => {
    const page = await browser.openPage(`${served().url}/raise/track`, { width: 390 });
    await page.getByRole('heading', { level: 1, name: '查进度' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('查询编号').fill(' zz99 0001 ');
    await page.getByRole('button', { name: '查进度' }).click();
    await page.getByText('没有“ZZ99-0001”这个编号').waitFor();
    browser.takeFaults(page);
    await screenshot(page, 'track-unknown-390');
    await expectAccessible(page);
    await page.getByLabel('查询编号').fill((numbers[1] ?? '').toLowerCase().replace('-', ''));
    await page.getByRole('button', { name: '查进度' }).click();
    await page.getByRole('heading', { level: 1, name: '没有采纳' }).waitFor();
  });

  test('is printed as a slip: the number, the code, every step, and no button', async () => {
    const page = await follow(numbers[0], { width: 390 });
    await page.getByRole('button', { name: '打印小票' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const slip = page.getByRole('article');
    expect(await slip.isVisible()).toBe(true);
    expect(await slip.textContent()).toContain(`查询编号${numbers[0]}`);
    expect(await slip.getByRole('img').isVisible()).toBe(true);
    expect(await slip.getByText('列为初定候选').first().isVisible()).toBe(true);
    expect(await page.getByRole('button', { includeHidden: false }).count()).toBe(0);
    // Narrow enough for A6 (105 mm) with margins of 9 mm.
    const { width } = (await slip.boundingBox()) ?? { width: 1000 };
    expect(width).toBeLessThanOrEqual((87 / 25.4) * 96);
    const colours = await slip.evaluate((element) =>
      [element, ...element.querySelectorAll('*')].map((one) => getComputedStyle(one).color),
    );
    expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']));
    await screenshot(page, 'track-slip');
  });

  test('has words for every kind of step, in both languages', async () => {
    await say(STEP_KINDS.map((kind) => ({ of: { lead: leads[0] ?? '' }, kind })));
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await follow(numbers[0], { language, width: 390 });
      const steps = page.locator('main ol li');
      await expect.poll(() => steps.count()).toBeGreaterThan(STEP_KINDS.length);
      for (const text of await steps.allTextContents()) expect(text).not.toContain('undefined');
      await expectAccessible(page);
    }
  });
});
