import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { systemClock } from '../../server/platform/chance.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { serveCollection } from '../collection/served.ts';
import { projectsIn } from '../delivery/office.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { aDepartment } from '../screening/listing.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { aBody, aRoll, aStaff, PASSWORD, type OwnBody } from '../support/people.ts';

const served = serveCollection();
const browser = newBrowser();
let body: OwnBody;
let username: string;
let project: ProjectItem;
let supervised: () => Promise<SupervisedProject>;

beforeAll(async () => {
  const { house } = served();
  // A browser keeps no cookie that has run out by its own clock.
  const behind = systemClock.now().getTime() - house.clock.now().getTime();
  house.clock.step(Math.floor(behind / 1000));
  body = await aBody(house, { level: 'county' });
  ({ username } = (await aStaff(house, body, ['secretariat'])).member);
  await aDepartment(body, '卫生健康局');
  const deputies = (await aRoll(body, 5)).slice(0, 3).map(({ id }) => id);
  const [first, second] = await projectsIn(house, body, ['卫生院', '河东小学']);
  if (first === undefined || second === undefined) throw new Error('no projects');
  project = first;
  await body.staff.put(`${body.path}/supervision/groups`, {
    groups: [first, second].map(({ id }) => ({ project: id, leader: deputies[0], deputies })),
  });
  supervised = () => body.staff.get(`${body.path}/projects/${project.id}/supervision`);
});

async function openAt(path: string, heading: string): Promise<Page> {
  const page = await browser.openPage(`${served().url}${path}`);
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}

/** The page in both languages and sizes, on a phone and on a desk. */
async function everyWay(page: Page, name: string, english: string): Promise<void> {
  for (const width of [390, 768, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await screenshot(page, `${name}-${width}`);
  }
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: english }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Large text' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Standard' }).click();
  await page.getByRole('button', { name: '中文' }).click();
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a checklist is printed on one page of A4 for each project', async () => {
  const page = await openAt('/staff/supervision/checklists', '2027年监督清单');
  await page.getByRole('row').filter({ hasText: '卫生院' }).getByText('10 项').waitFor();
  await expectAccessible(page);
  await everyWay(page, 'checklists', 'Checklists 2027');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印全部' }).click();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { level: 1, name: '监督清单' }).first().waitFor();
  await expectAccessible(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
}, 120_000);

test('a visit is typed in from paper by the keyboard, survives a reload, and is taken once', async () => {
  const page = await openAt('/staff/supervision/visits', '录入纸质视察');
  await page.getByText('正常 10 项，有问题 0 项，不适用 0 项').waitFor();
  await expectAccessible(page);
  await page.getByLabel('第几项有问题').fill('11');
  await page.keyboard.press('Enter');
  await page.getByText('序号是 1 到 10').waitFor();
  await expectAccessible(page);
  await page.getByLabel('第几项有问题').fill('5');
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: '记入这次视察' })
    .and(page.locator('[aria-disabled]'))
    .waitFor();
  await page.getByLabel('看到了什么').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('二层临边没有护栏');
  await page.keyboard.press('Enter');
  await page.getByLabel('第几项有问题').and(page.locator(':focus')).waitFor();
  await page.getByLabel('交给单位整改').check();
  await page.getByRole('group', { name: '10. 群众满意' }).getByLabel('不适用').check();
  const photo = Buffer.from(await phonePhoto('jpeg', { width: 80, height: 60 }));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '清单.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText('已选 1 张').first().waitFor();
  await page.getByText('已保存在这台电脑').waitFor();
  await expectAccessible(page);
  await everyWay(page, 'paper-visit', 'Type in a visit from paper');
  await page.reload();
  await page.getByText('正常 8 项，有问题 1 项，不适用 1 项').waitFor();
  await page.getByText('已选 1 张').first().waitFor();
  expect(await page.getByLabel('看到了什么').inputValue()).toBe('二层临边没有护栏');
  await expectAccessible(page);
  await page.getByRole('button', { name: '记入这次视察' }).click();
  await page.getByText('“卫生院”第 1 次视察已记入').waitFor();
  await page.getByText('正常 10 项，有问题 0 项，不适用 0 项').waitFor();
  await expectAccessible(page);
  const { visits, group } = await supervised();
  expect(visits).toHaveLength(1);
  expect(visits[0]).toMatchObject({
    way: 'paper',
    findings: [{ title: '二层临边没有护栏', state: 'handed-over' }],
  });
  expect(visits[0]?.deputies).toHaveLength(group.length);
  expect(visits[0]?.photos).toHaveLength(1);
  expect(visits[0]?.items.map(({ result }) => result).join(' ')).toBe(
    'ok ok ok ok problem ok ok ok ok not-applicable',
  );
  await page.reload();
  await page.getByText('正常 10 项，有问题 0 项，不适用 0 项').waitFor();
}, 120_000);
