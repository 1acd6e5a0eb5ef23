import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  ballotMessage,
  countersignMessage,
  issueMessage,
  paperHash,
  paperMessage,
  sealInfo,
} from '../../shared/ballot/protocol/messages.ts';
import {
  newSigningKeys,
  publicKeyBytes,
  sign,
  verifySignature,
} from '../../shared/ballot/protocol/signatures.ts';

const R = new Uint8Array(32).fill(1);
const KEY = new Uint8Array(65).fill(4);

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

/** What is signed, put together a second time: an ASCII domain with its zero byte, then the parts. */
function written(domain: string, ...parts: Uint8Array[]): Bytes {
  return Uint8Array.from(Buffer.concat([Buffer.from(`${domain}\0`, 'ascii'), ...parts]));
}

describe('the messages that are signed', () => {
  it('name the round record and the ballot key in a paper', async () => {
    expect(paperMessage(R, KEY)).toEqual(written('piaojue/1/paper', R, KEY));
    expect(paperMessage(R, KEY).length).toBe(16 + 32 + 65);
    expect(Buffer.from(await paperHash(R, KEY))).toEqual(hash(paperMessage(R, KEY)));
  });

  it('name round, deputy and blinded value when a paper is taken', async () => {
    const blinded = new Uint8Array(256).fill(9);
    const expected = written('piaojue/1/issue', R, hash('代表-007'), hash(blinded));
    expect(await issueMessage(R, '代表-007', blinded)).toEqual(expected);
  });

  it('name round and sealed choices in a ballot, and the round alone in what seals them', async () => {
    const sealed = new Uint8Array(286).fill(8);
    expect(await ballotMessage(R, sealed)).toEqual(written('piaojue/1/ballot', R, hash(sealed)));
    expect(sealInfo(R)).toEqual(written('piaojue/1/ballot', R));
  });

  it('name a seal or tally by the hash of its compact text in a countersignature', async () => {
    const expected = written('piaojue/1/countersign', hash('a.b.c'));
    expect(await countersignMessage('a.b.c')).toEqual(expected);
  });
});

describe('a signature', () => {
  it('fits its key, its message and itself, and nothing else', async () => {
    const keys = await newSigningKeys();
    const key = await publicKeyBytes(keys.publicKey);
    const message = utf8('message');
    const signature = await sign(keys.privateKey, message);
    expect([key.length, key[0], signature.length]).toEqual([65, 4, 64]);
    expect(await verifySignature(key, message, signature)).toBe(true);
    expect(await verifySignature(key, utf8('massage'), signature)).toBe(false);
    expect(await verifySignature(key, message, signature.with(63, (signature[63] ?? 0) ^ 1))).toBe(
      false,
    );
    expect(await verifySignature(key, message, signature.slice(1))).toBe(false);
  });

  it('is refused under every other spelling of its key, and under what is no point', async () => {
    const keys = await newSigningKeys();
    const key = await publicKeyBytes(keys.publicKey);
    const message = utf8('message');
    const signature = await sign(keys.privateKey, message);
    const odd = (key[64] ?? 0) & 1;
    const compressed = key.slice(0, 33).with(0, 2 + odd);
    const hybrid = key.with(0, 6 + odd);
    const nowhere = key.with(64, (key[64] ?? 0) ^ 1);
    for (const other of [compressed, hybrid, nowhere, new Uint8Array(65), new Uint8Array(0)])
      expect(await verifySignature(other, message, signature)).toBe(false);
  });
});
