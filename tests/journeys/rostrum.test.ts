import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { mostly, openRostrum, signInOn, type RostrumHouse } from './rostrum-house.ts';
import { builtWeb } from '../support/pages.ts';
import { button, heading, pressTwice, textOf } from './rostrum-visits.ts';

const pages = builtWeb();
const browser = newBrowser();

/** The reasons that a locked button gives. */
async function reasonsOf(page: Page, name: string): Promise<string> {
  const locked = button(page, name);
  expect(await locked.getAttribute('aria-disabled')).toBe('true');
  const id = (await locked.getAttribute('aria-describedby')) ?? '';
  return page.locator(`[id="${id}"]`).innerText();
}

async function unlocked(page: Page, name: string): Promise<void> {
  await expect
    .poll(() => button(page, name).getAttribute('aria-disabled'), { timeout: 20_000 })
    .toBeNull();
}

describe('a ballot led from the console', () => {
  let house: RostrumHouse;
  let console: Page;
  let second: Page;
  let hall: Page;
  const confirming: Page[] = [];

  beforeAll(async () => {
    house = await openRostrum(pages);
  });
  afterAll(() => house.close());

  const settled = async (name: string): Promise<void> => {
    await screenshot(console, `rostrum-${name}`);
    await expectAccessible(console);
    await expectAccessible(hall);
  };

  test('asks for name and password and says what is wrong with them', async () => {
    const { url } = house.running;
    console = await browser.openPage(`${url}/staff/session`, { width: 1440 });
    await console.locator('input[name=username]').fill('secretary');
    await console.locator('input[name=password]').fill('wrong');
    await console.keyboard.press('Enter');
    await console.getByText('登录名或者密码不对').waitFor();
    await expectAccessible(console);
    await signInOn(console, 'secretary');
    second = await browser.openPage(`${url}/staff/session`, { width: 768, language: 'en' });
    await signInOn(second, 'secretary');
    hall = await browser.openPage(`${url}/hall`, { width: 1920, height: 1080 });
    await hall.getByRole('heading', { name: '代表签到' }).waitFor();
  });

  test('locks the quorum with every reason until enough deputies have signed in, live', async () => {
    await house.signIn(14);
    await console.getByText('还差 2 人达到法定人数').first().waitFor();
    const reasons = await reasonsOf(console, '确认法定人数');
    expect(reasons).toContain('须到 16 人，现到 14 人');
    expect(reasons).toContain('机关团、大岭团、城东团、城西团共有 8 人未签到');
    await settled('1-locked');
    await house.signIn(6);
    await unlocked(console, '确认法定人数');
    await console.getByText('实到 20 名，达到代表总数的三分之二，符合法定人数').waitFor();
    await button(console, '确认法定人数').focus();
    await console.keyboard.press('Enter');
    await heading(console, '通过监票人');
    await settled('2');
  });

  test('passes the scrutineers, with one chief; the choice outlives a reload', async () => {
    expect(await reasonsOf(console, '举手通过')).toContain('还要勾选 2 名监票人');
    await console.getByLabel('林国栋').check();
    await console.getByLabel('陈玉珍').check();
    expect(await reasonsOf(console, '举手通过')).toContain('还没有指定总监票人');
    await console.getByLabel('总监票人').selectOption({ label: '林国栋' });
    await console.reload();
    await heading(console, '通过监票人');
    await unlocked(console, '举手通过');
    expect(await console.getByLabel('何志明').isChecked()).toBe(false);
    expect(await textOf(console)).toContain('建议由 林国栋 担任总监票人，陈玉珍 担任监票人');
    await button(console, '举手通过').click();
    await heading(console, '空箱确认');
    expect(await textOf(console)).toContain('林国栋（总）、陈玉珍');
    await settled('3');
  });

  test('shows the empty box, issues the papers, and follows the figures on both consoles', async () => {
    await pressTwice(console, '确认空箱');
    await heading(console, '发票');
    expect(await textOf(console)).toContain('票箱为空，发出 0 张，收回 0 张');
    await hall.getByRole('heading', { name: '票箱为空' }).waitFor();
    await settled('4');
    await pressTwice(console, '开始发票');
    await heading(console, '投票');
    await house.takePapers();
    await house.cast(12, mostly);
    await console.getByText('还有 8 张票未收回').waitFor();
    await heading(second, 'Vote');
    await second.getByText('8 not returned', { exact: true }).first().waitFor();
    await hall.getByText('还有 8 张未收回').waitFor();
    await settled('5');
  });

  test('counts down a voting time on console and hall, and takes it away', async () => {
    await console.getByLabel('从现在起').selectOption({ label: '10 分钟' });
    await button(console, '开始倒计时').click();
    await console.getByText(/剩余 (10:00|9:5\d)/).waitFor();
    await hall.getByText('剩余时间').waitFor();
    await settled('5-time');
    await button(console, '取消').click();
    await hall.getByText('剩余时间').waitFor({ state: 'hidden' });
    await console.getByText('未设').waitFor();
  });

  test('says what ending the vote means, and does it only then', async () => {
    await house.cast(18, mostly);
    await button(console, '结束投票').click();
    const dialog = console.getByRole('dialog', { name: '现在结束投票？' });
    expect(await dialog.innerText()).toContain('任何人都不能再投，也不能重新开放');
    await expectAccessible(console);
    await console.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await house.round()).state).toBe('open');
    await button(console, '结束投票').click();
    await dialog.getByRole('button', { name: '结束投票' }).click();
    await heading(console, '封箱');
    const { readOut } = await house.round();
    expect(readOut).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    expect(await textOf(console)).toContain(`票箱校验码：${readOut ?? ''}。`);
    await hall.getByText(readOut ?? '', { exact: true }).waitFor();
  });

  test('waits with the seconds until unused papers are in, then counts', async () => {
    expect(await reasonsOf(console, '宣读完毕，准备计票')).toMatch(/再等 \d+ 秒/);
    await settled('6');
    await house.returnUnused();
    await unlocked(console, '宣读完毕，准备计票');
    await button(console, '宣读完毕，准备计票').click();
    await heading(console, '计票');
    await console.reload();
    await heading(console, '计票');
    await settled('7');
    await unlocked(console, '开始计票');
    await button(console, '开始计票').click();
    await heading(console, '监票人确认');
  });

  test('waits for the scrutineers, who check every figure and confirm by name', async () => {
    expect(await reasonsOf(console, '公布结果')).toContain('还差 2 名监票人确认');
    expect(await textOf(console)).toContain('发出的每一张票都有着落');
    await settled('8');
    for (const [place, name] of [
      [1, '林国栋'],
      [2, '陈玉珍'],
    ] as const) {
      const page = await browser.openPage(`${house.running.url}/scrutineer`, {
        width: place === 1 ? 390 : 768,
      });
      confirming.push(page);
      await signInOn(page, `scrutineer-${place}`);
      await page.getByText('14 项和数全部相符').waitFor();
      expect(await textOf(page)).toContain('18 + 2 + 0 = 20');
      expect(await textOf(page)).toContain(`以 ${name} 的名义确认`);
      await expectAccessible(page);
      await button(page, '确认计票').click();
      await page.getByText('您已经确认').waitFor();
      await expectAccessible(page);
    }
    await confirming[0]?.getByText('确认人数已经足够，等待执行主席公布结果').waitFor();
    await heading(console, '公布');
    await settled('9');
  });

  test('shows the hall no vote until it is announced, and then all of them', async () => {
    const view = await house.staff.must<{ round: { tally: unknown } }>(
      'GET',
      `/sessions/${house.session}/hall`,
    );
    expect(view.round.tally).toBeNull();
    expect(await hall.getByText('入选').count()).toBe(0);
    // The chair sees it beforehand, marked as not yet public.
    const preview = console.getByRole('region', { name: /尚未公布/ });
    expect(await preview.innerText()).toContain('10 个项目入选');
    await pressTwice(console, '公布结果');
    await heading(console, '结果已经公布');
    await hall.getByRole('heading', { name: '10 个项目入选' }).waitFor();
    expect(await hall.getByRole('listitem').filter({ hasText: '未入选' }).count()).toBe(2);
    await settled('10');
    await heading(second, 'The result is announced');
    await expectAccessible(second);
  });

  test('prints the tally report and the announcement', async () => {
    await console.getByRole('link', { name: '计票报告单' }).click();
    await heading(console, '计票报告单');
    const { round } = await house.console();
    expect(await console.getByRole('article').textContent()).toContain(
      `票箱校验码：${round?.readOut ?? ''}。`,
    );
    await screenshot(console, 'rostrum-tally');
    await expectAccessible(console);
    await console.emulateMedia({ media: 'print' });
    expect(await button(console, '打印').isVisible()).toBe(false);
    const paper = await console.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    await console.emulateMedia({ media: 'screen' });
    await console.goBack();
    await heading(console, '结果已经公布');
    await console.getByRole('link', { name: '公告和决定' }).click();
    await heading(console, '公告和决定');
    const [announcement, decision] = [0, 1].map((at) => console.getByRole('article').nth(at));
    expect(await announcement?.textContent()).toContain('青禾县人民代表大会公告');
    expect(
      await announcement?.getByRole('cell', { name: '18', exact: true }).count(),
    ).toBeGreaterThan(0);
    expect(await decision?.textContent()).toContain('会议决定：');
    await screenshot(console, 'rostrum-announcement');
    // What staff have written for their body is what is printed here too.
    await house.staff.must('PUT', `/bodies/${house.body}/document-templates/announcement`, {
      text: '【标题】{机构}公告\n入选项目{入选数}项，名单另发。',
      version: 0,
    });
    await console.reload();
    await console.getByText('入选项目10项，名单另发。').waitFor();
    await expectAccessible(console);
  });
});
