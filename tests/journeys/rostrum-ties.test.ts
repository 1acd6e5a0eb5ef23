import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import type { Opinion, RostrumHouse, RostrumPlan } from './rostrum-house.ts';
import { builtWeb } from '../support/pages.ts';
import { button, HALL, heading, textOf, newVisits } from './rostrum-visits.ts';

const browser = newBrowser();
const { withRostrum, open, openConsole } = newVisits(browser, builtWeb());

/** Everybody votes, the box is sealed and counted. */
async function countRound(
  house: RostrumHouse,
  choose: Opinion,
  voters = house.present.length,
): Promise<void> {
  await house.step('open');
  await house.takePapers();
  await house.cast(voters, choose);
  await house.step('seal');
  if (voters === house.present.length) await house.returnUnused();
  await house.countable();
  await house.step('count');
}

async function announce(house: RostrumHouse): Promise<void> {
  await house.certify(0);
  await house.certify(1);
  await house.step('announce');
}

describe('a tie at the last seat', () => {
  /** One is elected by all; two and three have seven each of twelve deputies, a majority. */
  const seven: Opinion = (place, [one = '', two = '', three = '']) => {
    if (place < 3) return { [two]: 'for', [three]: 'for' };
    return place < 7 ? { [one]: 'for', [two]: 'for' } : { [one]: 'for', [three]: 'for' };
  };
  const plan = (tie: 'another-ballot' | 'lot' | 'presidium'): RostrumPlan => ({
    candidates: 3,
    seats: 2,
    settings: {
      tie,
      rules: {
        seats: 2,
        choice: 'for-against-abstain',
        limit: 'at-most-seats',
        overmarked: 'invalid-ballot',
        threshold: { base: 'all-deputies', fraction: '>1/2' },
      },
    },
  });
  async function held(house: RostrumHouse): Promise<Page> {
    await house.signIn(11);
    await house.makeReady();
    await countRound(house, seven);
    await announce(house);
    return openConsole(house);
  }

  test('leads to a runoff among the tied, named as such on console and hall', () =>
    withRostrum(plan('another-ballot'), async (house) => {
      const page = await held(house);
      const hall = await open(house, '/hall', HALL);
      await hall.getByRole('heading', { name: '1 个项目入选，2 个得票相同' }).waitFor();
      await hall.getByText('得票相同的，将再次投票').waitFor();
      await screenshot(hall, 'rostrum-hall-tie');
      await expectAccessible(hall);
      expect(await textOf(page)).toContain('2 个项目得票相同，余 1 席');
      await screenshot(page, 'rostrum-console-tie');
      await expectAccessible(page);
      await button(page, '准备再次投票').click();
      await heading(page, '空箱确认');
      expect(await textOf(page)).toContain('第二轮再次投票');
      await hall.getByRole('heading', { name: '第二轮再次投票' }).waitFor();
      await expect
        .poll(() => hall.getByRole('group', { name: '本轮候选项目' }).getByRole('listitem').count())
        .toBe(2);
      await screenshot(hall, 'rostrum-hall-runoff');
      await expectAccessible(hall);
    }));

  test('is drawn by lot where the settings say so', () =>
    withRostrum(plan('lot'), async (house) => {
      const page = await held(house);
      await button(page, '抽签决定').click();
      const dialog = page.getByRole('dialog', { name: '现在抽签？' });
      await expectAccessible(page);
      await dialog.getByRole('button', { name: '抽签决定' }).click();
      await page.getByText('票决到此结束').first().waitFor();
      expect(await textOf(page)).toContain('共有 2 个项目入选');
      await expectAccessible(page);
    }));

  test('is settled by the presidium with exactly the seats left and a reason', () =>
    withRostrum(plan('presidium'), async (house) => {
      const page = await held(house);
      const locked = button(page, '记录主席团决定');
      expect(await locked.getAttribute('aria-disabled')).toBe('true');
      expect(await textOf(page)).toContain('请正好勾选 1 项');
      await page.getByRole('checkbox').first().check();
      await page.getByLabel('理由').fill('主席团会议表决');
      await locked.click();
      const dialog = page.getByRole('dialog', { name: '记录主席团的决定？' });
      await expectAccessible(page);
      await dialog.getByRole('button', { name: '记录主席团决定' }).click();
      await page.getByText('票决到此结束').first().waitFor();
      await page.getByRole('link', { name: '公告和决定' }).click();
      await page.getByText('（得票相等，会议主席团决定）').waitFor();
      await expectAccessible(page);
    }));
});

describe('papers that are not accounted for', () => {
  test('are said beside the winning margin before the announcement, with the advice to vote again', () =>
    withRostrum({ candidates: 3, seats: 2 }, async (house) => {
      await house.signIn(11);
      await house.makeReady();
      // Nine cast, two keep their papers to themselves: the margin of one vote is not safe.
      await countRound(
        house,
        (place, [one = '', two = '', three = '']) =>
          place < 7 ? { [one]: 'for', [two]: 'for' } : { [one]: 'for', [three]: 'for' },
        9,
      );
      const page = await openConsole(house);
      await page.getByText('没有着落的票可能改变结果，应当重新投票').waitFor();
      expect(await textOf(page)).toContain('有 2 张票没有着落');
      expect(await textOf(page)).toContain('最少只差 1 票');
      await screenshot(page, 'rostrum-console-doubt');
      await expectAccessible(page);
    }));
});
