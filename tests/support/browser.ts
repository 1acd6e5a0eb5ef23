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

/**
 * The looks in which every page is seen: each size meets each language, and
 * phone, tablet and desk each come at least once. Every page in every look
 * would say no more and take most of the time of all tests.
 */
export const LOOKS = [
  { language: 'zh-CN', size: 'standard', width: 390 },
  { language: 'zh-CN', size: 'large', width: 768 },
  { language: 'en', size: 'large', width: 390 },
  { language: 'en', size: 'standard', width: 1440 },
] as const satisfies readonly View[];

/** The looks in this language, as pairs of size and width in CSS pixels. */
export function looksIn(
  language: 'zh-CN' | 'en',
): readonly (readonly [size: 'standard' | 'large', width: number])[] {
  return LOOKS.filter((look) => look.language === language).map(
    ({ size, width }) => [size, width] as const,
  );
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

let chromium: Promise<Browser> | undefined;

/** One Chromium for all files that this worker runs, for starting it costs seconds. It ends with the worker. */
async function sharedChromium(): Promise<Browser> {
  const running = await chromium;
  if (running?.isConnected() === true) return running;
  chromium = launchChromium();
  return chromium;
}

/**
 * Profiles in a real Chromium for this test file; call it at the top of the
 * file. Pages stay open from test to test and are closed after the last.
 */
export function newBrowser(): TestBrowser {
  let browser: Browser | undefined;
  const faults = new Map<Page, string[]>();

  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterEach(() => {
    const found = [...faults.values()].flatMap((list) => list.splice(0));
    if (found.length > 0) throw new Error(`faults of the pages:\n${found.join('\n')}`);
  });
  afterAll(async () => {
    for (const page of faults.keys()) await page.context().close();
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
  // A busy machine is slow, and being slow is no fault of a page.
  context.setDefaultTimeout(60_000);
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

/**
 * Goes to another page of the same entrance as its links do, without loading
 * everything anew, and waits until that page has brought its own heading.
 */
export async function visit(page: Page, address: string): Promise<void> {
  const { pathname, search } = new URL(address);
  // The same page with another query keeps its heading, and could not be told from before.
  if (new URL(page.url()).pathname === pathname) {
    await page.goto(address);
    return;
  }
  await page.evaluate((to) => {
    for (const heading of document.querySelectorAll('h1')) heading.dataset['before'] = '';
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, pathname + search);
  await page.locator('h1:not([data-before])').first().waitFor();
}

/** Keeps a picture of the whole page in the folder that `SHOTS` names; without it, does nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
