import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { hallOf, LONG, NAMES, serveBigScreen, type Shown } from './hall-served.ts';

const pages = builtWeb();
const served = serveBigScreen(pages);
const browser = newBrowser();

/** The smallest letters that the last row can read, at 1920 × 1080. */
const SMALLEST = 28;

/** What is outside its place, and the smallest letters of a name, in pixels of 1920 × 1080. */
async function measure(page: Page) {
  return page.evaluate(() => {
    const scale = Math.min(innerWidth / 1920, innerHeight / 1080);
    const outside: string[] = [];
    let smallest = Infinity;
    let bottom = 0;
    for (const row of document.querySelectorAll('main ol:not([class]) > li')) {
      for (const part of row.querySelectorAll('*')) {
        if (part.closest('svg') !== null || getComputedStyle(part).clipPath !== 'none') continue;
        const box = part.getBoundingClientRect();
        if (box.left < 0 || box.right > innerWidth + 1) outside.push(part.textContent ?? '');
      }
      const name = row.querySelector('b, [class*=name]') ?? row;
      const own = name.getBoundingClientRect();
      const whole = row.getBoundingClientRect();
      if (own.bottom > whole.bottom + 1.5 || own.right > whole.right + 1.5)
        outside.push(`over its row: ${name.textContent ?? ''}`);
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(name).fontSize) / scale);
      bottom = Math.max(bottom, whole.bottom);
    }
    // What stands below must begin under the last row.
    const foot = document.querySelector('main [class*=foot]');
    const list = document.querySelector('main [class*=list]');
    const end = (list ?? foot)?.getBoundingClientRect().bottom ?? innerHeight;
    if (bottom > end + 1) outside.push(`last row ends ${Math.round(bottom - end)} px too low`);
    return { outside, smallest: Math.round(smallest * 10) / 10 };
  });
}

type Size = readonly [width: number, height: number];
const FULL_HD: Size = [1920, 1080];
const HALF = { width: 1280, height: 720 };
const EVERY: readonly Size[] = [[3840, 2160], [1280, 720], FULL_HD];

describe('the big screen with up to forty candidates', () => {
  test('cuts no name and no row, in letters that the last row can read, at every size', async () => {
    const page = await browser.openPage(`${served.url()}/hall/s1`, { width: 1920, height: 1080 });
    const look = async (
      name: string,
      shown: Shown,
      sizes: readonly Size[] = [FULL_HD],
      rows = shown.names.length,
    ): Promise<void> => {
      served.show(hallOf(shown));
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await page.waitForFunction(
          (wanted) => document.querySelectorAll('main ol:not([class]) > li').length === wanted,
          rows,
        );
        const measured = await measure(page);
        expect.soft(measured.outside, `${name} ${width}`).toEqual([]);
        expect.soft(measured.smallest, `${name} ${width}`).toBeGreaterThanOrEqual(SMALLEST);
        await screenshot(page, `hall-${name}-${width}`);
      }
    };
    await page.getByRole('main').waitFor();
    for (const count of [1, 2, 12, 20, 30, 40]) {
      const names = NAMES.slice(0, count);
      const sizes = count === 40 ? EVERY : [FULL_HD];
      await look(`names-${count}`, { state: 'draft', number: 2, names }, sizes);
      await look(`result-${count}`, { state: 'announced', names }, sizes);
    }
    await expectAccessible(page);
    const tied = { state: 'announced', names: LONG.slice(0, 15), tied: 2 } as const;
    await look('result-15-tied', tied);
    // Half of forty names are too long for one page: those chosen first, then the others.
    await look('result-40-long', { state: 'announced', names: LONG }, [FULL_HD], 20);
    await page.getByText('第 1 页，共 2 页').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('入选 20 项');
    await page.context().close();
  }, 60_000);
});

describe('several screens of one hall', () => {
  test('show each its own, and come back alone when the server does', async () => {
    const names = NAMES.slice(0, 12);
    const title = (page: Page, name: string) =>
      page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    served.show(hallOf({ state: 'open', names }));
    const result = await browser.openPage(`${served.url()}/hall/s1?screen=result`, HALF);
    const other = await browser.openPage(`${served.url()}/hall/s1`, HALF);
    await title(result, '结果尚未公布');
    await expectAccessible(result);
    await title(other, '正在投票');
    // The tools are seen as soon as somebody tabs to them.
    await other.keyboard.press('Tab');
    await other.keyboard.press('Tab');
    await other.keyboard.press('Tab');
    await screenshot(other, 'hall-tools');
    await other.keyboard.press('Enter');
    await title(other, '候选项目');
    expect(new URL(other.url()).search).toBe('?screen=candidates');
    await expectAccessible(other);
    await served.stop();
    await result.getByText('连接中断，正在自动重连').waitFor();
    served.show(hallOf({ state: 'announced', names }));
    await served.start();
    await title(result, '6 个项目入选');
    await title(other, '候选项目');
    browser.takeFaults(result);
    browser.takeFaults(other);
    await result.reload();
    await title(result, '6 个项目入选');
  }, 90_000);
});
