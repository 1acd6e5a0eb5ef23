import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createQueue } from '../../server/platform/files/queue.ts';
import { reducePhoto } from '../../server/platform/files/photos.ts';
import { phonePhoto, pngOf, textBytes, zipOf } from './files-samples.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  const reduced = await reducePhoto(bytes);
  return reduced.ok ? 'good' : reduced.failure.code;
}

describe('what strangers send instead of a photo', () => {
  it('is told by its content, not by a name', async () => {
    for (const bytes of [
      textBytes(''),
      textBytes('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      textBytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      textBytes('GIF89a'),
      textBytes('%PDF-1.7'),
      textBytes('II*\u0000'),
      zipOf('a.jpg'),
    ])
      expect(await codeOf(bytes)).toBe('photo-not-an-image');
  });

  it('is named when it is HEIC, which the decoder cannot read', async () => {
    const heic = new Uint8Array(40);
    heic.set(textBytes('\u0000\u0000\u0000\u0018ftypheic'));
    expect(await codeOf(heic)).toBe('photo-heic');
  });

  it('may be cut off, or rubbish after the first bytes', async () => {
    const whole = await phonePhoto();
    for (const part of [3, 20, 600, Math.floor(whole.length / 2)])
      expect(await codeOf(whole.slice(0, part))).toBe('photo-damaged');
    const png = await phonePhoto('png', { width: 400, height: 400 });
    expect(await codeOf(png.slice(0, png.length - 400))).toBe('photo-damaged');
    expect(await codeOf(textBytes('RIFF....WEBPVP8 and so on'))).toBe('photo-damaged');
  });

  it('may be two things at once, of which only the picture is kept', async () => {
    const hidden = '<script>alert(document.domain)</script>';
    const polyglot = new Uint8Array([
      ...(await phonePhoto('jpeg', { width: 60, height: 40 })),
      ...textBytes(hidden),
      ...zipOf('payload.js'),
    ]);
    const reduced = await reducePhoto(polyglot);
    if (!reduced.ok) throw new Error(reduced.failure.code);
    const kept = Buffer.from(reduced.value.bytes);
    expect(kept.includes('script')).toBe(false);
    expect(kept.includes('payload')).toBe(false);
    expect((await sharp(reduced.value.bytes).metadata()).format).toBe('webp');
  });

  it('may claim a thousand million pixels, for which no memory is taken', async () => {
    const bomb = pngOf(30_000, 30_000);
    expect(bomb.length).toBeLessThan(1000);
    const before = process.memoryUsage().rss;
    expect(await reducePhoto(bomb)).toEqual({
      ok: false,
      failure: { code: 'photo-too-many-pixels', facts: { most: 60 } },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20);
    expect(await codeOf(pngOf(5000, 5000))).toBe('photo-damaged');
  });

  it('may be longer than anything that is taken', async () => {
    expect(await reducePhoto(new Uint8Array((8 << 20) + 1))).toEqual({
      ok: false,
      failure: { code: 'photo-too-large', facts: { most: 8 << 20 } },
    });
  });
});

describe('a queue of work', () => {
  it('works on so many at once, in turn, and refuses what is too much to hold', async () => {
    const queue = createQueue({ atOnce: 2, waiting: 10 });
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const piece = (number: number, weight = 5) =>
      queue(weight, () => {
        begun.push(number);
        return new Promise<number>((resolve) => ends.push(() => resolve(number)));
      });
    const pieces = [piece(1), piece(2), piece(3), piece(4)];
    expect(begun).toEqual([1, 2]);
    expect(await piece(5)).toBeUndefined();
    ends[0]?.();
    expect(await pieces[0]).toBe(1);
    await expect.poll(() => begun).toEqual([1, 2, 3]);
    pieces.push(piece(6));
    for (const at of [1, 2, 3, 4]) {
      await expect.poll(() => ends.length).toBeGreaterThan(at);
      ends[at]?.();
    }
    expect(await Promise.all(pieces)).toEqual([1, 2, 3, 4, 6]);
    expect(begun).toEqual([1, 2, 3, 4, 6]);
  });

  it('gives its place on when a piece fails', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 10 });
    const bad = queue(1, () => Promise.reject(new Error('bad')));
    const good = queue(1, async () => 'good');
    await expect(bad).rejects.toThrow('bad');
    expect(await good).toBe('good');
  });
});
