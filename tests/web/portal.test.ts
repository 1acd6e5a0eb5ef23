import { beforeAll, describe, expect, test } from 'vitest';
import { openPublicHouse } from '../portal/public-house.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot } from '../support/browser.ts';

const house = openPublicHouse();
const browser = newBrowser();

describe('an installation without a body', () => {
  for (const language of ['zh-CN', 'en'] as const)
    test(`says what to do, in ${language}`, async () => {
      const page = await browser.openPage(house().url, { language, width: 390 });
      await page.getByRole('heading', { level: 1 }).waitFor();
      // The answer that there is no body is a problem on purpose.
      browser.takeFaults(page);
      expect(await page.getByRole('main').textContent()).toContain('npm run demo');
      await screenshot(page, `portal-empty-${language}`);
      await expectAccessible(page);
      expect(browser.takeFaults(page)).toEqual([]);
    });
});

describe('the first page of a congress', () => {
  beforeAll(async () => {
    await house().holdSession(12, 'first page');
  });

  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await browser.openPage(house().url, { language, size, width });
        await page.getByRole('table').waitFor();
        await screenshot(page, `portal-${language}-${size}-${width}`);
        await expectAccessible(page);
      });

  test('shows ten projects and leads to the whole result', async () => {
    const page = await browser.openPage(house().url);
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(11);
    await page.getByRole('link', { name: '看完整结果，自己核验' }).click();
    await page.getByRole('heading', { level: 1, name: '民生实事项目票决结果' }).waitFor();
    await page.getByRole('link', { name: '返回首页' }).click();
    await page.getByRole('table').waitFor();
  });
});
