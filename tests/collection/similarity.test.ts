import { describe, expect, test } from 'vitest';
import { inventedProposals, type InventedProposal } from '../../server/simulation/proposals.ts';
import { seededChance } from '../../server/simulation/seeded.ts';
import { createSimilarIndex, type SimilarIndex } from '../../shared/collection/similarity.ts';
import { proposalTerms, termsOf, type ComparedText } from '../../shared/collection/terms.ts';

const NOTHING: ComparedText = {
  name: '',
  reason: '',
  content: '',
  town: '',
  village: '',
  site: '',
};

/** An index of these texts, their keys counted from 1. */
function indexOf(...texts: readonly Partial<ComparedText>[]): SimilarIndex {
  const index = createSimilarIndex();
  for (const [at, text] of texts.entries())
    index.add(at + 1, proposalTerms({ ...NOTHING, ...text }));
  return index;
}

function sought(text: Partial<ComparedText>): readonly string[] {
  return proposalTerms({ ...NOTHING, ...text });
}

describe('of 2,000 invented proposals', () => {
  /** Three of ten raise an earlier matter in other words, none more than three times. */
  const invention = { count: 2000, repeated: 0.3, most: 4 };
  const proposals = [...inventedProposals(invention, seededChance('2000'))];
  const index = createSimilarIndex();
  for (const [key, proposal] of proposals.entries()) index.add(key, proposalTerms(proposal));
  const repeated = proposals.flatMap((proposal, key) => {
    const same = proposals.flatMap(({ matter }, other) =>
      other !== key && matter === proposal.matter ? [other] : [],
    );
    return same.length === 0 ? [] : [{ key, proposal, same }];
  });

  /** Which part of all others of the same matter are among the first five offers, asked so. */
  function recall(asked: (proposal: InventedProposal) => ComparedText): number {
    let found = 0;
    let all = 0;
    for (const { key, proposal, same } of repeated) {
      const offers = index.search(proposalTerms(asked(proposal)), { limit: 5, except: key });
      found += offers.filter((offer) => same.includes(offer.key)).length;
      all += same.length;
    }
    return found / all;
  }

  test('those of one matter have about a third of their words in common', () => {
    const words = proposals.map(({ name, reason, content }) =>
      termsOf([name, reason, content].join('。')),
    );
    const shares = repeated.flatMap(({ key, same }) =>
      same.map((other) => overlap(words[key], words[other])),
    );
    expect(repeated.length).toBeGreaterThan(900);
    expect(mean(shares)).toBeLessThan(0.4);
  });

  test('those of one kind are about many places', () => {
    const matters = new Map<number, Set<number>>();
    for (const { kind, matter } of proposals)
      matters.set(kind, (matters.get(kind) ?? new Set()).add(matter));
    expect(matters.size).toBe(64);
    expect(mean(Array.from(matters.values(), ({ size }) => size))).toBeGreaterThan(20);
    expect(new Set(proposals.map(({ category }) => category)).size).toBe(16);
  });

  // Measured: 0.974.
  test('nine of ten near-duplicates are among the first five offers', () => {
    expect(recall((proposal) => proposal)).toBeGreaterThan(0.9);
  });

  // Measured: 0.77. Two names of one matter often have only the place in common.
  test('seven of ten are when only the name is written and the place chosen', () => {
    expect(
      recall(({ name, town, village }) => ({ ...NOTHING, name, town, village })),
    ).toBeGreaterThan(0.7);
  });

  // Measured: 0.999.
  test('the offers are those that a comparison with every one would give', () => {
    const asked = repeated.slice(0, 60);
    const shares = asked.map(({ key }) => {
      const all = proposals
        .flatMap((_, other) => (other === key ? [] : (index.compare(key, other) ?? [])))
        .toSorted((one, other) => other.score - one.score || one.key - other.key);
      const best = all.slice(0, 5).map((similar) => similar.key);
      const offers = index.searchLike(key, { limit: 5 });
      return offers.filter((offer) => best.includes(offer.key)).length / best.length;
    });
    expect(mean(shares)).toBeGreaterThan(0.98);
  });
});

