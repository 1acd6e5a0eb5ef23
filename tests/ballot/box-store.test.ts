import { describe, expect, test } from 'vitest';
import type { BoxRow, BoxStore, Pile } from '../../server/ballot/box/box.ts';
import { PILES } from '../../server/ballot/box/box.ts';
import { compareBytes, fromUtf8, toHex } from '../../shared/ballot/protocol/bytes.ts';
import { allRows, ENGINES, newPlace, openFor } from './box-places.ts';
import { rowOf } from './box-round.ts';

const ROUND = '01980f5e-7a3c-7c11-9d2e-3f5b8a9c1d20';
const OTHER_ROUND = '01980f5e-7a3c-7c11-9d2e-3f5b8a9c1d21';

const all = (store: BoxStore, pile: Pile = 'ballot') => allRows(store, ROUND, pile);

const texts = (rows: readonly BoxRow[]) => rows.map(({ body }) => fromUtf8(body));

describe.each(ENGINES)('the box in %s', (engine) => {
  const newStore = async () => openFor(await newPlace(engine));

  test('does not exist before it is made, and is empty when it is', async () => {
    const store = await newStore();
    expect(await store.exists(ROUND, 'ballot')).toBe(false);
    expect(await store.count(ROUND, 'ballot')).toBe(0);
    expect(await store.find(ROUND, 'ballot', rowOf(1).paper)).toBeUndefined();
    await expect(store.keep(ROUND, 'ballot', [rowOf(1)])).rejects.toThrow();
    await expect(store.seal(ROUND, 'ballot')).rejects.toThrow('no pile of ballot papers');
    await store.make(ROUND, 'ballot');
    expect(await store.exists(ROUND, 'ballot')).toBe(true);
    expect(await store.isSealed(ROUND, 'ballot')).toBe(false);
    expect(await store.count(ROUND, 'ballot')).toBe(0);
    expect(await store.exists(ROUND, 'unused')).toBe(false);
    expect(await store.exists(OTHER_ROUND, 'ballot')).toBe(false);
  });

  test('made again keeps what lies in it, open and sealed', async () => {
    const store = await newStore();
    await store.make(ROUND, 'ballot');
    await store.keep(ROUND, 'ballot', [rowOf(1)]);
    await store.make(ROUND, 'ballot');
    expect(await store.count(ROUND, 'ballot')).toBe(1);
    await store.seal(ROUND, 'ballot');
    await store.make(ROUND, 'ballot');
    expect(await store.isSealed(ROUND, 'ballot')).toBe(true);
    expect(await store.count(ROUND, 'ballot')).toBe(1);
  });

  test('answers for each row whether it is kept, the same, or another on that paper', async () => {
    const store = await newStore();
    await store.make(ROUND, 'ballot');
    expect(await store.keep(ROUND, 'ballot', [rowOf(1), rowOf(2)])).toEqual(['kept', 'kept']);
    const again = [rowOf(3), rowOf(2), rowOf(1, 'changed my mind')];
    expect(await store.keep(ROUND, 'ballot', again)).toEqual(['kept', 'same', 'other']);
    expect(await store.keep(ROUND, 'ballot', [])).toEqual([]);
    expect(await store.count(ROUND, 'ballot')).toBe(3);
    const found = await store.find(ROUND, 'ballot', rowOf(1).paper);
    expect(found && fromUtf8(found)).toBe('ballot of paper 1');
    expect(await store.find(ROUND, 'ballot', rowOf(9).paper)).toBeUndefined();
  });

  test('of several rows of one paper in one commit the first is final', async () => {
    const store = await newStore();
    await store.make(ROUND, 'ballot');
    const rows = [rowOf(7, 'first'), rowOf(4), rowOf(7, 'second'), rowOf(7, 'first')];
    expect(await store.keep(ROUND, 'ballot', rows)).toEqual(['kept', 'kept', 'other', 'same']);
    expect(await store.count(ROUND, 'ballot')).toBe(2);
    const found = await store.find(ROUND, 'ballot', rowOf(7).paper);
    expect(found && fromUtf8(found)).toBe('first');
  });

  test('of two commits of one paper at once exactly one is final', async () => {
    const store = await newStore();
    await store.make(ROUND, 'ballot');
    const kept = await Promise.all([
      store.keep(ROUND, 'ballot', [rowOf(1, 'one'), rowOf(2, 'one')]),
      store.keep(ROUND, 'ballot', [rowOf(2, 'two'), rowOf(1, 'two')]),
    ]);
    expect(kept.map((answers) => answers.join()).toSorted()).toEqual(['kept,kept', 'other,other']);
    await store.seal(ROUND, 'ballot');
    expect(new Set(texts(await all(store))).size).toBe(1);
  });

  test('keeps rounds and piles apart', async () => {
    const store = await newStore();
    await Promise.all(PILES.map((pile) => store.make(ROUND, pile)));
    await store.make(OTHER_ROUND, 'ballot');
    await store.keep(ROUND, 'ballot', [rowOf(1)]);
    await store.keep(ROUND, 'unused', [rowOf(2), rowOf(3)]);
    expect(await store.count(ROUND, 'ballot')).toBe(1);
    expect(await store.count(ROUND, 'unused')).toBe(2);
    expect(await store.count(OTHER_ROUND, 'ballot')).toBe(0);
    await store.seal(ROUND, 'ballot');
    expect(await store.keep(ROUND, 'unused', [rowOf(4)])).toEqual(['kept']);
    await store.seal(ROUND, 'unused');
    expect((await all(store, 'unused')).map(({ paper }) => toHex(paper))).toEqual(
      [rowOf(2), rowOf(3), rowOf(4)].map(({ paper }) => toHex(paper)).toSorted(),
    );
  });

  test('sealed, gives its rows in the order of their papers, however many', async () => {
    const store = await newStore();
    await store.make(ROUND, 'ballot');
    const rows = Array.from({ length: 1_201 }, (_, number) => rowOf(number, 'x'.repeat(number)));
    await store.keep(ROUND, 'ballot', rows);
    await expect(all(store)).rejects.toThrow();
    await store.seal(ROUND, 'ballot');
    const ordered = rows.toSorted((a, b) => compareBytes(a.paper, b.paper));
    expect(texts(await all(store))).toEqual(texts(ordered));
    expect(await store.count(ROUND, 'ballot')).toBe(1_201);
  });

  test('sealed, takes nothing more and knows the very bytes it holds', async () => {
    const store = await newStore();
    await store.make(ROUND, 'ballot');
    await store.keep(ROUND, 'ballot', [rowOf(1)]);
    await store.seal(ROUND, 'ballot');
    const late = [rowOf(1), rowOf(1, 'changed my mind'), rowOf(2)];
    expect(await store.keep(ROUND, 'ballot', late)).toEqual(['same', 'sealed', 'sealed']);
    await store.seal(ROUND, 'ballot');
    expect(texts(await all(store))).toEqual(['ballot of paper 1']);
  });

  test('sealed empty is empty', async () => {
    const store = await newStore();
    await store.make(ROUND, 'ballot');
    await store.seal(ROUND, 'ballot');
    expect(await all(store)).toEqual([]);
  });

  test('lies there for whoever opens it next', async () => {
    const place = await newPlace(engine);
    const first = await openFor(place);
    await first.make(ROUND, 'ballot');
    await first.keep(ROUND, 'ballot', [rowOf(1)]);
    await first.close();
    const next = await openFor(place);
    expect(await next.keep(ROUND, 'ballot', [rowOf(1), rowOf(2)])).toEqual(['same', 'kept']);
    await next.seal(ROUND, 'ballot');
    await next.close();
    expect(texts(await all(await openFor(place)))).toHaveLength(2);
  });

  test('refuses a round that is not named by a UUID', async () => {
    const store = await newStore();
    for (const round of ['../main', '', ROUND.toUpperCase(), `${ROUND}; drop schema box`])
      await expect(store.make(round, 'ballot')).rejects.toThrow('named by a UUID');
  });
});
