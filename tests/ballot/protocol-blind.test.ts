import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { createPrivateKey } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  blindSign,
  newIssuerKey,
  readIssuerKey,
  writeIssuerKey,
  type IssuerKey,
} from '../../server/ballot/issuer.ts';
import { inverse, modulusOf, toBytes, toNumber } from '../../shared/ballot/protocol/arithmetic.ts';
import {
  blind,
  blindEncoded,
  finish,
  issuerKey,
  unblind,
  verifyPaper,
} from '../../shared/ballot/protocol/blind.ts';
import {
  concat,
  toBase64url,
  toHex,
  utf8,
  type Bytes,
} from '../../shared/ballot/protocol/bytes.ts';
import { paperMessage } from '../../shared/ballot/protocol/messages.ts';
import { pssEncode } from '../../shared/ballot/protocol/pss.ts';
import type { Chance } from '../../shared/chance.ts';
import { chance, drawing, signedNumber } from './protocol-hall.ts';
import vectors from './rfc9474-vectors.json';

function hex(text: string): Bytes {
  return Uint8Array.from(Buffer.from(text.replace(/^0x/, ''), 'hex'));
}

function vector(name: string) {
  const found = vectors.find((vector) => vector.name === name);
  if (found === undefined) throw new Error(`no vector ${name}`);
  const modulus = hex(found.n);
  const factor = inverse(toNumber(hex(found.inv)), toNumber(modulus));
  if (factor === undefined) throw new Error('the vector has no blinding factor');
  return {
    ...found,
    issuer: { n: toBase64url(modulus), e: toBase64url(hex(found.e)) },
    factor: toBytes(factor, modulus.length),
    message: hex(found.input_msg),
    salt: hex(found.salt),
  };
}

/** A number of half the length of the modulus, as a JWK writes it. */
function halfLength(value: bigint): string {
  return toBase64url(toBytes(value, 256));
}

describe('the blind signature against RFC 9474 appendix A', () => {
  it('passes the vector of RSABSSA-SHA384-PSS-Deterministic, the variant of the papers, as a whole', async () => {
    const { issuer, message, salt, factor, ...expected } = vector(
      'RSABSSA-SHA384-PSS-Deterministic',
    );
    expect(toHex(await pssEncode(message, salt, 4096))).toBe(expected.encoded_msg);
    const { blinded, secret } = await blind(issuer, message, drawing(salt, factor));
    expect(toHex(blinded)).toBe(expected.blinded_msg);
    expect(`0x${toHex(secret)}`).toBe(expected.inv);
    const signature = await finish(issuer, message, hex(expected.blind_sig), secret);
    expect(signature.ok && toHex(signature.value)).toBe(expected.sig);
  });

  it('passes the vector of PSS-Randomized on its prepared message: only the preparing differs', async () => {
    const { issuer, message, salt, factor, ...expected } = vector('RSABSSA-SHA384-PSS-Randomized');
    expect(toHex(message)).toBe(expected.msg_prefix + expected.msg);
    const { blinded, secret } = await blind(issuer, message, drawing(salt, factor));
    expect(toHex(blinded)).toBe(expected.blinded_msg);
    const signature = await finish(issuer, message, hex(expected.blind_sig), secret);
    expect(signature.ok && toHex(signature.value)).toBe(expected.sig);
  });

  // The two variants without salt test the encoding and the arithmetic; their
  // signatures are refused as papers, because a paper has 48 bytes of salt.
  it.each(['RSABSSA-SHA384-PSSZERO-Randomized', 'RSABSSA-SHA384-PSSZERO-Deterministic'])(
    'passes the encoding and arithmetic of %s, and refuses its signature as a paper',
    async (name) => {
      const { issuer, message, factor, ...expected } = vector(name);
      const encoded = await pssEncode(message, new Uint8Array(0), 4096);
      expect(toHex(encoded)).toBe(expected.encoded_msg);
      const { blinded, secret } = blindEncoded(issuer, encoded, drawing(factor));
      expect(toHex(blinded)).toBe(expected.blinded_msg);
      const signature = unblind(issuer, hex(expected.blind_sig), secret);
      expect(toHex(signature)).toBe(expected.sig);
      expect(toHex(signedNumber(issuer, signature))).toBe(expected.encoded_msg);
      const refused = await finish(issuer, message, hex(expected.blind_sig), secret);
      expect(refused).toMatchObject({ ok: false, failure: { code: 'paper-signature' } });
    },
  );

  it('signs the blinded value of the vector with the private key of the vector', () => {
    const { issuer, n, e, d, p, q, blinded_msg, blind_sig } = vector(
      'RSABSSA-SHA384-PSS-Deterministic',
    );
    const [P, Q, D] = [toNumber(hex(p)), toNumber(hex(q)), toNumber(hex(d))];
    const jwk = {
      kty: 'RSA',
      n: toBase64url(hex(n)),
      e: toBase64url(hex(e)),
      d: toBase64url(hex(d)),
      p: halfLength(P),
      q: halfLength(Q),
      dp: halfLength(D % (P - 1n)),
      dq: halfLength(D % (Q - 1n)),
      qi: halfLength(inverse(Q, P) ?? 0n),
    };
    const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
    const key: IssuerKey = {
      privateKey,
      issuer: { ...issuer, kty: 'RSA', e: 'AQAB', alg: 'PS384' },
    };
    const signature = blindSign(key, hex(blinded_msg));
    expect(signature.ok && toHex(signature.value)).toBe(blind_sig);
  });
});

