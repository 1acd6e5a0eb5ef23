import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../server/platform/chance.ts';
import type { DeputyFinding } from '../../shared/supervision/finding.ts';
import { serveCollection } from '../collection/served.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { cardsOf, PASSWORD, scanned } from '../support/people.ts';
import { aFinding, aVisit, supervised, type Supervised } from '../supervision/office.ts';
import { openDeputy } from './deputies.ts';

const browser = newBrowser();
const served = serveCollection();
let at: Supervised;
const finding = aFinding();

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
  await at.member.put(visit, await aVisit(at, { findings: [finding] }));
}, 120_000);

async function opened(path: string, username: string, view: View): Promise<Page> {
  const page = await browser.openPage(`${served().url}${path}`, view);
  const isEnglish = view.language === 'en';
  await page.getByLabel(isEnglish ? 'Login name' : '登录名').fill(username);
  await page.getByLabel(isEnglish ? 'Password' : '密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: finding.title }).waitFor();
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `findings-${name}`);
  await expectAccessible(page);
}

test('a finding is reported as rectified on a phone, judged on another, and sent back by the staff', async () => {
  const desk = await opened('/department/findings', 'finding-office', { width: 390 });
  await look(desk, 'department-390');
  await desk.getByRole('button', { name: '答复或报告整改' }).click();
  await desk.getByRole('radio', { name: '报告整改完成' }).check();
  await desk.getByRole('textbox', { name: '说明' }).fill('护栏已装好，请代表到现场看。');
  await look(desk, 'department-form-390');
  await desk.getByRole('button', { name: '报告整改完成' }).click();
  await desk.getByText('已经提交。').waitFor();
  await look(desk, 'department-done-390');

  const [card] = await cardsOf(at.body, [at.deputies[2]?.id ?? '']);
  if (card === undefined) throw new Error('no card');
  const phone = await openDeputy(browser, served().url, scanned(card), { width: 390 });
  await phone.getByRole('link', { name: '问题评判' }).click();
  await phone.getByRole('heading', { name: finding.title }).waitFor();
  await look(phone, 'deputy-390');
  await phone
    .getByRole('group', { name: '对答复' })
    .getByRole('radio', { name: '满意', exact: true })
    .check();
  await phone.getByRole('group', { name: '对结果' }).getByRole('radio', { name: '不满意' }).check();
  await phone.getByRole('button', { name: '提交评判' }).click();
  await phone.getByText('评判已经收到。').waitFor();
  await look(phone, 'deputy-judged-390');
  const [held] = await at.leader.get<DeputyFinding[]>('/deputy/findings');
  expect(held?.sums).toMatchObject([
    { round: 1, answer: { satisfied: 1 }, result: { dissatisfied: 1 } },
  ]);

  const staff = await opened('/staff/supervision/findings', 'finding-staff', { width: 1920 });
  await look(staff, 'staff-1920');
  await staff.getByRole('button', { name: '办理' }).click();
  await staff.getByRole('textbox', { name: '说明' }).fill('西侧还空着一段，请继续整改。');
  await look(staff, 'staff-dialog-1920');
  await staff.getByRole('button', { name: '退回整改' }).click();
  await staff.getByText('已经提交。').waitFor();
  await look(staff, 'staff-done-1920');
}, 120_000);

test('its pages read in English, large and on a tablet', async () => {
  const view = { language: 'en', size: 'large' } as const;
  const desk = await opened('/department/findings', 'finding-office', { ...view, width: 768 });
  await look(desk, 'department-en-768');
  await desk.setViewportSize({ width: 390, height: 844 });
  await look(desk, 'department-en-390');
  const staff = await opened('/staff/supervision/findings', 'finding-staff', {
    language: 'en',
    width: 768,
  });
  await look(staff, 'staff-en-768');
}, 120_000);
