import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View } from '../support/browser.ts';
import { openListing, type ListingHouse } from './listing-house.ts';
import { staffHouses } from './staff-house.ts';
import { openStaffPage } from './staff-session.ts';

const browser = newBrowser();
const openHouse = staffHouses();

let house: ListingHouse;

beforeAll(async () => {
  house = await openListing(await openHouse(), 'candidate');
  const path = `/bodies/${house.body}`;
  await house.send('PUT', `${path}/towns`, {
    towns: ['城东街道', '城西街道', '石桥镇', '西河镇', '桥头镇', '梅林镇', '北溪乡'].map(
      (name) => ({
        name,
        villages: [],
      }),
    ),
  });
  await house.send('POST', `${path}/sessions`, {
    term: 18,
    number: 5,
    title: '青禾县第十八届人民代表大会第五次会议',
    opensOn: '2027-01-19',
    rehearsal: false,
  });
});

const open = (view: View = {}): Promise<Page> =>
  openStaffPage(browser, house.url, '/staff/candidates', view);

describe('the candidates of a session', () => {
  test('are fetched from the listed ones of a drive, each with the way back to where it came from', async () => {
    const page = await open({ width: 390 });
    await page.getByRole('button', { name: '从候选名单取来' }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '取来' }).click();
    await page.getByText('取来 12 项。').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '覆盖与来源' }).waitFor();
    await page.getByRole('link', { name: /^来自 Z-005/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '从候选名单取来' }).click();
    await dialog.getByRole('button', { name: '取来' }).click();
    await page.getByText('候选名单上的项目都已经在这里了。').waitFor();
  });

  test('show what they cover: categories, towns, money and origins, in figures and bars', async () => {
    const page = await open({ width: 1440 });
    await page.getByRole('table', { name: '建议从哪里来' }).waitFor();
    const categories = page.getByRole('table', { name: '各类别' }).getByRole('row');
    expect(await categories.count()).toBeGreaterThan(5);
    const town = page
      .getByRole('table', { name: '各乡镇街道' })
      .getByRole('row', { name: /北溪乡/ });
    expect(await town.textContent()).toBe('北溪乡0');
    await page.getByText('12 个项目中，12 个有群众提出的建议。').waitFor();
  });

  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`are accessible with all that in ${language}, ${size}, ${width} px`, async () => {
        const page = await open({ language, size, width });
        await page.getByRole('table').nth(3).waitFor();
        await screenshot(page, `candidates-${language}-${size}-${width}`);
        await expectAccessible(page);
      });

  test('print one to a page, each with where it came from', async () => {
    const page = await open();
    await page.getByRole('table').nth(3).waitFor();
    await page.emulateMedia({ media: 'print' });
    const first = page.getByRole('article').first();
    await first.getByText('它从哪里来').waitFor();
    expect(await first.textContent()).toMatch(/查询编号 QING27-\d{4}/);
    await screenshot(page, 'booklet-print');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(12);
  });
});
