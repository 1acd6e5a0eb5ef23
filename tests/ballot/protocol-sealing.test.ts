import { createCipheriv, createDecipheriv, createECDH, createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { choicesLength, readChoices, writeChoices } from '../../shared/ballot/choices.ts';
import { MARKS, type Choices } from '../../shared/ballot/model.ts';
import { concat, utf8, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import { sealedLength } from '../../shared/ballot/protocol/body.ts';
import {
  countKeyPair,
  newCountKey,
  openSealed,
  type CountKey,
} from '../../shared/ballot/protocol/count-key.ts';
import { sealChoices } from '../../shared/ballot/protocol/sealing.ts';
import {
  isPublicKey,
  newSigningKeys,
  publicKeyBytes,
} from '../../shared/ballot/protocol/signatures.ts';

const CODES = Array.from({ length: 12 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`);
const R = new Uint8Array(32).fill(1);

const INFO = concat(Buffer.from('piaojue/1/ballot\0', 'ascii'), R);

const anyChoices: fc.Arbitrary<Choices> = fc.dictionary(
  fc.constantFrom(...CODES),
  fc.constantFrom(...MARKS),
);

let countKey: CountKey;
let ballotKey: Bytes;
let keys: CryptoKeyPair;

beforeAll(async () => {
  countKey = await newCountKey();
  ballotKey = await publicKeyBytes((await newSigningKeys()).publicKey);
  const pair = await countKeyPair(countKey.scalar, countKey.publicKey);
  if (pair === undefined) throw new Error('the new count key does not fit itself');
  keys = pair;
});

function hmac(key: Uint8Array, data: Uint8Array): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

const VERSION = utf8('HPKE-v1');

function extract(suite: Bytes, salt: Uint8Array, label: string, ikm: Uint8Array): Buffer {
  return hmac(salt, concat(VERSION, suite, utf8(label), ikm));
}

function expand(
  suite: Bytes,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer {
  const labeled = concat(Uint8Array.of(0, length), VERSION, suite, utf8(label), info);
  return hmac(prk, concat(labeled, Uint8Array.of(1))).subarray(0, length);
}

/** RFC 9180 base mode written down a second time, over node:crypto: DHKEM(P-256), HKDF-SHA256, AES-128-GCM. */
function keySchedule(shared: Uint8Array, enc: Uint8Array, receiver: Uint8Array, info: Uint8Array) {
  const kem = concat(utf8('KEM'), Uint8Array.of(0x00, 0x10));
  const suite = concat(utf8('HPKE'), Uint8Array.of(0x00, 0x10, 0x00, 0x01, 0x00, 0x01));
  const none = new Uint8Array(0);
  const eae = extract(kem, none, 'eae_prk', shared);
  const secret = expand(kem, eae, 'shared_secret', concat(enc, receiver), 32);
  const pskHash = extract(suite, none, 'psk_id_hash', none);
  const context = concat(Uint8Array.of(0), pskHash, extract(suite, none, 'info_hash', info));
  const prk = extract(suite, secret, 'secret', none);
  return {
    key: expand(suite, prk, 'key', context, 16),
    nonce: expand(suite, prk, 'base_nonce', context, 12),
  };
}

describe('sealed choices', () => {
  it('open under their round and their ballot key, and under no other', async () => {
    const plaintext = writeChoices(CODES, { A01: 'for', A02: 'against' });
    const sealed = await sealChoices(countKey.publicKey, R, ballotKey, plaintext);
    expect(await openSealed(keys, R, ballotKey, sealed)).toEqual(plaintext);
    const otherR = new Uint8Array(32).fill(2);
    const otherKey = ballotKey.map((byte, at) => (at === 64 ? byte ^ 1 : byte));
    expect(await openSealed(keys, otherR, ballotKey, sealed)).toBeUndefined();
    expect(await openSealed(keys, R, otherKey, sealed)).toBeUndefined();
    const other = await newCountKey();
    const otherKeys = await countKeyPair(other.scalar, other.publicKey);
    if (otherKeys === undefined) throw new Error('the new count key does not fit itself');
    expect(await openSealed(otherKeys, R, ballotKey, sealed)).toBeUndefined();
  });

  it('do not open when any byte was changed, cut off or added', async () => {
    const sealed = await sealChoices(countKey.publicKey, R, ballotKey, utf8('{"choices":{}}'));
    for (const at of sealed.keys()) {
      const changed = sealed.map((byte, here) => (here === at ? byte ^ 0x01 : byte));
      expect(await openSealed(keys, R, ballotKey, changed)).toBeUndefined();
    }
    for (const changed of [
      sealed.slice(1),
      sealed.slice(0, -1),
      sealed.slice(0, 40),
      concat(sealed, R),
    ])
      expect(await openSealed(keys, R, ballotKey, changed)).toBeUndefined();
    expect(await openSealed(keys, R, ballotKey, new Uint8Array(0))).toBeUndefined();
  });

  it('open by RFC 9180 written down a second time', async () => {
    const plaintext = writeChoices(CODES, { A03: 'for' });
    const sealed = await sealChoices(countKey.publicKey, R, ballotKey, plaintext);
    const [enc, ciphertext, tag] = [sealed.slice(0, 65), sealed.slice(65, -16), sealed.slice(-16)];
    const receiver = createECDH('prime256v1');
    receiver.setPrivateKey(countKey.scalar);
    expect(Uint8Array.from(receiver.getPublicKey())).toEqual(countKey.publicKey);
    const shared = receiver.computeSecret(enc);
    const { key, nonce } = keySchedule(shared, enc, countKey.publicKey, INFO);
    const open = createDecipheriv('aes-128-gcm', key, nonce).setAAD(ballotKey).setAuthTag(tag);
    expect(concat(open.update(ciphertext), open.final())).toEqual(plaintext);
  });

  it('open when sealed by RFC 9180 written down a second time', async () => {
    const plaintext = writeChoices(CODES, { A12: 'abstain' });
    const sender = createECDH('prime256v1');
    const enc = concat(sender.generateKeys());
    const shared = sender.computeSecret(countKey.publicKey);
    const { key, nonce } = keySchedule(shared, enc, countKey.publicKey, INFO);
    const cipher = createCipheriv('aes-128-gcm', key, nonce).setAAD(ballotKey);
    const ciphertext = concat(cipher.update(plaintext), cipher.final());
    const sealed = concat(enc, ciphertext, cipher.getAuthTag());
    expect(await openSealed(keys, R, ballotKey, sealed)).toEqual(plaintext);
  });

  it('have one length for every way to fill the paper', async () => {
    // {"choices":{"A01":"abstain",…}} with twelve candidates: 14 + 12 × 15 + 11 commas.
    expect(choicesLength(CODES)).toBe(205);
    expect(sealedLength(205)).toBe(65 + 205 + 16);
    await fc.assert(
      fc.asyncProperty(anyChoices, async (choices) => {
        const plaintext = writeChoices(CODES, choices);
        const sealed = await sealChoices(countKey.publicKey, R, ballotKey, plaintext);
        expect(sealed.length).toBe(286);
        expect(readChoices(CODES, MARKS, plaintext)).toEqual(choices);
      }),
      { numRuns: 60 },
    );
  });
});

function read(text: string) {
  const codes = ['A', 'B'];
  return readChoices(codes, MARKS, utf8(text.padEnd(choicesLength(codes), ' ')));
}

describe('a filled paper', () => {
  it('is valid with any of its candidates marked, in any order, or none', () => {
    expect(choicesLength(['A', 'B'])).toBe(41);
    expect(read('{"choices":{"B":"for","A":"against"}}')).toEqual({ B: 'for', A: 'against' });
    expect(read('{"choices":{"A":"abstain","B":"abstain"}}')).toEqual({
      A: 'abstain',
      B: 'abstain',
    });
    expect(read('{"choices":{}}')).toEqual({});
  });

  it.each([
    ['a candidate twice', '{"choices":{"A":"for","A":"for"}}'],
    ['a candidate twice with different marks', '{"choices":{"A":"for","A":"against"}}'],
    ['an unknown candidate', '{"choices":{"C":"for"}}'],
    ['an inherited name', '{"choices":{"constructor":"for"}}'],
    ['a prototype', '{"choices":{"__proto__":"for"}}'],
    ['another mark', '{"choices":{"A":"yes"}}'],
    ['a mark that is no text', '{"choices":{"A":true}}'],
    ['an escaped candidate', '{"choices":{"\\u0041":"for"}}'],
    ['an escaped mark', '{"choices":{"A":"f\\u006fr"}}'],
    ['another member', '{"choices":{},"name":"x"}'],
    ['the member twice', '{"choices":{},"choices":{}}'],
    ['no member', '{}'],
    ['white space within', '{"choices": {"A":"for"}}'],
    ['a space before', ' {"choices":{"A":"for"}}'],
    ['filling other than spaces', '{"choices":{"A":"for"}}\n'],
    ['a comma at the end', '{"choices":{"A":"for",}}'],
    ['a comma at the start', '{"choices":{,"A":"for"}}'],
    ['no comma', '{"choices":{"A":"for""B":"for"}}'],
    ['something behind', '{"choices":{"A":"for"}} x'],
    ['a list', '{"choices":["A"]}'],
    ['nothing but spaces', ''],
    ['no JSON', 'for'],
  ])('is invalid with %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is invalid when it is not filled up to the length of the round, or longer', () => {
    const whole = writeChoices(['A', 'B'], { A: 'for' });
    expect(readChoices(['A', 'B'], MARKS, whole.slice(0, -1))).toBeUndefined();
    expect(readChoices(['A', 'B'], MARKS, concat(whole, utf8(' ')))).toBeUndefined();
  });

  it('is invalid when it is not ASCII', () => {
    const text = utf8('{"choices":{"A":"for"}}'.padEnd(choicesLength(['A', 'B'])));
    for (const byte of [0x00, 0x80, 0xa0, 0xff])
      expect(readChoices(['A', 'B'], MARKS, text.with(40, byte))).toBeUndefined();
  });

  it('keeps its marks whatever text a candidate code is made of, numbers too', () => {
    const codes = ['10', '2', '007', 'Z'];
    const choices: Choices = { '10': 'for', '2': 'against', '007': 'abstain' };
    expect(readChoices(codes, MARKS, writeChoices(codes, choices))).toEqual(choices);
  });

  it('does not show in which order it was filled in', () => {
    const one = writeChoices(['A', 'B'], { A: 'for', B: 'against' });
    expect(writeChoices(['A', 'B'], { B: 'against', A: 'for' })).toEqual(one);
  });
});

describe('the count key', () => {
  it('opens only with the scalar that belongs to the public key of the round', async () => {
    const other = await newCountKey();
    expect(await countKeyPair(other.scalar, countKey.publicKey)).toBeUndefined();
    expect(await countKeyPair(countKey.scalar.slice(1), countKey.publicKey)).toBeUndefined();
    expect(await countKeyPair(new Uint8Array(32), countKey.publicKey)).toBeUndefined();
    expect(await countKeyPair(new Uint8Array(32).fill(0xff), countKey.publicKey)).toBeUndefined();
  });

  it('is refused as its negative, which has the same first coordinate', async () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const scalar = BigInt(`0x${Buffer.from(countKey.scalar).toString('hex')}`);
    const negative = (order - scalar).toString(16).padStart(64, '0');
    const bytes = Uint8Array.from(Buffer.from(negative, 'hex'));
    expect(await countKeyPair(bytes, countKey.publicKey)).toBeUndefined();
  });

  it('must be an uncompressed point of the curve', async () => {
    expect(await isPublicKey(countKey.publicKey)).toBe(true);
    expect(await isPublicKey(countKey.publicKey.with(64, (countKey.publicKey[64] ?? 0) ^ 1))).toBe(
      false,
    );
    expect(await isPublicKey(concat(Uint8Array.of(2), countKey.publicKey.slice(1, 33)))).toBe(
      false,
    );
    expect(await isPublicKey(new Uint8Array(65))).toBe(false);
  });

  it('has a scalar of 32 bytes every time', async () => {
    for (let made = 0; made < 20; made += 1) expect((await newCountKey()).scalar.length).toBe(32);
  });
});
