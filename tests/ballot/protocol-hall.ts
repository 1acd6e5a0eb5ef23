import { blindSign, newIssuerKey, type IssuerKey } from '../../server/ballot/issuer.ts';
import { modulusOf, power, toBytes, toNumber } from '../../shared/ballot/protocol/arithmetic.ts';
import type { IssuerNumbers } from '../../shared/ballot/protocol/blind.ts';
import { toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  recordHash,
  type RecordKey,
  type RoundPayload,
} from '../../shared/ballot/protocol/records.ts';
import { newCountKey, type CountKey } from '../../shared/ballot/protocol/count-key.ts';
import { newSigningKeys } from '../../shared/ballot/protocol/signatures.ts';
import {
  finishPaper,
  prepare,
  type FilledPaper,
  type IssuedPaper,
} from '../../shared/ballot/protocol/device.ts';
import type { Result } from '../../shared/result.ts';
import { choicesLength } from '../../shared/ballot/choices.ts';
import type { Chance } from '../../shared/chance.ts';
import { recordKeyOf, signRecord } from '../../server/ballot/record-signing.ts';

/** Real chance: what is tested here must hold for any draw. */
export const chance: Chance = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

/** Chance that hands out these bytes one after the other, and nothing more. */
export function drawing(...draws: readonly Bytes[]): Chance {
  const left = [...draws];
  return {
    bytes(length) {
      const next = left.shift();
      if (next?.length !== length) throw new Error(`${length} bytes were not expected to be drawn`);
      return next;
    },
  };
}

/** Undoes the signature: the number that was signed, s^e mod n. */
export function signedNumber(issuer: IssuerNumbers, signature: Uint8Array): Bytes {
  const { n, e, length } = modulusOf(issuer);
  return toBytes(power(toNumber(signature), e, n), length);
}

/** A round ready to be voted in, with every key that the server holds. */
export interface Hall {
  readonly recordKeys: CryptoKeyPair;
  readonly recordKey: RecordKey;
  readonly issuerKey: IssuerKey;
  readonly countKey: CountKey;
  readonly payload: RoundPayload;
  readonly record: string;
  readonly R: Bytes;
}

export const ROUND = '018f3c2e-0000-7000-8000-0000000000a1';

/** Twelve candidates A01 … A12 for ten seats, in a county of 248 deputies. */
export async function hall(changes: Partial<RoundPayload> = {}): Promise<Hall> {
  const recordKeys = await newSigningKeys();
  const recordKey = await recordKeyOf(recordKeys.publicKey);
  const issuerKey = await newIssuerKey();
  const countKey = await newCountKey();
  const candidates = Array.from({ length: 12 }, (_, at) => ({
    code: `A${String(at + 1).padStart(2, '0')}`,
    name: `民生实事候选项目${at + 1}`,
  }));
  const payload: RoundPayload = {
    version: 1,
    round: ROUND,
    ballot: {
      id: '018f3c2e-0000-7000-8000-0000000000b1',
      title: '2026年度民生实事项目票决',
      body: '清河县人民代表大会',
      session: '第十八届人民代表大会第五次会议',
    },
    number: 1,
    candidates,
    rules: {
      seats: 10,
      choice: 'for-against-abstain',
      limit: 'at-most-seats',
      overmarked: 'invalid-ballot',
      threshold: { base: 'all-deputies', fraction: '>1/2' },
    },
    allDeputies: 248,
    box: 'https://hall.example:8443',
    issuer: issuerKey.issuer,
    countKey: toBase64url(countKey.publicKey),
    choicesLength: choicesLength(candidates.map(({ code }) => code)),
    custody: 'server',
    disclosure: 'totals',
    scrutineers: [],
    scrutineersNeeded: 0,
    tellers: [],
    previous: null,
    ...changes,
  };
  const record = await signRecord('piaojue-round', payload, recordKeys.privateKey, recordKey.kid);
  return {
    recordKeys,
    recordKey,
    issuerKey,
    countKey,
    payload,
    record,
    R: await recordHash(record),
  };
}

/** The value, when all went well. */
export function good<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** A paper taken in this hall by somebody. */
export async function takePaper({ R, payload, issuerKey }: Hall): Promise<IssuedPaper> {
  const prepared = await prepare(R, payload.issuer, chance);
  const answer = good(blindSign(issuerKey, prepared.blinded));
  return good(await finishPaper(prepared, payload.issuer, answer));
}

/** The receipt for this ballot, changed as a dishonest server could. */
export function receiptFor(
  county: Hall,
  paper: FilledPaper,
  changes: object = {},
): Promise<string> {
  const payload = {
    round: toBase64url(county.R),
    paper: toBase64url(paper.paper),
    ballot: toBase64url(paper.ballot),
    ...changes,
  };
  return signRecord('piaojue-receipt', payload, county.recordKeys.privateKey, county.recordKey.kid);
}
