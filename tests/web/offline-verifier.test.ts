import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOut, toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { builtPages } from '../../server/platform/http/pages.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser, screenshot, type View } from '../support/browser.ts';
import { everybodyVotes, published } from '../support/bundles.ts';
import { openHall, type Hall } from '../support/halls.ts';
import { builtWeb } from '../support/pages.ts';

const NAME = 'piaojue-verifier.html';
const web = builtWeb();
const browser = newBrowser();
const folder = mkdtempSync(join(tmpdir(), 'pj-verifier-'));
afterAll(() => rmSync(folder, { recursive: true }));

let hall: Hall;
let totals = '';
let ballots = '';
beforeAll(async () => {
  // Away from the build, so that nothing can be fetched from beside it.
  copyFileSync(join(web, 'downloads', NAME), join(folder, NAME));
  hall = await openHall();
  await everybodyVotes(hall);
  totals = await published(hall);
  const open = await openHall({ disclosure: 'ballots' });
  await everybodyVotes(open);
  ballots = await published(open);
});

async function openFile(view?: View): Promise<Page> {
  const page = await browser.openPage(pathToFileURL(join(folder, NAME)).href, view);
  await page.context().setOffline(true);
  return page;
}

const offer = (page: Page, text: string, name = 'bundle-1.json') =>
  page
    .locator('section input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('the verifier in one file', () => {
  test('finds a bundle sound without network, and shows what to compare', async () => {
    const page = await openFile({ width: 1280 });
    await page.getByRole('heading', { level: 1, name: '离线核验' }).waitFor();
    await screenshot(page, 'verifier-waiting-1280');
    await expectAccessible(page);
    await offer(page, totals);
    await page.getByRole('heading', { name: '这份核验包成立' }).waitFor();
    const said = (await page.locator('main').textContent()) ?? '';
    expect(said).toContain('查了 8 项，全部成立');
    expect(said).toContain('示例县');
    expect(said).toContain('这次只公布总数，不公布每张票');
    expect(said).toContain('2 名监票人在封箱和计票记录上的签字成立');
    expect(said).toContain(readOut(hall.R));
    expect(said).toContain(createHash('sha256').update(totals).digest('hex'));
    expect(await page.getByRole('row').nth(1).textContent()).toContain('项目A01');
    await screenshot(page, 'verifier-sound-1280');
    await expectAccessible(page);
  });

  test('counts again where the ballots are published, and checks what a device kept', async () => {
    const page = await openFile({ width: 390, language: 'en', size: 'large' });
    await offer(page, ballots);
    await page.getByRole('heading', { name: 'This bundle is sound' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('7 ballots were opened and counted');
    await screenshot(page, 'verifier-sound-en-390');
    await expectAccessible(page);
    await page.getByText('I am a deputy: check my own ballot').click();
    const held = JSON.stringify({ deputy: 'd-0003', receipts: [] });
    await page.getByLabel('Choose held.json').setInputFiles({
      name: 'held.json',
      mimeType: 'application/json',
      buffer: Buffer.from(held),
    });
    await page.getByText('You are on the roll').waitFor();
    await expectAccessible(page);
  });

  test('names what is wrong with a bundle of which one bit was turned', async () => {
    const page = await openFile({ width: 768 });
    const { ballot } = hall.box[2] ?? {};
    const text = toBase64url(ballot ?? new Uint8Array());
    const turned = Uint8Array.from(ballot ?? [], (byte, at) => (at === 0 ? byte ^ 1 : byte));
    await offer(page, totals.replace(text, toBase64url(turned)));
    await page.getByRole('heading', { name: '这份核验包不成立' }).waitFor();
    await page.getByText('票箱校验码不符').waitFor();
    await screenshot(page, 'verifier-unsound-768');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'This bundle is not sound' }).waitFor();
  });

  test('says what a file is that is no bundle, and takes another', async () => {
    const page = await openFile({ width: 390 });
    await offer(page, totals.slice(0, 3000));
    await page.getByRole('alert').getByText('不完整：读到 3 KB 就断了').waitFor();
    await screenshot(page, 'verifier-cut-390');
    await expectAccessible(page);
    await offer(page, '{"receipts":[]}', 'held.json');
    await page.getByRole('alert').getByText('是代表设备保存的 held.json').waitFor();
    await offer(page, totals);
    await page.getByRole('heading', { name: '这份核验包成立' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('forbids itself every connection', async () => {
    const page = await openFile();
    await page.context().setOffline(false);
    const tried = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'sent',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      ),
    );
    expect(tried).toBe('Failed to fetch');
    expect(browser.takeFaults(page).join('\n')).toContain('Content Security Policy');
  });

  test('is given as a file, with its SHA-256 beside it', async () => {
    const pages = builtPages(web);
    const file = await pages.request(`/downloads/${NAME}`);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${NAME}"`);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.toString()).not.toMatch(/(?:src|href)="(?!#)/);
    const sum = await (await pages.request(`/downloads/${NAME}.sha256`)).text();
    expect(sum).toBe(`${createHash('sha256').update(bytes).digest('hex')}  ${NAME}\n`);
  });
});
