import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../server/platform/chance.ts';
import type { DeputyFinding } from '../../shared/supervision/finding.ts';
import { serveCollection } from '../collection/served.ts';
import { aDepartment } from '../screening/listing.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { cardsOf, PASSWORD, scanned } from '../support/people.ts';
import { aFinding, aVisit, supervised, type Supervised } from '../supervision/office.ts';
import { openDeputy } from './deputies.ts';

const browser = newBrowser();
const served = serveCollection();
let at: Supervised;
const finding = aFinding();
const other = aFinding({ title: '围挡占用人行道', urgency: 'ordinary' });

/** Who leads the group, with a card that no device has taken yet. */
const leader = (): string => at.deputies[2]?.id ?? '';

beforeAll(async () => {
  const { house } = served();
  // A browser keeps no cookie that has run out by its own clock.
  const behind = systemClock.now().getTime() - house.clock.now().getTime();
  house.clock.step(Math.floor(behind / 1000));
  at = await supervised(house);
  const people = `${at.body.path}/staff`;
  const password = PASSWORD;
  const officer = { name: '韩立峰', username: 'finding-office', password, roles: [] };
  await at.body.staff.post(people, { ...officer, units: [at.unit.id] });
  const clerk = { name: '周文婧', username: 'finding-staff', password, roles: ['secretariat'] };
  await at.body.staff.post(people, { ...clerk, units: [] });
  const visit = `/deputy/supervision/${at.project.id}/visits/${randomUUID()}`;
  await at.member.put(visit, await aVisit(at, { findings: [finding, other] }));
  await aDepartment(at.body, '住房和城乡建设局');
  const deputies = at.deputies.slice(0, 3).map(({ id }) => id);
  await at.body.staff.put(`${at.body.path}/supervision/groups`, {
    groups: [{ project: at.project.id, leader: leader(), deputies }],
  });
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
  await screenshot(page, `findings-${name}`);
  await expectAccessible(page);
}

async function send(page: Page, button: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '说明' }).fill(text);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByText('已经提交。').waitFor();
}

