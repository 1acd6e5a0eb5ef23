import { describe, expect, test } from 'vitest';
import { compareReadings, isReadingOf, type Reading } from '../../shared/ballot/custody.ts';
import { equalBytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  dealCountKey,
  isShareOf,
  joinShares,
  keysReadOut,
  newSealKeys,
  openShare,
  readShare,
  sealShare,
  writeShare,
} from '../../shared/ballot/protocol/shares.ts';
import { publicKeyBytes } from '../../shared/ballot/protocol/signatures.ts';

const ROUND = '0190a5c4-7f3e-4b6d-8a21-0000000000aa';

async function dealt() {
  const { publicKey, shares } = await dealCountKey(ROUND);
  const [one, two, three] = shares;
  if (one === undefined || two === undefined || three === undefined)
    throw new Error('no three shares');
  return {
    publicKey,
    shares: [one.share, two.share, three.share] as const,
    checks: shares.map(({ check }) => check),
  };
}

async function holder() {
  const keys = await newSealKeys();
  return { keys, sealKey: await publicKeyBytes(keys.publicKey) };
}

describe('a count key in three shares', () => {
  test('every two join it, in any order, and one or the same twice does not', async () => {
    const { publicKey, shares } = await dealt();
    const [one, two, three] = shares;
    const whole = await joinShares([one, two], publicKey);
    expect(whole?.scalar).toHaveLength(32);
    for (const pair of [
      [one, three],
      [two, three],
      [three, one],
    ] as const)
      expect(await joinShares(pair, publicKey)).toEqual(whole);
    expect(await joinShares([one], publicKey)).toBeUndefined();
    expect(await joinShares([one, one], publicKey)).toBeUndefined();
    expect(await joinShares([], publicKey)).toBeUndefined();
  });

  test('wrong shares among right ones do not hinder, and those of another dealing never join', async () => {
    const { publicKey, shares } = await dealt();
    const other = await dealt();
    const [one, two] = shares;
    const torn = one.slice(0, 20);
    const joined = await joinShares([torn, other.shares[0], one, two], publicKey);
    expect(joined?.publicKey).toEqual(publicKey);
    expect(await joinShares([one, other.shares[0]], publicKey)).toBeUndefined();
  });

  test('a share is known by its check, and a check is of one round and one key', async () => {
    const { publicKey, shares, checks } = await dealt();
    expect(await isShareOf(ROUND, publicKey, shares[1], checks)).toBe(true);
    const changed = shares[1].slice();
    changed[4] = (changed[4] ?? 0) ^ 1;
    expect(await isShareOf(ROUND, publicKey, changed, checks)).toBe(false);
    expect(await isShareOf('another', publicKey, shares[1], checks)).toBe(false);
    expect(await isShareOf(ROUND, publicKey, shares[1].slice(1), checks)).toBe(false);
  });

  test('sealed, it opens for its holder alone, under its round alone', async () => {
    const { publicKey, shares } = await dealt();
    const [mine, other] = [await holder(), await holder()];
    const sealed = await sealShare(ROUND, publicKey, mine.sealKey, shares[0]);
    const opened = await openShare(ROUND, publicKey, mine.keys, mine.sealKey, sealed);
    expect(equalBytes(opened ?? new Uint8Array(0), shares[0])).toBe(true);
    expect(await openShare(ROUND, publicKey, other.keys, other.sealKey, sealed)).toBeUndefined();
    expect(await openShare('another', publicKey, mine.keys, mine.sealKey, sealed)).toBeUndefined();
    const again = await sealShare(ROUND, publicKey, mine.sealKey, shares[0]);
    expect(equalBytes(sealed, again)).toBe(false);
  });

  test('saved to a file it comes back, and nothing else is taken for one', async () => {
    const { publicKey, shares } = await dealt();
    const text = writeShare({ round: ROUND, holder: '陈玉珍' }, publicKey, shares[2]);
    const read = readShare(`${text}\r\n`);
    expect(read).toMatchObject({ ok: true, value: { round: ROUND, holder: '陈玉珍' } });
    for (const wrong of ['', '{}', text.slice(1), text.replace('"version":1', '"version":2')])
      expect(readShare(wrong)).toMatchObject({ ok: false, failure: { code: 'malformed' } });
  });

  test('keys are read out in four groups, and other keys sound otherwise', async () => {
    const [one, two] = [await holder(), await holder()];
    const said = await keysReadOut({ key: one.sealKey, sealKey: two.sealKey });
    expect(said).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    expect(await keysReadOut({ key: two.sealKey, sealKey: one.sealKey })).not.toBe(said);
  });
});

const reading = (votes: number, root = 'a'): Reading => ({
  votes: [{ candidate: 'A01', for: votes, against: 1, abstain: 9 - votes }],
  valid: 10,
  invalid: 2,
  blank: 0,
  boxRoot: root,
  unusedRoot: root,
});

describe('counts made alone', () => {
  test('agree when enough have found the same and nobody another', () => {
    const of = (...entries: readonly (readonly [string, Reading])[]) =>
      compareReadings(new Map(entries), 2);
    expect(of().agreed).toBeUndefined();
    expect(of(['a', reading(5)]).agreed).toBeUndefined();
    expect(of(['a', reading(5)], ['b', reading(5)]).agreed).toEqual(reading(5));
    const split = of(['a', reading(5)], ['b', reading(5)], ['c', reading(4)]);
    expect(split.agreed).toBeUndefined();
    expect([...split.states]).toEqual([
      ['a', 'agrees'],
      ['b', 'agrees'],
      ['c', 'differs'],
    ]);
    const even = of(['a', reading(5)], ['b', reading(4)]);
    expect([...even.states.values()]).toEqual(['differs', 'differs']);
    const otherPapers = of(['a', reading(5)], ['b', reading(5, 'b')]);
    expect(otherPapers.agreed).toBeUndefined();
  });

  test('are none of this box when a sum or a candidate is another', () => {
    expect(isReadingOf(reading(5), ['A01'], 12)).toBe(true);
    expect(isReadingOf(reading(5), ['A01'], 11)).toBe(false);
    expect(isReadingOf(reading(5), ['A02'], 12)).toBe(false);
    expect(isReadingOf(reading(5), ['A01', 'A02'], 12)).toBe(false);
    expect(isReadingOf({ ...reading(5), valid: 9, invalid: 3 }, ['A01'], 12)).toBe(false);
    expect(isReadingOf({ ...reading(5), blank: 11 }, ['A01'], 12)).toBe(false);
  });
});
