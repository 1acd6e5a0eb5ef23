import type { Locator, Page } from 'playwright-core';
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
  house = await openListing(await openHouse());
});

const open = (view: View = {}): Promise<Page> =>
  openStaffPage(browser, house.url, '/staff/screening/gates', view);

/** Sends a decision off to be read once more, and records it. */
async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: '核对并记下决定' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '记下决定' }).click();
}

const passRest = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /还没有选的 \d+ 项全部通过/ }).click();

/** The line of a project in the form of a decision. */
const item = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: new RegExp(name) });

describe('the gates on the way to the ballot', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`are accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await open({ language, size, width });
        await page.getByRole('table').waitFor();
        await screenshot(page, `gates-${language}-${size}-${width}`);
        await expectAccessible(page);
      });

  test('take a decision down, keep what was typed while a reason is missing, and go on to the next', async () => {
    const page = await open({ width: 390 });
    await page.getByLabel('会议日期').fill('2026-02-02');
    await page.getByLabel('会议纪要').fill('〔2026〕12 号，原则同意');
    await page.getByLabel('附带要求').fill('停车位项目落实用地后实施');
    await item(page, '公共卫生能力提升工程').getByLabel('不通过').check();
    await item(page, '新时代美丽乡村建设工程').getByLabel('退回补充').check();
    // What a meeting decided is never guessed: nothing is chosen before.
    expect(await item(page, '城西幼儿园工程').getByRole('radio', { checked: true }).count()).toBe(
      0,
    );
    await page.getByRole('button', { name: '核对并记下决定' }).click();
    await page.getByText('还有 10 项没有选结果。').waitFor();
    await expectAccessible(page);
    await passRest(page);
    await page.getByRole('button', { name: '核对并记下决定' }).click();
    await page.getByText('请写明理由。').first().waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('会议纪要').inputValue()).toBe('〔2026〕12 号，原则同意');
    await page.getByLabel('“公共卫生能力提升工程”的理由').fill('明年一并考虑');
    await page.getByLabel('“新时代美丽乡村建设工程”的理由').fill('补充用地手续');
    await page.getByRole('button', { name: '核对并记下决定' }).click();
    const review = page.getByRole('dialog');
    await review.getByText('不通过 1 项，入储备库').waitFor();
    await review.getByText('公共卫生能力提升工程').waitFor();
    await expectAccessible(page);
    await review.getByRole('button', { name: '记下决定' }).click();
    await page.getByText('政府常务会议的决定已记下。').waitFor();
    await page.getByRole('heading', { name: '记录党委会议的决定' }).waitFor();
    await page.getByText('明年一并考虑').waitFor();
    await expectAccessible(page);
    expect(await page.getByText('停车位项目落实用地后实施').isVisible()).toBe(true);
  });

  test('refuse a day before the gate before, at its field, and can be corrected', async () => {
    const page = await open({ width: 1440 });
    await page.getByLabel('会议日期').fill('2026-01-01');
    await page.getByLabel('会议纪要').fill('同意');
    await passRest(page);
    await record(page);
    await page.getByText('前一环节政府常务会议是 2026-02-02 开的').waitFor();
    const day = page.getByLabel('会议日期');
    expect(await day.evaluate((field) => field === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await page.getByRole('button', { name: '更正 政府常务会议' }).click();
    await page.getByRole('heading', { name: '更正政府常务会议的决定' }).waitFor();
    expect(await page.getByLabel('会议纪要').inputValue()).toBe('〔2026〕12 号，原则同意');
    await item(page, '公共卫生能力提升工程').getByLabel('通过', { exact: true }).check();
    await expectAccessible(page);
    await record(page);
    await page.getByText('政府常务会议的决定已记下。').waitFor();
    await page.getByText('后来另有决定').waitFor();
    await item(page, '公共卫生能力提升工程').waitFor();
  });

  test('return a list as a whole, naming what goes back', async () => {
    const page = await open({ width: 768 });
    await page.getByLabel('会议日期').fill('2026-02-05');
    await page.getByLabel('会议纪要').fill('请重新测算资金后再报');
    await page.getByLabel('退回名单').check();
    await item(page, '老旧小区改造工程').getByLabel('退回补充').check();
    await page.getByLabel('“老旧小区改造工程”的理由').fill('重新测算资金');
    await expectAccessible(page);
    await record(page);
    await page.getByText('党委会议的决定已记下。').waitFor();
    // Those that were not named wait for the same gate.
    await page.getByRole('heading', { name: '记录党委会议的决定' }).waitFor();
    await item(page, '城西幼儿园工程').waitFor();
    expect(await item(page, '老旧小区改造工程').count()).toBe(0);
  });

  test('let a list that has passed them all be listed by one press, and lead on', async () => {
    const page = await open({ width: 1440 });
    for (const [gate, next] of [
      ['党委会议', '记录人大常委会的决定'],
      ['人大常委会', '列入候选名单'],
    ] as const) {
      await page.getByLabel('会议日期').fill('2026-03-01');
      await page.getByLabel('会议纪要').fill('同意');
      await passRest(page);
      await record(page);
      await page.getByText(`${gate}的决定已记下。`).waitFor();
      await page.getByRole('heading', { name: next }).waitFor();
    }
    await expectAccessible(page);
    await page.getByRole('button', { name: '把 10 项列入候选名单' }).click();
    await page.getByText('已列入候选名单 10 项。').waitFor();
    await page.getByText('候选名单已有 10 项').waitFor();
    await screenshot(page, 'gates-listed');
    await expectAccessible(page);
  });
});

describe('the material for a meeting', () => {
  test('is one table on A4 across, and nothing else', async () => {
    const other = await openListing(await openHouse());
    const page = await openStaffPage(browser, other.url, '/staff/screening/gates');
    await page.getByRole('button', { name: '打印报审名单' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      '2027 年度民生实事项目初定候选名单',
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(1);
    const [, , , width = '', height = ''] =
      /\/MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    await screenshot(page, 'gates-print');
  });
});
