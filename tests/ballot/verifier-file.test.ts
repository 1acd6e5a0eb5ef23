import { beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_FILE, readOffered } from '../../web/ballot/verifier/file.ts';
import { readPublished } from '../../web/ballot/verifier/published.ts';
import { everybodyVotes, published } from '../support/bundles.ts';
import { openHall } from '../support/halls.ts';

let sound = '';
beforeAll(async () => {
  const hall = await openHall();
  await everybodyVotes(hall);
  sound = await published(hall);
});

/** What is said of a file with this content. */
async function said(content: string | Uint8Array): Promise<unknown> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readOffered(new File([bytes.slice()], 'one.json'));
  return read.ok ? 'ok' : { code: read.failure.code, ...read.failure.facts };
}

describe('a file offered to the offline verifier', () => {
  it('is taken when it is a bundle, also one that was altered', async () => {
    expect(await said(sound)).toBe('ok');
    expect(await said(sound.replace('"unused":', '"unusual":'))).toBe('ok');
  });

  it('is named for what it is instead', async () => {
    const name = 'one.json';
    expect(await said('')).toEqual({ code: 'file-empty', name });
    expect(await said('<!doctype html><title>票决结果</title>')).toEqual({
      code: 'file-web-page',
      name,
    });
    expect(await said(new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe]))).toEqual({
      code: 'file-other-kind',
      name,
    });
    expect(await said('A01,A02\nfor,against\n')).toEqual({ code: 'file-other-kind', name });
    expect(await said('{"receipts":[],"papers":[]}')).toEqual({ code: 'file-held', name });
    expect(await said('{"version":1,"round":"x"}')).toMatchObject({
      code: 'file-not-bundle',
      missing: expect.stringContaining('recordKeys, opening, seal'),
    });
    expect(await said('[]')).toMatchObject({ code: 'file-not-bundle' });
    expect(await said('3')).toMatchObject({ code: 'file-not-bundle' });
  });

  it('is told apart when it was cut short and when it was damaged within', async () => {
    expect(await said(sound.slice(0, 2000))).toEqual({
      code: 'file-cut-short',
      name: 'one.json',
      bytes: 2000,
    });
    expect(await said(sound.replace(',"seal":', ';"seal":'))).toMatchObject({
      code: 'file-damaged',
    });
    const broken = new TextEncoder().encode(sound);
    broken[200] = 0xff;
    expect(await said(broken)).toMatchObject({ code: 'file-damaged' });
  });

  it('is not opened when it is far too large, or cannot be read', async () => {
    const huge = { name: 'film.mp4', size: LARGEST_FILE + 1, arrayBuffer: () => Promise.reject() };
    expect(await readOffered(huge)).toMatchObject({
      failure: { code: 'file-too-large', facts: { name: 'film.mp4', bytes: 100_000_001 } },
    });
    expect(await readOffered({ ...huge, size: 10 })).toMatchObject({
      failure: { code: 'file-not-read' },
    });
  });

  it('says nothing of itself where its record does not hold', async () => {
    const altered = sound.replace(/"round":"(.)/, (_all, first: string) =>
      first === 'e' ? '"round":"f' : '"round":"e',
    );
    const bytes = new TextEncoder().encode(altered.replace(/(\.)[A-Za-z]([^."]+")/, '$1Z$2'));
    const read = await readPublished(bytes);
    expect(read.round).toBeUndefined();
    expect(read.codes.round).toBeUndefined();
    expect(read.figures).toBeUndefined();
    expect(read.fileHash).toMatch(/^[0-9a-f]{64}$/);
  });
});
