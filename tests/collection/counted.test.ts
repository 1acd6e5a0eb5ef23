import { expect, test } from 'vitest';
import { COSTLY, createCounted } from '../../server/collection/counted.ts';
import { steppedClock } from '../support/clock.ts';

function counting(size: number) {
  const clock = steppedClock();
  const counted = createCounted<number>(clock, 5, (value) => value);
  let times = 0;
  const count = (): Promise<number> => {
    times += 1;
    return Promise.resolve(size);
  };
  return { clock, counted, count, times: () => times };
}

test('a small count is made anew for each state, and each time where no state is told', async () => {
  const { counted, count, times } = counting(COSTLY);
  await counted.of('a', 1, count);
  await counted.of('a', 1, count);
  expect(times()).toBe(1);
  await counted.of('a', 2, count);
  expect(times()).toBe(2);
  await counted.of('b', undefined, count);
  await counted.of('b', undefined, count);
  expect(times()).toBe(4);
});

test('a costly count is made once a minute, however much comes in', async () => {
  const { clock, counted, count, times } = counting(COSTLY + 1);
  for (const state of [1, 2, 3]) await counted.of('a', state, count);
  expect(times()).toBe(1);
  clock.step(61);
  await counted.of('a', 4, count);
  expect(times()).toBe(2);
});

test('whoever asks while it is counted waits for the same count; what failed is counted anew', async () => {
  const { counted, count, times } = counting(1);
  await Promise.all([1, 2, 3].map((state) => counted.of('a', state, count)));
  expect(times()).toBe(1);
  const failing = counted.of('b', 1, () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await counted.of('b', 1, count)).toBe(1);
});
