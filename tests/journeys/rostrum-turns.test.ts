import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { mostly, signInOn } from './rostrum-house.ts';
import { builtWeb } from '../support/pages.ts';
import { button, HALL, heading, textOf, newVisits } from './rostrum-visits.ts';

const browser = newBrowser();
const { withRostrum, open, openConsole } = newVisits(browser, builtWeb());

describe('the console without its server', () => {
  test('says so, locks every button with that reason, and comes back by itself', () =>
    withRostrum({}, async (house) => {
      const page = await openConsole(house);
      await house.signIn(10);
      await expect
        .poll(() => button(page, '确认法定人数').getAttribute('aria-disabled'), { timeout: 20_000 })
        .toBeNull();
      await page.context().setOffline(true);
      await page.getByText('与服务器的连接断了').waitFor();
      expect(await textOf(page)).toContain('网络断开，暂时不能操作');
      expect(await button(page, '确认法定人数').getAttribute('aria-disabled')).toBe('true');
      await expectAccessible(page);
      await house.step('confirm-quorum');
      await page.context().setOffline(false);
      await heading(page, '通过监票人');
      expect(await textOf(page)).not.toContain('与服务器的连接断了');
      browser.takeFaults(page);
    }));

  test('takes a step whose answer was lost for done, and does it once', () =>
    withRostrum({}, async (house) => {
      await house.signIn(10);
      const page = await openConsole(house);
      await page.route('**/confirm-quorum', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await button(page, '确认法定人数').click();
      await heading(page, '通过监票人');
      const { rows } = await house.staff.must<{ rows: unknown[] }>(
        'GET',
        `/bodies/${house.body}/acts?kind=quorum-confirmed`,
      );
      expect(rows).toHaveLength(1);
      browser.takeFaults(page);
    }));
});

describe('a round that is voided', () => {
  test('asks for its name and a reason, tells the hall, and is held again', () =>
    withRostrum({}, async (house) => {
      await house.signIn(10);
      await house.makeReady();
      await house.step('open');
      const page = await openConsole(house, 390);
      const hall = await open(house, `/hall/${house.session}`, HALL);
      await button(page, '作废本轮').click();
      const dialog = page.getByRole('dialog', { name: '作废本轮？' });
      expect(await dialog.innerText()).toContain('永远不能开封');
      await dialog.getByLabel('请输入“第一轮票决”确认').fill('第一轮票决');
      await dialog.getByLabel('理由').fill('大屏故障');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: '作废本轮' }).click();
      await heading(page, '第一轮票决已作废');
      expect(await textOf(page)).toContain('理由：大屏故障');
      await hall.getByRole('heading', { name: '第一轮票决作废' }).waitFor();
      await screenshot(hall, 'rostrum-hall-void');
      await expectAccessible(hall);
      await expectAccessible(page);
      await button(page, '准备重新投票').click();
      await heading(page, '空箱确认');
      await hall.getByRole('heading', { name: '第二轮票决（重新举行）' }).waitFor();
      await screenshot(hall, 'rostrum-hall-again');
      await expectAccessible(hall);
    }));
});

describe('a rehearsal', () => {
  test('is marked on every page of the rostrum', () =>
    withRostrum({ rehearsal: true }, async (house) => {
      const page = await openConsole(house);
      const hall = await open(house, '/hall', { ...HALL, language: 'en' });
      await page.getByRole('note', { name: '演练：这里的数字不是真实表决' }).waitFor();
      await hall.getByRole('note', { name: /Rehearsal/ }).waitFor();
      await screenshot(hall, 'rostrum-hall-rehearsal');
      await expectAccessible(page);
      await expectAccessible(hall);
    }));
});

describe('the big screen', () => {
  test('keeps what it shows when the line is lost, says so, and catches up alone', () =>
    withRostrum({}, async (house) => {
      const hall = await open(house, '/hall', HALL);
      await hall.getByRole('heading', { name: '代表签到' }).waitFor();
      await hall.context().setOffline(true);
      await hall.getByText('连接中断，正在自动重连').waitFor();
      await expectAccessible(hall);
      await house.signIn(10);
      await house.makeReady();
      await hall.context().setOffline(false);
      await hall.getByRole('heading', { name: '票箱为空' }).waitFor();
      await hall.getByText('连接中断，正在自动重连').waitFor({ state: 'hidden' });
      browser.takeFaults(hall);
    }));

  test('shows a name that leads nowhere as such', () =>
    withRostrum({}, async (house) => {
      const hall = await open(house, '/hall/nowhere');
      await hall.getByRole('heading', { name: '没有这次会议' }).waitFor();
      await expectAccessible(hall);
    }));
});

describe('the rostrum before a ballot is prepared', () => {
  test('says what is missing and what would lift it', () =>
    withRostrum({ withoutBallot: true }, async (house) => {
      const page = await openConsole(house, 768);
      expect(await textOf(page)).toContain('请在会议筹备里填写票决名称、应选数和规则');
      await expectAccessible(page);
    }));

  test('refuses whoever has no place there, in words', () =>
    withRostrum({}, async (house) => {
      await house.staff.must('POST', `/bodies/${house.body}/staff`, {
        name: '罗志文',
        username: 'office',
        password: 'correct horse battery',
        roles: ['government-office'],
      });
      const page = await open(house, '/staff/session');
      await signInOn(page, 'office');
      await page.getByText('您的账号不能进入主席台').waitFor();
      await expectAccessible(page);
    }));
});

describe('every step at the rostrum', () => {
  test('is accessible in English, in the large size and on a phone', () =>
    withRostrum({}, async (house) => {
      const views = [
        { width: 1440, language: 'en' },
        { width: 390, size: 'large' },
        { width: 768, language: 'en', size: 'large' },
      ] as const;
      const pages: Page[] = [];
      for (const view of views) {
        const page = await open(house, '/staff/session', view);
        await signInOn(page, 'secretary');
        pages.push(page);
      }
      const all = async (step: number): Promise<void> => {
        for (const page of pages) {
          await page
            .getByText(
              step === 10 ? /announced|已经公布/ : new RegExp(`Step ${step} of|第 ${step} 步`),
            )
            .first()
            .waitFor();
          await expectAccessible(page);
        }
      };
      await house.signIn(10);
      await all(1);
      await house.step('confirm-quorum');
      await all(2);
      await house.passScrutineers();
      await all(3);
      await house.step('make-ready');
      await all(4);
      await house.step('open');
      await house.takePapers();
      await all(5);
      await house.cast(10, mostly);
      await house.step('seal');
      await all(6);
      await house.countable();
      await house.step('count');
      await all(8);
      await house.certify(0);
      await house.certify(1);
      await all(9);
      await house.step('announce');
      await all(10);
    }));
});
