import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View, visit } from '../support/browser.ts';
import { openListing, settleListing, type ListingHouse } from './listing-house.ts';
import { staffHouses } from './staff-house.ts';
import { openStaffPage } from './staff-session.ts';

const browser = newBrowser();
const openHouse = staffHouses();

let house: ListingHouse;

beforeAll(async () => {
  const empty = await openHouse();
  house = await openListing(empty, 'candidate');
  await settleListing(empty, house);
  const drive = await house.send<{ id: string }>('POST', `/bodies/${house.body}/drives`, {
    year: 2028,
    title: '2028 年度民生实事项目征集',
    intro: '您身边最想办的一件事是什么？',
    opensOn: '2027-01-01',
    closesOn: '',
  });
  await house.send('POST', `/bodies/${house.body}/drives/${drive.id}/state`, {
    state: 'published',
  });
});

const open = (path: string, view: View = {}): Promise<Page> =>
  openStaffPage(browser, house.url, path, view);

const PAGES = {
  reserve: '/staff/screening/reserve',
  answers: '/staff/collection/answers',
  report: '/staff/collection/report',
} as const;

describe('what became of everything', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await open(PAGES.reserve, { language, size, width });
        for (const [name, path] of Object.entries(PAGES)) {
          await visit(page, `${house.url}${path}?drive=${house.drive}`);
          await page.getByRole('main').locator('h2').first().waitFor();
          await page.getByRole('main').locator('table, h3').first().waitFor();
          await screenshot(page, `${name}-${language}-${size}-${width}`);
          await expectAccessible(page);
        }
      });
});

describe('the reserve pool', () => {
  test('is searched, and gives a project to a later drive', async () => {
    const page = await open(PAGES.reserve, { width: 390 });
    await page.getByText('明年随县域医共体建设一并考虑').waitFor();
    await page.getByLabel('搜索').fill('停车位');
    await page.getByText('1 项', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '重新启用 中心城区停车位建设工程' }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await dialog.getByLabel('建议项目').check();
    await dialog.getByRole('button', { name: '重新启用' }).click();
    await dialog.getByText(/条件核对还有/).waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('待处理').check();
    await dialog.getByRole('button', { name: '重新启用' }).click();
    await page.getByText('“中心城区停车位建设工程”已在 2028 年度重新启用。').waitFor();
    await page.getByText('没有符合条件的储备项目。').waitFor();
    await page.getByLabel('也显示已经重新启用的').check();
    await page.getByText('已在 2028 年度重新启用，编号 Z-001').waitFor();
    await expectAccessible(page);
  });
});

describe('answers to proposers', () => {
  test('are marked when given, and printed as slips for those chosen', async () => {
    const page = await open(`${PAGES.answers}?drive=${house.drive}`, { width: 1440 });
    await page.getByRole('table').waitFor();
    await page.getByLabel('结果', { exact: true }).selectOption({ label: '不采纳' });
    await page.getByText('已列入今年续建项目').first().waitFor();
    await page.getByLabel('全选本页').check();
    await expectAccessible(page);
    const print = page.getByRole('button', { name: /^打印 \d+ 张回告单/ });
    const slips = Number(/\d+/.exec((await print.textContent()) ?? '')?.[0]);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('article').first().getByText('民生实事建议回告单').waitFor();
    expect(await page.getByRole('article').count()).toBe(slips);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await screenshot(page, 'slips-print');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(Math.ceil(slips / 3));
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('怎样告知的').selectOption({ label: '短信' });
    await page.getByRole('button', { name: `标记 ${slips} 件已告知` }).click();
    await page.getByText(`已标记 ${slips} 件，记在操作记录里。`).waitFor();
    await page.getByText('没有符合条件的建议。').waitFor();
    await page.getByLabel('是否告知').selectOption({ label: '已经告知' });
    await page
      .getByText(/短信，周文婧/)
      .first()
      .waitFor();
    await expectAccessible(page);
  });
});

describe('the yearly report', () => {
  test('sums to what was raised in every table, on the page and on paper', async () => {
    const page = await open(`${PAGES.report}?drive=${house.drive}`, { width: 1440 });
    const table = page.getByRole('table', { name: '按乡镇街道' });
    await table.waitFor();
    const numbers = async (row: number): Promise<number[]> =>
      (await table.getByRole('row').nth(row).getByRole('cell').allTextContents()).map(Number);
    const rows = await table.getByRole('row').count();
    const sum = await numbers(rows - 1);
    const lines = await Promise.all(Array.from({ length: rows - 2 }, (_, at) => numbers(at + 1)));
    for (const [column, total] of sum.entries())
      expect(lines.reduce((all, line) => all + (line[column] ?? 0), 0)).toBe(total);
    expect(sum[0]).toBe(sum.slice(1).reduce((all, part) => all + part, 0));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      '2027 年度民生实事项目征集情况报告',
    );
    await page.setViewportSize({ width: 660, height: 930 });
    await screenshot(page, 'report-print');
  });
});
