import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawLots, newSeed } from '../../shared/lot.ts';

const SEED = '0123456789abcdef0123456789abcdef';
const NAMES = ['A01', 'A02', 'A03', 'A04', 'A05'];

// Both orders were found with printf and sha256sum, as the lot says that anyone can.
test('a lot is repeated from its seed', async () => {
  expect(await drawLots('tie', SEED, NAMES)).toEqual(['A04', 'A01', 'A02', 'A05', 'A03']);
  expect(await drawLots('order', SEED, NAMES)).toEqual(['A02', 'A03', 'A05', 'A04', 'A01']);
});

test('the order in which the names are given does not matter', async () => {
  const anyOrder = fc.shuffledSubarray(NAMES, { minLength: NAMES.length });
  await fc.assert(
    fc.asyncProperty(anyOrder, fc.string(), async (names, seed) => {
      const drawn = await drawLots('tie', seed, names);
      expect(drawn).toEqual(await drawLots('tie', seed, NAMES));
      expect(drawn.toSorted()).toEqual(NAMES);
    }),
  );
});

test('nobody is favoured: over 1,000 seeds each of five is first between 150 and 250 times', async () => {
  const first = new Map<string, number>();
  for (let seed = 0; seed < 1000; seed += 1) {
    const [name = ''] = await drawLots('tie', String(seed), NAMES);
    first.set(name, (first.get(name) ?? 0) + 1);
  }
  for (const name of NAMES) {
    expect(first.get(name)).toBeGreaterThan(150);
    expect(first.get(name)).toBeLessThan(250);
  }
});

test('a seed is 128 bits of chance as hexadecimal digits', () => {
  const chance = { bytes: (length: number) => new Uint8Array(length).fill(0x0f) };
  expect(newSeed(chance)).toBe('0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f');
});

test('a name in the lot twice is refused', async () => {
  await expect(drawLots('tie', SEED, ['A01', 'A01'])).rejects.toThrow('in the lot twice');
});
