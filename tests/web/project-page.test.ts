import { beforeAll, expect, test } from 'vitest';
import { openPublicHouse } from '../portal/public-house.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';

const house = openPublicHouse();
const browser = newBrowser();

beforeAll(async () => {
  await house().holdSession(12, 'project page');
}, 120_000);

test('a resident reads a project whole, from the first page on', async () => {
  const page = await browser.openPage(house().url, { width: 390 });
  const list = page.getByRole('table');
  await list.waitFor();
  await list.getByRole('link').first().click();
  await page.getByRole('heading', { name: '谁负责' }).waitFor();
  await page.getByRole('heading', { name: '它从哪里来' }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain('还没有公布实施计划');
  await screenshot(page, 'project-390');
  await expectAccessible(page);
  await page.getByRole('link', { name: '看全部结果，自己核验' }).click();
  await page.getByRole('heading', { level: 1, name: '民生实事项目票决结果' }).waitFor();
});

test('the page of a project reads in English and in large letters', async () => {
  const front = await browser.openPage(house().url);
  const link = front.getByRole('table').getByRole('link').first();
  const path = (await link.getAttribute('href')) ?? '';
  for (const size of ['standard', 'large'] as const) {
    const page = await browser.openPage(`${house().url}${path}`, {
      language: 'en',
      size,
      width: 768,
    });
    await page.getByRole('heading', { name: 'Who is responsible' }).waitFor();
    await screenshot(page, `project-en-${size}`);
    await expectAccessible(page);
  }
});

test('an address of no project says so', async () => {
  const page = await browser.openPage(`${house().url}/projects/nowhere/2026/1`);
  await page.getByRole('alert').waitFor();
  // The answer that there is no such project is a problem on purpose.
  browser.takeFaults(page);
  expect(await page.getByRole('alert').textContent()).toContain('没有这个项目');
  await expectAccessible(page);
});
