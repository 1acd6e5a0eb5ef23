import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { handOver } from '../../server/delivery/handover.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import type { CongressSession } from '../../shared/congress/model.ts';
import { ok } from '../../shared/result.ts';
import type { Candidate } from '../../shared/screening/model.ts';
import { card } from '../screening/builders.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { staffHouses } from './staff-house.ts';
import { LOGIN } from './staff-session.ts';
import { inDays, loginOf, openUnits, type UnitsHouse } from './units-house.ts';

const browser = newBrowser();
const openHouse = staffHouses();
const NAMES = ['城西幼儿园工程', '电动自行车充电棚', '农村公路提升工程'] as const;
let house: UnitsHouse;

beforeAll(async () => {
  const staff = await openHouse();
  house = await openUnits(staff);
  const session = await house.send<CongressSession>('admin', 'POST', `${house.path}/sessions`, {
    term: 18,
    number: 1,
    title: '第十八届人民代表大会第一次会议',
    opensOn: inDays(-5),
    rehearsal: false,
  });
  const decided: { readonly code: string; readonly chosen: boolean }[] = [];
  for (const name of NAMES) {
    const candidate = await house.send<Candidate>(
      'admin',
      'POST',
      `${house.path}/sessions/${session.id}/candidates`,
      card({ name, startsOn: inDays(20), endsOn: inDays(300) }),
    );
    decided.push({ code: candidate.code, chosen: true });
  }
  const { platform } = staff.running;
  const { clock, chance } = platform;
  const done = await perform(platform, session.body, SYSTEM, async (trx, record) => {
    await handOver(chance)({ trx, clock, session, ballot: 'a-ballot', decided, record });
    return ok({});
  });
  expect(done.ok).toBe(true);
});

async function signIn(
  path: string,
  login: { readonly username: string; readonly password: string },
  view: View,
): Promise<Page> {
  const page = await browser.openPage(`${house.url}${path}`, view);
  await page.getByLabel('登录名').fill(login.username);
  await page.getByLabel('密码').fill(login.password);
  await page.keyboard.press('Enter');
  return page;
}

/** The page at other sizes, in English and in large letters, and back. */
async function everyWay(page: Page, name: string, width: number): Promise<void> {
  await expectAccessible(page);
  for (const other of [390, 768, 1920]) {
    await page.setViewportSize({ width: other, height: 900 });
    await screenshot(page, `${name}-${other}`);
    if (other === 390) await expectAccessible(page);
  }
  await page.setViewportSize({ width: 390, height: 900 });
  await page.getByRole('button', { name: '关怀版' }).click();
  await expectAccessible(page);
  await screenshot(page, `${name}-390-large`);
  await page.getByRole('button', { name: '标准版' }).click();
  await page.setViewportSize({ width, height: 900 });
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang="en"]').waitFor();
  await expectAccessible(page);
  await screenshot(page, `${name}-en`);
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('html[lang="zh-CN"], html[lang="zh"]').waitFor();
}

