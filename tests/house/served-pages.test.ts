import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { builtPages } from '../../server/platform/http/pages.ts';
import { expectAccessible } from '../support/axe.ts';
import { newBrowser } from '../support/browser.ts';

const VOTE = '<!doctype html><title>投票</title><p>代表在这里投票。</p>';
const folder = mkdtempSync(join(tmpdir(), 'pj-pages-'));
const web = join(folder, 'web');

beforeAll(() => {
  for (const name of ['entrances', 'assets', '.vite'])
    mkdirSync(join(web, name), { recursive: true });
  writeFileSync(join(web, 'entrances/vote.html'), VOTE);
  writeFileSync(join(web, 'entrances/portal.html'), '<!doctype html><title>首页</title>');
  writeFileSync(join(web, 'entrances/design.html'), '<!doctype html><title>组件</title>');
  writeFileSync(join(web, 'assets/vote-1a2b.js'), 'export const one = 1;');
  writeFileSync(join(web, 'assets/icon-3c4d.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(web, 'vote-worker.js'), 'self.skipWaiting();');
  writeFileSync(join(web, '.vite/manifest.json'), '{}');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  builtPages(web).request(path, { method, headers });

/** Serves the pages over HTTP for one test and answers the port. */
async function listening(): Promise<number> {
  const server = createServer(getRequestListener(builtPages(web).fetch));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the built pages', () => {
  test('are answered by their entrance, whatever lies below it', async () => {
    for (const path of ['/vote', '/vote/', '/vote/any/where']) {
      const answer = await get(path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, VOTE]);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
    expect(await (await get('/')).text()).toContain('首页');
    expect((await get('/entrances/vote.html')).status).toBe(404);
  });

  test('are asked for again each time, and not sent again when nothing has changed', async () => {
    const first = await get('/vote');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag') ?? '';
    const second = await get('/vote', { 'if-none-match': etag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect(second.headers.get('etag')).toBe(etag);
    expect(second.headers.get('cache-control')).toBe('no-cache');
    const several = await get('/vote', { 'if-none-match': `"other", W/${etag}` });
    expect(several.status).toBe(304);
    expect((await get('/vote', { 'if-none-match': '"other"' })).status).toBe(200);
    // A tag of one form of a page says nothing of another.
    const packed = await get('/vote', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect(packed.status).toBe(200);
  });

  test('come in the smallest form that the browser takes', async () => {
    const body = async (accepted: string) => {
      const answer = await get('/vote', { 'accept-encoding': accepted });
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-length')).toBe(String(bytes.length));
      return [answer.headers.get('content-encoding'), bytes] as const;
    };
    const [br, brotli] = await body('gzip, deflate, br, zstd');
    expect([br, brotliDecompressSync(brotli).toString()]).toEqual(['br', VOTE]);
    const [gz, gzip] = await body('gzip, br;q=0');
    expect([gz, gunzipSync(gzip).toString()]).toEqual(['gzip', VOTE]);
    const [none, plain] = await body('identity');
    expect([none, plain.toString()]).toEqual([null, VOTE]);
  });

  test('keep for ever what carries its hash in its name, and nothing else', async () => {
    const caching = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await caching('/assets/vote-1a2b.js')).toBe('public, max-age=31536000, immutable');
    expect(await caching('/vote-worker.js')).toBe('no-cache');
    expect(await caching('/favicon.ico')).toBe('no-cache');
  });

  test('have the worker of the deputies’ page at the top, where its scope may be /vote', async () => {
    const answer = await get('/vote-worker.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('are listed with their hashes as they are served, not as they were built', async () => {
    const built = createHash('sha256').update('as it was built').digest('hex');
    const list = `${built}  entrances/vote.html\n${built}  assets/gone-5e6f.js\n`;
    writeFileSync(join(web, 'vote-files.sha256'), list);
    const served = createHash('sha256').update(VOTE).digest('hex');
    const answer = await get('/vote-files.sha256');
    expect(await answer.text()).toBe(`${served}  entrances/vote.html\n-  assets/gone-5e6f.js\n`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  test('have an icon where browsers ask for one by themselves', async () => {
    const answer = await get('/favicon.ico');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  test('answer HEAD with the headers alone, and no other method', async () => {
    const head = await get('/vote', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(VOTE)));
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const refused = await get('/vote', {}, method);
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('leave out the pages for development, and others by name', async () => {
    expect((await get('/design')).status).toBe(404);
    expect((await builtPages(web, { without: [] }).request('/design')).status).toBe(200);
    const without = builtPages(web, { without: ['design', 'vote'] });
    expect((await without.request('/vote')).status).toBe(404);
  });

  test('give nothing from outside of their folder, however it is asked for', async () => {
    // Over a real connection, because clients tidy such paths before they ask.
    const port = await listening();
    const statusOf = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ port, path, host: '127.0.0.1', agent: false }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .once('error', reject)
          .end();
      });
    for (const path of [
      '/../secret.json',
      '/assets/../../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/..%5c..%5csecret.json',
      '//secret.json',
      '/.vite/manifest.json',
      '/assets/vote-1a2b.js%00.html',
      '/%zz',
    ])
      expect([path, await statusOf(path)]).toEqual([path, 404]);
    expect(await statusOf('/assets/vote-1a2b.js')).toBe(200);
  });

  test('are missed loudly where nothing is built', () => {
    expect(() => builtPages(join(folder, 'nothing'))).toThrow('the pages are not built');
  });
});

describe('a path without a page', () => {
  const browser = newBrowser();

  test('is answered in both languages, without script, and leads home', async () => {
    const answer = await get('/no/such/page');
    expect(answer.status).toBe(404);
    const text = await answer.text();
    expect(text).toContain('没有这个页面');
    expect(text).toContain('No such page');
    expect(text).not.toContain('<script');
    expect((await get('/not-found.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    );

    const port = await listening();
    const page = await browser.openPage(`http://127.0.0.1:${port}/no/such/page`, { width: 390 });
    expect(browser.takeFaults(page)).toEqual([`answer 404: http://127.0.0.1:${port}/no/such/page`]);
    await expectAccessible(page);
    await page.getByRole('link', { name: '回到首页' }).click();
    expect(await page.title()).toBe('首页');
  });
});
