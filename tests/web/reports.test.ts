import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../shared/chance.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import type { ReportHistory } from '../../shared/delivery/report-model.ts';
import { accepted, ownPlan } from '../delivery/reporting.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { card } from '../screening/builders.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { staffHouses, type StaffHouse } from './staff-house.ts';
import { LOGIN } from './staff-session.ts';
import { loginOf, openUnits, type UnitsHouse } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
const NAMES = ['城西幼儿园工程', '电动自行车充电棚', '农村公路提升'] as const;
let house: UnitsHouse;
let staff: StaffHouse;
let projects: readonly string[];

beforeAll(async () => {
  staff = await openHouse();
  house = await openUnits(staff);
  const session = await house.send<CongressSession>('admin', 'POST', `${house.path}/sessions`, {
    term: 18,
    number: 1,
    title: '第十八届人民代表大会第一次会议',
    opensOn: '2026-01-12',
    rehearsal: false,
  });
  projects = await Promise.all(NAMES.map((name, at) => aProject(session.id, name, at + 1)));
  const parts = `${house.path}/departments/${house.units['jianshe']?.id}/projects/${projects[0]}/sub-projects`;
  for (const name of ['东山村路段', '西溪村路段'])
    await house.send('jianshe', 'PUT', `${parts}/${crypto.randomUUID()}`, {
      name,
      town: '',
      site: '',
      scale: '1.2 公里',
      dueOn: dayAfter(dayOf(staff.running.platform.clock.now()), 60),
    });
});

/** A project under way since seventy days, its report of last month due. */
async function aProject(session: string, name: string, number: number): Promise<string> {
  const { platform } = staff.running;
  const { clock, chance, db } = platform;
  const today = dayOf(clock.now());
  const since = dayAfter(today, -70);
  const ends = dayAfter(today, 90);
  const body = house.path.split('/')[2] ?? '';
  const id = newId(clock, chance);
  const voted = JSON.stringify(card({ name, startsOn: since, endsOn: ends }));
  await db
    .insertInto('project')
    .values({
      id,
      body,
      year: 2026,
      number,
      session,
      ballot: '',
      code: String(number),
      lead: null,
      category: 'education',
      voted,
      card: voted,
      name,
      unit: house.units['jianshe']?.id ?? null,
      official_name: '周明远',
      official_post: '副县长',
      state: 'active',
      announced_on: since,
      plan_due_on: since,
      starts_on: since,
      ends_on: ends,
      planned: 0,
      percent: 0,
      stage: 'not-started',
      next_due_on: '',
      last_met_due_on: '',
      done_on: '',
      paid_yuan: 0,
      confirmed_on: '',
      reported_to: '',
      version: 1,
    })
    .execute();
  const form = ownPlan(id, { startsOn: since, endsOn: ends });
  const milestones = form.milestones.map((one, at) => ({
    ...one,
    dueOn: dayAfter(since, 20 + 40 * at),
  }));
  const money = [{ year: Number(today.slice(0, 4)), yuan: 12_345_600, source: '县财政' }];
  await accepted(platform, { id: body }, id, { ...form, milestones, money }, since);
  return id;
}

async function open(width: number, code = 'jianshe'): Promise<Page> {
  const page = await browser.openPage(`${house.url}/department/reports`, { width });
  const { username, password } = loginOf(code);
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('group').first().waitFor();
  return page;
}

const section = (page: Page, name: string) => page.locator('details').filter({ hasText: name });

