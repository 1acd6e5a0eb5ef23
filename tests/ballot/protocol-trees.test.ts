import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOut, sha256, toHex, utf8, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  boxRoot,
  byDeputy,
  byDeputyAndVia,
  byPaper,
  isSorted,
  issuedRoot,
  merkleRoot,
  rollHash,
  unusedRoot,
  type IssuedEntry,
} from '../../shared/ballot/protocol/trees.ts';

const filled = (length: number, byte: number): Bytes => new Uint8Array(length).fill(byte);

/** The definition of RFC 9162 section 2.1.1, word for word and with another library. */
function definition(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return first;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  const [left, right] = [definition(leaves.slice(0, k)), definition(leaves.slice(k))];
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

describe('the tree hash', () => {
  it('gives the known roots of the reference tree of Certificate Transparency', async () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const leaves = await Promise.all(
      inputs.map((input) => sha256(Uint8Array.from(Buffer.from(`00${input}`, 'hex')))),
    );
    const roots = [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    for (const [size, root] of roots.entries())
      expect(toHex(await merkleRoot(leaves.slice(0, size)))).toBe(root);
  });

  it('is the definition of RFC 9162 for every size up to 130', async () => {
    for (let size = 0; size <= 130; size += 1) {
      const leaves = Array.from({ length: size }, (_, at) => filled(32, at));
      expect(toHex(await merkleRoot(leaves))).toBe(toHex(definition(leaves)));
    }
  });
});

describe('the four trees', () => {
  it('are SHA-256 of nothing when they are empty', async () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    for (const root of [boxRoot([]), unusedRoot([]), issuedRoot([]), rollHash([])])
      expect(toHex(await root)).toBe(empty);
  });

  it('commit to the box by paper and ballot', async () => {
    const entries = [1, 2, 3].map((at) => ({
      paper: filled(32, at),
      ballot: filled(32, 0x10 + at),
    }));
    expect(toHex(await boxRoot(entries))).toBe(
      'd8f16cdae38dfcc908a4efaf6bf8e2a077171485d09b5aef9b31f45f19c9cd6e',
    );
    expect(readOut(await boxRoot(entries))).toBe('d8f1 6cda e38d fcc9');
  });

  it('commit to the unused papers', async () => {
    expect(toHex(await unusedRoot([filled(32, 1), filled(32, 2)]))).toBe(
      '3a066e0f40c6a1981ebfa60d2411625d0517ae22c2fc8c7c1784ff8a75c78565',
    );
  });

  it('commit to the names issued, with tellers in the order of their keys', async () => {
    const device: IssuedEntry = {
      deputy: '代表-007',
      via: 'device',
      blinded: filled(256, 0xb0),
      key: filled(65, 0x04),
      signature: filled(64, 0x51),
      tellers: [],
    };
    const replacement: IssuedEntry = {
      deputy: '代表-007',
      via: 'replacement',
      blinded: filled(256, 0xb1),
      key: filled(65, 0x05),
      signature: filled(64, 0x52),
      tellers: [
        { key: filled(65, 0x09), signature: filled(64, 0x63) },
        { key: filled(65, 0x08), signature: filled(64, 0x62) },
      ],
    };
    expect(toHex(await issuedRoot([device, replacement]))).toBe(
      '651e0043e8b60a8cf3843efe9a77d7d902dbe27f6ea02005f3d596102b7d708d',
    );
    const turned = { ...replacement, tellers: replacement.tellers.toReversed() };
    expect(await issuedRoot([device, turned])).toEqual(await issuedRoot([device, replacement]));
  });

  it('commit to the roll, with and without device key', async () => {
    const roll = [
      { deputy: 'd-1', name: '陈望舒', deviceKey: filled(65, 4) },
      { deputy: 'd-2', name: '李沐阳', deviceKey: null },
    ];
    expect(toHex(await rollHash(roll))).toBe(
      'fe9d7a36238746a2213a1633b6e248a7bde55068866e2d550419435f1ea656fa',
    );
  });

  it('change with every entry, its order and its number', async () => {
    const entries = [1, 2, 3, 4, 5].map((at) => ({
      paper: filled(32, at),
      ballot: filled(32, at),
    }));
    const root = toHex(await boxRoot(entries));
    const others = [
      entries.toReversed(),
      entries.slice(1),
      entries.map((entry, at) => (at === 4 ? { ...entry, ballot: filled(32, 9) } : entry)),
    ];
    for (const other of others) expect(toHex(await boxRoot(other))).not.toBe(root);
  });
});

const paper = (byte: number) => ({ paper: filled(32, byte) });

describe('the orders', () => {
  it('sort deputies by the bytes of UTF-8, where JavaScript would sort otherwise', () => {
    // U+FF21 comes before U+20000 in UTF-8 and behind it in UTF-16.
    const ids = ['d-2', '\u{20000}', 'd-10', '\u{FF21}', 'd-1', 'd'];
    const sorted = ids.map((deputy) => ({ deputy })).toSorted(byDeputy);
    expect(sorted.map(({ deputy }) => deputy)).toEqual([
      'd',
      'd-1',
      'd-10',
      'd-2',
      '\u{FF21}',
      '\u{20000}',
    ]);
  });

  it('sort a replacement behind the first entry of its name', () => {
    const entries = [
      { deputy: 'b', via: 'device' },
      { deputy: 'a', via: 'replacement' },
      { deputy: 'a', via: 'kiosk' },
      { deputy: 'a', via: 'device' },
    ] as const;
    const sorted = entries.toSorted(byDeputyAndVia).map(({ deputy, via }) => `${deputy} ${via}`);
    expect(sorted).toEqual(['a device', 'a kiosk', 'a replacement', 'b device']);
  });

  it('are strict: unsigned, and nothing twice', () => {
    expect(isSorted([paper(0x01), paper(0x7f), paper(0x80), paper(0xff)], byPaper)).toBe(true);
    expect(isSorted([paper(0x80), paper(0x7f)], byPaper)).toBe(false);
    expect(isSorted([paper(0x01), paper(0x01)], byPaper)).toBe(false);
    expect(isSorted([], byPaper)).toBe(true);
  });

  it('agree with the order of Buffer for any ids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const order = Math.sign(byDeputy({ deputy: a }, { deputy: b }));
        expect(order).toBe(Buffer.compare(Buffer.from(utf8(a)), Buffer.from(utf8(b))));
      }),
    );
  });
});
