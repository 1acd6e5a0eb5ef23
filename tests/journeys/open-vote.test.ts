import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { builtWeb } from '../support/pages.ts';
import { signInOn, type RostrumHouse } from './rostrum-house.ts';
import { button, HALL, heading, newVisits, pressTwice, textOf } from './rostrum-visits.ts';
import type { Page } from 'playwright-core';

const browser = newBrowser();
const { withRostrum, open, openConsole } = newVisits(browser, builtWeb());
const PLAN = { deputies: 12, candidates: 3, seats: 2 };

async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, `open-${name}`);
  await expectAccessible(page);
}

/** The page of the first scrutineer, with what was entered. */
async function openScrutineer(house: RostrumHouse, view: View): Promise<Page> {
  const page = await open(house, '/scrutineer', view);
  await signInOn(page, 'scrutineer-1');
  await page.getByRole('heading', { name: /核对录入|Check the entry/ }).waitFor();
  await page.getByRole('table').first().waitFor();
  return page;
}

/** Minutes at the rostrum how the round is held, and begins it. */
async function minute(console: Page, manner: string, reason: string): Promise<void> {
  await button(console, '改用公开表决').click();
  const dialog = console.getByRole('dialog');
  await dialog.getByLabel('怎么表决').selectOption({ label: manner });
  await dialog.getByRole('button', { name: '记入会议记录' }).click();
  await dialog.getByText('请写依据或者理由').first().waitFor();
  await dialog.getByLabel('依据或者理由').fill(reason);
  await look(console, `minute-${manner}`);
  await dialog.getByRole('button', { name: '记入会议记录' }).click();
  await heading(console, '表决方式');
  await console.getByText(reason).first().waitFor();
  await button(console, '开始表决').click();
}

describe('a vote that is not secret', () => {
  test('by show of hands: minuted, counted by sector, confirmed, announced', () =>
    withRostrum(PLAN, async (house) => {
      await house.signIn(12);
      await house.step('confirm-quorum');
      await house.passScrutineers();
      const console = await openConsole(house, 1024);
      const hall = await open(house, '/hall', HALL);
      await minute(console, '举手表决', '表决系统故障，主席团决定改为举手表决');
      await heading(hall, '正在举手表决');
      await look(hall, 'hall-hands');
      const counters = console.getByLabel('清点人', { exact: true });
      for (let at = 0; at < (await counters.count()); at += 1)
        await counters.nth(at).fill('宋玉兰');
      await look(console, 'sectors');
      await button(console, '保存座区').click();
      const cells = console.locator('table input');
      await cells.first().focus();
      const all = await cells.count();
      const marks = all / 3 / 6;
      // Two sit in each of six sectors: both for the first, then one each, then none.
      for (let at = 0; at < all; at += 1) {
        const candidate = Math.floor(at / (6 * marks));
        const mark = at % marks;
        const votes = mark === 0 ? 2 - candidate : mark === 1 ? candidate : 0;
        await console.keyboard.type(at === 0 ? '3' : String(votes));
        await console.keyboard.press('Enter');
      }
      // More hands than people in a sector are named at once.
      await console.getByText('多于座区人数').first().waitFor();
      await look(console, 'hands-beyond');
      await cells.first().fill('2');
      await cells.first().press('Enter');
      await expect
        .poll(() => button(console, '计票').getAttribute('aria-disabled'), { timeout: 20_000 })
        .toBeNull();
      await console.reload();
      await cells.first().waitFor();
      expect(await cells.first().inputValue()).toBe('2');
      await look(console, 'hands');
      await button(console, '计票').click();
      await heading(console, '监票人确认');
      expect(await textOf(hall)).not.toContain('赞成 12');
      const phone = await openScrutineer(house, { width: 390, size: 'large' });
      await look(phone, 'check-hands');
      // A correction reaches the page of the scrutineer, who then confirms what stands now.
      await button(console, '更正录入').click();
      const dialog = console.getByRole('dialog');
      await dialog.getByLabel('理由').fill('核对记录时发现漏记');
      await dialog.getByRole('button', { name: '退回更正' }).click();
      await cells.first().waitFor();
      await phone.getByText('核对录入').waitFor({ state: 'detached' });
      await button(console, '计票').click();
      await phone.getByText('核对录入').waitFor();
      await button(phone, '确认计票').click();
      await phone.getByText('已确认').first().waitFor();
      await look(phone, 'checked-hands');
      await house.certify(1);
      await heading(console, '公布');
      await pressTwice(console, '公布结果');
      await heading(console, '结果已经公布');
      await hall
        .getByRole('heading', { name: /入选/ })
        .first()
        .waitFor();
      await look(hall, 'hall-result');
      const { ballot } = await house.console();
      const results = await open(house, `/results/${ballot?.id ?? ''}`, {
        width: 390,
        size: 'large',
        language: 'en',
      });
      await results
        .getByText(/show of hands/i)
        .first()
        .waitFor();
      // There was no box: nothing is offered to check one, nor single ballots.
      expect(await textOf(results)).not.toMatch(/single ballots|npm run verify -- bundle/i);
      await look(results, 'results-hands');
    }));

  test('by name: each deputy, each project, with the keyboard alone', () =>
    withRostrum(PLAN, async (house) => {
      await house.signIn(12);
      await house.step('confirm-quorum');
      await house.passScrutineers();
      const console = await openConsole(house, 1440);
      await minute(console, '记名表决', '议事规则第三十条');
      await console.getByRole('heading', { name: '逐人录入' }).waitFor();
      const rows = console.getByRole('row');
      // On a name the same key marks the whole line, and goes to the next.
      await rows.nth(1).getByRole('button').first().focus();
      for (let at = 0; at < 12; at += 1) await console.keyboard.press(at < 9 ? '1' : '2');
      await expect
        .poll(() => button(console, '计票').getAttribute('aria-disabled'), { timeout: 20_000 })
        .toBeNull();
      await look(console, 'names');
      await button(console, '计票').click();
      await heading(console, '监票人确认');
      const tablet = await openScrutineer(house, { width: 768, language: 'en' });
      await look(tablet, 'check-names');
      await house.certify(0);
      await house.certify(1);
      await heading(console, '公布');
      await pressTwice(console, '公布结果');
      await heading(console, '结果已经公布');
      await look(console, 'names-announced');
      const { ballot } = await house.console();
      const results = await open(house, `/results/${ballot?.id ?? ''}`, { width: 768 });
      await results.getByText('记名表决').first().waitFor();
      await look(results, 'results-names');
    }));
});
