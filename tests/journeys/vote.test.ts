import type { Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/axe.ts';
import { screenshot } from '../support/browser.ts';
import { heading, mark, phones, press, scanAndSignIn } from './vote-phone.ts';

const at = phones();

const ZH = {
  signIn: '签到',
  waiting: '已签到，请等候',
  paper: '表决票',
  for: '赞成',
  against: '反对',
  reviewNow: '直接核对',
  review: '请核对您的票',
  cast: '投入票箱',
  boxed: '已入箱',
  verify: '核验我的选票',
  agrees: '核验一致',
};
const EN: typeof ZH = {
  signIn: 'Sign in',
  waiting: 'Signed in, please wait',
  paper: 'Ballot paper',
  for: 'For',
  against: 'Against',
  reviewNow: 'Review now',
  review: 'Review your ballot',
  cast: 'Cast into the box',
  boxed: 'In the box',
  verify: 'Verify my ballot',
  agrees: 'Everything agrees',
};

const CODE = /^[0-9a-f]{4}( [0-9a-f]{4}){3}$/;

describe('a deputy with a phone', () => {
  test('votes by card link, and no reload and no loss of network costs anything', async () => {
    const hall = await at.hall();
    const [card] = hall.cards;
    if (card === undefined) throw new Error('no card');
    const page = await at.phone(`${hall.house.url}/vote`);
    const context = page.context();
    const boxed: Request[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/box/')) boxed.push(request);
    });
    await heading(page, '请扫代表证').waitFor();
    await page.evaluate(async () => navigator.serviceWorker.ready);
    await expectAccessible(page, { contrast: 'AAA' });

    /** The screen is still there after a reload, with network and without. */
    const survives = async (words: string): Promise<void> => {
      await screenshot(page, words);
      await expectAccessible(page, { contrast: 'AAA' });
      await page.reload();
      await heading(page, words).waitFor();
      await context.setOffline(true);
      await page.reload();
      await heading(page, words).waitFor();
      await context.setOffline(false);
      // Without network the page's questions fail, and that is all.
      at.takeFaults(page);
    };

    // The card's secret does not stay in the address bar.
    await page.goto(card.link);
    await page.getByText('代表证已识别').waitFor();
    expect(page.url()).toBe(`${hall.house.url}/vote`);
    await survives('周文秀');
    await press(page, '签到');
    await heading(page, '已签到，请等候').waitFor();
    await survives('已签到，请等候');
    await page.getByText('先看看 12 个候选项目').waitFor();

    await hall.makeReady();
    await page.getByText('这台设备已准备好').waitFor();
    await survives('已签到，请等候');

    // The paper comes by itself, without the deputy's name, and keeps every mark.
    await hall.open();
    await heading(page, '表决票').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('周文秀');
    for (let item = 1; item <= 8; item += 1) await mark(page, item, '赞成');
    await mark(page, 3, '反对');
    await survives('表决票');
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: '已赞成' }).innerText())
      .toBe('已赞成 7 / 最多 10');
    await context.setOffline(true);
    for (const item of [9, 10, 11]) await mark(page, item, '赞成');
    // The eleventh is refused where it stands, and says what to do.
    await page.locator('#item-12').getByLabel('赞成').press('Space');
    await page.getByText('赞成已满 10 项。').last().waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    await press(page, '去填第 12 项');
    await press(page, '直接核对');
    await heading(page, '请核对您的票').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    await page.getByText('未选，按弃权计').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('周文秀');

    // Sealed without network; the same bytes go until the box answers.
    await press(page, '投入票箱');
    await heading(page, '正在投入票箱').waitFor();
    await page.getByText('还没有收到票箱的回执').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    await page.reload();
    await heading(page, '正在投入票箱').waitFor();
    await context.setOffline(false);
    at.takeFaults(page);
    await heading(page, '已入箱').waitFor();
    at.takeFaults(page);
    await expectAccessible(page, { contrast: 'AAA' });
    await survives('已入箱');
    // No code and no receipt before the result.
    expect(await page.locator('body').innerText()).not.toMatch(/[A-Za-z0-9_-]{12,}/);

    const bodies = new Set(boxed.map((request) => request.postData()));
    expect(bodies.size).toBe(1);
    for (const request of boxed) {
      const headers = await request.allHeaders();
      expect(headers['cookie'] ?? '').toBe('');
      expect(headers['referer'] ?? '').toBe('');
      expect(new URL(request.url()).origin).toBe(hall.house.boxUrl);
    }

    await hall.othersCast();
    await hall.secretariat.step('seal');
    await page.getByText('票箱已封，等候计票。').waitFor();
    await hall.finish();
    await heading(page, '10 个项目入选').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    await press(page, '核验我的选票');
    await page.getByText('您的回执在封好的票箱里，内容没有改动。').waitFor();
    await page.getByText('票箱里 7 张票').waitFor();
    await expectAccessible(page, { contrast: 'AAA' });
    await screenshot(page, '核验');
  });

  test('reads what is and is not protected, and finds the paper as it was', async () => {
    const hall = await at.hall(true);
    const page = await at.phone(`${hall.house.url}/vote`, { width: 390, size: 'large' });
    await scanAndSignIn(page, hall.cards[0]?.link ?? '');
    await hall.makeReady();
    await hall.open();
    await heading(page, '表决票').waitFor();
    // A rehearsal says so on every screen.
    await page.getByLabel('演练：这里的数字不是真实表决').waitFor();
    await mark(page, 2, '弃权');
    await press(page, '保密到什么程度');
    await heading(page, '保密到什么程度').waitFor();
    await page.getByText('有疑问，就要纸质选票').waitFor();
    // The phone computes from its own files and records what the hall screen shows.
    const screen = await at.phone(`${hall.house.url}/hall`, { width: 1920, height: 1080 });
    await screen.getByText('页面校验码').waitFor();
    await screenshot(screen, '大屏');
    await expectAccessible(screen);
    const shown = await screen.locator('dd', { hasText: CODE }).allTextContents();
    expect(shown).toHaveLength(2);
    expect(shown[0]).toBe((await hall.secretariat.round()).code);
    await expect.poll(() => page.locator('dd', { hasText: CODE }).allTextContents()).toEqual(shown);
    await expectAccessible(page, { contrast: 'AAA' });
    await screenshot(page, '保密');
    await press(page, '返回');
    await heading(page, '表决票').waitFor();
    expect(await page.locator('#item-2').getByLabel('弃权').isChecked()).toBe(true);
    // The other language in the middle of filling in changes no mark.
    await press(page, 'English');
    await heading(page, 'Ballot paper').waitFor();
    expect(await page.locator('#item-2').getByLabel('Abstain').isChecked()).toBe(true);
    await expectAccessible(page, { contrast: 'AAA' });
  });

  test.each([
    { width: 390, language: 'en', size: 'standard' },
    { width: 768, language: 'en', size: 'large' },
    { width: 1920, language: 'zh-CN', size: 'standard' },
  ] as const)('finds every screen readable at $width px, $language, $size', async (view) => {
    const hall = await at.hall();
    const page = await at.phone(`${hall.house.url}/vote`, view);
    const looksRight = async (name: string): Promise<void> => {
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await screenshot(page, `${view.language}-${view.size}-${view.width}-${name}`);
      await expectAccessible(page, { contrast: 'AAA' });
    };
    const words = view.language === 'en' ? EN : ZH;
    await looksRight('scan');
    await page.goto(hall.cards[0]?.link ?? '');
    await page.getByRole('button', { name: words.signIn }).waitFor();
    await looksRight('confirm');
    await press(page, words.signIn);
    await heading(page, words.waiting).waitFor();
    await looksRight('waiting');
    await hall.makeReady();
    await hall.open();
    await heading(page, words.paper).waitFor();
    await page.locator('#item-1 summary').click();
    await mark(page, 1, words.for);
    await mark(page, 2, words.against);
    await looksRight('paper');
    await press(page, words.reviewNow);
    await heading(page, words.review).waitFor();
    await looksRight('review');
    await press(page, words.cast);
    await heading(page, words.boxed).waitFor();
    await looksRight('boxed');
    await hall.othersCast();
    await hall.secretariat.step('seal');
    await hall.finish();
    await press(page, words.verify);
    await page.getByText(words.agrees).waitFor();
    await looksRight('result');
  });
});