describe('a search', () => {
  const index = indexOf(
    { name: '翠竹苑建充电车棚', content: '电瓶车飞线充电很危险', town: '城东街道' },
    { name: '解放路建充电车棚', content: '电瓶车飞线充电很危险', town: '城西街道' },
    { name: '翠竹苑门口安装路灯', content: '晚上太黑', town: '城东街道' },
    { name: '村口修一座桥', content: '涨水时过不去', town: '石桥镇' },
  );

  test('puts the same matter before the same kind elsewhere and another matter at the same place', () => {
    const asked = sought({ name: '希望翠竹苑解决电瓶车飞线充电', town: '城东街道' });
    const offers = index.search(asked, { limit: 5 });
    expect(offers.map(({ key }) => key)).toEqual([1, 3, 2]);
    expect(offers.map(({ why }) => why)).toEqual(['same-content', 'same-place', 'near-content']);
  });

  test('finds the same kind anywhere when the place shall not matter', () => {
    const offers = index.searchLike(1, { limit: 5, elsewhere: 1 });
    expect(offers.map(({ key, why }) => [key, why])).toEqual([
      [2, 'near-content'],
      [3, 'same-place'],
    ]);
    expect(offers[0]?.score).toBeGreaterThan(0.7);
  });

  test('says of the same words about the same place that the content is the same', () => {
    const asked = sought({ name: '翠竹苑建充电车棚！', content: '电瓶车飞线充电，很危险。' });
    expect(index.search(asked, { limit: 1 })).toMatchObject([{ key: 1, why: 'same-content' }]);
  });

  test('offers nothing that shares nothing, and nothing for nothing', () => {
    expect(index.search(sought({ name: '食堂' }), { limit: 5 })).toEqual([]);
    expect(index.search([], { limit: 5 })).toEqual([]);
    expect(createSimilarIndex().search(sought({ name: '路灯' }), { limit: 5 })).toEqual([]);
  });

  test('leaves out what it is told to', () => {
    const asked = sought({ name: '翠竹苑充电车棚' });
    const keys = (options: object) =>
      index.search(asked, { limit: 5, ...options }).map(({ key }) => key);
    expect(keys({})).toEqual([1, 3, 2]);
    expect(keys({ except: 1 })).toEqual([3, 2]);
    expect(keys({ among: (key: number) => key < 3 })).toEqual([1, 2]);
    expect(keys({ limit: 1 })).toEqual([1]);
  });

  test('reads the newest of a long list when it may not read all', () => {
    const many = createSimilarIndex();
    for (let key = 0; key < 25_000; key += 1) many.add(key, ['路灯']);
    const offers = many.search(['路灯'], { limit: 3, budget: 10 });
    expect(offers.map(({ key }) => key)).toEqual([24_990, 24_991, 24_992]);
    expect(many.search(['路灯'], { limit: 25_000 }).length).toBeLessThan(25_000);
  });
});

describe('an index', () => {
  test('forgets what is removed and takes what has changed', () => {
    const index = indexOf({ name: '安装路灯' }, { name: '修建公厕' });
    index.remove(1);
    expect(index.size).toBe(1);
    expect(index.search(sought({ name: '路灯' }), { limit: 5 })).toEqual([]);
    expect(index.searchLike(1, { limit: 5 })).toEqual([]);
    index.add(2, sought({ name: '安装路灯' }));
    expect(index.size).toBe(1);
    expect(index.search(sought({ name: '路灯' }), { limit: 5 })).toMatchObject([{ key: 2 }]);
    expect(index.search(sought({ name: '公厕' }), { limit: 5 })).toEqual([]);
    expect(index.compare(2, 1)).toBeUndefined();
  });

  test('is the same when filled from stored terms', () => {
    const text = { name: '翠竹苑建充电车棚', town: '城东 街道', site: 'AED 旁边' };
    const stored = sought(text).join(' ');
    const index = createSimilarIndex();
    index.add(7, stored.split(' '));
    expect(index.search(sought(text), { limit: 1 })).toEqual([
      { key: 7, score: 1, why: 'same-content' },
    ]);
  });
});

function overlap(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()) {
  const shared = Array.from(one).filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
