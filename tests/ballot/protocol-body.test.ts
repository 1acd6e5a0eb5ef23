import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  castBody,
  castBodyLength,
  readCastBody,
  readUnusedBody,
  unusedBody,
  type Ballot,
} from '../../shared/ballot/protocol/body.ts';
import {
  concat,
  fromBase64url,
  toBase64url,
  utf8,
  type Bytes,
} from '../../shared/ballot/protocol/bytes.ts';

const LENGTH = 205;

const ballot: Ballot = {
  key: new Uint8Array(65).fill(0x11).with(0, 4),
  signature: new Uint8Array(256).fill(0x22),
  sealed: new Uint8Array(65 + LENGTH + 16).fill(0x33),
  ballotSignature: new Uint8Array(64).fill(0x44),
};

const textOf = (bytes: Bytes) => Buffer.from(bytes).toString('latin1');

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => concat(array));

describe('the body of a cast', () => {
  it('is these four members in this order without white space', () => {
    const text = textOf(castBody(ballot));
    const { key, signature, sealed, ballotSignature } = ballot;
    expect(text).toBe(
      `{"key":"${toBase64url(key)}","signature":"${toBase64url(signature)}",` +
        `"sealed":"${toBase64url(sealed)}","ballotSignature":"${toBase64url(ballotSignature)}"}`,
    );
    expect(JSON.parse(text)).toEqual({
      key: Buffer.from(key).toString('base64url'),
      signature: Buffer.from(signature).toString('base64url'),
      sealed: Buffer.from(sealed).toString('base64url'),
      ballotSignature: Buffer.from(ballotSignature).toString('base64url'),
    });
  });

  it('has one length for a round', () => {
    // 58 characters of frame, 87 of key, 342 of signature, 382 of sealed choices, 86 of ballot signature.
    expect(castBodyLength(LENGTH)).toBe(58 + 87 + 342 + 382 + 86);
    expect(castBody(ballot).length).toBe(castBodyLength(LENGTH));
  });

  it('is read back as it was written, for any bytes', () => {
    fc.assert(
      fc.property(
        bytes(65),
        bytes(256),
        bytes(286),
        bytes(64),
        (key, signature, sealed, ballotSignature) => {
          const any = { key: key.with(0, 4), signature, sealed, ballotSignature };
          const read = readCastBody(castBody(any), LENGTH);
          expect(read).toEqual({ ok: true, value: any });
        },
      ),
    );
  });

  const text = textOf(castBody(ballot));
  const swapped = `{"signature":${JSON.stringify(toBase64url(ballot.signature))},"key":${JSON.stringify(toBase64url(ballot.key))},${text.slice(text.indexOf('"sealed"'))}`;
  // The last character of 65, 256, 286 and 64 bytes carries 4, 2 or 4 spare bits that must be zero.
  const respelled = text.replace(/"\}$/, '').slice(0, -1) + 'F"}';

  it.each([
    ['the members in another order', swapped],
    ['a spare bit set in base64url', respelled],
    ['padding in place of a character', text.replace(/.("\})$/, '=$1')],
    ['a character of ordinary base64', text.replace('"signature":"I', '"signature":"+')],
    ['an escape of the same length', text.replace('"signature":"IiIiIi', '"signature":"\\u0049')],
    ['a space in place of a character', text.replace('"signature":"I', '"signature": "')],
    ['another member name', text.replace('"sealed"', '"Sealed"')],
    ['one member twice', text.replace('"key"', '"sig"')],
    ['a key that is not uncompressed', text.replace('"key":"BB', '"key":"AB')],
    ['a space at the end', `${text} `],
    ['a line break at the end', `${text.slice(0, -1)}\n`],
    ['one byte less', text.slice(0, -1)],
  ])('is malformed with %s', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(readCastBody(utf8(changed), LENGTH)).toMatchObject({ failure: { code: 'malformed' } });
  });

  it('is malformed in a round of another length, and empty', () => {
    for (const length of [LENGTH - 1, LENGTH + 1])
      expect(readCastBody(castBody(ballot), length)).toMatchObject({
        failure: { code: 'malformed' },
      });
    expect(readCastBody(new Uint8Array(0), LENGTH)).toMatchObject({
      failure: { code: 'malformed' },
    });
    const zeros = new Uint8Array(castBodyLength(LENGTH));
    expect(readCastBody(zeros, LENGTH)).toMatchObject({ failure: { code: 'malformed' } });
  });

  it('is either malformed or read as other values after any single bit was changed', () => {
    const body = castBody(ballot);
    const once = JSON.stringify(readCastBody(body, LENGTH));
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      const at = bit >> 3;
      const changed = body.with(at, (body[at] ?? 0) ^ (1 << (bit & 7)));
      expect(JSON.stringify(readCastBody(changed, LENGTH))).not.toBe(once);
    }
  });
});

describe('the body that returns an unused paper', () => {
  const { key, signature } = ballot;
  const [k, s] = [toBase64url(key), toBase64url(signature)];

  it('is read back, in any order and spacing', () => {
    expect(readUnusedBody(unusedBody({ key, signature }))).toEqual({
      ok: true,
      value: { key, signature },
    });
    const turned = utf8(`{ "signature" : "${s}",\n"key":"${k}" }\n`);
    expect(readUnusedBody(turned)).toEqual({ ok: true, value: { key, signature } });
  });

  it.each([
    ['a member repeated', `{"key":"${k}","key":"${k}"}`],
    ['a member repeated with the value of the other', `{"key":"${k}","key":"${s}"}`],
    ['an unknown member', `{"key":"${k}","signature":"${s}","sealed":""}`],
    ['a member missing', `{"key":"${k}"}`],
    ['a short key', `{"key":"${k.slice(0, -4)}","signature":"${s}"}`],
    ['padding', `{"key":"${k}","signature":"${s}=="}`],
    ['an escape', `{"k\\u0065y":"${k}","signature":"${s}"}`],
    ['white space that is not JSON', `{"key":"${k}",\u00a0"signature":"${s}"}`],
    ['no JSON', 'paper'],
  ])('is malformed with %s', (_, text) => {
    expect(readUnusedBody(utf8(text))).toMatchObject({ failure: { code: 'malformed' } });
  });
});

describe('base64url', () => {
  it('is the same as that of Node for any bytes, and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(concat(bytes));
      }),
    );
  });

  it('reads any text only if that is what its bytes are written as', () => {
    const character = fc.constantFrom(...Array.from('ABZaz09-_+/= \n'));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        const bytes = fromBase64url(text);
        const canonical = Buffer.from(text, 'base64url').toString('base64url') === text;
        expect(bytes !== undefined).toBe(canonical);
        if (bytes !== undefined) expect(toBase64url(bytes)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['A', 'AB', 'AAB', 'AA==', 'AA=', 'A+AA', 'A/AA', ' AAA', 'AAA\n', '甲AAA'])(
    'refuses %j',
    (text) => {
      expect(fromBase64url(text)).toBeUndefined();
    },
  );
});
