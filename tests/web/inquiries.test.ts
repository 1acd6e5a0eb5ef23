import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../server/platform/chance.ts';
import { dayOf } from '../../shared/day.ts';
import { serveCollection } from '../collection/served.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { cardsOf, PASSWORD, scanned } from '../support/people.ts';
import { inquiryIn } from '../supervision/inquiry-office.ts';
import { supervised, type Supervised } from '../supervision/office.ts';
import { openDeputy } from './deputies.ts';

const browser = newBrowser();
const served = serveCollection();
let at: Supervised;

beforeAll(async () => {
  const { house } = served();
  // A browser keeps no cookie that has run out by its own clock.
  const behind = systemClock.now().getTime() - house.clock.now().getTime();
  house.clock.step(Math.floor(behind / 1000));
  at = await supervised(house);
  const people = `${at.body.path}/staff`;
  const password = PASSWORD;
  const officer = { name: '韩立峰', username: 'inquiry-office', password, roles: [] };
  await at.body.staff.post(people, { ...officer, units: [at.unit.id] });
  const clerk = { name: '周文婧', username: 'inquiry-staff', password, roles: ['secretariat'] };
  await at.body.staff.post(people, { ...clerk, units: [] });
});

async function opened(path: string, username: string, view: View): Promise<Page> {
  const page = await browser.openPage(`${served().url}${path}`, view);
  await page.getByLabel('登录名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `inquiries-${name}`);
  await expectAccessible(page);
}

test('an inquiry is prepared, asked, held, answered in writing, judged, handed over and closed', async () => {
  const staff = await opened('/staff/supervision/inquiries', 'inquiry-staff', { width: 1440 });
  await staff.getByRole('button', { name: '准备专题询问' }).click();
  await staff.getByLabel('题目').fill('卫生院建设专题询问');
  await staff.getByLabel('缘由').fill('主体迟迟没有封顶');
  await staff.getByLabel('日期').fill(dayOf(systemClock.now()));
  await staff.getByLabel('地点或会次').fill('县人大常委会会议室');
  await staff.getByLabel('询问人').fill('县人大常委会');
  await staff.getByRole('checkbox', { name: '卫生院' }).check();
  await staff.getByRole('checkbox', { name: '卫生健康局' }).check();
  await staff.getByLabel('卫生健康局到会负责人').fill('局长 何立群');
  await look(staff, 'staff-form-1440');
  await staff.getByRole('button', { name: '保存' }).click();
  await staff.getByRole('button', { name: '开始收集问题' }).click();
  await staff.getByText('还没有问题，不能公布议程。').waitFor();
  await look(staff, 'staff-collecting-1440');

  const [card] = await cardsOf(at.body, [at.deputies[2]?.id ?? '']);
  if (card === undefined) throw new Error('no card');
  const phone = await openDeputy(browser, served().url, scanned(card), { width: 390 });
  await phone.getByRole('link', { name: '专题询问' }).click();
  await phone.getByRole('textbox', { name: '问题' }).fill('主体为什么还没有');
  await phone.reload();
  // What was half typed stands there again.
  await phone.getByRole('textbox', { name: '问题' }).waitFor();
  expect(await phone.getByRole('textbox', { name: '问题' }).inputValue()).toBe('主体为什么还没有');
  await phone.getByRole('textbox', { name: '问题' }).fill('主体为什么还没有封顶？');
  await look(phone, 'deputy-ask-390');
  await phone.getByRole('button', { name: '提交问题' }).click();
  await phone.getByText('问题已经收到。').waitFor();
  await look(phone, 'deputy-asked-390');

  await staff.reload();
  await staff
    .getByText('孙三2代表提问')
    .or(staff.getByText(/提问$/))
    .first()
    .waitFor();
  await staff.getByRole('button', { name: '公布议程' }).click();
  await staff.getByRole('button', { name: '记现场答复' }).click();
  await staff.getByLabel('谁答复').fill('局长 何立群');
  await staff.getByLabel('答复内容').fill('材料涨价，正在重新招标。');
  await look(staff, 'staff-record-1440');
  await staff.getByRole('button', { name: '保存答复' }).click();
  await staff.getByText('局长 何立群现场答复').waitFor();
  await staff.getByLabel('询问记录').fill('到会代表 32 人。');
  await staff.emulateMedia({ media: 'print' });
  expect(await staff.getByRole('button', { name: '打印议程' }).isVisible()).toBe(false);
  expect(await staff.getByText('答复要点').isVisible()).toBe(true);
  await screenshot(staff, 'inquiries-agenda-print');
  await staff.emulateMedia({ media: 'screen' });
  await staff.getByRole('button', { name: '记录询问已经举行' }).click();
  await staff.getByText('还有 1 个问题没有书面答复。').waitFor();
  await look(staff, 'staff-held-1440');

  const desk = await opened('/department/inquiries', 'inquiry-office', { width: 390 });
  await desk.getByRole('textbox', { name: '书面答复' }).fill('6 月 30 日前封顶。');
  await desk.reload();
  await desk.getByRole('textbox', { name: '书面答复' }).waitFor();
  await look(desk, 'department-390');
  await desk.getByRole('button', { name: '提交答复' }).click();
  await desk.getByText('答复已经提交，等代表评判。').waitFor();
  await look(desk, 'department-answered-390');

  await phone.reload();
  await phone.getByRole('radio', { name: '不满意', exact: true }).check();
  await look(phone, 'deputy-judge-390');
  await phone.getByRole('button', { name: '提交评判' }).click();
  await phone.getByText('评判已经收到。').waitFor();
  await look(phone, 'deputy-judged-390');

  await staff.reload();
  await staff.getByText('1 个问题代表不满意，还没有交办整改。').waitFor();
  await staff.getByRole('button', { name: '交办整改' }).click();
  await staff.getByLabel('要整改什么').fill('主体没有封顶');
  await look(staff, 'staff-hand-over-1440');
  await staff.getByRole('button', { name: '交办', exact: true }).click();
  await staff.getByText('已作为第 1 号问题交办整改').waitFor();
  await staff.getByRole('button', { name: '办结', exact: true }).click();
  await expect.poll(async () => (await inquiryIn(at)).state).toBe('closed');
  await staff.getByRole('heading', { name: '办结' }).waitFor();
  await staff.setViewportSize({ width: 390, height: 844 });
  await look(staff, 'staff-closed-390');
  await staff.getByRole('button', { name: 'English' }).click();
  await staff.getByRole('button', { name: 'Large text' }).click();
  await staff.getByRole('heading', { name: 'Closed' }).waitFor();
  await look(staff, 'staff-closed-en-large-390');
  await staff.setViewportSize({ width: 768, height: 900 });
  await look(staff, 'staff-closed-en-large-768');

  await desk.reload();
  await desk.getByText('代表评判').waitFor();
  // Sums alone: nobody is named who asked or judged (背靠背).
  expect(await desk.getByRole('main').innerText()).not.toContain(at.deputies[2]?.name);
  await desk.getByRole('button', { name: 'English' }).click();
  await desk.getByText('Judged by deputies').waitFor();
  await look(desk, 'department-en-390');
});
