import type { Page } from 'playwright-core';
import type { TestBrowser, View } from '../support/browser.ts';
import { openRostrum, signInOn, type RostrumHouse, type RostrumPlan } from './rostrum-house.ts';

/** The big screen of a hall. */
export const HALL = { width: 1920, height: 1080 };

export const textOf = (page: Page): Promise<string> => page.locator('body').innerText();
export const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Presses the button of an act that cannot be taken back, and again where it asks. */
export async function pressTwice(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

/** Pages of one congress after another, each closed before its server. */
export interface Visits {
  /** Runs with a congress of its own, which is closed afterwards however it goes. */
  readonly withRostrum: (
    plan: RostrumPlan,
    work: (house: RostrumHouse) => Promise<void>,
  ) => Promise<void>;
  readonly open: (house: RostrumHouse, path: string, view?: View) => Promise<Page>;
  /** The console with somebody of the secretariat at it. */
  readonly openConsole: (house: RostrumHouse, width?: number) => Promise<Page>;
}

export function newVisits(browser: TestBrowser, pages: string): Visits {
  const opened: Page[] = [];
  const visits: Visits = {
    async withRostrum(plan, work) {
      const house = await openRostrum(pages, { deputies: 12, ...plan });
      try {
        await work(house);
      } finally {
        // A page that outlives its server would report that as its own fault.
        await Promise.all(opened.splice(0).map((page) => page.context().close()));
        await house.close();
      }
    },
    async open(house, path, view) {
      const page = await browser.openPage(`${house.running.url}${path}`, view);
      opened.push(page);
      return page;
    },
    async openConsole(house, width = 1440) {
      const page = await visits.open(house, '/staff/session', { width });
      await signInOn(page, 'secretary');
      await page.locator('#step-title').waitFor();
      return page;
    },
  };
  return visits;
}
