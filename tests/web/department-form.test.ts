import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { AppraisalItem, AppraisalTask } from '../../shared/screening/appraisal-model.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { staffHouses } from './staff-house.ts';
import { inDays, LEADS, loginOf, openUnits, type UnitsHouse } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
let house: UnitsHouse;

beforeAll(async () => {
  house = await openUnits(await openHouse());
  await house.send('admin', 'POST', `${house.path}/appraisals`, {
    leads: [...house.leads.values()],
    units: [house.units['jianshe']?.id],
    dueOn: inDays(9),
    note: '请核对用地和资金',
  });
});

const desk = (): string =>
  `${house.path}/departments/${house.units['jianshe']?.id ?? ''}/appraisals`;

async function taskOf(title: string): Promise<AppraisalTask> {
  const items = await house.send<AppraisalItem[]>('jianshe', 'GET', desk());
  const id = items.find(({ lead }) => lead.title === title)?.id ?? '';
  return house.send<AppraisalTask>('jianshe', 'GET', `${desk()}/${id}`);
}

/** The form of this lead on a device of its own. */
async function openForm(title: string, view: View = { width: 390 }): Promise<Page> {
  const page = await browser.openPage(`${house.url}/department/appraisals`, view);
  const { username, password } = loginOf('jianshe');
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: '提交论证意见' }).waitFor();
  return page;
}

/**
 * From now on and over reloads no draft gets through. The page itself refuses:
 * what it sends while it is being left slips past the routes of a test.
 */
async function refuseDrafts(page: Page): Promise<void> {
  const refuse = (): void => {
    const send = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      return address.endsWith('/draft') && sessionStorage.getItem('drafts refused') !== null
        ? Promise.reject(new TypeError('Failed to fetch'))
        : send(input, init);
    };
  };
  await page.evaluate(() => sessionStorage.setItem('drafts refused', 'yes'));
  await page.addInitScript(refuse);
  await page.evaluate(refuse);
}

const verdict = (page: Page, aspect: string, choice: string): Locator =>
  page
    .getByRole('radiogroup', { name: aspect, exact: true })
    .getByRole('radio', { name: choice, exact: true });

async function fill(page: Page): Promise<void> {
  for (const aspect of ['可行性', '合法性', '环境影响', '公共安全'])
    await verdict(page, aspect, '可以').check();
  await verdict(page, '用地', '有条件').check();
  await page.getByLabel('用地说明').fill('六处用地要先与社区签协议');
  await page.getByLabel('内容与规模').fill('38 个小区建充电棚，端口 3,000 个');
  await page.getByLabel('地点', { exact: true }).fill('城东、城西两个街道');
  await page.getByLabel('受益人数').fill('21,000');
  await page.getByLabel('金额（万元）').fill('860');
  await page.getByLabel('资金来源').fill('县级财政');
  await page.getByLabel('开工').fill('2027-03-01');
  await page.getByLabel('完工').fill('2027-10-31');
  await page.getByLabel('可检查的目标').fill('新建端口 3,000 个');
}

test('what is written is kept by itself and stands there again after a reload', async () => {
  const page = await openForm(LEADS[0]);
  await verdict(page, '用地', '有条件').check();
  await page.getByLabel('用地说明').fill('先写一半');
  await page.getByText(/^已保存 \d+:\d\d$/).waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.getByLabel('用地说明').waitFor();
  expect(await page.getByLabel('用地说明').inputValue()).toBe('先写一半');
  expect((await taskOf(LEADS[0])).form.remarks.land).toBe('先写一半');
});

test('a form with gaps is not sent: each gap is named and the first gets the focus', async () => {
  const page = await openForm(LEADS[1]);
  await page.getByRole('button', { name: '提交论证意见' }).click();
  await page.getByText('请选一项。').first().waitFor();
  expect(await page.getByText('请选一项。').count()).toBe(5);
  expect(await page.getByText('还差 12 处').isVisible()).toBe(true);
  await screenshot(page, 'department-form-gaps');
  await expectAccessible(page);
  await page.getByLabel('金额（万元）').fill('一千');
  await page.getByText('请写成万元的数字').waitFor();
  await page.getByText(/^还没有保存：请写成万元的数字/).waitFor();
  await expectAccessible(page);
  expect((await taskOf(LEADS[1])).state).toBe('requested');
});

