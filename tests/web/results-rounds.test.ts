import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { serveHall } from '../portal/served-hall.ts';
import { expectAccessible } from '../support/axe.ts';
import { looksIn, newBrowser, screenshot } from '../support/browser.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';

const served = serveHall();
const browser = newBrowser();
let meeting: Meeting;
let address = '';

/** Two seats, three candidates: a void round, then a tie for the second seat, then a runoff. */
beforeAll(async () => {
  meeting = await aMeeting(served().hall);
  await meeting.toIssued();
  await meeting.void('大屏幕没有显示空票箱');
  await meeting.nextRound();
  await meeting.toIssued();
  await meeting.finish((place) => {
    if (place === 5) return { A01: 'for' };
    if (place === 4) return { A02: 'for', A03: 'for' };
    return place % 2 === 0 ? { A01: 'for', A02: 'for' } : { A01: 'for', A03: 'for' };
  });
  address = `${served().url}/results/${await meeting.ballot()}`;
});

describe('a ballot of several rounds', () => {
  test('says what comes next while a seat is still open', async () => {
    const view = await meeting.console();
    expect(view.round?.tally?.outcome).toBe('shortfall');
    const page = await browser.openPage(address);
    await page.getByText('票决还没有结束').waitFor();
    await page.getByText('接下来在没有入选的项目中再投一次票').waitFor();
    await expectAccessible(page);
  });

  test('names every round, the void one with its reason, and how each project was chosen', async () => {
    await meeting.nextRound();
    await meeting.toIssued();
    await meeting.finish({ A02: 'for', A03: 'against' });
    for (const language of ['zh-CN', 'en'] as const)
      for (const [size, width] of looksIn(language)) {
        const page = await browser.openPage(address, { language, size, width });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await screenshot(page, `results-rounds-${language}-${width}`);
        await expectAccessible(page);
        if (language === 'en') continue;
        const said = (await page.getByRole('main').textContent()) ?? '';
        expect(said).toContain('第 1 轮：首次投票');
        expect(said).toContain('作废，不作数');
        expect(said).toContain('说明：大屏幕没有显示空票箱');
        expect(said).toContain('第 3 轮：另行投票');
        expect(said).toContain('第 3 轮，赞成 6 票');
        expect(said).toContain('共 2 个。');
      }
  });

  test('lets the reader choose the round to check', async () => {
    const page = await browser.openPage(address);
    await page.getByLabel('核验哪一轮').selectOption({ label: '第 3 轮：另行投票' });
    await page.getByRole('button', { name: '开始核验' }).click();
    await page.getByText('查了 8 项，全部成立').waitFor();
    expect(await page.locator('#check').textContent()).toContain('2 行每行合计都是 6');
  });

  test('gives every figure of the counted rounds as a sheet', async () => {
    const page = await browser.openPage(address);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: '得票表 CSV' }).click();
    const sheet = await readFile(await (await coming).path(), 'utf8');
    const [head = '', ...lines] = sheet.split('\r\n');
    expect(head).toMatch(
      /^\u{FEFF}轮次 \(round\),.*赞成 \(for\),反对 \(against\),弃权 \(abstain\)/u,
    );
    expect(
      lines.map((line) => line.split(',').filter((cell) => /^(\d+|A\d+|项目\d)$/.test(cell))),
    ).toEqual([
      ['2', 'A01', '项目1', '5', '0', '1', '6', '4', '1'],
      ['2', 'A02', '项目2', '3', '0', '3', '6', '4', '2'],
      ['2', 'A03', '项目3', '3', '0', '3', '6', '4', '2'],
      ['3', 'A02', '项目2', '6', '0', '0', '6', '4', '1'],
      ['3', 'A03', '项目3', '0', '6', '0', '6', '4', '2'],
      [],
    ]);
    // Single ballots are no file where the totals alone are disclosed.
    expect(await page.getByText('SP 1500-100').count()).toBe(1);
    expect(await page.getByText('SP 1500-103').count()).toBe(0);
  });

  test('prints its figures without the panels of the screen', async () => {
    const page = await browser.openPage(address, { width: 794 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#check').isVisible()).toBe(false);
    expect(await page.getByRole('table').last().isVisible()).toBe(true);
    await screenshot(page, 'results-print');
  });
});

describe('an address without a result', () => {
  test('says what to do for a ballot that does not exist', async () => {
    const page = await browser.openPage(`${served().url}/results/nowhere`, { width: 390 });
    await page.getByText('没有这次票决').waitFor();
    browser.takeFaults(page);
    await expectAccessible(page);
    const bare = await browser.openPage(`${served().url}/results`, { width: 390 });
    await bare.getByText('没有这次票决').waitFor();
    await expectAccessible(bare);
  });

  test('says that a ballot has not been announced yet', async () => {
    const other = await aMeeting(served().hall);
    const page = await browser.openPage(`${served().url}/results/${await other.ballot()}`);
    await page.getByText('这次票决还没有公布结果').waitFor();
    browser.takeFaults(page);
    await expectAccessible(page);
  });
});
