import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { isSolution } from '../../shared/proof-of-work.ts';
import { fileHeaders } from '../../web/platform/file-headers.ts';
import { phonePhoto, textBytes } from '../platform/files-samples.ts';
import { newBrowser } from '../support/browser.ts';
import { call, CHALLENGE, sendingServer } from './sending-server.ts';

const browser = newBrowser();
const server = sendingServer();

async function openPage(): Promise<Page> {
  const page = await browser.openPage(server.url());
  await page.waitForFunction(() => 'sending' in window);
  return page;
}

describe('the small sum before a form', () => {
  test('is done by a browser, which says how far it is and keeps its random name', async () => {
    const page = await openPage();
    const challenge = { challenge: 'a.b.c', bits: 12, expiresAt: '' };
    const { ticket, shares, names } = await call(page, 'solve', challenge);
    if (!ticket.ok) throw new Error(ticket.failure.code);
    const [text, nonce] = ticket.value.split('~');
    expect(text).toBe('a.b.c');
    expect(await isSolution('a.b.c', Number(nonce), 12)).toBe(true);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(names[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(names[1]).toBe(names[0]);
  });

  test('is asked for and solved in one go, when the form is sent', async () => {
    const ticket = await call(await openPage(), 'obtain');
    if (!ticket.ok) throw new Error(ticket.failure.code);
    const [text = '', nonce] = ticket.value.split('~');
    expect(text).toBe(CHALLENGE.challenge);
    expect(await isSolution(text, Number(nonce), CHALLENGE.bits)).toBe(true);
  });

  test('is named as impossible where the browser has no cryptography', async () => {
    const page = await openPage();
    await page.evaluate(() =>
      Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true }),
    );
    const { ticket } = await call(page, 'solve', { challenge: 'c', bits: 4, expiresAt: '' });
    expect(ticket).toEqual({ ok: false, failure: { code: 'no-secure-page', facts: {} } });
  });
});

describe('a photo before it is sent', () => {
  test('is turned upright and made small, and tells where it was taken beside it, not in it', async () => {
    const page = await openPage();
    const taken = await sharp(await phonePhoto('jpeg', { orientation: 6 }))
      .withExif({
        IFD0: { Model: 'Phone 7', Orientation: '6' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '30/1 16/1 48/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '120/1 9/1 12/1',
        },
      })
      .jpeg()
      .toBuffer();
    const prepared = await call(page, 'prepare', [...taken]);
    if ('code' in prepared) throw new Error(prepared.code);
    expect([prepared.type, prepared.width, prepared.height]).toEqual(['image/webp', 1200, 1600]);
    expect(prepared.place).toEqual({ latitude: 30.28, longitude: 120.153_333 });
    const bytes = Buffer.from(prepared.bytes);
    expect(bytes.length).toBeLessThan(400_000);
    const read = await sharp(bytes).metadata();
    expect([read.width, read.height, read.exif, read.orientation]).toEqual([
      1200,
      1600,
      undefined,
      undefined,
    ]);
    // Turned to the right, the red half above is at the right.
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect(data[(800 * info.width + 1100) * info.channels]).toBeGreaterThan(150);
  });

  test('loses quality and then size until a slow network can carry it', async () => {
    const page = await openPage();
    const noise = await sharp({
      create: {
        width: 1000,
        height: 800,
        channels: 3,
        background: '#808080',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 80 })
      .toBuffer();
    expect(noise.length).toBeGreaterThan(400_000);
    const prepared = await call(page, 'prepare', [...noise]);
    if ('code' in prepared) throw new Error(prepared.code);
    expect(prepared.bytes.length).toBeLessThanOrEqual(400_000);
    expect(Math.max(prepared.width, prepared.height)).toBeGreaterThanOrEqual(480);
    expect(prepared.place).toBeUndefined();
  });

  test('that the browser cannot open is named', async () => {
    const page = await openPage();
    for (const bytes of [textBytes('not a photo'), (await phonePhoto()).slice(0, 30)])
      expect(await call(page, 'prepare', [...bytes])).toEqual({
        code: 'photo-not-decoded',
        facts: {},
      });
    const heic = textBytes('\u0000\u0000\u0000\u0018ftypheic and what follows');
    expect(await call(page, 'prepare', [...heic])).toEqual({ code: 'photo-heic', facts: {} });
  });

  test('goes out with key, name and ticket, and with its place only when that is given', () => {
    const key = '0198c1de-0000-7000-8000-000000000001';
    expect(fileHeaders({ key, name: '照片.webp' })).toEqual({
      'content-type': 'application/octet-stream',
      'x-file-key': key,
      'x-file-name': '%E7%85%A7%E7%89%87.webp',
    });
    const place = { latitude: 30.28, longitude: -120.5 };
    expect(fileHeaders({ key, name: 'a', place, ticket: 't~1' })).toMatchObject({
      'x-file-place': '30.28,-120.5',
      ticket: 't~1',
    });
  });
});
