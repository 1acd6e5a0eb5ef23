import { CompactSign } from 'jose';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url, toHex, utf8 } from '../../shared/ballot/protocol/bytes.ts';
import {
  readRecord,
  recordHash,
  thumbprint,
  type TallyPayload,
} from '../../shared/ballot/protocol/records.ts';
import { newSigningKeys } from '../../shared/ballot/protocol/signatures.ts';
import { hall, type Hall } from './protocol-hall.ts';
import { recordKeyOf, signRecord } from '../../server/ballot/record-signing.ts';

const hash = (byte: number) => toBase64url(new Uint8Array(32).fill(byte));

let county: Hall;

beforeAll(async () => {
  county = await hall();
});

const keys = () => ({ keys: [county.recordKey] });

/** Signs whatever it is given with the record key, as a dishonest holder of that key could. */
async function signed(payload: unknown, header: Record<string, unknown> = {}): Promise<string> {
  return new CompactSign(utf8(typeof payload === 'string' ? payload : JSON.stringify(payload)))
    .setProtectedHeader({
      alg: 'ES256',
      typ: 'piaojue-round',
      kid: county.recordKey.kid,
      ...header,
    })
    .sign(county.recordKeys.privateKey);
}

describe('a record', () => {
  it('has a protected header of exactly alg, typ and kid, and the payload as it was given', async () => {
    const [header = '', payload = ''] = county.record.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'ES256',
      typ: 'piaojue-round',
      kid: county.recordKey.kid,
    });
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual(county.payload);
    const read = await readRecord(county.record, 'piaojue-round', keys());
    expect(read).toEqual({ ok: true, value: county.payload });
  });

  it('is named by the SHA-256 of its compact text', async () => {
    const expected = createHash('sha256').update(county.record, 'ascii').digest('hex');
    expect(toHex(await recordHash(county.record))).toBe(expected);
  });

  it('is signed by a key named by its RFC 7638 thumbprint', async () => {
    const { x, y, kid } = county.recordKey;
    const canonical = `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`;
    expect(kid).toBe(createHash('sha256').update(canonical).digest('base64url'));
    expect(await thumbprint(county.recordKey)).toBe(kid);
    // The P-256 key of RFC 7517 appendix A.1.
    const known = {
      x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
      y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
    };
    expect(await thumbprint(known)).toBe('cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s');
  });

  it('of each type reads back', async () => {
    const sign = county.recordKeys.privateKey;
    const { kid } = county.recordKey;
    const R = hash(1);
    const opening = { round: R, present: 231, rollHash: hash(2), stations: [] };
    const receipt = { round: R, paper: hash(3), ballot: hash(4) };
    const seal = {
      round: R,
      opening: hash(5),
      issued: 231,
      returned: 229,
      issuedRoot: hash(6),
      boxRoot: hash(7),
    };
    const one = await readRecord(
      await signRecord('piaojue-opening', opening, sign, kid),
      'piaojue-opening',
      keys(),
    );
    const two = await readRecord(
      await signRecord('piaojue-receipt', receipt, sign, kid),
      'piaojue-receipt',
      keys(),
    );
    const three = await readRecord(
      await signRecord('piaojue-seal', seal, sign, kid),
      'piaojue-seal',
      keys(),
    );
    const four = await readRecord(
      await signRecord('piaojue-tally', tally(), sign, kid),
      'piaojue-tally',
      keys(),
    );
    expect([one, two, three, four].map((read) => read.ok && read.value)).toEqual([
      opening,
      receipt,
      seal,
      tally(),
    ]);
  });

  it('is refused as another type, under another key, or with another algorithm', async () => {
    const refused = { failure: { code: 'record-signature' } };
    expect(await readRecord(county.record, 'piaojue-opening', keys())).toMatchObject(refused);
    expect(await readRecord(county.record, 'piaojue-round', { keys: [] })).toMatchObject(refused);
    const other = await recordKeyOf((await newSigningKeys()).publicKey);
    expect(await readRecord(county.record, 'piaojue-round', { keys: [other] })).toMatchObject(
      refused,
    );
    // Another key under the name of the right one, and the right key under another name.
    const disguised = { ...other, kid: county.recordKey.kid };
    expect(await readRecord(county.record, 'piaojue-round', { keys: [disguised] })).toMatchObject(
      refused,
    );
    const renamed = await signed(county.payload, { kid: hash(9) });
    const underName = { keys: [{ ...county.recordKey, kid: hash(9) }] };
    expect(await readRecord(renamed, 'piaojue-round', underName)).toMatchObject(refused);
    const none = toBase64url(
      utf8(JSON.stringify({ alg: 'none', typ: 'piaojue-round', kid: county.recordKey.kid })),
    );
    const unsigned = county.record.replace(/^[^.]+/, none);
    expect(await readRecord(unsigned, 'piaojue-round', keys())).toMatchObject(refused);
  });

  it('is malformed with another header member, in another serialisation, or respelled', async () => {
    const malformed = { failure: { code: 'malformed' } };
    const flattened = JSON.stringify({ payload: county.record });
    const texts = [
      await signed(county.payload, { cty: 'json' }),
      await signed('{"version":1'),
      await signed('null'),
      flattened,
      county.record.split('.').slice(0, 2).join('.'),
      `${county.record}=`,
      `${county.record}.`,
      '',
    ];
    for (const text of texts)
      expect(await readRecord(text, 'piaojue-round', keys())).toMatchObject(malformed);
  });

  it('is refused after any change of one character of it', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const receipt = await signRecord(
      'piaojue-receipt',
      { round: hash(1), paper: hash(2), ballot: hash(3) },
      county.recordKeys.privateKey,
      county.recordKey.kid,
    );
    for (const [at, character] of Array.from(receipt).entries()) {
      const next = alphabet.charAt((alphabet.indexOf(character) + 1) % 64);
      const changed = receipt.slice(0, at) + next + receipt.slice(at + 1);
      expect((await readRecord(changed, 'piaojue-receipt', keys())).ok).toBe(false);
    }
  });
});

