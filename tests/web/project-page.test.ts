import { beforeAll, expect, test } from 'vitest';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { raiseFinding } from '../../server/supervision/raise-finding.ts';
import { dayOf } from '../../shared/day.ts';
import { openPublicHouse } from '../portal/public-house.ts';
import { aFinding } from '../supervision/office.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';

const house = openPublicHouse();
const browser = newBrowser();

beforeAll(async () => {
  await house().holdSession(12, 'project page');
});

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

test('the plan of the year is one step from the first page', async () => {
  const page = await browser.openPage(house().url, { width: 390 });
  await page.getByRole('link', { name: /实施计划$/ }).click();
  await page.getByRole('heading', { level: 1, name: /民生实事项目实施计划$/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: /^The plan of/ }).waitFor();
  await expectAccessible(page);
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

test('what deputies found and what was done about it stands on the page', async () => {
  const { platform, url } = house();
  const { db, clock, chance } = platform;
  const project = await db
    .selectFrom('project')
    .innerJoin('body', 'body.id', 'project.body')
    .select(['project.id', 'project.body', 'project.year', 'project.number', 'body.code'])
    .orderBy('project.number')
    .executeTakeFirstOrThrow();
  const unit = crypto.randomUUID();
  const { body } = project;
  const raised = await perform(platform, body, SYSTEM, async (trx, record) => {
    await trx
      .insertInto('unit')
      .values({ id: unit, body, kind: 'department', code: 'JY9', name: '县教育局', parent: null })
      .execute();
    return raiseFinding(
      trx,
      { clock, chance, record },
      { body, project: project.id, visit: null, raisedOn: dayOf(clock.now()), account: null },
      aFinding({ unit, title: '二层临边没有护栏', urgency: 'ordinary' }),
    );
  });
  expect(raised).toMatchObject({ ok: true });
  const page = await browser.openPage(
    `${url}/projects/${project.code}/${project.year}/${project.number}`,
    { width: 390 },
  );
  await page.getByRole('heading', { name: '代表查出 1 个问题，0 个已销号' }).waitFor();
  const finding = page.getByRole('article').filter({ hasText: '二层临边没有护栏' });
  await finding.getByText('待答复').waitFor();
  expect(await finding.innerText()).toContain('县教育局');
  await screenshot(page, 'project-findings-390');
  await expectAccessible(page);
});

test('an address of no project says so', async () => {
  const page = await browser.openPage(`${house().url}/projects/nowhere/2026/1`);
  await page.getByRole('alert').waitFor();
  // The answer that there is no such project is a problem on purpose.
  browser.takeFaults(page);
  expect(await page.getByRole('alert').textContent()).toContain('没有这个项目');
  await expectAccessible(page);
});
