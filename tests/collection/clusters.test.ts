import { describe, expect, test } from 'vitest';
import { inventedProposals } from '../../server/simulation/proposals.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import { clustersOf } from '../../shared/collection/clusters.ts';
import { createSimilarIndex, type SimilarIndex } from '../../shared/collection/similarity.ts';
import { proposalTerms } from '../../shared/collection/terms.ts';

const noTurn = () => Promise.resolve();

function indexOf(terms: readonly string[]): SimilarIndex {
  const index = createSimilarIndex();
  for (const [key, text] of terms.entries()) index.add(key, text.split(' '));
  return index;
}

describe('clusters of 600 invented proposals', () => {
  const invention = { count: 600, repeated: 0.4, most: 12 };
  const proposals = [...inventedProposals(invention, seededChance('clusters'))];
  const index = createSimilarIndex();
  for (const [key, proposal] of proposals.entries()) index.add(key, proposalTerms(proposal));
  const keys = proposals.map((_, key) => key);

  /** Pairs put together, of them those for which `same` holds, and all for which it holds. */
  async function pairs(same: (one: number, other: number) => boolean, elsewhere?: number) {
    const options = elsewhere === undefined ? {} : { elsewhere };
    const clusters = await clustersOf(index, keys, { turn: noTurn, ...options });
    const together = clusters.flatMap(({ head, members }) =>
      pairsOf([head, ...members.map(({ key }) => key)]),
    );
    return {
      clusters,
      right: together.filter(([one, other]) => same(one, other)).length / together.length,
      found:
        together.filter(([one, other]) => same(one, other)).length /
        pairsOf(keys).filter(([one, other]) => same(one, other)).length,
    };
  }

  // Measured: 0.85 are found, 0.94 of those put together are right.
  test('bring most near-duplicates together, and not much else', async () => {
    const { clusters, right, found } = await pairs(
      (one, other) => proposals[one]?.matter === proposals[other]?.matter,
    );
    expect(found).toBeGreaterThan(0.75);
    expect(right).toBeGreaterThan(0.8);
    const all = clusters.flatMap(({ head, members }) => [head, ...members.map(({ key }) => key)]);
    expect(new Set(all).size).toBe(all.length);
    expect(clusters.map(({ members }) => members.length)).toEqual(
      clusters.map(({ members }) => members.length).toSorted((one, other) => other - one),
    );
  });

  test('bring one kind of matter together when the place shall not matter', async () => {
    const { right } = await pairs(
      (one, other) => proposals[one]?.kind === proposals[other]?.kind,
      1,
    );
    expect(right).toBeGreaterThan(0.95);
  });
});

describe('a cluster', () => {
  test('says of each why, the most similar first', async () => {
    const index = indexOf([
      '@翠竹苑 充电 车棚 飞线 危险',
      '@翠竹苑 充电 车棚 飞线 危险',
      '@翠竹苑 充电 车棚 楼道 堵塞 逃生',
      '@解放路 公厕',
    ]);
    expect(await clustersOf(index, [0, 1, 2, 3], { turn: noTurn })).toEqual([
      {
        head: 0,
        members: [
          { key: 1, score: 1, why: 'same-content' },
          { key: 2, score: expect.any(Number), why: 'same-place' },
        ],
      },
    ]);
  });

  test('does not follow a chain to another matter', async () => {
    const chain = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 6 }, (_unused, next) => `词${at + next}`).join(' '),
    );
    const index = indexOf(chain);
    const clusters = await clustersOf(index, [...chain.keys()], { turn: noTurn });
    expect(index.compare(0, 1)?.score).toBeGreaterThan(0.5);
    expect(index.compare(0, 11)).toMatchObject({ score: 0 });
    expect(clusters.length).toBeGreaterThan(1);
    for (const { head, members } of clusters)
      for (const { key } of members) expect(index.compare(head, key)?.score).toBeGreaterThan(0.4);
  });

  test('grows no larger than staff can check', async () => {
    const index = indexOf(Array.from({ length: 30 }, () => '@翠竹苑 充电 车棚'));
    const clusters = await clustersOf(
      index,
      Array.from({ length: 30 }, (_, at) => at),
      { turn: noTurn, most: 8 },
    );
    expect(Math.max(...clusters.map(({ members }) => members.length + 1))).toBe(8);
  });

  test('is looked for among the proposals named only', async () => {
    const index = indexOf(['充电 车棚', '充电 车棚', '充电 车棚']);
    const clusters = await clustersOf(index, [0, 2], { turn: noTurn });
    expect(clusters).toMatchObject([{ head: 0, members: [{ key: 2 }] }]);
  });
});

test('others have their turn while clusters are looked for', async () => {
  const index = indexOf(Array.from({ length: 100 }, (_, at) => `词${at}`));
  let turns = 0;
  await clustersOf(
    index,
    Array.from({ length: 100 }, (_, at) => at),
    {
      turn: async () => {
        turns += 1;
      },
    },
  );
  expect(turns).toBeGreaterThan(4);
});

function pairsOf(keys: readonly number[]): readonly (readonly [number, number])[] {
  return keys.flatMap((one, at) => keys.slice(at + 1).map((other) => [one, other] as const));
}
