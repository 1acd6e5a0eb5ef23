import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url, utf8 } from '../../shared/ballot/protocol/bytes.ts';
import { readRecord, thumbprint, type RecordKey } from '../../shared/ballot/protocol/records.ts';
import { newSigningKeys } from '../../shared/ballot/protocol/signatures.ts';
import { recordKeyOf, signRecord } from '../../server/ballot/record-signing.ts';
import { hall, type Hall } from './protocol-hall.ts';

const hash = (byte: number) => toBase64url(new Uint8Array(32).fill(byte));

let county: Hall;

beforeAll(async () => {
  county = await hall();
});

describe('the reading of records', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const receipt = { round: hash(1), paper: hash(2), ballot: hash(3) };

  /** What the JOSE library says of the same text and key. */
  async function isSignedByJose(jws: string, key: RecordKey): Promise<boolean> {
    try {
      await compactVerify(jws, await importJWK({ ...key }, 'ES256'), { algorithms: ['ES256'] });
      return (await calculateJwkThumbprint({ ...key })) === key.kid;
    } catch {
      return false;
    }
  }

  it('finds the signatures that a JOSE library finds, under many keys and after any change of a signature', async () => {
    const found = { both: 0, neither: 0 };
    for (let made = 0; made < 8; made += 1) {
      const { privateKey, publicKey } = await newSigningKeys();
      const key = await recordKeyOf(publicKey);
      const jws = await signRecord('piaojue-receipt', receipt, privateKey, key.kid);
      const begin = jws.lastIndexOf('.') + 1;
      // Sixteen on, because the last character has but two bits to carry, and those are the high ones.
      const others = Array.from(jws.slice(begin), (character, at) => {
        const next = alphabet.charAt((alphabet.indexOf(character) + 16) % 64);
        return jws.slice(0, begin + at) + next + jws.slice(begin + at + 1);
      });
      const zeros = jws.slice(0, begin) + toBase64url(new Uint8Array(64));
      const short = jws.slice(0, begin) + jws.slice(begin, begin + 84);
      const longer = `${jws}AAAA`;
      for (const text of [jws, ...others, zeros, short, longer]) {
        const read = await readRecord(text, 'piaojue-receipt', { keys: [key] });
        expect([text, read.ok]).toEqual([text, await isSignedByJose(text, key)]);
        if (read.ok) found.both += 1;
        else found.neither += 1;
      }
    }
    expect(found).toEqual({ both: 8, neither: 8 * (86 + 3) });
  });

  it('refuses a key that is no point of the curve, or not of its form, as that library does', async () => {
    const jws = await signRecord(
      'piaojue-receipt',
      receipt,
      county.recordKeys.privateKey,
      county.recordKey.kid,
    );
    const { x, y } = county.recordKey;
    const coordinates = [
      { x, y: x },
      { x: y, y: x },
      { x: hash(0), y: hash(0) },
      { x: hash(255), y: hash(255) },
      { x: x.slice(0, -4), y },
      { x, y: `${y}AAAA` },
    ];
    for (const wrong of coordinates) {
      const kid = await calculateJwkThumbprint({ kty: 'EC', crv: 'P-256', ...wrong });
      expect(await thumbprint(wrong)).toBe(kid);
      const key = { kty: 'EC', crv: 'P-256', ...wrong, kid } as const;
      // The header names the key by whatever it is called, so that only the key is in question.
      const header = toBase64url(
        utf8(JSON.stringify({ alg: 'ES256', typ: 'piaojue-receipt', kid })),
      );
      const text = jws.replace(/^[^.]+/, header);
      expect(await isSignedByJose(text, key)).toBe(false);
      expect(await readRecord(text, 'piaojue-receipt', { keys: [key] })).toMatchObject({
        failure: { code: 'record-signature' },
      });
    }
  });
});