test('a plan comes from the assignment to its place in the published table', async () => {
  const staff = await signIn('/staff/delivery', LOGIN, { width: 1440 });
  await staff.getByRole('link', { name: NAMES[0] }).waitFor();
  await everyWay(staff, 'delivery', 1440);
  await staff.getByRole('button', { name: `落实单位 ${NAMES[0]}` }).click();
  const dialog = staff.getByRole('dialog');
  await dialog.getByLabel('牵头单位').selectOption({ label: '县教育局' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('请填写责任领导的姓名和职务。').waitFor();
  await expectAccessible(staff);
  await dialog.getByLabel('责任领导姓名').fill('周明远');
  await dialog.getByLabel('责任领导职务').fill('副县长');
  await dialog.getByLabel('县住建局').check();
  await screenshot(staff, 'delivery-assign');
  await dialog.getByRole('button', { name: '保存' }).click();
  await staff.getByText(`已落实“${NAMES[0]}”的责任单位。`).waitFor();
  await expectAccessible(staff);

  const unit = await signIn('/department/projects', loginOf('jiaoyu'), { width: 390 });
  await unit.getByRole('link', { name: NAMES[0] }).waitFor();
  await everyWay(unit, 'projects', 390);
  await unit.getByRole('link', { name: NAMES[0] }).click();
  await unit.getByRole('button', { name: '上报计划' }).waitFor();
  await expectAccessible(unit);
  await unit.getByRole('button', { name: '上报计划' }).click();
  await unit.getByText('请填写规模及内容。').waitFor();
  await expectAccessible(unit);
  await unit.getByLabel('规模及内容').fill('新建 9 个班，建筑面积 6,400 平方米');
  await unit.getByLabel('年度目标').fill('主体封顶，完成外立面');
  const money = unit.getByRole('group', { name: '资金第 1 行' });
  await money.getByLabel('金额（万元）').fill('1000');
  await unit.getByText('还差 234.56 万元').waitFor();
  await money.getByLabel('金额（万元）').fill('1234.56');
  await unit.getByText('与票决一致').waitFor();
  const milestones = [
    ['立项批复', 40, '前期', '10'],
    ['主体封顶', 160, '在建', '50'],
    ['竣工验收', 290, '完工', '40'],
  ] as const;
  for (const [at, [name, days, stage, weight]] of milestones.entries()) {
    await unit.getByRole('button', { name: '加一个节点' }).click();
    const row = unit.getByRole('group', { name: `节点 ${at + 1}`, exact: true });
    await row.getByLabel('节点名称').fill(name);
    await row.getByLabel('期限').fill(inDays(days));
    await row.getByLabel('权重').fill(weight);
    await row.getByLabel('完成后到达').selectOption({ label: stage });
  }
  await unit.getByText('3 个节点，权重合计 100').waitFor();
  await unit.getByText('占 50.0%').waitFor();
  await unit.getByText(/^已保存 \d+:\d\d$/).waitFor();
  await everyWay(unit, 'plan-form', 390);
  await unit.reload();
  await unit.getByText('3 个节点，权重合计 100').waitFor();
  await unit.getByRole('button', { name: '上报计划' }).click();
  await unit.getByText('已上报，等审核').waitFor();
  await expectAccessible(unit);

  await unit.getByRole('button', { name: '加一个子项目' }).click();
  await unit.getByRole('dialog').getByLabel('子项目名称').fill('教学楼');
  await expectAccessible(unit);
  await unit.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await unit.getByRole('button', { name: '修改 教学楼' }).waitFor();
  await unit.getByRole('button', { name: '导入表格' }).click();
  await unit.getByLabel('文件').setInputFiles({
    name: '子项目.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('编号,子项目名称,期限\n1,教学楼,2027-09-30\n,操场,'),
  });
  await unit.getByText('操场').waitFor();
  await everyWay(unit, 'parts', 390);

  await staff.getByRole('link', { name: NAMES[0] }).click();
  await staff.getByRole('button', { name: '同意并公布' }).waitFor();
  await everyWay(staff, 'review', 1440);
  await staff.getByRole('button', { name: '退回修改' }).click();
  await staff.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
  await staff.getByText('请写明理由。').waitFor();
  await expectAccessible(staff);
  await staff.getByRole('dialog').getByLabel('退回理由').fill('请写明施工单位');
  await staff.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
  await staff.getByText('计划已退回').waitFor();

  await unit.reload();
  await unit.getByText('请写明施工单位').waitFor();
  await unit.getByRole('textbox', { name: '施工单位' }).fill('县建筑公司');
  await unit.getByRole('button', { name: '上报计划' }).click();
  await unit.getByText('已上报，等审核').waitFor();

  await staff.reload();
  await staff.getByRole('button', { name: '同意并公布' }).click();
  await staff.getByRole('dialog').getByRole('button', { name: '公布计划' }).click();
  await staff.getByText('实施计划已公布').waitFor();
  await everyWay(staff, 'published', 1440);
  await staff.goto(`${house.url}/staff/delivery/plan-table`);
  await staff.getByRole('cell', { name: '新建 9 个班，建筑面积 6,400 平方米' }).waitFor();
  await staff.getByText('另有 2 个项目的计划还没有公布。').waitFor();
  await everyWay(staff, 'plan-table', 1440);
  await staff.emulateMedia({ media: 'print' });
  await screenshot(staff, 'plan-table-print');
}, 240_000);
