import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { newBrowser } from '../support/browser.ts';
import { call, refuse, sendingServer, take } from './sending-server.ts';

/** A busy machine takes its time. */
const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 15_000 });

const browser = newBrowser();
const server = sendingServer();

beforeEach(() => {
  server.arrived.length = 0;
  server.answer(take);
});

const keys = (): readonly string[] => server.arrived.map(({ key }) => key);
const kept = async (page: Page): Promise<readonly string[]> => (await call(page, 'state')).kept;

/** The page and its script, which a service worker keeps elsewhere, come without network. */
async function keepOpen(page: Page): Promise<void> {
  const pages = new Map<string, { body: string; contentType: string }>();
  for (const path of ['', 'page.js']) {
    const answer = await fetch(server.url() + path);
    const contentType = answer.headers.get('content-type') ?? '';
    pages.set(server.url() + path, { body: await answer.text(), contentType });
  }
  await page.route(
    (url) => pages.has(url.href),
    (route) => route.fulfill(pages.get(route.request().url()) ?? {}),
  );
}

async function openPage(): Promise<Page> {
  const page = await browser.openPage(server.url());
  await page.waitForFunction(() => 'sending' in window);
  return page;
}

/** Another window of the same browser. */
async function anotherWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(server.url());
  await other.waitForFunction(() => 'sending' in window);
  return other;
}

describe('a form in the outbox', () => {
  test('filled in without network, outlives a reload and is sent once when the network is back', async () => {
    const page = await openPage();
    await keepOpen(page);
    await page.context().setOffline(true);
    await call(page, 'run');
    expect(await call(page, 'put', 'k-1', '村口的路', 40)).toBe('device');
    await soon(async () => (await call(page, 'state')).failed['k-1']).toBe('no-connection');
    await page.reload();
    await page.waitForFunction(() => 'sending' in window);
    expect(await kept(page)).toEqual(['k-1']);
    await call(page, 'run');
    await soon(async () => (await call(page, 'state')).failed['k-1']).toBe('no-connection');
    await page.context().setOffline(false);
    await soon(() => kept(page)).toEqual([]);
    expect(server.arrived).toEqual([
      {
        key: 'k-1',
        payload: { text: '村口的路' },
        files: [{ name: '照片.webp', type: 'image/webp', bytes: '7'.repeat(40) }],
      },
    ]);
    expect(await call(page, 'state')).toMatchObject({ waiting: [], answers: [{ taken: true }] });
    browser.takeFaults(page);
  });

  test('is sent by one of two windows, one at a time, and both know', async () => {
    const page = await openPage();
    const other = await anotherWindow(page);
    const waiting: ServerResponse[] = [];
    server.answer((_arrived, response) => void waiting.push(response));
    await call(page, 'run');
    await call(other, 'run');
    await Promise.all([
      call(page, 'put', 'k-1', 'a'),
      call(other, 'put', 'k-2', 'b'),
      call(page, 'put', 'k-3', 'c'),
    ]);
    for (let taken = 0; taken < 3; taken += 1) {
      await soon(() => waiting.length).toBe(taken + 1);
      const [response] = waiting.slice(-1);
      if (response !== undefined) take({ key: '', payload: '', files: [] }, response);
    }
    for (const window of [page, other])
      await soon(async () => (await call(window, 'state')).waiting).toEqual([]);
    expect(keys().toSorted()).toEqual(['k-1', 'k-2', 'k-3']);
    expect(server.atOnce()).toBe(1);
  });

  test('goes again under its key when the answer was lost, and stays until one comes', async () => {
    const page = await openPage();
    server.answer((_arrived, response) => void response.destroy());
    await call(page, 'run');
    await call(page, 'put', 'k-1', 'a');
    await soon(() => keys().length).toBeGreaterThan(1);
    expect(await kept(page)).toEqual(['k-1']);
    server.answer(take);
    await soon(() => kept(page)).toEqual([]);
    expect(new Set(keys())).toEqual(new Set(['k-1']));
    browser.takeFaults(page);
  });

  test('is there for the next window when its own was closed while sending', async () => {
    const page = await openPage();
    const context = page.context();
    server.answer(() => {});
    await call(page, 'run');
    await call(page, 'put', 'k-1', 'a', 10);
    await soon(() => keys().length).toBe(1);
    const next = await anotherWindow(page);
    await page.close();
    expect(context.pages()).toEqual([next]);
    server.answer(take);
    await call(next, 'run');
    await soon(() => kept(next)).toEqual([]);
    expect(keys()).toEqual(['k-1', 'k-1']);
  });

  test('that is refused stays with its reason and holds up no other', async () => {
    const page = await openPage();
    server.answer((arrived, response) =>
      arrived.key === 'k-1' ? refuse(response, 409, 'drive-closed') : take(arrived, response),
    );
    await call(page, 'put', 'k-1', 'a');
    await call(page, 'put', 'k-2', 'b');
    await call(page, 'run');
    await soon(() => kept(page)).toEqual(['k-1']);
    expect((await call(page, 'state')).failed).toEqual({ 'k-1': 'drive-closed' });
    expect(keys()).toEqual(['k-1', 'k-2']);
    server.answer(take);
    await call(page, 'sendNow');
    await soon(() => kept(page)).toEqual([]);
    expect(keys()).toEqual(['k-1', 'k-2', 'k-1']);
  });

  test('lives as long as the page where the browser keeps nothing, and says so', async () => {
    const page = await openPage();
    await page.addInitScript(() =>
      Object.defineProperty(window, 'indexedDB', { value: undefined }),
    );
    await page.reload();
    await page.waitForFunction(() => 'sending' in window);
    expect(await call(page, 'put', 'k-1', 'a', 10)).toBe('memory');
    expect(await kept(page)).toEqual(['k-1']);
    await call(page, 'run');
    await soon(() => kept(page)).toEqual([]);
    expect(keys()).toEqual(['k-1']);
  });
});
