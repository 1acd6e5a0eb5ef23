import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import { published } from '../support/bundles.ts';
import { cast, issue, openHall } from '../support/halls.ts';

const texts: string[] = [];

/** As small as a bundle may be, with an entry in every list, under both disclosures. */
beforeAll(async () => {
  for (const disclosure of ['totals', 'ballots'] as const) {
    const hall = await openHall({
      deputies: 7,
      withoutDevice: 1,
      disclosure,
      scrutineersNeeded: 1,
      candidates: ['A01', 'A02'],
    });
    for (const number of [0, 1, 2, 3]) await cast(hall, await issue(hall, number), { A01: 'for' });
    hall.unused.push(await issue(hall, 4));
    await issue(hall, 5);
    hall.unused.push(await issue(hall, 5, 'replacement'));
    await cast(hall, await issue(hall, 6, 'kiosk'));
    texts.push(await published(hall));
  }
});

/** Where to turn which bit: every bit of the last character of every text, and one bit in each 50 bytes. */
function flips(text: string, from: number): { readonly at: number; readonly bit: number }[] {
  const bytes = utf8(text);
  const start = utf8(text.slice(0, from)).length;
  return Array.from(bytes.keys()).flatMap((at) => {
    if (at < start) return [];
    if (at % 50 === 0) return [{ at, bit: (at / 50) % 8 }];
    // The last character of base64url has bits that forgiving decoders do not look at.
    const closes = bytes[at + 1] === QUOTE && AFTER_VALUE.includes(bytes[at + 2] ?? 0);
    return closes ? [0, 1, 2, 3, 4, 5, 6, 7].map((bit) => ({ at, bit })) : [];
  });
}

const QUOTE = 0x22;
const AFTER_VALUE = utf8(',]}');

async function isReported(
  bytes: Bytes,
  { at, bit }: { at: number; bit: number },
): Promise<boolean> {
  const turned = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ (1 << bit) : byte));
  return (await verify(turned)).findings.length > 0;
}

describe('a single turned bit', () => {
  // The second bundle differs in what stands from its bodies on.
  it.each([
    ['totals', 0, '{'],
    ['ballots', 1, '"bodies"'],
  ])(
    'is reported wherever it is, under disclosure %s',
    async (_disclosure, which, from) => {
      const text = texts[which] ?? '';
      expect((await verify(utf8(text))).findings).toEqual([]);
      const all = flips(text, text.indexOf(from));
      expect(all.length).toBeGreaterThan(100);
      const unnoticed: object[] = [];
      for (const flip of all) if (!(await isReported(utf8(text), flip))) unnoticed.push(flip);
      expect(unnoticed).toEqual([]);
    },
    120_000,
  );
});

describe('hostile input', () => {
  it('is found malformed and never throws, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.json(),
          fc.anything({ withBigInt: true, withNullPrototype: true }),
        ),
        fc.anything(),
        async (bundle, held) => {
          const { findings } = await verify(bundle, held);
          expect(findings.map(({ code }) => code)).toContain('malformed');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws with any value in the place of any part of a bundle, and is reported', async () => {
    const text = texts[1] ?? '';
    const parts = pathsOf(JSON.parse(text));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        fc.oneof(
          fc.jsonValue(),
          fc.constantFrom(-1, 1e308, -0, '', 'A', '__proto__', [[]], { toString: 1 }),
        ),
        async (path, value) => {
          const changed = JSON.stringify(replaced(JSON.parse(text), path, value));
          fc.pre(changed !== text);
          expect((await verify(changed)).findings).not.toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('may be deeper than the stack or have lists without end', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect((await verify(`{"version":${deep}}`)).findings.length).toBeGreaterThan(0);
    const json = { ...JSON.parse(texts[0] ?? ''), box: Array(200_000).fill('paper') };
    const { findings } = await verify(JSON.stringify(json));
    expect(findings.length).toBeLessThan(200);
    expect(findings.map(({ code }) => code)).toContain('figures-do-not-add-up');
  });

  it('may throw itself when it is looked at', async () => {
    const thrower = {
      get version(): number {
        throw new Error('do not look');
      },
    };
    expect((await verify(thrower, thrower)).findings.map(({ code }) => code)).toEqual([
      'malformed',
      'malformed',
    ]);
  });
});

type Path = readonly (string | number)[];

/** The way to every value inside a JSON value. */
function pathsOf(json: unknown, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return [path];
  return [
    path,
    ...Object.entries(json).flatMap(([name, inner]) => pathsOf(inner, [...path, name])),
  ];
}

/** The JSON value with another one at the end of the way. */
function replaced(json: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(json)) {
    return json.map((inner, index) =>
      String(index) === name ? replaced(inner, rest, value) : inner,
    );
  }
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, inner]) => [
      key,
      key === name ? replaced(inner, rest, value) : inner,
    ]),
  );
}
