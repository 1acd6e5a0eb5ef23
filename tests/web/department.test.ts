import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppraisalItem, AppraisalTask } from '../../shared/screening/appraisal-model.ts';
import { aForm } from '../screening/department.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View, visit } from '../support/browser.ts';
import { staffHouses } from './staff-house.ts';
import { inDays, LEADS, loginOf, openUnits, type UnitsHouse } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
let house: UnitsHouse;

beforeAll(async () => {
  const opened = await openHouse();
  house = await openUnits(opened);
  await ask(LEADS[0], 'jianshe', 9, '请核对六处用地，落实年内资金');
  await ask(LEADS[1], 'jianshe', 3, '');
  await ask(LEADS[2], 'jianshe', 12, '');
  await ask(LEADS[3], 'jianshe', 20, '');
  // One is late: its day has passed since it was asked.
  await opened.running.platform.db
    .updateTable('appraisal')
    .set({ due_on: inDays(-2) })
    .where('lead', '=', house.leads.get(LEADS[1]) ?? '')
    .execute();
  const [sentBack, done] = [await taskOf('jianshe', LEADS[2]), await taskOf('jianshe', LEADS[3])];
  for (const { id, version } of [sentBack, done])
    await house.send('jianshe', 'POST', `${deskOf('jianshe')}/${id}/submit`, {
      version,
      form: aForm(),
    });
  const back = await taskOf('jianshe', LEADS[2]);
  await house.send('admin', 'POST', `${house.path}/appraisals/${back.id}/return`, {
    version: back.version,
    reason: '六处用地的意见没有附上，请补充后再报',
    dueOn: inDays(5),
  });
});

const deskOf = (code: string): string =>
  `${house.path}/departments/${house.units[code]?.id ?? ''}/appraisals`;

function ask(title: string, code: string, days: number, note: string): Promise<unknown> {
  return house.send('admin', 'POST', `${house.path}/appraisals`, {
    leads: [house.leads.get(title)],
    units: [house.units[code]?.id],
    dueOn: inDays(days),
    note,
  });
}

async function taskOf(code: string, title: string): Promise<AppraisalTask> {
  const items = await house.send<AppraisalItem[]>(code, 'GET', deskOf(code));
  const id = items.find(({ lead }) => lead.title === title)?.id ?? '';
  return house.send<AppraisalTask>(code, 'GET', `${deskOf(code)}/${id}`);
}

async function openDepartment(code: string, path = '', view: View = {}): Promise<Page> {
  const page = await browser.openPage(`${house.url}/department${path}`, view);
  const { username, password } = loginOf(code);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return page;
}

describe('the pages of a department', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`are accessible in ${language}, ${size}, ${width} px`, async () => {
        const view = { language, size, width };
        const name = `${language}-${size}-${width}`;
        const door = await browser.openPage(`${house.url}/department`, view);
        await door.getByRole('textbox').first().waitFor();
        await screenshot(door, `department-door-${name}`);
        await expectAccessible(door);
        const page = await openDepartment('jianshe', '', view);
        await page.getByRole('link', { name: LEADS[1] }).waitFor();
        await screenshot(page, `department-duties-${name}`);
        await expectAccessible(page);
        await visit(page, `${house.url}/department/appraisals`);
        await page.getByRole('link', { name: LEADS[1] }).waitFor();
        await screenshot(page, `department-tasks-${name}`);
        await expectAccessible(page);
        for (const [at, title] of [LEADS[0], LEADS[2], LEADS[3]].entries()) {
          const { id } = await taskOf('jianshe', title);
          await page.goto(`${house.url}/department/appraisals/${id}`);
          await page.getByRole('heading', { level: 1, name: title }).waitFor();
          await screenshot(page, `department-task-${at}-${name}`);
          await expectAccessible(page);
        }
        await visit(page, `${house.url}/department/questions`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await screenshot(page, `department-questions-${name}`);
        await expectAccessible(page);
        await visit(page, `${house.url}/department/proposals`);
        await page.getByRole('button').last().waitFor();
        await screenshot(page, `department-proposals-${name}`);
        await expectAccessible(page);
      });
});

describe('somebody of a department', () => {
  test('sees what is late first, then due, sent back and done', async () => {
    const page = await openDepartment('jianshe', '/appraisals', { width: 390 });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      '逾期',
      '待填',
      '退回补充',
      '已办',
    ]);
    expect(await page.getByText('已逾期 2 天').isVisible()).toBe(true);
    expect(await page.getByText('六处用地的意见没有附上').isVisible()).toBe(true);
  });

  test('of another department sees nothing of it, also by its address', async () => {
    const { id } = await taskOf('jianshe', LEADS[0]);
    const page = await openDepartment('ziran', '/appraisals', { width: 390 });
    await page.getByText('现在没有要填的论证').waitFor();
    await expectAccessible(page);
    await page.goto(`${house.url}/department/appraisals/${id}`);
    await page.getByText('这份论证没有取到').waitFor();
    await expectAccessible(page);
    browser.takeFaults(page);
  });
});
