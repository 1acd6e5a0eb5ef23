import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../server/platform/chance.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import type { NoticePaper } from '../../shared/supervision/notice.ts';
import { serveCollection } from '../collection/served.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { PASSWORD } from '../support/people.ts';
import { aFinding, aVisit, supervised, type Supervised } from '../supervision/office.ts';

const browser = newBrowser();
const served = serveCollection();
let at: Supervised;
const finding = aFinding();

/** One finding that has come to supervised handling, and people to sign in as. */
beforeAll(async () => {
  const { house } = served();
  // A browser keeps no cookie that has run out by its own clock.
  const behind = systemClock.now().getTime() - house.clock.now().getTime();
  house.clock.step(Math.floor(behind / 1000));
  at = await supervised(house);
  const people = `${at.body.path}/staff`;
  const password = PASSWORD;
  const officer = { name: '韩立峰', username: 'notice-office', password, roles: [] };
  await at.body.staff.post(people, { ...officer, units: [at.unit.id] });
  const clerk = { name: '周文婧', username: 'notice-staff', password, roles: ['secretariat'] };
  await at.body.staff.post(people, { ...clerk, units: [] });
  const visit = `/deputy/supervision/${at.project.id}/visits/${randomUUID()}`;
  await at.member.put(visit, await aVisit(at, { findings: [finding] }));
  const ago = (days: number): string => dayAfter(dayOf(house.clock.now()), -days);
  await house.platform.db
    .updateTable('finding')
    .set({ answer_due_on: ago(12), rectify_due_on: ago(3) })
    .where('id', '=', finding.id)
    .execute();
});

async function opened(path: string, username: string, view: View): Promise<Page> {
  const page = await browser.openPage(`${served().url}${path}`, view);
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `notices-${name}`);
  await expectAccessible(page);
}

test('a notice is previewed, sent once from the overdue list, acknowledged, and printed', async () => {
  const staff = await opened('/staff/supervision', 'notice-staff', { width: 1440 });
  const overdue = staff.getByRole('region', { name: '逾期清单' });
  await overdue.getByRole('button', { name: /^发出督办通知/ }).waitFor();
  const row = overdue.getByRole('row').filter({ hasText: finding.title });
  await row.getByRole('checkbox', { name: '发通知' }).uncheck();
  await look(staff, 'unchosen-1440');
  await row.getByRole('checkbox', { name: '发通知' }).check();
  await overdue.getByRole('button', { name: /^发出督办通知/ }).click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByLabel('补充要求（可不填）').fill('请附现场照片。');
  const preview = dialog.locator('section').filter({ hasText: finding.title });
  await preview.getByText('补充要求：请附现场照片。').waitFor();
  await preview.getByText('12 天').waitFor();
  await look(staff, 'dialog-1440');
  await staff.setViewportSize({ width: 390, height: 844 });
  await look(staff, 'dialog-390');
  await dialog.getByRole('button', { name: /^发出 \d+ 份通知$/ }).click();
  await overdue.getByText(/^已经发出 \d+ 份通知/).waitFor();
  await overdue.getByText('没有要发的通知').waitFor();
  await row.getByText(/^已督办/).waitFor();
  await look(staff, 'sent-390');
  const papers = await at.body.staff.get<NoticePaper[]>(`${at.body.path}/notices`);
  expect(papers.flatMap(({ matters }) => matters).map(({ title }) => title)).toContain(
    finding.title,
  );

  const desk = await opened('/department/notices', 'notice-office', { width: 390 });
  await desk.getByRole('button', { name: '签收' }).first().waitFor();
  await look(desk, 'department-390');
  const open = await desk.getByRole('button', { name: '签收' }).count();
  await desk.getByRole('button', { name: '签收' }).first().click();
  await desk.getByText('已经签收。').waitFor();
  expect(await desk.getByRole('button', { name: '签收' }).count()).toBe(open - 1);
  await look(desk, 'acknowledged-390');

  await staff.getByRole('link', { name: '查看、打印通知' }).click();
  await staff.getByText('还没有办').first().waitFor();
  await look(staff, 'list-390');
  const paper = papers.find(({ matters }) => matters.some(({ title }) => title === finding.title));
  await staff.goto(`${served().url}/staff/supervision/notices/${paper?.id ?? ''}`);
  await staff.getByText('签收回执').waitFor();
  await staff.getByText('关于办理逾期事项的督办通知').waitFor();
  await look(staff, 'paper-390');
  await staff.emulateMedia({ media: 'print' });
  expect(await staff.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await staff.getByText('签收回执').isVisible()).toBe(true);
  await staff.emulateMedia({ media: 'screen' });
  await staff.getByRole('button', { name: 'English' }).click();
  await staff.getByText('Receipt', { exact: true }).waitFor();
  await staff.getByRole('button', { name: 'Large text' }).click();
  await look(staff, 'paper-en-large-390');
  await staff.setViewportSize({ width: 768, height: 900 });
  await look(staff, 'paper-en-large-768');
});
