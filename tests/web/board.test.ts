import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { handOver } from '../../server/delivery/handover.ts';
import { perform, SYSTEM } from '../../server/platform/acts/acts.ts';
import { sessionsOf } from '../../server/congress/session-views.ts';
import { dayAfter, dayOf } from '../../shared/day.ts';
import { ok } from '../../shared/result.ts';
import { published } from '../delivery/published.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot, type View } from '../support/browser.ts';
import { staffHouses, type StaffHouse } from './staff-house.ts';
import { openSession, openStaffPage } from './staff-session.ts';

const browser = newBrowser();
const openHouse = staffHouses();

let house: StaffHouse;
const today = dayOf(new Date());
const ago = (days: number): string => dayAfter(today, -days);

/** Six projects of a session: done, ahead, on schedule, behind, overdue, and one without a plan. */
beforeAll(async () => {
  house = await openHouse();
  await openSession(house);
  const { platform } = house.running;
  const { db, clock, chance } = platform;
  const { id: body } = await db.selectFrom('body').select('id').executeTakeFirstOrThrow();
  const [session] = await sessionsOf(db, body);
  if (session === undefined) throw new Error('no session');
  const candidates = await db.selectFrom('candidate').select('code').limit(6).execute();
  const decided = candidates.map(({ code }) => ({ code, chosen: true }));
  await perform(platform, body, SYSTEM, async (trx, record) => {
    await handOver(chance)({ trx, clock, session, ballot: 'a-ballot', decided, record });
    return ok({});
  });
  const projects = await db.selectFrom('project').select('id').orderBy('number').execute();
  const dues = [
    { dues: [ago(60), ago(20)], met: 2 },
    { dues: [ago(60), ago(-40)], met: 2 },
    { dues: [ago(60), ago(-40)], met: 1 },
    { dues: [ago(12), ago(-40)], met: 0 },
    { dues: [ago(80), ago(49), ago(-10)], met: 1 },
  ];
  for (const [at, plan] of dues.entries()) {
    const project = projects[at];
    if (project !== undefined) await published(db, body, project, { on: today, ...plan });
  }
  await db
    .updateTable('project')
    .set({ ends_on: ago(-200) })
    .execute();
});

const open = (view: View = {}): Promise<Page> =>
  openStaffPage(browser, house.running.url, '/staff/supervision', view);

describe('the wall chart of a year', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const [size, width] of looksIn(language))
      test(`is accessible in ${language}, ${size}, ${width} px`, async () => {
        const page = await open({ language, size, width });
        await page.getByRole('table').first().waitFor();
        await screenshot(page, `board-${language}-${size}-${width}`);
        await expectAccessible(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBe(0);
      });

  test('shows the pace of each project by its dates, what is overdue first, and the same as a table', async () => {
    const page = await open({ width: 1440 });
    const figures = page.getByRole('region', { name: '这一年怎么样' });
    await figures.getByText('逾期').first().waitFor();
    const overdue = page.getByRole('region', { name: '逾期清单' });
    const rows = overdue.getByRole('row');
    await rows.nth(1).getByText('49 天').waitFor();
    expect(await rows.nth(2).innerText()).toContain('12 天');
    await overdue.getByLabel('按谁筛选').selectOption({ label: '监督小组' });
    await overdue.getByText('没有逾期的事项。').waitFor();
    await expectAccessible(page);
    await page.getByText(/^数据表/).click();
    await page.getByRole('cell', { name: '投入使用' }).waitFor();
    await expectAccessible(page);
  });

  test('gives the list of what is overdue as a file', async () => {
    const page = await open({ width: 1440 });
    const overdue = page.getByRole('region', { name: '逾期清单' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      overdue.getByRole('button', { name: /CSV/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/逾期清单\.csv$/);
  });
});
