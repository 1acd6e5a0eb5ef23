import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Eligible } from '../../shared/ballot/nominations.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { mostly, signInOn, type RostrumHouse } from './rostrum-house.ts';
import { button, heading, newVisits, pressTwice, textOf } from './rostrum-visits.ts';

const browser = newBrowser();
const { withRostrum, openConsole } = newVisits(browser, builtWeb());

/** All are proposed, so that the console has its scrutineers chosen before anybody does. */
async function proposeScrutineers(house: RostrumHouse): Promise<void> {
  const path = `/bodies/${house.body}/sessions/${house.session}/scrutineers`;
  const people = await house.staff.must<readonly Eligible[]>('GET', path);
  for (const [at, { account }] of people.entries())
    await house.staff.must('PUT', `${path}/${account}`, {
      nomination: { by: '', chief: at === 0 },
    });
}

/** A click of which the browser says that it is the second one of a double click. */
async function clickAgain(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('nothing to click on');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

async function unlocked(page: Page, name: string): Promise<void> {
  await expect.poll(() => button(page, name).getAttribute('aria-disabled')).toBeNull();
}

describe('one press at the rostrum does one act', () => {
  test('the second half of a double click does not do the next one', () =>
    withRostrum({}, async (house) => {
      await house.signIn(12);
      await proposeScrutineers(house);
      const console = await openConsole(house);
      await unlocked(console, '确认法定人数');
      await button(console, '确认法定人数').click();
      await heading(console, '通过监票人');
      await unlocked(console, '举手通过');
      await clickAgain(console, button(console, '举手通过'));
      expect((await house.round()).scrutineersPassedAt).toBeNull();
      await button(console, '举手通过').click();
      await heading(console, '空箱确认');
      // Nor does it answer the question that the first half has raised.
      await button(console, '确认空箱').click();
      await clickAgain(
        console,
        console.getByRole('dialog').getByRole('button', { name: '确认空箱' }),
      );
      expect((await house.round()).state).toBe('draft');
    }));

  test('a key held down does one act, and stops there', () =>
    withRostrum({}, async (house) => {
      await house.signIn(12);
      await proposeScrutineers(house);
      const console = await openConsole(house);
      await unlocked(console, '确认法定人数');
      await button(console, '确认法定人数').focus();
      await console.keyboard.down('Enter');
      await heading(console, '通过监票人');
      await unlocked(console, '举手通过');
      for (let times = 0; times < 20; times += 1) await console.keyboard.down('Enter');
      await console.keyboard.up('Enter');
      expect((await house.round()).scrutineersPassedAt).toBeNull();
    }));
});

test('the console tells the time of the server, whatever its own clock says', () =>
  withRostrum({}, async (house) => {
    await house.signIn(12);
    await house.makeReady();
    await house.step('open');
    const console = await openConsole(house);
    await console.clock.install({ time: Date.now() + 47 * 60_000 });
    await console.reload();
    await heading(console, '投票');
    expect(await textOf(console)).toContain('刚刚开始');
    const [hours = 0, minutes = 0] = ((await console.getByLabel('现在时间').textContent()) ?? '')
      .split(':')
      .map(Number);
    const now = new Date(Date.now() + 8 * 3_600_000);
    const ahead = hours * 60 + minutes - (now.getUTCHours() * 60 + now.getUTCMinutes());
    expect(Math.abs(ahead) % (24 * 60 - 1)).toBeLessThanOrEqual(1);
  }));

test('a reason that was begun outlives another console, a lost session and a reload', () =>
  withRostrum({}, async (house) => {
    await house.signIn(12);
    await house.makeReady();
    const one = await openConsole(house);
    const other = await openConsole(house);
    const ask = async (): Promise<Locator> => {
      await button(one, '作废本轮').click();
      return one.getByRole('dialog');
    };
    const confirm = async (dialog: Locator): Promise<void> => {
      await dialog.getByLabel('请输入“第一轮票决”确认').fill('第一轮票决');
      await dialog.getByRole('button', { name: '作废本轮' }).click();
    };
    const reason = (dialog: Locator): Promise<string> => dialog.getByLabel('理由').inputValue();
    const asked = await ask();
    await asked.getByLabel('理由').fill('会场停电，经主席团');
    // The step that the other console takes closes the question here.
    await pressTwice(other, '开始发票');
    await heading(one, '投票');
    await pressTwice(one, '接管主持');
    await other.getByText('已接管主持，这里只能看').waitFor();
    expect(await reason(await ask())).toBe('会场停电，经主席团');
    await one.context().clearCookies();
    await confirm(one.getByRole('dialog'));
    await signInOn(one, 'secretary');
    browser.takeFaults(one);
    await heading(one, '投票');
    // Whoever signs in again at the leading console leads on.
    await one.getByText('本机主持').waitFor();
    await one.reload();
    await heading(one, '投票');
    const last = await ask();
    expect(await reason(last)).toBe('会场停电，经主席团');
    await confirm(last);
    await heading(one, '第一轮票决已作废');
    expect((await house.round()).voided?.note).toBe('会场停电，经主席团');
    const keys = await one.evaluate(() => Object.keys(localStorage));
    expect(keys.filter((key) => key.startsWith('console/void'))).toEqual([]);
  }));

test('the words over the bars of a result stand apart', () =>
  withRostrum({}, async (house) => {
    await house.signIn(12);
    await house.makeReady();
    await house.step('open');
    await house.takePapers();
    await house.cast(12, mostly);
    await house.step('seal');
    await house.countable();
    await house.step('count');
    const console = await openConsole(house);
    const line = console.getByText('过半数 7', { exact: true });
    await line.waitFor();
    const whole = console.getByText('全体 12', { exact: true });
    for (const [width, seen] of [
      [1440, true],
      [1280, false],
      [1024, true],
      [768, false],
      [390, true],
    ] as const) {
      await console.setViewportSize({ width, height: 900 });
      await expect.poll(() => whole.isVisible()).toBe(seen);
      await screenshot(console, `bars-${width}`);
      if (!seen) continue;
      const [left, right] = await Promise.all([line.boundingBox(), whole.boundingBox()]);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
    }
  }));

test('the record of a session that is over has what was done in it, and nothing of the next one', () =>
  withRostrum({}, async (house) => {
    const { session } = house;
    await house.signIn(12);
    await house.step('confirm-quorum');
    await house.openNext('青禾县第十八届人民代表大会第六次会议', 6);
    await house.signIn(3);
    const console = await openConsole(house);
    const record = console.getByRole('list', { name: '会议记录' });
    await record.getByText('代表签到 3 人').waitFor();
    await console.goto(`${house.running.url}/staff/session?body=${house.body}&session=${session}`);
    await record.getByText('会议闭幕').waitFor();
    await record.getByText('代表签到 12 人').waitFor();
    await record.getByText('确认法定人数，实到 12 人').waitFor();
    expect(await record.getByText('代表签到 3 人').count()).toBe(0);
    expect(await record.getByText('建立会议').count()).toBe(1);
  }));
