import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRostrum, signInOn, type RostrumHouse } from '../journeys/rostrum-house.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';

const pages = builtWeb();
const browser = newBrowser();

describe('a template being written', () => {
  let house: RostrumHouse;

  const open = async (view: View = { width: 1440 }): Promise<Page> => {
    const address = `${house.running.url}/staff/documents/announcement/template`;
    const page = await browser.openPage(address, view);
    await signInOn(page, 'secretary');
    await expect.poll(() => textIn(page)).not.toBe('');
    return page;
  };
  const field = (page: Page) => page.getByLabel('模板文字');
  const textIn = (page: Page): Promise<string> => field(page).inputValue();
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const look = async (page: Page, name: string): Promise<void> => {
    await screenshot(page, `template-${name}`);
    await expectAccessible(page);
  };

  beforeAll(async () => {
    house = await openRostrum(pages, { deputies: 12, rehearsal: true });
  });
  afterAll(() => house.close());

  test('stays on the device over a reload and another page, until it is given up', async () => {
    const page = await open();
    const before = await textIn(page);
    await field(page).fill(`${before}\n写到一半`);
    await page.getByText('有没保存的修改').waitFor();
    await page.reload();
    await expect.poll(() => textIn(page)).toBe(`${before}\n写到一半`);
    await page.goto(`${house.running.url}/staff/documents`);
    await page.getByRole('heading', { name: '计票结果报告单' }).waitFor();
    await page.goBack();
    await expect.poll(() => textIn(page)).toBe(`${before}\n写到一半`);
    await look(page, 'unsaved');
    await press(page, '放弃修改');
    expect(await textIn(page)).toBe(before);
    await page.reload();
    await expect.poll(() => textIn(page)).toBe(before);
  });

  test('that somebody else has saved meanwhile can still be saved, or left to theirs', async () => {
    const one = await open({ width: 390, size: 'large' });
    const other = await open({ width: 768 });
    const before = await textIn(one);
    await field(one).fill(`${before}\n甲写的。`);
    await press(one, '保存模板');
    await one.getByText('模板已保存').waitFor();
    await field(other).fill(`${before}\n乙写的。`);
    await press(other, '保存模板');
    await other.getByText('模板刚才已经由别人改过', { exact: true }).waitFor();
    browser.takeFaults(other);
    expect(await textIn(other)).toContain('乙写的。');
    // A reload forgets neither what was written nor that it stands against another text.
    await other.reload();
    await other.getByText('模板刚才已经由别人改过', { exact: true }).waitFor();
    await other.getByText('现在保存的模板', { exact: true }).click();
    await other.getByText('甲写的。').first().waitFor();
    await look(other, 'changed');
    await press(other, '用我写的替换');
    await other.getByText('模板已保存').waitFor();
    await field(one).fill(`${before}\n甲又写的。`);
    await press(one, '保存模板');
    await press(one, '放弃修改，用现在保存的');
    browser.takeFaults(one);
    expect(await textIn(one)).toBe(`${before}\n乙写的。`);
  });

  test('leads from a fault to its place, says where one is, and names what is too long', async () => {
    const page = await open();
    const before = await textIn(page);
    await field(page).fill(`${before}\n特此公告，{会议名成}。`);
    await press(page, '预览');
    const line = before.split('\n').length + 1;
    await page.getByRole('button', { name: `第 ${line} 行第 6 字：` }).click();
    await page.getByText(`光标在第 ${line} 行第 6 字`).waitFor();
    await look(page, 'place');
    await field(page).fill('很'.repeat(20_003));
    await page.getByText('现在多了 3 字').first().waitFor();
    await look(page, 'too-long');
    expect(await textIn(page)).toHaveLength(20_003);
    await press(page, '放弃修改');
  });
});
