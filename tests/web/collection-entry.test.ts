import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { savedText } from './collection-files.ts';
import { zh as designZh } from '../../web/words/design/zh.ts';
import { en as congressEn } from '../../web/words/congress/en.ts';
import { zh as congressZh } from '../../web/words/congress/zh.ts';
import { en as entryEn } from '../../web/words/collection/entry/en.ts';
import { zh as entryZh } from '../../web/words/collection/entry/zh.ts';
import { zh as collectionZh } from '../../web/words/collection/zh.ts';
import { zh as formZh } from '../../web/words/collection/form/zh.ts';
import { en as sheetEn } from '../../web/words/collection/sheet/en.ts';
import { zh as sheetZh } from '../../web/words/collection/sheet/zh.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, visit } from '../support/browser.ts';
import { collectionOffice, openDesk, type CollectionOffice } from './collection-office.ts';
import { staffHouses, type StaffHouse } from './staff-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
const words = entryZh;

let house: StaffHouse;
let office: CollectionOffice;

beforeAll(async () => {
  house = await openHouse();
  office = await collectionOffice(house);
});

async function press(place: Page | Locator, name: string): Promise<void> {
  await place.getByRole('button', { name, exact: true }).click();
}

/** What the page has come to: looked at, and nothing broken. */
async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `desk-${name}`);
  await expectAccessible(page);
}

describe.each([
  { language: 'zh-CN', entry: entryZh, sheet: sheetZh, congress: congressZh },
  { language: 'en', entry: entryEn, sheet: sheetEn, congress: congressEn },
] as const)('typing in, and sheets ($language)', ({ language, entry, sheet, congress }) => {
  test.each(looksIn(language))('are accessible, %s, %i px', async (size, width) => {
    const page = await openDesk(browser, office, 'collection/entry', { language, size, width });
    await page.getByRole('form', { name: entry.form }).waitFor();
    await look(page, `entry-${language}-${size}-${width}`);
    await visit(page, `${office.url}/staff/collection/sheet`);
    await press(page, sheet.openImport);
    await page.getByLabel(congress.sheet.file).waitFor();
    await look(page, `sheet-${language}-${size}-${width}`);
  });
});

describe('a letter', () => {
  test('is entered with a number and a slip, and the next one keeps how it came', async () => {
    const page = await openDesk(browser, office, 'collection/entry', { width: 1440 });
    const form = page.getByRole('form', { name: words.form });
    await form.getByLabel(words.channel).selectOption({ label: '来电' });
    await press(form, words.save);
    await form.getByText(words.faults('2')).waitFor();
    const name = form.getByLabel(formZh.fields.name);
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await look(page, 'faults');
    await name.fill('南门小学门口装护栏');
    await form.getByLabel(formZh.fields.content).fill('人行道护栏 60 米，找 13900002222 问');
    await press(form, words.save);
    await page.getByText(words.saved.received('QING27-0007')).waitFor();
    await look(page, 'entered');
    expect(await name.inputValue()).toBe('');
    expect(await form.getByLabel(words.channel).inputValue()).toBe('call');
    await name.fill('小区电动自行车充电棚');
    await form.getByLabel(formZh.fields.content).fill('建一处');
    await press(form, words.save);
    await page.getByText(words.saved.accepted('QING27-0008')).waitFor();
    // The browser's own dialog of printing would wait for somebody.
    await page.evaluate(() => {
      globalThis.print = () => {};
    });
    await press(page, words.slip);
    await page.emulateMedia({ media: 'print' });
    const slip = page.getByRole('article');
    await slip.getByText('QING27-0008').waitFor();
    // The slip alone: no form, no list of what was entered.
    expect(await form.isVisible()).toBe(false);
    expect(await page.getByText(words.sitting).isVisible()).toBe(false);
    expect(await slip.getByText('http').innerText()).toContain(new URL(office.url).host);
    await look(page, 'slip');
  });

  test('that asks for what came before is noted as the same matter', async () => {
    const page = await openDesk(browser, office, 'collection/entry', { width: 390 });
    const form = page.getByRole('form', { name: words.form });
    await form.getByLabel(formZh.fields.name).fill('南门小学放学时太堵');
    await form.getByLabel(formZh.fields.content).fill('请划出接送区');
    await press(form, words.save);
    await page.getByText(words.saved.accepted('QING27-0009')).waitFor();
    await form.getByLabel(formZh.fields.name).fill('南门小学放学太堵');
    await form.getByLabel(formZh.fields.content).fill('请划接送区');
    await form.getByText(words.similar.title).waitFor();
    await look(page, 'similar');
    await form.getByRole('button', { name: `${words.similar.join} QING27-0009` }).click();
    await form.getByText(words.similar.joiningSays).waitFor();
    await press(form, words.saveJoined);
    await page.getByText(words.joined('2')).waitFor();
    await look(page, 'joined');
  });
});

