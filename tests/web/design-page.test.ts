import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot } from '../support/browser.ts';
import { servedDesign } from './design-served.ts';

const browser = newBrowser();
const address = servedDesign();

describe('every component in every state', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible in ${language}, ${size}, ${width} px wide`, async () => {
        const page = await browser.openPage(address(), { language, size, width });
        await page.waitForSelector('main');
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await screenshot(page, `design-${language}-${size}-${width}`);
        await expectAccessible(page);
      });

  for (const show of ['paper', 'boxed', 'desk', 'hall', 'hall-result', 'hall-long'])
    test(`is accessible in the frame ${show}`, async () => {
      const wide = show.startsWith('hall') ? { width: 1920, height: 1080 } : { width: 390 };
      const page = await browser.openPage(`${address()}?show=${show}`, wide);
      await page.waitForSelector('main');
      await screenshot(page, `design-${show}`);
      const voting = show === 'paper' || show === 'boxed';
      await expectAccessible(page, { contrast: voting ? 'AAA' : 'AA' });
    });
});

describe('choosing on the paper', () => {
  test('at the limit says why in place, changes nothing, and gives way once the limit is lifted', async () => {
    const page = await browser.openPage(`${address()}?show=paper`, { width: 390 });
    const last = page.locator('fieldset').last();
    const inFavour = last.locator('input[value=for]');
    // A person presses it all the same.
    await inFavour.click({ force: true });
    expect(await inFavour.isChecked()).toBe(false);
    const why = last.getByRole('status');
    expect(await why.textContent()).toContain('赞成已满 10 项');
    await expectAccessible(page, { contrast: 'AAA' });
    await last.locator('input[value=against]').click();
    expect(await last.locator('input[value=against]').isChecked()).toBe(true);
    expect(await why.textContent()).toBe('');
  });

  test('works by keyboard and never marks two', async () => {
    const page = await browser.openPage(`${address()}?show=paper`, { width: 390 });
    const line = page.locator('fieldset').first();
    await line.locator('input[value=for]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await line.locator('input:checked').count()).toBe(1);
    expect(await line.locator('input:checked').getAttribute('value')).toBe('against');
  });

  test('by arrow keys past a full 赞成 leaves the choice as it was', async () => {
    const page = await browser.openPage(`${address()}?show=paper`, { width: 390 });
    const last = page.locator('fieldset').last();
    await last.locator('input[value=against]').click();
    await page.keyboard.press('ArrowLeft');
    expect(await last.locator('input:checked').getAttribute('value')).toBe('against');
    expect(await last.getByRole('status').textContent()).toContain('赞成已满 10 项');
  });
});

describe('switching', () => {
  test('the language keeps what was typed, and is remembered', async () => {
    const page = await browser.openPage(address());
    await page.getByLabel('姓名').fill('周文秀');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('周文秀');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Design');
  });

  test('away from the language of the address survives a reload', async () => {
    const page = await browser.openPage(`${address()}?lang=en`);
    await page.getByRole('button', { name: '中文' }).click();
    await page.waitForURL(/lang=zh/);
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('设计');
  });

  test('the size is remembered, and body text grows from 18 to 24 pixels', async () => {
    const page = await browser.openPage(address());
    const bodySize = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).fontSize);
    await page.waitForSelector('main');
    expect(await bodySize()).toBe('18px');
    await page.getByRole('button', { name: '关怀版' }).click();
    expect(await bodySize()).toBe('24px');
    await page.reload();
    await page.getByRole('button', { name: '标准版' }).waitFor();
    expect(await bodySize()).toBe('24px');
  });
});

describe('a blocked button', () => {
  test('can be reached, gives every reason, and does nothing', async () => {
    const page = await browser.openPage(address());
    const button = page.getByRole('button', { name: '确认法定人数' });
    await button.focus();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    const id = (await button.getAttribute('aria-describedby')) ?? '';
    const reasons = await page.locator(`[id="${id}"]`).textContent();
    expect(reasons).toContain('还差 12 人达到法定人数');
    expect(reasons).toContain('还没有通过监票人');
  });
});

describe('a question before something that cannot be undone', () => {
  test('wants the name of the thing and a reason, and closes only then', async () => {
    const page = await browser.openPage(address(), { width: 390 });
    await page.getByRole('button', { name: '作废本轮' }).click();
    const dialog = page.getByRole('dialog', { name: '作废本轮？' });
    const confirm = dialog.getByRole('button', { name: '作废本轮' });
    await expectAccessible(page);
    // A person presses it all the same.
    await confirm.click({ force: true });
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByLabel('请输入“第一轮票决”确认').fill('第一轮票决');
    await dialog.getByLabel('理由').fill('设备故障');
    expect(await confirm.getAttribute('aria-disabled')).toBeNull();
    await confirm.click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('goes away by Escape and gives the focus back', async () => {
    const page = await browser.openPage(address());
    const ask = page.getByRole('button', { name: '作废本轮' });
    await ask.click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await ask.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('printing', () => {
  test('shows every field of a folded project card, no controls, and nobody’s choice', async () => {
    const page = await browser.openPage(`${address()}?show=paper`, { width: 794 });
    await page.waitForSelector('article');
    await page.emulateMedia({ media: 'print' });
    const folded = page.locator('article').first().locator('dl');
    expect(await folded.isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await folded.isVisible()).toBe(true);
    expect(await page.locator('header').isVisible()).toBe(false);
    expect(await page.locator('fieldset').first().isVisible()).toBe(false);
    await screenshot(page, 'design-print');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await folded.isVisible()).toBe(false);
  });
});
