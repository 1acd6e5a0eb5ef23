import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { systemClock } from '../../server/platform/chance.ts';
import type { ProjectItem } from '../../shared/delivery/project.ts';
import type { ChecklistTemplate } from '../../shared/supervision/templates.ts';
import type { SupervisedProject } from '../../shared/supervision/visits.ts';
import { serveCollection } from '../collection/served.ts';
import { projectsIn } from '../delivery/office.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { aDepartment } from '../screening/listing.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import {
  aBody,
  aRoll,
  aStaff,
  cardsOf,
  PASSWORD,
  scanned,
  type OwnBody,
} from '../support/people.ts';
import { openDeputy } from './deputies.ts';

const served = serveCollection();
const browser = newBrowser();
let body: OwnBody;
let username: string;
let leader: string;
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
  leader = deputies[0] ?? '';
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
});

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
});

test('staff change a checklist and its template, with a reason for what is dropped', async () => {
  const page = await openAt(`/staff/supervision/checklists/${project.id}`, '卫生院');
  await page.getByText('没有改动').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '去掉“变更”' }).click();
  await page.getByText('还没有写为什么去掉“变更”').waitFor();
  await expectAccessible(page);
  await page.getByLabel('为什么去掉“变更”').fill('方案已定，不会再变');
  await page.getByRole('button', { name: '改 开工' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('开工和围挡');
  await page.getByRole('button', { name: '收起 开工和围挡' }).click();
  await page.getByRole('button', { name: '上移“资金到位”' }).click();
  await page.getByRole('button', { name: '加一项自己的' }).click();
  await page.getByText('有 1 项还没有名称').waitFor();
  await page.getByRole('textbox', { name: '名称' }).fill('门口的坡道');
  await page.getByLabel('到现场看什么').fill('轮椅能不能上');
  await expectAccessible(page);
  await everyWay(page, 'checklist-edit', '卫生院');
  await page.getByRole('button', { name: '保存清单' }).click();
  await page.getByText('已保存。').waitFor();
  await expectAccessible(page);
  const { checklist } = await supervised();
  expect(checklist.map(({ code, words }) => words || code).join(' ')).toBe(
    'funds approval tender 开工和围挡 quality progress publicity acceptance satisfaction 门口的坡道',
  );

  await page.goto(`${served().url}/staff/supervision/checklists/templates`);
  await page.getByRole('heading', { level: 1, name: '监督清单模板' }).waitFor();
  await page.getByLabel('类别').selectOption('care');
  await page.getByRole('button', { name: '去掉“变更”' }).click();
  await page.getByRole('button', { name: '保存清单' }).click();
  await page.getByText('已保存。').waitFor();
  await expectAccessible(page);
  const templates = await body.staff.get<ChecklistTemplate[]>(`${body.path}/checklist-templates`);
  const sizes = new Map(templates.map(({ category, items }) => [category, items.length]));
  expect([sizes.get('care'), sizes.get('education')]).toEqual([9, 10]);
});

test('what was no visit is marked as done with a note and its papers', async () => {
  const page = await openAt('/staff/supervision/tasks', '2027年监督节奏');
  const row = page.getByRole('row').filter({ hasText: '河东小学' });
  const hearing = row.getByRole('button', { name: '半年听取汇报' });
  await hearing.waitFor();
  await expectAccessible(page);
  await hearing.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('做了什么').fill('主任会议听取');
  const pdf = Buffer.from('%PDF-1.7 纪要');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '纪要.pdf', mimeType: 'application/pdf', buffer: pdf });
  await dialog.getByRole('button', { name: '去掉 纪要.pdf' }).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '记为完成' }).click();
  await page.getByText('“河东小学”的半年听取汇报已记下。').waitFor();
  await hearing.getByText('主任会议听取，材料 1 份').waitFor();
  await expectAccessible(page);
  await everyWay(page, 'tasks', 'The rhythm of 2027');
  await hearing.click();
  await dialog.getByRole('button', { name: '改为没有完成' }).click();
  await page.getByText('“河东小学”的半年听取汇报改为没有完成。').waitFor();
  await expectAccessible(page);
});

test('the rules of supervision are set, and what is wrong is said at its field', async () => {
  const page = await openAt('/staff/supervision/settings', '监督办法');
  await page.getByLabel('一般的，几天内答复').waitFor();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: '半年听取汇报' }).fill('2-30');
  await page.getByRole('button', { name: '保存办法' }).click();
  await page.getByText('日期要写成每年都有的一天').waitFor();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: '半年听取汇报' }).fill('8月15日');
  await page.getByLabel('一般的，几天内答复').fill('20');
  await page.getByRole('button', { name: '保存办法' }).click();
  await page.getByText('已保存。').waitFor();
  await expectAccessible(page);
  await everyWay(page, 'supervision-settings', 'Rules of supervision');
  expect(await body.staff.get(`${body.path}/supervision-settings`)).toMatchObject({
    answerDays: { ordinary: 20 },
    rhythm: { hearing: '08-15' },
    version: 1,
  });
});

test('the leader of the group adds an item on the own phone, and prints the sheet', async () => {
  const [card] = await cardsOf(body, [leader]);
  if (card === undefined) throw new Error('no card');
  const page = await openDeputy(browser, served().url, scanned(card), { width: 390 });
  await page.getByRole('link', { name: /河东小学/ }).click();
  await page.getByRole('heading', { level: 1, name: '河东小学' }).waitFor();
  await page.getByRole('link', { name: '修改清单' }).click();
  await page.getByRole('heading', { level: 1, name: '修改监督清单' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '加一项自己的' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('校门口的斑马线');
  await expectAccessible(page);
  await screenshot(page, 'leader-checklist-390');
  await page.getByRole('button', { name: '保存清单' }).click();
  await page.getByRole('heading', { level: 1, name: '河东小学' }).waitFor();
  await page.getByText('校门口的斑马线').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'leader-project-390');
  await page.emulateMedia({ media: 'print' });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