describe('a sheet', () => {
  test('is exported, changed, previewed with its errors, and imported', async () => {
    const page = await openDesk(browser, office, 'collection/sheet', { width: 1440 });
    const sheet = congressZh.sheet;
    const drive = page.getByLabel(collectionZh.driveChoice);
    await drive.selectOption({ label: '2025 年度民生实事项目征集' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, sheet.export.csv),
    ]);
    const text = await savedText(download);
    expect(text).toContain('QING25-0001');
    await press(page, sheetZh.openImport);
    const choose = async (content: string): Promise<void> => {
      await page.getByLabel(sheet.file).setInputFiles({
        name: '建议.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(content),
      });
    };
    await choose(text);
    await page.getByText(sheet.nothing).waitFor();
    await choose('编号,名称,内容,乡镇\nQING25-0001,换个名字,,\n,没有内容,,没有镇');
    await page.getByText(sheet.refusedRows(1)).waitFor();
    await look(page, 'import-refused');
    await choose('编号,期限\nQING25-0001,明年\n');
    await page.getByText(sheet.willDo(0, 1, 0)).waitFor();
    await choose('名称,内容\n渡口修台阶,石阶二十级\n');
    await page.getByText(sheet.willDo(1, 0, 0)).waitFor();
    await look(page, 'import-preview');
    await press(page, sheet.confirm);
    await page
      .getByText(sheet.doneCounts({ added: 1, changed: 0, unchanged: 0, removed: 0 }))
      .waitFor();
    await look(page, 'imported');
  });

  test('that stopped on its way goes on, or its rest is cancelled, also after the page was closed', async () => {
    const page = await openDesk(browser, office, 'collection/sheet', { width: 390 });
    const sheet = congressZh.sheet;
    const { db } = house.running.platform;
    const drive = { label: '2026 年度民生实事项目征集' };
    /** Confirms three rows; the server hears nothing of it until the answer is called. */
    const confirm = async (name: string): Promise<() => void> => {
      await page.getByLabel(collectionZh.driveChoice).selectOption(drive);
      await press(page, sheetZh.openImport);
      const rows = ['一', '二', '三'].map((at) => `${name}${at},写明要做什么`);
      await page.getByLabel(sheet.file).setInputFiles({
        name: '建议.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['名称,内容', ...rows].join('\n')),
      });
      let release: () => void = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/collection/imports/*', async (route) => {
        if (route.request().method() === 'POST') await held;
        await route.continue();
      });
      await press(page, sheet.confirm);
      await page.getByText(sheet.writing).waitFor();
      return release;
    };
    /** As if the server had stopped after the first row. */
    const cut = async (): Promise<void> => {
      const base = JSON.stringify({ done: 1, total: 3, cancelled: false, counts: null });
      await db.updateTable('import_preview').set({ base }).where('entries', '!=', '').execute();
      // What is held goes with its page and never arrives.
      await page.reload();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.getByLabel(collectionZh.driveChoice).selectOption(drive);
      await page.getByText(sheet.midway('1', '2')).waitFor();
    };

    const release = await confirm('停在半路');
    await look(page, 'import-writing');
    await press(page, designZh.stop);
    await page.getByText(sheet.cancelledCounts('0', '3')).waitFor();
    release();
    await look(page, 'import-stopped');
    await press(page, sheet.close);

    await page.unrouteAll({ behavior: 'wait' });
    await confirm('断电以前');
    await cut();
    await look(page, 'import-midway');
    await press(page, sheet.goOn);
    await page.getByText(sheet.done).waitFor();
    await look(page, 'import-gone-on');

    await confirm('不要其余的');
    await cut();
    await press(page, sheet.cancelRest);
    await page.getByText(sheet.cancelledCounts('1', '2')).waitFor();
    await look(page, 'import-cancelled');
    browser.takeFaults(page);
  });
});
