import { beforeAll, describe, expect, test } from 'vitest';
import type { Body } from '../../shared/congress/model.ts';
import { serveHall } from '../portal/served-hall.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { aBody, anAdministrator } from '../support/people.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';

const served = serveHall();
const browser = newBrowser();
let meeting: Meeting;
let quiet: Body;

/** A county above two towns: one has decided, the other has nothing to show yet. */
beforeAll(async () => {
  await anAdministrator(served().hall);
  meeting = await aMeeting(served().hall);
  await meeting.toIssued();
  await meeting.finish({ A01: 'for', A02: 'for', A03: 'against' });
  quiet = await aBody(served().hall);
});

describe('an installation of several bodies', () => {
  test('lets the reader choose one, keeps the choice in the address, and goes back', async () => {
    const page = await browser.openPage(served().url, { width: 390 });
    await page.getByRole('heading', { level: 1, name: '民生实事，代表票决' }).waitFor();
    await screenshot(page, 'portal-before-390');
    await expectAccessible(page);
    await page.getByLabel('看哪个机构').selectOption({ label: meeting.body.name });
    await page.getByRole('heading', { level: 1, name: '代表票决定下 2 件民生实事' }).waitFor();
    expect(new URL(page.url()).search).toBe(`?body=${meeting.body.code}`);
    await expectAccessible(page);
    await page.getByLabel('看哪个机构').selectOption({ label: quiet.name });
    await page.getByText('还没有安排下一次会议').waitFor();
    await expectAccessible(page);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '代表票决定下 2 件民生实事' }).waitFor();
    expect(await page.getByLabel('看哪个机构').inputValue()).toBe(meeting.body.code);
  });

  test('comes back from a result to the body that decided it', async () => {
    const page = await browser.openPage(`${served().url}/?body=${meeting.body.code}`);
    await page.getByRole('link', { name: '看完整结果，自己核验' }).click();
    await page.getByRole('link', { name: '返回首页' }).click();
    await page.getByRole('heading', { level: 1, name: '代表票决定下 2 件民生实事' }).waitFor();
  });

  test('says that a body does not exist', async () => {
    const page = await browser.openPage(`${served().url}/?body=nowhere`, { width: 390 });
    await page.getByText('没有这个机构').waitFor();
    browser.takeFaults(page);
    await expectAccessible(page);
  });
});