test('a department reports two of its projects together, and corrects one', async () => {
  const page = await open(390);
  await page.getByText(/^本期还有 3 个项目待报/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reports-390-first');
  const first = section(page, NAMES[0]);
  await first.locator('summary').click();
  await first.getByLabel('东山村路段的阶段').selectOption('construction');
  await first
    .getByLabel('东山村路段到这一步的日期')
    .fill(dayOf(staff.running.platform.clock.now()));
  await first.getByRole('checkbox', { name: /^立项批复/ }).check();
  await first.getByLabel('完成日期').fill(dayOf(staff.running.platform.clock.now()));
  await first.getByLabel('今年已付').fill('148.2');
  await first.getByRole('button', { name: '添加问题' }).click();
  await first.getByLabel('原因').selectOption('weather');
  await first.getByLabel('具体情况').fill('台风停工五天');
  await first.getByLabel('下期安排').fill('完成基础施工');
  await first.getByLabel('选择照片').setInputFiles({
    name: '工地.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from(await phonePhoto()),
  });
  await first.getByLabel('照片说明').fill('基坑开挖');
  await expectAccessible(page);
  await page.reload();
  await section(page, NAMES[0]).locator('summary').click();
  expect(await first.getByLabel('今年已付').inputValue()).toBe('148.2');
  expect(await first.getByLabel('照片说明').inputValue()).toBe('基坑开挖');
  expect(await first.getByLabel('东山村路段的阶段').inputValue()).toBe('construction');
  await first.getByRole('checkbox', { name: '这个项目填好了' }).check();
  await screenshot(page, 'reports-390-filled');
  const second = section(page, NAMES[1]);
  await second.locator('summary').click();
  await second.getByRole('checkbox', { name: '这个项目填好了' }).check();
  await page.getByRole('button', { name: '报送 2 个项目' }).click();
  await page.getByText('有 1 个项目要改一下才能报送').waitFor();
  await page.getByText('请填写今年已付金额。').waitFor();
  await expectAccessible(page);
  await second.getByLabel('今年已付').fill('0');
  await page.getByRole('button', { name: '报送 2 个项目' }).click();
  await page.getByText('已报送 2 个项目').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '更正这一期' }).first().click();
  await first.getByRole('checkbox', { name: /^立项批复/ }).uncheck();
  await first.getByRole('checkbox', { name: '这个项目填好了' }).check();
  await page.getByRole('button', { name: '报送 1 个项目' }).click();
  await page.getByText('已报送 1 个项目').waitFor();
  await first.getByRole('button', { name: '历次报送' }).click();
  await first.getByText(/^撤回完成：立项批复/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reports-390-history');
  for (const width of [768, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await screenshot(page, `reports-${width}-history`);
  }
  await reportedBySheet(page);
  await page.getByRole('button', { name: 'English' }).first().click();
  await page.getByText('Progress reports').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reports-1920-english');
  await page.getByRole('button', { name: 'Large text' }).click();
  await page.getByRole('button', { name: 'Correct this period' }).last().click();
  await page.getByLabel('Paid this year').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reports-1920-large');
  const history = await house.send<ReportHistory>(
    'admin',
    'GET',
    `${house.path}/projects/${projects[0]}/reports`,
  );
  expect(history.entries.map(({ entry, form }) => [entry, form.met.length])).toEqual([
    [2, 0],
    [1, 1],
  ]);
  await readByStaff();
});

test('a joint department reports on the milestone that it delivers, and on nothing else', async () => {
  const { db } = staff.running.platform;
  const [, project = ''] = projects;
  const unit = house.units['ziran']?.id ?? '';
  const body = house.path.split('/')[2] ?? '';
  await db.insertInto('project_unit').values({ project, body, unit, position: 1 }).execute();
  await db
    .updateTable('milestone')
    .set({ unit })
    .where('project', '=', project)
    .where('position', '=', 2)
    .execute();
  const page = await open(390, 'ziran');
  const own = section(page, NAMES[1]);
  await own.getByRole('checkbox', { name: /^施工招标/ }).check();
  expect(await own.getByRole('checkbox', { name: /^立项批复/ }).count()).toBe(0);
  expect(await own.getByLabel('今年已付').count()).toBe(0);
  await own.getByLabel('完成日期').fill(dayOf(staff.running.platform.clock.now()));
  await own.getByRole('checkbox', { name: '这个项目填好了' }).check();
  await expectAccessible(page);
  await screenshot(page, 'reports-joint-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await screenshot(page, 'reports-joint-1440');
  await page.getByRole('button', { name: '报送 1 个项目' }).click();
  await page.getByText('已报送 1 个项目').waitFor();
  await expectAccessible(page);
  const { entries } = await house.send<ReportHistory>(
    'admin',
    'GET',
    `${house.path}/projects/${project}/reports`,
  );
  expect(entries.map(({ part, form }) => [part, form.met.length])).toContainEqual([unit, 1]);
});

/** The staff read what was reported, with its corrections and photos. */
async function readByStaff(): Promise<void> {
  const page = await browser.openPage(
    `${house.url}/staff/delivery/projects/${projects[0]}/reports`,
    { width: 1440 },
  );
  await page.getByLabel('登录名').fill(LOGIN.username);
  await page.getByLabel('密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '以前和现在' }).waitFor();
  await page.getByText('台风停工五天').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reports-staff-1440');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await screenshot(page, 'reports-staff-390');
}

/** The last project is reported by the sheet that was exported before. */
async function reportedBySheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用表格报送' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const lines = readFileSync(await (await waiting).path(), 'utf8').split('\n');
  const filled = lines.map((line) => {
    const cells = line.split(',');
    // Paid this year, in the first row of the third project.
    if (cells[1] === '3' && cells[3] === '1') cells[12] = '66.5';
    return cells.join(',');
  });
  await page.getByLabel('选择表格文件').setInputFiles({
    name: '进度表.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(filled.join('\n')),
  });
  await page.getByRole('button', { name: '确认导入' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reports-1920-sheet');
  await page.getByRole('button', { name: '确认导入' }).click();
  await section(page, NAMES[2]).getByText('已报送').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '收起' }).click();
}