test('one “no” asks for its reason alone', async () => {
  const page = await openForm(LEADS[3], { width: 1440 });
  for (const aspect of ['可行性', '合法性', '环境影响', '公共安全'])
    await verdict(page, aspect, '可以').check();
  await verdict(page, '用地', '不可以').check();
  await page.getByText('有一项不可以，下面的内容、投资和时间可以不填。').waitFor();
  expect(await page.getByText('还差 1 处').isVisible()).toBe(true);
  await page.getByLabel('用地说明').fill('占用基本农田，无法调整');
  await page.getByText('都填好了，可以提交').waitFor();
  await screenshot(page, 'department-form-no');
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交论证意见' }).click();
  await page.getByText('已提交，等待核对').waitFor();
  await page.getByText('占用基本农田，无法调整').waitFor();
  await expectAccessible(page);
});

test('filled in with money, days and a document it is submitted, and can be read afterwards', async () => {
  const page = await openForm(LEADS[0], { width: 1440 });
  await fill(page);
  await page.getByRole('button', { name: '添加年度' }).click();
  const second = page.getByRole('group', { name: '第 2 行投资' });
  expect(await second.getByLabel('年度', { exact: true }).inputValue()).toBe('2028');
  await second.getByLabel('金额（万元）').fill('140.5');
  await second.getByLabel('资金来源').fill('社会资本');
  await page.getByText('1,000.5 万元').first().waitFor();
  await page.setInputFiles('input[type=file]', {
    name: '选址图.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 选址图'),
  });
  await page.getByRole('link', { name: '选址图.pdf' }).waitFor();
  await page.setInputFiles('input[type=file]', {
    name: '表.exe',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('MZ'),
  });
  await page.getByText(/“表.exe”没有加入/).waitFor();
  await page.getByText('都填好了，可以提交').waitFor();
  await screenshot(page, 'department-form-filled');
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交论证意见' }).click();
  await page.getByText('已提交，等待核对').waitFor();
  await page.getByText('有条件可行').waitFor();
  await screenshot(page, 'department-form-submitted');
  await expectAccessible(page);
  const task = await taskOf(LEADS[0]);
  expect(task).toMatchObject({ state: 'submitted', form: { beneficiaries: 21_000 } });
  expect(task.form.money).toEqual([
    { year: 2027, yuan: 8_600_000, source: '县级财政' },
    { year: 2028, yuan: 1_405_000, source: '社会资本' },
  ]);
  expect(task.documents.map(({ name }) => name)).toEqual(['选址图.pdf']);
});

test('two devices: the second is told, and chooses which of both is to stay', async () => {
  const [one, other] = [await openForm(LEADS[2]), await openForm(LEADS[2])];
  await one.getByLabel('可检查的目标').fill('甲');
  await one.getByText(/^已保存/).waitFor();
  await other.getByLabel('可检查的目标').fill('乙');
  await other.getByText('同一份论证在另一台设备上也改过').waitFor();
  await screenshot(other, 'department-form-split');
  await expectAccessible(other);
  expect(await other.getByLabel('可检查的目标').inputValue()).toBe('乙');
  await other.getByRole('button', { name: '用这台设备上的' }).click();
  await other.getByText(/^已保存/).waitFor();
  expect((await taskOf(LEADS[2])).form.target).toBe('乙');
  await one.getByLabel('风险和难点').fill('丙');
  await one.getByText('同一份论证在另一台设备上也改过').waitFor();
  await one.getByRole('button', { name: '用另一台设备上的' }).click();
  await expect.poll(() => one.getByLabel('可检查的目标').inputValue()).toBe('乙');
  expect(await one.getByLabel('风险和难点').inputValue()).toBe('');
  await expectAccessible(one);
  for (const page of [one, other]) browser.takeFaults(page);
});

test('without network nothing is lost: it stays on the device, also over a reload, until it is kept', async () => {
  const page = await openForm(LEADS[1]);
  await refuseDrafts(page);
  await page.getByLabel('风险和难点').fill('断网的时候写的');
  await page.getByText('没有网络。填的内容留在这台设备上').waitFor();
  await screenshot(page, 'department-form-offline');
  await expectAccessible(page);
  await page.reload();
  await page.getByText('已经从这台设备上找回').waitFor();
  expect(await page.getByLabel('风险和难点').inputValue()).toBe('断网的时候写的');
  await expectAccessible(page);
  expect((await taskOf(LEADS[1])).form.risks).toBe('');
  await page.evaluate(() => sessionStorage.removeItem('drafts refused'));
  await page.getByText(/^已保存/).waitFor();
  expect((await taskOf(LEADS[1])).form.risks).toBe('断网的时候写的');
});