function tally(): TallyPayload {
  const figures = { issued: 231, replaced: 1, returned: 229, unused: 2, missing: 1 };
  const results = [
    { candidate: 'A01', for: 200, against: 20, abstain: 8, rank: 1, passed: true, elected: true },
    {
      candidate: 'A02',
      for: 100,
      against: 120,
      abstain: 8,
      rank: 2,
      passed: false,
      elected: false,
    },
  ];
  return {
    round: hash(1),
    seal: hash(2),
    unusedRoot: hash(3),
    blank: 3,
    valid: 228,
    invalid: 1,
    ...figures,
    results,
    elected: ['A01'],
    tied: [],
    vacant: 1,
    outcome: 'shortfall',
  };
}

describe('the payloads of the other records', () => {
  it.each<[Parameters<typeof readRecord>[1], object]>([
    [
      'piaojue-receipt',
      { round: hash(1), paper: hash(2), ballot: hash(3), at: '2026-01-16T02:03:04Z' },
    ],
    ['piaojue-receipt', { round: hash(1), paper: hash(2) }],
    ['piaojue-receipt', { round: hash(1), paper: hash(2), ballot: hash(3).slice(1) }],
    ['piaojue-opening', { round: hash(1), present: '231', rollHash: hash(2), stations: [] }],
    [
      'piaojue-seal',
      { round: hash(1), opening: hash(5), issued: 231, returned: 229, issuedRoot: hash(6) },
    ],
    ['piaojue-tally', { ...tally(), outcome: 'won' }],
    ['piaojue-tally', { ...tally(), missing: -1 }],
    ['piaojue-tally', { ...tally(), elected: ['A0001'] }],
  ])(
    'make %s malformed when a member is missing, added or of another form',
    async (typ, payload) => {
      const read = await readRecord(await signed(payload, { typ }), typ, keys());
      expect(read).toMatchObject({ failure: { code: 'malformed' } });
    },
  );
});
