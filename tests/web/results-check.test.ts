import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordKeys } from '../../shared/ballot/protocol/records.ts';
import { serveHall } from '../portal/served-hall.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot } from '../support/browser.ts';
import { aMeeting, type Meeting } from '../support/rounds-meeting.ts';
import { text } from '../support/rounds-voter.ts';

const served = serveHall();
const browser = newBrowser();
let meeting: Meeting;
let round = '';
let address = '';

/** Six deputies, seats for two of three: 6, 4 and 2 votes for, so that the last fails the majority. */
beforeAll(async () => {
  meeting = await aMeeting(served().hall);
  round = await meeting.toIssued();
  await meeting.finish((place) => ({
    A01: 'for',
    ...(place < 4 ? { A02: 'for' } : { A03: 'for' }),
  }));
  address = `${served().url}/results/${await meeting.ballot()}`;
});

/** What the phone of this deputy kept, as a file. */
async function heldFile(place: number, changes: object = {}) {
  const voter = meeting.voters[place];
  const kept = voter?.held.get(round);
  const held = {
    recordKeys: await meeting.staff.get<RecordKeys>('/record-keys'),
    round: await text(meeting.staff, `/rounds/${round}/record`),
    opening: await text(meeting.staff, `/rounds/${round}/opening`),
    receipts: [kept?.receipt],
    deputy: voter?.deputy,
    deviceKey: voter?.deviceKey,
    ...changes,
  };
  return {
    name: 'held.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(held)),
  };
}

async function offerFile(page: Page, file: Awaited<ReturnType<typeof heldFile>>): Promise<void> {
  const own = page.getByText('我是代表，核对自己的票');
  if (!(await page.getByLabel('选择 held.json').isVisible())) await own.click();
  await page.getByLabel('选择 held.json').setInputFiles(file);
}

const start = (page: Page) => page.getByRole('button', { name: '开始核验' }).click();
const panel = (page: Page) => page.locator('#check');

describe('checking a result in the browser', () => {
  test('says with numbers what holds and what was not checked under totals', async () => {
    const page = await browser.openPage(address);
    await start(page);
    await panel(page).getByText('查了 8 项，全部成立').waitFor();
    const said = (await panel(page).textContent()) ?? '';
    expect(said).toContain('名册 6 人，发票 6 张，6 个领票签字全部成立');
    expect(said).toContain('发出 6 + 补发 0 = 收回 6 + 未用 0 + 没有交回 0；3 行每行合计都是 6。');
    expect(said).toContain('这次只公布总数，不公布每张票，所以没有逐张重数');
    expect(said).toMatch(/现场宣读的是这 16 位：[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/);
    const readOut = (await meeting.round()).readOut ?? '';
    expect(said).toContain(readOut);
  });

  test('needs no network once the files are here', async () => {
    const page = await browser.openPage(address);
    await start(page);
    await panel(page).getByText('查了 8 项').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '再核验一次' }).click();
    await panel(page).getByText('查了 8 项，全部成立').waitFor();
    await offerFile(page, await heldFile(0));
    await panel(page).getByText('查了 9 项，全部成立').waitFor();
    await page.context().setOffline(false);
  });

  test('finds the ballot of a deputy who gives the file the phone kept', async () => {
    const page = await browser.openPage(address, { width: 390 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await offerFile(page, await heldFile(2));
    await panel(page).getByText('回执 1 张，对应的票 1 张在票箱里').waitFor();
    expect(await panel(page).textContent()).toContain('您在名册上，用您的名字领票：本人设备。');
    await expectAccessible(page);
  });

  test('names a device that is not the one on the roll', async () => {
    const page = await browser.openPage(address, { width: 390 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const other = meeting.voters[3]?.deviceKey;
    await offerFile(page, await heldFile(2, { deviceKey: other }));
    await panel(page).getByText('您名下的记录不符').waitFor();
    expect(await panel(page).getByRole('alert').textContent()).toContain('有不对的地方');
    await screenshot(page, 'results-found-390');
    await expectAccessible(page);
  });

  test('says so when the file is none of a phone', async () => {
    const page = await browser.openPage(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await offerFile(page, {
      name: 'photo.json',
      mimeType: 'application/json',
      buffer: Buffer.from('not JSON'),
    });
    await panel(page).getByText('这个文件读不懂').waitFor();
    await expectAccessible(page);
  });

  test('finds a ballot that was dropped from the bundle, by name', async () => {
    const page = await browser.openPage(address, { language: 'en' });
    await page.route('**/bundle', async (route) => {
      const bundle = (await (await route.fetch()).json()) as { box: unknown[] };
      await route.fulfill({ json: { ...bundle, box: bundle.box.slice(1) } });
    });
    await page.getByRole('button', { name: 'Check this result' }).click();
    await panel(page).getByText('The box code differs').waitFor();
    const said = (await panel(page).textContent()) ?? '';
    expect(said).toContain('box-root');
    expect(said).toContain('figures-do-not-add-up');
    await screenshot(page, 'results-found-en-1280');
    await expectAccessible(page);
  });

  test('finds that the page shows other votes than the bundle', async () => {
    const page = await browser.openPage(`${served().url}/results`);
    await page.getByText('没有这次票决').waitFor();
    await page.route('**/result', async (route) => {
      const view = await (await route.fetch()).text();
      await route.fulfill({
        body: view.replaceAll('"for":4', '"for":5'),
        contentType: 'application/json',
      });
    });
    await page.goto(address);
    await start(page);
    await panel(page).getByRole('alert').waitFor();
    const wrong = panel(page).getByRole('listitem').filter({ hasText: '页面和核验包一致' });
    expect(await wrong.textContent()).toContain('有问题');
  });

  test('can be stopped, and then concludes nothing', async () => {
    const page = await browser.openPage(address);
    let letGo: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/bundle', async (route) => {
      await held;
      await route.abort();
    });
    await start(page);
    await page.getByText('正在取公开核验包').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '停止' }).click();
    await panel(page).getByText('已经停止，没有得出结论').waitFor();
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
    // The request was given up on purpose.
    browser.takeFaults(page);
    await page.getByRole('button', { name: '再核验一次' }).click();
    await panel(page).getByText('查了 8 项，全部成立').waitFor();
  });

  test('keeps the verdict through a switch of language', async () => {
    const page = await browser.openPage(address);
    await start(page);
    await panel(page).getByText('查了 8 项').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await panel(page).getByText('8 points checked, all of them hold').waitFor();
    await expectAccessible(page);
  });
});
