import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../shared/day.ts';
import type { ChangeRequest } from '../../shared/delivery/change-model.ts';
import type { Project } from '../../shared/delivery/project.ts';
import { change, deferral, field, moved } from '../delivery/changes.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View, visit } from '../support/browser.ts';
import { openChanges, PROJECT, type ChangesHouse } from './changes-house.ts';
import { staffHouses } from './staff-house.ts';
import { openStaffPage } from './staff-session.ts';
import { loginOf } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
let house: ChangesHouse;
let today: string;

beforeAll(async () => {
  const opened = await openHouse();
  house = await openChanges(opened);
  today = dayOf(opened.running.platform.clock.now());
});

async function openForm(view: View = {}): Promise<Page> {
  const page = await browser.openPage(`${house.url}/department`, view);
  const { username, password } = loginOf('jianshe');
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${house.url}/department/projects/${house.project.id}/change`);
  await page.getByRole('heading', { level: 1, name: PROJECT }).waitFor();
  await page.getByRole('button', { name: '提交变更申请' }).waitFor();
  return page;
}

const all = (): Promise<ChangeRequest[]> => house.send('admin', 'GET', `${house.path}/changes`);
const standing = (): Promise<Project> =>
  house.send('admin', 'GET', `${house.path}/projects/${house.project.id}`);

test('a department asks for a deferral: what is missing is named, who decides is said, nothing changes', async () => {
  const page = await openForm({ width: 390 });
  await screenshot(page, 'change-form-390');
  await expectAccessible(page);
  await page.getByText('勾选要改的内容或者移动节点以后').waitFor();
  await page.getByRole('radio', { name: '延期' }).check();
  await page.getByText('由人大常委会决定').waitFor();
  await page.getByRole('button', { name: '提交变更申请' }).click();
  await page.getByText('延期要写明更晚的完工日期。').waitFor();
  await page.getByText('请写明对群众有什么影响。').waitFor();
  await screenshot(page, 'change-form-faults-390');
  await expectAccessible(page);
  await page.getByLabel('完工日期改为').fill('2028-03-31');
  await page.getByText('延期要写明哪些节点往后推。').waitFor();
  await page.getByLabel('“竣工验收”的新期限').fill('2028-03-31');
  await page.getByLabel('为什么要改').fill('地质条件与勘察不符，需要加固基础');
  await page.getByLabel('对群众有什么影响').fill('晚四个月招生，期间由城东园接收');
  await page.setInputFiles('input[type=file]', {
    name: '勘察报告.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 勘察报告'),
  });
  await page.getByRole('link', { name: '勘察报告.pdf' }).waitFor();
  // Half-written it outlives the page, with its evidence.
  await page.reload();
  await page.getByText('接着上次没有提交的内容填写。').waitFor();
  expect(await page.getByLabel('为什么要改').inputValue()).toContain('地质条件与勘察不符');
  expect(await page.getByLabel('完工日期改为').inputValue()).toBe('2028-03-31');
  await page.getByText('勘察报告.pdf').waitFor();
  await screenshot(page, 'change-form-recovered-390');
  await expectAccessible(page);
  await page.getByRole('button', { name: '提交变更申请' }).click();
  await page.getByText('申请已经提交。决定以前，项目照原来的执行。').waitFor();
  await page.getByText('已申请', { exact: true }).waitFor();
  await screenshot(page, 'change-own-390');
  await expectAccessible(page);
  expect(await all()).toMatchObject([
    { level: 'major', organ: 'standing-committee', state: 'filed' },
  ]);
  expect((await standing()).card.endsOn).toBe('2027-11-30');
});

test('the staff brings it before the standing committee and writes down its decision, whose button says what is missing', async () => {
  const page = await openStaffPage(browser, house.url, '/staff/delivery/changes', { width: 1440 });
  await page.getByRole('link', { name: new RegExp(PROJECT) }).waitFor();
  await screenshot(page, 'change-queue');
  await expectAccessible(page);
  await page.getByRole('link', { name: new RegExp(PROJECT) }).click();
  await page.getByRole('button', { name: '提请审议' }).waitFor();
  await screenshot(page, 'change-filed');
  await expectAccessible(page);
  await page.getByRole('button', { name: '提请审议' }).click();
  await page.getByText('已经提请审议。').waitFor();
  await page.getByText('还没有填会议纪要').first().waitFor();
  await screenshot(page, 'change-decide');
  await expectAccessible(page);
  await page.getByLabel('会议纪要').fill('县人大常委会第三十一次会议纪要');
  await page.getByLabel('决定日期').fill('2020-01-01');
  await page.getByRole('button', { name: /^同意变更/ }).click();
  await page.getByText('不能早于').waitFor();
  await expectAccessible(page);
  await page.getByLabel('决定日期').fill(today);
  await page.getByRole('button', { name: /^同意变更/ }).click();
  await page.getByText('已经同意，改动已生效。').waitFor();
  await screenshot(page, 'change-approved');
  await expectAccessible(page);
  const { card, voted, milestones } = await standing();
  expect([voted.endsOn, card.endsOn]).toEqual(['2027-11-30', '2028-03-31']);
  expect(milestones.at(-1)?.dueOn).toBe('2028-03-31');
});

test('the office asks on behalf of a department, from the plan of the project', async () => {
  const plan = `/staff/delivery/plans/${house.project.id}`;
  const page = await openStaffPage(browser, house.url, plan, { width: 390 });
  await page.getByRole('link', { name: '申请变更' }).click();
  await page.getByRole('radio', { name: /代提/ }).waitFor();
  await page.getByLabel('为什么要改').fill('上级统一更名');
  await page.getByLabel('对群众有什么影响').fill('没有影响');
  await page.getByRole('checkbox', { name: '年度目标' }).check();
  await page.getByLabel('年度目标改为').fill('次年春季开园');
  await page.setInputFiles('input[type=file]', {
    name: '更名通知.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 更名'),
  });
  await page.getByRole('link', { name: '更名通知.pdf' }).waitFor();
  await screenshot(page, 'change-office-390');
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await screenshot(page, 'change-office-1440');
  await page.getByRole('button', { name: '提交变更申请' }).click();
  await page.getByText('由政府办代提').waitFor();
  await screenshot(page, 'change-office-filed');
  await expectAccessible(page);
  const [request] = await all();
  if (request === undefined) throw new Error('no request');
  expect(request).toMatchObject({ byOffice: true, documents: [{ name: '更名通知.pdf' }] });
  await house.send('jianshe', 'POST', `${house.desk}/changes/${request.id}/withdraw`, {
    version: 1,
    minute: '',
    decidedOn: '',
    reason: '合并到下一份申请',
  });
});

test('a request written on what is no longer so cannot be approved, and is withdrawn', async () => {
  const file = `${house.desk}/projects/${house.project.id}/changes`;
  const sent = change({ fields: [field('target', '11 月底前投入使用', '次年 3 月底前投入使用')] });
  await house.send('jianshe', 'POST', file, sent);
  const other = change({ fields: [field('target', '11 月底前投入使用', '次年 4 月投入使用')] });
  await house.send('jianshe', 'POST', file, other);
  const step = { version: 1, minute: '', decidedOn: '', reason: '' };
  const changes = `${house.path}/changes`;
  for (const { id } of [sent, other])
    await house.send('admin', 'POST', `${changes}/${id}/forward`, step);
  const minute = { ...step, version: 2, minute: '常委会纪要', decidedOn: today };
  await house.send('admin', 'POST', `${changes}/${sent.id}/approve`, minute);
  const page = await openStaffPage(browser, house.url, `/staff/delivery/changes/${other.id}`);
  await page.getByText('申请写的原值和现在的不一样了').waitFor();
  await screenshot(page, 'change-differs');
  await expectAccessible(page);
  const desk = await openForm({ width: 768 });
  await desk.getByRole('button', { name: '撤回申请' }).click();
  await desk.getByRole('dialog').getByLabel('理由').fill('按新的目标重新提出');
  await expectAccessible(desk);
  await desk.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click();
  await desk.getByText('申请已经撤回。').waitFor();
  await screenshot(desk, 'change-own-768');
  await expectAccessible(desk);
});

test('the next session is told of what was decided, from a printed list', async () => {
  const page = await openStaffPage(browser, house.url, '/staff/delivery/changes/next-session');
  await page.getByRole('button', { name: '打印清单' }).waitFor();
  await screenshot(page, 'change-told-before');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await pagesOf(page)).toBe(1);
  await screenshot(page, 'change-told-print');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '记下已报告' }).click();
  await page.getByText('已经记下：报告 2 件。').waitFor();
  await page.getByText('没有要报告的变更。').waitFor();
  await screenshot(page, 'change-told');
  await expectAccessible(page);
});

test('a request is printed as the document of the meeting, on one page', async () => {
  const file = `${house.desk}/projects/${house.project.id}/changes`;
  const sent = deferral(house, '2028-06-30', '2028-03-31');
  await house.send('jianshe', 'POST', file, sent);
  const page = await openStaffPage(browser, house.url, `/staff/delivery/changes/${sent.id}`);
  await page.getByRole('button', { name: '打印审议材料' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: '民生实事项目变更申请' }).waitFor();
  expect(await pagesOf(page)).toBe(1);
  await screenshot(page, 'change-print');
});

test('in English, in both sizes and widths, all pages are accessible', async () => {
  const sent = change({
    milestones: [
      moved(house.milestones[1], { dueOn: '2027-04-15', weight: 25 }, { dueOn: '2027-06-15' }),
    ],
  });
  const file = `${house.desk}/projects/${house.project.id}/changes`;
  await house.send('jianshe', 'POST', file, sent);
  const paths = ['', '/next-session', `/${sent.id}`];
  for (const [size, width] of [
    ['standard', 390],
    ['standard', 1920],
    ['large', 768],
  ] as const) {
    const view = { language: 'en', size, width } as const;
    const page = await openStaffPage(browser, house.url, '/staff/delivery/changes', view);
    for (const path of paths) {
      await visit(page, `${house.url}/staff/delivery/changes${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await screenshot(page, `change-en-${size}-${width}-${path.length}`);
      await expectAccessible(page);
    }
  }
  const page = await openForm({ width: 1920, size: 'large' });
  await page.getByLabel('总投资').check();
  await page.getByLabel('责任单位').check();
  await page.getByText('总投资变了，实施计划会退回').waitFor({ state: 'hidden' });
  await page.getByLabel('总投资改为').fill('1500');
  await page.getByText('总投资变了，实施计划会退回').waitFor();
  await screenshot(page, 'change-form-large');
  await expectAccessible(page);
});

async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}
