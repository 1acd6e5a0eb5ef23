import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../server/platform/chance.ts';
import { serveCollection } from '../collection/served.ts';
import { phonePhoto } from '../platform/files-samples.ts';
import { openProfile, type ProfiledBrowser } from '../support/profile.ts';
import { aDeviceKey, cardsOf, scanned } from '../support/people.ts';
import { supervised, type Supervised } from '../supervision/office.ts';

const served = serveCollection();
const folder = mkdtempSync(join(tmpdir(), 'visit-'));
const running = new Set<ProfiledBrowser>();
let at: Supervised;
let card: string;

beforeAll(async () => {
  const { house } = served();
  // A browser keeps no cookie that has run out by its own clock.
  const behind = systemClock.now().getTime() - house.clock.now().getTime();
  house.clock.step(Math.floor(behind / 1000));
  at = await supervised(house, '城西幼儿园工程');
  const third = at.deputies[2]?.id ?? '';
  const [mine] = await cardsOf(at.body, [third]);
  if (mine === undefined) throw new Error('no card');
  card = scanned(mine);
});

afterAll(async () => {
  for (const browser of running) await browser.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function start(network: 'network' | 'no network'): Promise<ProfiledBrowser> {
  const browser = await openProfile(folder, network);
  running.add(browser);
  return browser;
}

async function kill(browser: ProfiledBrowser): Promise<void> {
  running.delete(browser);
  await browser.kill();
}

const visitAddress = (): string => `${served().url}/deputy/visit/${at.project.id}`;

/** The phone is enrolled and has opened the page once with network. */
async function enrol(): Promise<void> {
  const browser = await start('network');
  const page = await browser.context.newPage();
  await page.goto(`${served().url}/help`);
  await page.evaluate(
    async (json) => {
      localStorage.setItem('language', 'zh');
      const answer = await fetch('/api/cards/enrol', {
        method: 'POST',
        headers: { entrance: 'deputy', 'content-type': 'application/json' },
        body: JSON.stringify(json),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    { card, deviceKey: await aDeviceKey() },
  );
  await page.goto(visitAddress());
  await page.getByText('已查 0 项，共 10 项').waitFor();
  await page.evaluate(async () => navigator.serviceWorker.ready);
  running.delete(browser);
  await browser.close();
}

/** The page of the visit, opened while there is no network. */
async function openOffline(browser: ProfiledBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(visitAddress());
  await page.getByText('已保存在本机，联网后自动上传').waitFor();
  return page;
}

async function takePhotos(page: Page, item: string, count: number): Promise<void> {
  const place = page.getByRole('group', { name: item }).locator('..');
  const buffer = Buffer.from(await phonePhoto('jpeg', { width: 80, height: 60 }));
  await place.locator('input[type=file]').setInputFiles(
    Array.from({ length: count }, (_, number) => ({
      name: `${item}${number}.jpg`,
      mimeType: 'image/jpeg',
      buffer,
    })),
  );
  await place.getByRole('img', { name: `照片 ${count}` }).waitFor();
}

async function found(page: Page, item: string, note: string): Promise<void> {
  const group = page.getByRole('group', { name: item });
  await group.getByText('有问题').click();
  await group.locator('..').getByLabel('看到了什么').fill(note);
}

/** Everything that was touched lies in the browser's own database. */
async function kept(page: Page, photos: number, text: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<string>((resolve, reject) => {
            const request = indexedDB.open('piaojue-outbox');
            request.addEventListener('error', () => reject(new Error('no database')));
            request.addEventListener('success', () => {
              const all = request.result.transaction('items').objectStore('items').getAll();
              all.addEventListener('success', () => {
                const items: { kind: string; payload: string }[] = all.result;
                request.result.close();
                const count = items.filter(({ kind }) => kind === 'visit-photo').length;
                resolve(`${count} ${items.map(({ payload }) => payload).join(' ')}`);
              });
            });
          }),
      ),
    )
    .toMatch(new RegExp(`^${photos} .*${text}`));
}

test('a visit filled offline with twelve photos arrives once, though the browser is killed twice', async () => {
  await enrol();
  // Filled in without network, and killed in the middle.
  const first = await start('no network');
  const one = await openOffline(first);
  await found(one, '质量安全', '西侧没有护栏');
  await takePhotos(one, '质量安全', 6);
  await kept(one, 6, '西侧没有护栏');
  await kill(first);
  // Opened again without network: everything is there; finished, put among what waits, and killed.
  const second = await start('no network');
  const two = await openOffline(second);
  await two.getByText('已查 1 项，共 10 项').waitFor();
  await two.getByRole('button', { name: '修改质量安全' }).click();
  expect(await two.getByLabel('看到了什么').inputValue()).toBe('西侧没有护栏');
  expect(await two.getByRole('img', { name: /^照片 \d$/ }).count()).toBe(6);
  await two.getByRole('button', { name: '提出问题，交给单位整改' }).click();
  await two.getByLabel('问题，一句话').fill('二层临边没有防护栏');
  await two.getByRole('button', { name: '记下这个问题' }).click();
  await found(two, '公示', '没有公示牌');
  await takePhotos(two, '公示', 6);
  await two.getByRole('button', { name: '没查的都记为不适用' }).click();
  await two.getByRole('button', { name: '提交视察' }).click();
  await two.getByRole('heading', { name: '已保存在本机，联网后自动送出' }).waitFor();
  await kill(second);
  const { db } = served().house.platform;
  const visits = () =>
    db.selectFrom('visit').select(['id', 'number']).where('project', '=', at.project.id).execute();
  expect(await visits()).toEqual([]);
  // With network again, and once more, in case anything was left.
  for (let time = 1; time <= 2; time += 1) {
    const browser = await start('network');
    const page = await browser.context.newPage();
    await page.goto(`${served().url}/deputy/projects/${at.project.id}`);
    await page.getByText(/^第 1 次，/).waitFor();
    running.delete(browser);
    await browser.close();
  }
  expect(await visits()).toHaveLength(1);
  const { visits: recorded } = await at.view();
  expect(recorded[0]?.items.map(({ result, photos }) => [result, photos.length])).toEqual([
    ...Array.from({ length: 4 }, () => ['not-applicable', 0]),
    ['problem', 6],
    ['not-applicable', 0],
    ['problem', 6],
    ...Array.from({ length: 3 }, () => ['not-applicable', 0]),
  ]);
  expect(recorded[0]?.findings.map(({ title }) => title)).toEqual(['二层临边没有防护栏']);
  expect(served().answered.filter((line) => /^PUT .*\/visits\//.test(line))).toHaveLength(1);
});
