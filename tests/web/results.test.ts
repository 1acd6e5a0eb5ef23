import type { Page } from 'playwright-core';
import { beforeAll, describe, test } from 'vitest';
import type { ResultView } from '../../shared/ballot/round.ts';
import { openPublicHouse } from '../portal/public-house.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot } from '../support/browser.ts';

const house = openPublicHouse();
const browser = newBrowser();
let address = '';
let result: ResultView;

beforeAll(async () => {
  await house().holdSession(12, 'twelve');
  const portal = await fetch(`${house().url}/api/portal`);
  const view = (await portal.json()) as { result: ResultView };
  result = view.result;
  address = `${house().url}/results/${result.ballot.id}`;
});

async function check(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /核验|[Cc]heck/ })
    .first()
    .click();
  await page.getByText(/查了 \d+ 项|points checked/).waitFor();
}

describe('the result of a ballot', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible before and after the check in ${language}, ${size}, ${width} px`, async () => {
        const page = await browser.openPage(address, { language, size, width });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectAccessible(page);
        await check(page);
        await screenshot(page, `results-${language}-${size}-${width}`);
        await expectAccessible(page);
      });
});
