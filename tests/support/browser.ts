import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watch } from './faults.ts';

export interface View {
  /** Width of the page in CSS pixels; a phone has 390. */
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'zh-CN' | 'en';
  /** `large` is the large mode (关怀版). */
  readonly size?: 'standard' | 'large';
}

export interface TestBrowser {
  /**
   * Opens this address in a browser profile of its own, as if on a device of
   * its own. From then on every fault of the page fails the test in which it
   * happens: errors in the console or thrown, requests that fail, answers that
   * are neither good nor problem details, requests to any other host.
   */
  openPage(url: string, view?: View): Promise<Page>;
  /** The page's faults so far, which are then forgiven: for tests that cause them on purpose. */
  takeFaults(page: Page): readonly string[];
}

/**
 * One real Chromium for this test file; call it at the top of the file. Pages
 * stay open from test to test and are closed with the browser after the last.
 */
export function newBrowser(): TestBrowser {
  let browser: Browser | undefined;
  const faults = new Map<Page, string[]>();

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(() => {
    const found = [...faults.values()].flatMap((list) => list.splice(0));
    if (found.length > 0) throw new Error(`faults of the pages:\n${found.join('\n')}`);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return {
    async openPage(url, view = {}) {
      if (browser === undefined) throw new Error('call newBrowser() at the top of the file');
      const context = await newContext(browser, view);
      const page = await context.newPage();
      faults.set(page, watch(page, new URL(url)));
      await page.goto(url);
      return page;
    },
    takeFaults(page) {
      return faults.get(page)?.splice(0) ?? [];
    },
  };
}

async function newContext(browser: Browser, view: View): Promise<BrowserContext> {
  const {
    width = 1280,
    height = width < 600 ? 844 : 900,
    language = 'zh-CN',
    size = 'standard',
  } = view;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: width < 600,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    // Contrast measured in the middle of a fade means nothing.
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    (chosen) => {
      // Only at the first page: later ones keep what the visitor has switched to.
      for (const [key, value] of Object.entries(chosen))
        if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    { language: language === 'en' ? 'en' : 'zh', size },
  );
  return context;
}

/** Keeps a picture of the whole page in the folder that `SHOTS` names; without it, does nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
