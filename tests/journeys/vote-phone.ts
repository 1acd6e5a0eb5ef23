import type { Locator, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { newBrowser, type TestBrowser, type View } from '../support/browser.ts';
import { openVoteHall, type VoteHall } from './vote-hall.ts';
import { builtWeb } from '../support/pages.ts';

export interface Phones extends Pick<TestBrowser, 'takeFaults'> {
  /** A hall of its own for this test. */
  hall(rehearsal?: boolean): Promise<VoteHall>;
  /** A phone of its own, at this address. */
  phone(address: string, view?: View): Promise<Page>;
}

/** Phones and halls for the tests of one file; call it at the top of the file. */
export function phones(): Phones {
  const browser = newBrowser();
  const pages = builtWeb();
  const opened: Page[] = [];
  const halls: VoteHall[] = [];
  afterEach(async () => {
    // Phones first: a page whose server is gone would rightly complain.
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
    await Promise.all(halls.splice(0).map((hall) => hall.close()));
  });
  return {
    takeFaults: (page) => browser.takeFaults(page),
    async hall(rehearsal = false) {
      const hall = await openVoteHall(pages, {}, rehearsal);
      halls.push(hall);
      return hall;
    },
    async phone(address, view = { width: 390 }) {
      const page = await browser.openPage(address, view);
      opened.push(page);
      return page;
    },
  };
}

/** The one first heading of a screen. */
export function heading(page: Page, words: string): Locator {
  return page.getByRole('heading', { name: words, level: 1 });
}

export function press(page: Page, words: string): Promise<void> {
  return page.getByRole('button', { name: words }).click();
}

/** Marks a line of the paper. */
export function mark(page: Page, item: number, words: string): Promise<void> {
  return page.locator(`#item-${item}`).getByLabel(words).check();
}

export async function scanAndSignIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, '签到');
  await heading(page, '已签到，请等候').waitFor();
}
