import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../server/platform/chance.ts';
import { serveCollection } from '../collection/served.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { cardsOf, scanned } from '../support/people.ts';
import { supervised, type Supervised } from '../supervision/office.ts';
import { openDeputy } from './deputies.ts';

const served = serveCollection();
const browser = newBrowser();
let at: Supervised;
let page: Page;
let buffer: Buffer;

beforeAll(async () => {
  buffer = Buffer.from(await phonePhoto('jpeg', { width: 400, height: 300 }));
  const { house } = served();
  // A browser keeps no cookie that has run out by its own clock.
  const behind = systemClock.now().getTime() - house.clock.now().getTime();
  house.clock.step(Math.floor(behind / 1000));
  at = await supervised(house, '城西幼儿园工程');
  const [card] = await cardsOf(at.body, [at.deputies[2]?.id ?? '']);
  if (card === undefined) throw new Error('no card');
  page = await openDeputy(browser, served().url, scanned(card), { width: 390 });
});

/** The page as it stands now, on this screen and, when told, on others, in both sizes and languages. */
async function looks(name: string, everywhere = false): Promise<void> {
  await expectAccessible(page);
  await screenshot(page, `${name}-390`);
  if (!everywhere) return;
  await page.getByRole('button', { name: '关怀版' }).click();
  await expectAccessible(page);
  await screenshot(page, `${name}-large`);
  await page.getByRole('button', { name: '标准版' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: '中文' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, `${name}-en`);
  await page.getByRole('button', { name: '中文' }).click();
  await page.setViewportSize({ width: 768, height: 1024 });
  await screenshot(page, `${name}-768`);
  await page.setViewportSize({ width: 390, height: 844 });
}

test('a deputy finds the own projects, visits one item after another, and raises a finding', async () => {
  await page.getByRole('heading', { name: '我监督的项目' }).waitFor();
  await looks('deputy-home');
  await page.getByRole('link', { name: /城西幼儿园工程/ }).click();
  await page.getByRole('heading', { level: 1, name: '城西幼儿园工程' }).waitFor();
  await looks('deputy-project', true);
  await page.getByRole('link', { name: '开始视察' }).click();
  await page.getByText('已查 0 项，共 10 项').waitFor();
  await looks('visit-begun');
  for (const item of ['立项审批', '资金到位', '招标与合同', '开工']) {
    await page.getByRole('group', { name: item }).getByText('正常').click();
    await page.getByRole('button', { name: /^查下一项/ }).click();
  }
  const place = page.getByRole('group', { name: '质量安全' });
  await place.getByText('有问题').click();
  await expectAccessible(page);
  await page.getByLabel('看到了什么').fill('西侧二层楼板边约 12 米没有护栏，下面有工人走动。');
  await page
    .locator('input[type=file]')
    .setInputFiles(['一', '二'].map((name) => ({ name, mimeType: 'image/jpeg', buffer })));
  await page.getByRole('img', { name: '照片 2' }).waitFor();
  await looks('visit-problem', true);
  await page.getByRole('button', { name: '没查的都记为不适用' }).click();
  await page.getByText('有 1 项问题没有按“提出问题”，只记下，不交给单位。').waitFor();
  await page.getByRole('button', { name: '提出问题，交给单位整改' }).click();
  await page.getByRole('heading', { level: 1, name: '提出问题' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('问题，一句话').fill('二层临边没有防护栏');
  await page.getByText('涉及安全').click();
  await looks('visit-finding', true);
  await page.getByRole('button', { name: '记下这个问题' }).click();
  await page.getByText('已写好要提的问题').waitFor();
  await expectAccessible(page);
  await page.getByText('交上以后不能改，问题马上交给单位。').waitFor();
  await page.getByLabel(at.deputies[0]?.name ?? '').click();
  await looks('visit-ready');
  await page.getByRole('button', { name: '提交视察' }).click();
  await page.getByRole('heading', { name: '视察已经交上' }).waitFor();
  await looks('visit-sent');
  await page.getByRole('link', { name: '返回项目' }).click();
  await page.getByText(/^第 1 次，/).waitFor();
  await looks('deputy-project-after');
  const { visits } = await at.view();
  expect(visits[0]).toMatchObject({
    way: 'phone',
    findings: [{ title: '二层临边没有防护栏', urgency: 'safety', unit: { name: '卫生健康局' } }],
  });
  expect(visits[0]?.deputies.map(({ id }) => id)).toEqual([at.deputies[0]?.id, at.deputies[2]?.id]);
  expect(visits[0]?.items.map(({ photos }) => photos.length)).toEqual([
    0, 0, 0, 0, 2, 0, 0, 0, 0, 0,
  ]);
});
