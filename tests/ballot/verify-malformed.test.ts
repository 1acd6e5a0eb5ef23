import { beforeAll, describe, expect, it } from 'vitest';
import { writeBundle, type Bundle } from '../../shared/ballot/protocol/bundle.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import { changed, codesOf, everybodyVotes, publish } from '../support/bundles.ts';
import { openHall } from '../support/halls.ts';

let bundle: Bundle;
const otherHash = toBase64url(new Uint8Array(32).fill(7));

beforeAll(async () => {
  const hall = await openHall();
  await everybodyVotes(hall);
  bundle = await publish(hall);
});

/** The text of the sound bundle with its JSON changed by hand. */
function edited(change: (json: Record<string, unknown>) => void): string {
  const json: Record<string, unknown> = JSON.parse(writeBundle(bundle));
  change(json);
  return JSON.stringify(json);
}

async function details(text: string): Promise<string[]> {
  return (await verify(text)).findings.map(({ code, detail }) => `${code}: ${detail}`);
}

describe('malformed', () => {
  it('is everything that is no JSON object, and nothing more can be said of it', async () => {
    for (const text of ['', '[]', '7', 'null', '"bundle"', '{', '[['.repeat(100_000)]) {
      const { findings, facts } = await verify(text);
      expect(findings.map(({ code }) => code)).toEqual(['malformed']);
      expect(facts).toBeUndefined();
    }
    expect((await verify(new Uint8Array([0x7b, 0xff, 0x7d]))).findings).toEqual([
      { code: 'malformed', detail: 'bundle is not JSON' },
    ]);
  });

  it('is a missing member, and the rest is still checked', async () => {
    const found = await details(edited((json) => delete json['unused']));
    expect(found).toEqual(['malformed: bundle.unused is missing']);
    expect(await codesOf(edited((json) => delete json['seal']))).toEqual([
      'malformed',
      'round-mismatch',
      'countersignature',
    ]);
  });

  it('is a member that does not belong there, in the bundle or in an entry', async () => {
    expect(await details(edited((json) => (json['note'] = 'x')))).toEqual([
      'malformed: bundle has unknown members: note',
    ]);
    const box = bundle.box.map((entry) => entry && { ...entry, time: 1 });
    expect(await codesOf(JSON.stringify({ ...JSON.parse(writeBundle(bundle)), box }))).toContain(
      'malformed',
    );
  });

  it('is a text that is not compact, repeats a member or spells a character otherwise', async () => {
    const text = writeBundle(bundle);
    for (const other of [
      ` ${text}`,
      `${text}\n`,
      text.replace('{"version":1', '{"version":1.0'),
      text.replace('{"version":1', '{"version":2,"version":1'),
      text.replace('代表0', String.raw`\u4ee3表0`),
    ]) {
      expect(other).not.toBe(text);
      expect(await details(other)).toEqual([
        'malformed: bundle is not compact JSON: written again it has another text',
      ]);
    }
    expect(await codesOf(`\uFEFF${text}`)).toEqual(['malformed']);
  });

  it('is a value of another length or in a second spelling of base64url', async () => {
    const short = edited(
      (json) => (json['roll'] = [{ deputy: 'd', name: 'n', deviceKey: 'AAAA' }]),
    );
    expect(await details(short)).toContain(
      'malformed: bundle.roll[0].deviceKey has 3 bytes instead of 65',
    );
    const [entry] = bundle.box;
    const key = toBase64url(entry?.key ?? new Uint8Array());
    // 65 bytes leave four bits of the last character unused.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const next = alphabet[alphabet.indexOf(key.at(-1) ?? '') + 1] ?? '';
    const respelt = writeBundle(bundle).replace(
      `{"key":"${key}"`,
      `{"key":"${key.slice(0, -1)}${next}"`,
    );
    expect(await details(respelt)).toContain(
      'malformed: bundle.box[0].key is not base64url in its one spelling',
    );
  });

  it('is a name with U+0000 or half a character', async () => {
    for (const name of ['a\0b', 'a\uD800']) {
      const roll = changed(bundle.roll, 0, (entry) => ({ ...entry, name }));
      expect((await verify({ ...JSON.parse(writeBundle(bundle)), roll })).findings).toContainEqual({
        code: 'malformed',
        detail: 'bundle.roll[0].name is not text without U+0000 and lone surrogates',
      });
    }
  });

  it('is what belongs to the other disclosure', async () => {
    const open = await openHall({ disclosure: 'ballots' });
    await everybodyVotes(open);
    const without = await publish(open, {
      bundle: (sound) => ({ ...sound, bodies: undefined, countPrivateKey: undefined }),
    });
    expect(await details(writeBundle(without))).toEqual([
      'malformed: bundle.bodies is missing or broken under disclosure ballots',
      'malformed: bundle.countPrivateKey is missing or broken under disclosure ballots',
    ]);
    expect(await details(edited((json) => (json['countPrivateKey'] = otherHash)))).toEqual([
      'malformed: bundle.countPrivateKey is present under disclosure totals',
    ]);
  });

  it('lists fifty of one kind and counts the others', async () => {
    const { findings } = await verify(edited((json) => (json['unused'] = Array(60).fill(0))));
    const malformed = findings.filter(({ code }) => code === 'malformed');
    expect(malformed).toHaveLength(51);
    expect(malformed.at(-1)?.detail).toBe('and 10 more of this kind');
  });
});