test('a finding goes its whole way: answered, sent back, rectified, judged, signed off, raised again, withdrawn', async () => {
  const desk = await opened('/department/findings', 'finding-office', { width: 390 });
  await desk.getByRole('heading', { name: finding.title }).waitFor();
  await look(desk, 'department-390');
  const first = desk.getByRole('listitem').filter({ hasText: finding.title }).first();
  await first.getByRole('button', { name: '答复或报告整改' }).click();
  await desk.getByRole('textbox', { name: '说明' }).fill('已安排施工队，');
  await desk.reload();
  // What was half typed stands there again, and its form is open.
  await desk.getByRole('textbox', { name: '说明' }).waitFor();
  expect(await desk.getByRole('textbox', { name: '说明' }).inputValue()).toBe('已安排施工队，');
  await look(desk, 'department-kept-390');
  await send(desk, '答复', '已安排施工队，三天内装好护栏。');
  await look(desk, 'department-answered-390');

  const [card] = await cardsOf(at.body, [leader()]);
  if (card === undefined) throw new Error('no card');
  const phone = await openDeputy(browser, served().url, scanned(card), { width: 390 });
  await phone.getByRole('link', { name: '问题评判' }).click();
  await phone.getByRole('heading', { name: finding.title }).waitFor();
  await look(phone, 'deputy-answered-390');
  await judge(phone, '对答复', '基本满意');
  await look(phone, 'deputy-judged-390');
  await send(phone, '退回整改', '只说三天内，没有说哪一段。');
  await look(phone, 'deputy-sent-back-390');

  await desk.reload();
  await desk.getByText('第 1 轮评判').waitFor();
  const again = desk.getByRole('listitem').filter({ hasText: '重新整改' }).first();
  await again.getByRole('button', { name: '答复或报告整改' }).click();
  await desk.getByRole('radio', { name: '报告整改完成' }).check();
  await desk.setInputFiles('input[type=file] >> nth=-1', {
    name: '验收单.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 验收单'),
  });
  await desk.getByRole('button', { name: '去掉“验收单.pdf”' }).waitFor();
  await look(desk, 'department-form-390');
  await send(desk, '报告整改完成', '西侧 12 米护栏已装好。');
  await desk.getByRole('link', { name: '验收单.pdf' }).waitFor();
  await look(desk, 'department-done-390');

  await phone.reload();
  await phone.getByText('还没有代表评判整改结果，不能销号。').waitFor();
  await judge(phone, '对结果', '不满意');
  await phone.getByText('1 位代表评判，1 位不满意，不能销号。').waitFor();
  await look(phone, 'deputy-blocked-390');
  await at.member.put(`/deputy/findings/${finding.id}/judgement`, {
    round: 2,
    answer: 'satisfied',
    result: 'satisfied',
  });
  await judge(phone, '对结果', '基本满意');
  const result = async () => {
    const held = await at.member.get<DeputyFinding[]>('/deputy/findings');
    return held.find(({ id }) => id === finding.id)?.sums.at(-1)?.result;
  };
  await expect.poll(result).toEqual({ satisfied: 1, basically: 1, dissatisfied: 0 });
  await send(phone, '同意销号', '');
  await phone.getByText(/^用时/).waitFor();
  await look(phone, 'deputy-signed-off-390');
  const own = phone.getByRole('listitem').filter({ hasText: finding.title }).first();
  await own.getByRole('button', { name: '组长办理' }).click();
  await send(phone, '重新提出', '东侧又拆开了一段。');
  await own.getByRole('button', { name: '组长办理' }).click();
  await phone.getByRole('textbox', { name: '说明' }).fill('重复提出，并入第 2 号。');
  await phone.getByRole('button', { name: '撤销问题' }).click();
  await phone.getByRole('dialog').waitFor();
  await look(phone, 'deputy-withdraw-390');
  await phone.getByRole('dialog').getByRole('button', { name: '撤销问题' }).click();
  await phone.getByText('已经提交。').waitFor();
  await phone.getByText('已撤销').waitFor();
  await look(phone, 'deputy-withdrawn-390');

  await desk.reload();
  await desk.getByText('第 2 轮评判').waitFor();
  // Sums alone: nobody is named who judged (背靠背).
  expect(await desk.getByRole('main').innerText()).not.toContain(at.deputies[1]?.name);
  await look(desk, 'department-over-390');
  await desk.setViewportSize({ width: 768, height: 900 });
  await desk.getByRole('button', { name: 'English' }).click();
  await desk.getByText('Judgements, round 2').waitFor();
  await desk.getByRole('button', { name: 'Large text' }).click();
  await look(desk, 'department-en-large-768');
  await phone.getByRole('button', { name: 'English' }).click();
  await phone.getByText('Withdrawn').waitFor();
  await look(phone, 'deputy-en-390');
});

async function judge(phone: Page, judged: string, how: string): Promise<void> {
  const group = phone.getByRole('group', { name: judged });
  await group.getByRole('radio', { name: how, exact: true }).check();
  await phone.getByRole('button', { name: '提交评判' }).click();
  await phone.getByText('评判已经收到。').waitFor();
}

test('the staff hand a finding on to another department, in a dialog that keeps what was typed', async () => {
  const staff = await opened('/staff/supervision/findings', 'finding-staff', { width: 1920 });
  await staff.getByRole('heading', { name: other.title }).waitFor();
  await look(staff, 'staff-1920');
  const item = staff.getByRole('listitem').filter({ hasText: other.title }).first();
  await item.getByRole('button', { name: '办理' }).click();
  await staff.getByRole('combobox', { name: '怎么办' }).selectOption({ label: '转交部门' });
  await staff.getByRole('textbox', { name: '说明' }).fill('这一段由住建局管。');
  await look(staff, 'staff-dialog-1920');
  await staff.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await item.getByRole('button', { name: '办理' }).click();
  expect(await staff.getByRole('textbox', { name: '说明' }).inputValue()).toBe(
    '这一段由住建局管。',
  );
  await staff.getByRole('combobox', { name: '怎么办' }).selectOption({ label: '转交部门' });
  await staff.getByRole('dialog').getByRole('button', { name: '转交部门' }).click();
  await staff.getByText('已经提交。').waitFor();
  await staff.getByText('住房和城乡建设局').first().waitFor();
  await look(staff, 'staff-done-1920');
  await staff.setViewportSize({ width: 390, height: 844 });
  await staff.getByRole('button', { name: 'English' }).click();
  await staff.getByRole('heading', { name: 'Findings' }).waitFor();
  await look(staff, 'staff-en-390');
});
