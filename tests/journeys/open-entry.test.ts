import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { signInOn, type RostrumHouse } from './rostrum-house.ts';
import { button, heading, newVisits } from './rostrum-visits.ts';

const browser = newBrowser();
const { withRostrum, openConsole } = newVisits(browser, builtWeb());
const PLAN = { deputies: 12, candidates: 3, seats: 2 };

async function begin(house: RostrumHouse, secrecy: string): Promise<void> {
  await house.signIn(12);
  await house.step('confirm-quorum');
  await house.passScrutineers();
  const manner = { secrecy, decidedBy: 'presidium', reason: '表决系统故障' };
  await house.step('minute-manner', manner);
  await house.step('open');
}

const cells = (page: Page) => page.locator('table input');

/** Names who counts in each sector; says where the counters are written. */
async function nameCounters(page: Page): Promise<void> {
  const counters = page.getByLabel('清点人', { exact: true });
  await counters.first().waitFor();
  for (let at = 0; at < (await counters.count()); at += 1) await counters.nth(at).fill('宋玉兰');
}

test('what is typed and not entered outlives a reload, and is not counted', () =>
  withRostrum(PLAN, async (house) => {
    await begin(house, 'show-of-hands');
    const console = await openConsole(house, 1024);
    await nameCounters(console);
    await console.reload();
    await heading(console, '举手表决和录入');
    const counters = console.getByLabel('清点人', { exact: true });
    await expect.poll(() => counters.last().inputValue()).toBe('宋玉兰');
    await button(console, '保存座区').click();
    await cells(console).first().waitFor();
    for (const typed of ['２', ' 2 ']) {
      await cells(console).first().fill(typed);
      await cells(console).first().press('Enter');
      await expect.poll(() => cells(console).first().inputValue()).toBe('2');
    }
    for (const typed of ['1e2', '-1', '1.5']) {
      await cells(console).first().fill(typed);
      await cells(console).first().press('Enter');
      await console.getByText('不是整数人数').waitFor();
      await console.getByText('有 1 格填了没有录入').waitFor();
      expect(await cells(console).first().inputValue()).toBe(typed);
    }
    await cells(console).nth(1).pressSequentially('1');
    await console.reload();
    await cells(console).first().waitFor();
    expect(await cells(console).first().inputValue()).toBe('1.5');
    expect(await cells(console).nth(1).inputValue()).toBe('1');
    await console.getByText('有 2 格填了没有录入').waitFor();
    await screenshot(console, 'open-typed');
    await expectAccessible(console);
    const entered = await house.staff.must<{ hands: readonly unknown[] }>(
      'GET',
      `/bodies/${house.body}/rounds/${(await house.round()).id}/open-vote`,
    );
    expect(entered.hands).toHaveLength(1);
    await cells(console).first().fill('2');
    await cells(console).nth(1).fill('0');
    await cells(console).nth(1).press('Enter');
    await console.getByText('格填了没有录入').waitFor({ state: 'detached' });
  }));

test('every console shows what is entered at another, and keeps what it has begun itself', () =>
  withRostrum(PLAN, async (house) => {
    await begin(house, 'show-of-hands');
    const one = await openConsole(house);
    const other = await openConsole(house);
    await nameCounters(one);
    await button(one, '保存座区').click();
    await cells(other).nth(2).pressSequentially('1');
    await cells(one).first().fill('2');
    await cells(one).first().press('Enter');
    await expect.poll(() => cells(other).first().inputValue()).toBe('2');
    expect(await cells(other).nth(2).inputValue()).toBe('1');
    await cells(other).nth(2).press('Enter');
    await expect.poll(() => cells(one).nth(2).inputValue()).toBe('1');
    // Sectors changed here while they are being changed there are changed there from what stands.
    for (const page of [one, other]) await button(page, '更改座区').click();
    await button(one, '删除双桥团').click();
    await button(one, '保存座区').click();
    await button(other, '删除双桥团').waitFor({ state: 'detached' });
    await button(other, '保存座区').click();
    await expect.poll(() => cells(other).nth(2).inputValue()).toBe('1');
  }));

test('what is entered while nobody is signed in any more arrives once somebody is', () =>
  withRostrum(PLAN, async (house) => {
    await begin(house, 'show-of-hands');
    const console = await openConsole(house);
    await nameCounters(console);
    await button(console, '保存座区').click();
    await cells(console).first().fill('2');
    await cells(console).first().press('Enter');
    await console.getByText('每一格录入后随即保存').waitFor();
    await console.context().clearCookies();
    await cells(console).nth(3).fill('1');
    await cells(console).nth(3).press('Enter');
    await signInOn(console, 'secretary');
    browser.takeFaults(console);
    await expect.poll(() => cells(console).nth(3).inputValue()).toBe('1');
    await console.getByText('每一格录入后随即保存').waitFor();
    const { id } = await house.round();
    const { hands } = await house.staff.must<{ hands: readonly { votes: number }[] }>(
      'GET',
      `/bodies/${house.body}/rounds/${id}/open-vote`,
    );
    expect(hands.map(({ votes }) => votes).toSorted((one, other) => one - other)).toEqual([1, 2]);
  }));

test('a line of names entered at one console stands at the other', () =>
  withRostrum(PLAN, async (house) => {
    await begin(house, 'named');
    const one = await openConsole(house);
    const other = await openConsole(house);
    const lines = (page: Page) => page.locator('tbody tr');
    await lines(other).first().waitFor();
    await lines(one).first().getByRole('button').first().focus();
    await one.keyboard.press('1');
    await one.keyboard.press('2');
    await expect.poll(() => lines(other).nth(1).innerText()).toContain('反对');
    expect(await lines(other).first().innerText()).toContain('赞成');
    await other.getByText('已录 2 / 12').waitFor();
  }));
