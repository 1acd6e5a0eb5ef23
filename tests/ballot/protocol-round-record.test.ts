import { CompactSign } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url, utf8 } from '../../shared/ballot/protocol/bytes.ts';
import { readRecord, type RoundPayload } from '../../shared/ballot/protocol/records.ts';
import { hall, type Hall } from './protocol-hall.ts';
import { signRecord } from '../../server/ballot/record-signing.ts';

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

const weaker = () => {
  const n = fromBase64url(county.payload.issuer.n) ?? new Uint8Array(0);
  return {
    short: toBase64url(n.slice(1)),
    long: toBase64url(new Uint8Array([0, ...n])),
    bits2047: toBase64url(n.with(0, 0x7f)),
  };
};
const issuer = (changes: object) => ({ issuer: { ...county.payload.issuer, ...changes } });
const rules = (changes: object) => ({ rules: { ...county.payload.rules, ...changes } });
const first = () => county.payload.candidates.slice(0, 1);

function keyed(name: string) {
  return { name, key: county.payload.countKey };
}

describe('the payload of a round', () => {
  const wrong: [string, () => object][] = [
    ['a modulus of 255 bytes', () => issuer({ n: weaker().short })],
    ['a modulus of 257 bytes', () => issuer({ n: weaker().long })],
    ['a modulus of 2047 bits', () => issuer({ n: weaker().bits2047 })],
    ['exponent 3', () => issuer({ e: 'Aw' })],
    ['another issuer algorithm', () => issuer({ alg: 'RS256' })],
    ['a private issuer member', () => issuer({ d: 'AQAB' })],
    ['another version', () => ({ version: 2 })],
    ['an unknown member', () => ({ note: '' })],
    ['no title', () => ({ ballot: { ...county.payload.ballot, title: undefined } })],
    ['a round that is no UUID', () => ({ round: 'round-1' })],
    ['number 0', () => ({ number: 0 })],
    ['a candidate code in lower case', () => ({ candidates: [{ code: 'a01', name: '甲' }] })],
    ['a candidate code of 5 characters', () => ({ candidates: [{ code: 'A0001', name: '甲' }] })],
    ['a candidate code twice', () => ({ candidates: [...first(), ...first()], choicesLength: 45 })],
    [
      'a name with U+0000',
      () => ({ candidates: [{ code: 'A01', name: '甲\0乙' }], choicesLength: 29 }),
    ],
    [
      'a name with half a character',
      () => ({ candidates: [{ code: 'A01', name: '\ud800' }], choicesLength: 29 }),
    ],
    ['another length of choices', () => ({ choicesLength: 206 })],
    ['no seats', () => rules({ seats: 0 })],
    ['another choice', () => rules({ choice: 'ranking' })],
    ['another limit', () => rules({ limit: { max: 0 } })],
    ['another fraction', () => rules({ threshold: { base: 'present', fraction: '1/3' } })],
    ['figures among the rules', () => rules({ present: 231 })],
    ['a negative number of deputies', () => ({ allDeputies: -1 })],
    ['half a deputy', () => ({ allDeputies: 0.5 })],
    ['a box with a path', () => ({ box: 'https://hall.example/box' })],
    ['a box that is no origin', () => ({ box: 'hall.example' })],
    ['a compressed count key', () => ({ countKey: toBase64url(new Uint8Array(33).fill(2)) })],
    ['another custody', () => ({ custody: 'nobody' })],
    ['another disclosure', () => ({ disclosure: 'all' })],
    ['more scrutineers needed than there are', () => ({ scrutineersNeeded: 1 })],
    ['a scrutineer key twice', () => ({ scrutineers: [keyed('甲'), keyed('乙')] })],
    ['no word on the round before', () => ({ previous: undefined })],
    ['padding', () => ({ previous: `${hash(1)}=` })],
  ];

  it.each(wrong)('is malformed with %s', async (_, changes) => {
    const record = await signed({ ...county.payload, ...changes() });
    const read = await readRecord(record, 'piaojue-round', keys());
    expect(read).toMatchObject({ failure: { code: 'malformed' } });
  });

  it('is never signed in a form that would be refused', async () => {
    const { recordKeys, recordKey, payload } = county;
    const wrong: RoundPayload = { ...payload, choicesLength: 1 };
    const signing = signRecord('piaojue-round', wrong, recordKeys.privateKey, recordKey.kid);
    await expect(signing).rejects.toThrow('choicesLength');
  });

  it('reads with a single candidate, a runoff, a named limit, scrutineers and tellers', async () => {
    const scrutineers = [keyed('总监票人甲')];
    const changes = {
      number: 2,
      candidates: first(),
      choicesLength: 29,
      previous: hash(8),
      custody: 'scrutineers',
      scrutineers,
      scrutineersNeeded: 1,
      tellers: [keyed('计票人乙')],
      ...rules({ seats: 1, choice: 'tick', limit: { max: 15 } }),
    };
    const read = await readRecord(
      await signed({ ...county.payload, ...changes }),
      'piaojue-round',
      keys(),
    );
    expect(read).toEqual({ ok: true, value: { ...county.payload, ...changes } });
  });
});
