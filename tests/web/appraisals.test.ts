import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppraisalItem } from '../../shared/screening/appraisal-model.ts';
import { aForm } from '../screening/department.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View, visit } from '../support/browser.ts';
import { staffHouses } from './staff-house.ts';
import { LOGIN } from './staff-session.ts';
import { inDays, LEADS, openUnits, type UnitsHouse } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
let house: UnitsHouse;

beforeAll(async () => {
  house = await openUnits(await openHouse());
  const leads = [...house.leads.values()];
  const ask = (of: string[], units: string[], dueOn: string, note: string) =>
    house.send('admin', 'POST', `${house.path}/appraisals`, {
      leads: of,
      units: units.map((code) => house.units[code]?.id),
      dueOn,
      note,
    });
  await ask(leads.slice(0, 3), ['jianshe'], inDays(9), '请核对用地，落实年内资金');
  await ask(leads.slice(0, 2), ['ziran'], inDays(3), '');
  await submit('jianshe', LEADS[0]);
});

/** Submits what this department was asked of this lead. */
async function submit(code: string, title: string): Promise<void> {
  const desk = `${house.path}/departments/${house.units[code]?.id ?? ''}/appraisals`;
  const items = await house.send<AppraisalItem[]>(code, 'GET', desk);
  const { id, version } = items.find(({ lead }) => lead.title === title) ?? { id: '', version: 0 };
  await house.send(code, 'POST', `${desk}/${id}/submit`, { version, form: aForm() });
}

async function openStaff(path: string, view: View = {}): Promise<Page> {
  const page = await browser.openPage(`${house.url}${path}`, view);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(LOGIN.username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return page;
}

describe('the pages of appraisals', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`are accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await openStaff('/staff/screening/appraisals', { language, size, width });
        await page.getByRole('row').nth(2).waitFor();
        const name = `${language}-${size}-${width}`;
        await screenshot(page, `appraisals-${name}`);
        await expectAccessible(page);
        await visit(page, `${house.url}/staff/screening/appraisals/reminders`);
        await page.getByRole('table').first().waitFor();
        await screenshot(page, `reminders-${name}`);
        await expectAccessible(page);
        const lead = [...house.leads.values()][0] ?? '';
        await visit(page, `${house.url}/staff/screening/appraisals/${lead}`);
        await page.getByText('六处用地要先与社区签协议').waitFor();
        await screenshot(page, `lead-appraisals-${name}`);
        await expectAccessible(page);
      });
});

describe('a clerk', () => {
  test('narrows the list by state and department, and comes to what other pages lead to', async () => {
    const page = await openStaff('/staff/screening/appraisals?state=submitted', { width: 1440 });
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await page.getByLabel('状态').selectOption({ label: '等部门返回' });
    await page.getByText('第 1 至 4 条，共 4 条').waitFor();
    await page.getByLabel('部门', { exact: true }).selectOption({ label: '县自然资源局' });
    await page.getByText('第 1 至 2 条，共 2 条').waitFor();
    await expectAccessible(page);
    await page.getByLabel('状态').selectOption({ label: '已逾期' });
    await page.getByText('没有这样的论证任务。').waitFor();
    await expectAccessible(page);
  });

  test('begins with what is to be checked once no department has to answer', async () => {
    const page = await openStaff('/staff', { width: 1440 });
    await page.route('**/appraisals/summary', (route) =>
      route.fulfill({ json: { leads: 0, open: 0, late: 0, submitted: 1, units: [] } }),
    );
    await page.goto(`${house.url}/staff/screening/appraisals`);
    await page.getByText('没有等部门返回的论证。交来待核对 1 件。').waitFor();
    await page.getByText('第 1 至 1 条，共 1 条').waitFor();
    expect(await page.getByLabel('状态').inputValue()).toBe('submitted');
    await expectAccessible(page);
  });

  test('asks another department, sends one back, accepts it once it has come again, and withdraws one', async () => {
    const lead = house.leads.get(LEADS[0]) ?? '';
    const page = await openStaff(`/staff/screening/appraisals/${lead}`, { width: 1440 });
    await page.getByRole('button', { name: '再请一个部门' }).click();
    const asking = page.getByRole('dialog', { name: '请部门论证' });
    await asking.getByText('县教育局').waitFor();
    expect(await asking.getByRole('checkbox').count()).toBe(1);
    await screenshot(page, 'appraisals-ask');
    await expectAccessible(page);
    expect(await asking.getByText('还没有选部门').isVisible()).toBe(true);
    await asking.getByLabel('县教育局').check();
    await asking.getByLabel('返回期限').fill(inDays(-3));
    await asking.getByRole('button', { name: '送出' }).click();
    await asking.getByText('返回期限不能早于今天。').waitFor();
    await expectAccessible(page);
    await asking.getByLabel('返回期限').fill(inDays(5));
    await asking.getByLabel('请部门论证什么').fill('请核对校门口的用地');
    await asking.getByRole('button', { name: '送出' }).click();
    await page.getByText('已请部门论证，共 1 件。').waitFor();
    await expectAccessible(page);

    const entry = page.getByRole('listitem').filter({ hasText: '县住建局' }).first();
    await entry.getByRole('button', { name: '退回补充 县住建局' }).click();
    const back = page.getByRole('dialog', { name: '退回县住建局补充' });
    await back.getByRole('button', { name: '退回补充' }).click();
    await back.getByText('请写明理由。').waitFor();
    await expectAccessible(page);
    await back.getByLabel('要补充什么').fill('六处用地的意见没有附上');
    await back.getByRole('button', { name: '退回补充' }).click();
    await page.getByText('已退回县住建局补充。').waitFor();
    await entry.getByText('六处用地的意见没有附上').first().waitFor();
    await screenshot(page, 'appraisals-returned');
    await expectAccessible(page);

    await submit('jianshe', LEADS[0]);
    await page.reload();
    await entry.getByRole('button', { name: '采纳 县住建局' }).click();
    await page.getByText('已采纳县住建局的论证意见，提出人会看到。').waitFor();
    await entry.getByText('历次记录').click();
    await entry.getByText('看当时的意见').first().waitFor();
    await expectAccessible(page);

    const other = page.getByRole('listitem').filter({ hasText: '县教育局' }).first();
    await other.getByRole('button', { name: '撤回 县教育局' }).click();
    const withdraw = page.getByRole('dialog', { name: '撤回给县教育局的论证任务？' });
    await expectAccessible(page);
    await withdraw.getByLabel('理由').fill('不涉及学校');
    await withdraw.getByRole('button', { name: '撤回' }).click();
    await page.getByText('已撤回，县教育局不用再论证。').waitFor();
    await other.getByText('已撤回', { exact: true }).waitFor();
    await screenshot(page, 'appraisals-decided');
    await expectAccessible(page);
  });
});