describe('the blind signature against an independent implementation', () => {
  const oracle = RSABSSA.SHA384.PSS.Deterministic();
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const message = paperMessage(new Uint8Array(32).fill(7), new Uint8Array(65).fill(4));
  let key: IssuerKey;
  let oraclePrivate: CryptoKey;
  let oraclePublic: CryptoKey;

  beforeAll(async () => {
    key = await newIssuerKey();
    const pkcs8 = Uint8Array.from(key.privateKey.export({ type: 'pkcs8', format: 'der' }));
    oraclePrivate = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
    oraclePublic = await issuerKey(key.issuer);
  });

  it('finishes what the other signed', async () => {
    const { blinded, secret } = await blind(key.issuer, message, chance);
    const signature = await finish(
      key.issuer,
      message,
      await oracle.blindSign(oraclePrivate, blinded),
      secret,
    );
    expect(signature.ok && (await oracle.verify(oraclePublic, signature.value, message))).toBe(
      true,
    );
  });

  it('signs what the other blinded and finishes', async () => {
    const { blindedMsg, inv } = await oracle.blind(oraclePublic, message);
    const answer = blindSign(key, blindedMsg);
    if (!answer.ok) throw new Error(answer.failure.code);
    const signature = await oracle.finalize(oraclePublic, message, answer.value, inv);
    expect(await verifyPaper(oraclePublic, message, signature)).toBe(true);
  });

  it('signs the same blinded value alike, on this server and after the key came out of its file', async () => {
    const { blinded } = await blind(key.issuer, message, chance);
    const again = readIssuerKey(writeIssuerKey(key));
    expect(again.issuer).toEqual(key.issuer);
    expect(blindSign(again, blinded)).toEqual(blindSign(key, blinded));
    expect(blindSign(key, blinded)).toEqual(blindSign(key, blinded));
  });
});

describe('a paper', () => {
  const R = new Uint8Array(32).fill(1);
  const ballotKey = new Uint8Array(65).fill(4);
  const message = paperMessage(R, ballotKey);
  let key: IssuerKey;
  let other: IssuerKey;

  beforeAll(async () => {
    [key, other] = [await newIssuerKey(), await newIssuerKey()];
  });

  async function paper() {
    const { blinded, secret } = await blind(key.issuer, message, chance);
    const answer = blindSign(key, blinded);
    if (!answer.ok) throw new Error(answer.failure.code);
    return { blinded, secret, answer: answer.value };
  }

  it('has values of 256 bytes throughout, also when a number begins with zeros', async () => {
    const { blinded, secret, answer } = await paper();
    expect([blinded.length, secret.length, answer.length]).toEqual([256, 256, 256]);
    expect(toHex(toBytes(5n, 256))).toBe(`${'0'.repeat(511)}5`);
  });

  it('is worth nothing in another round, for another ballot key, or under another issuer', async () => {
    const { secret, answer } = await paper();
    const signature = await finish(key.issuer, message, answer, secret);
    if (!signature.ok) throw new Error(signature.failure.code);
    const issuer = await issuerKey(key.issuer);
    const verify = (message: Uint8Array) => verifyPaper(issuer, message, signature.value);
    expect(await verify(message)).toBe(true);
    expect(await verify(paperMessage(new Uint8Array(32).fill(2), ballotKey))).toBe(false);
    expect(await verify(paperMessage(R, new Uint8Array(65).fill(5)))).toBe(false);
    expect(await verifyPaper(await issuerKey(other.issuer), message, signature.value)).toBe(false);
    const longer = concat(Uint8Array.of(0), signature.value);
    expect(await verifyPaper(issuer, message, longer)).toBe(false);
  });

  it('is refused by the device when the server signed with another key or changed a bit', async () => {
    const { blinded, secret, answer } = await paper();
    const foreign = blindSign(other, toBytes(toNumber(blinded) % modulusOf(other.issuer).n, 256));
    if (!foreign.ok) throw new Error(foreign.failure.code);
    const changed = answer.map((byte, at) => (at === 200 ? byte ^ 1 : byte));
    for (const wrong of [foreign.value, changed, answer.slice(1), new Uint8Array(256)])
      expect(await finish(key.issuer, message, wrong, secret)).toMatchObject({
        failure: { code: 'paper-signature' },
      });
  });

  it('is not signed for a value that is not below the modulus or not 256 bytes long', async () => {
    const { n } = modulusOf(key.issuer);
    const { blinded } = await paper();
    const refused = [toBytes(n, 256), toBytes(n + 1n, 256), new Uint8Array(256).fill(255)];
    for (const value of [...refused, blinded.slice(1), concat(Uint8Array.of(0), blinded)])
      expect(blindSign(key, value)).toMatchObject({ failure: { code: 'malformed' } });
    expect(blindSign(key, toBytes(n - 1n, 256)).ok).toBe(true);
  });

  it('draws its blinding factor again until it is above zero and below the modulus', async () => {
    const { n } = modulusOf(key.issuer);
    const encoded = await pssEncode(message, new Uint8Array(48), 2048);
    const [zero, above, three] = [toBytes(0n, 256), toBytes(n, 256), toBytes(3n, 256)];
    const { secret } = blindEncoded(key.issuer, encoded, drawing(zero, above, three));
    expect((toNumber(secret) * 3n) % n).toBe(1n);
  });

  it('is not prepared with a number that shares a divisor with the modulus', () => {
    const issuer = { n: toBase64url(toBytes(15n * 257n, 2)), e: 'AQAB' };
    const five: Chance = { bytes: (length) => toBytes(5n, length) };
    expect(() => blindEncoded(issuer, utf8('\x05'), five)).toThrow('message');
    expect(() => blindEncoded(issuer, utf8('\x02'), five)).toThrow('factor');
  });
});
