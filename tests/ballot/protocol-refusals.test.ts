import { beforeAll, describe, expect, it } from 'vitest';
import { issuerKey } from '../../shared/ballot/protocol/blind.ts';
import { castBody, readCastBody } from '../../shared/ballot/protocol/body.ts';
import { concat, toBase64url, type Bytes } from '../../shared/ballot/protocol/bytes.ts';
import {
  acceptOpening,
  acceptRound,
  type RoundExpected,
} from '../../shared/ballot/protocol/device-trust.ts';
import { checkReceipt, fillBallot } from '../../shared/ballot/protocol/device.ts';
import { checkBallot } from '../../shared/ballot/protocol/papers.ts';
import type { RoundPayload } from '../../shared/ballot/protocol/records.ts';
import { good, hall, receiptFor, ROUND, takePaper, type Hall } from './protocol-hall.ts';
import { signRecord } from '../../server/ballot/record-signing.ts';

let county: Hall;
let town: Hall;
let issuer: CryptoKey;

beforeAll(async () => {
  [county, town] = [await hall(), await hall({ number: 2 })];
  issuer = await issuerKey(county.payload.issuer);
});

const recordKeys = () => ({ keys: [county.recordKey] });

const expected = (changes: Partial<RoundExpected> = {}): RoundExpected => ({
  recordKeys: recordKeys(),
  thumbprint: county.recordKey.kid,
  round: ROUND,
  heldR: undefined,
  otherIssuers: [],
  ...changes,
});
const sealedWith = (payload: RoundPayload) =>
  signRecord('piaojue-round', payload, county.recordKeys.privateKey, county.recordKey.kid);

describe('the box refuses', () => {
  it('a paper of another round, and another ballot under a paper', async () => {
    const foreign = await fillBallot(await takePaper(town), town.payload, {});
    const ballot = good(readCastBody(foreign.body, county.payload.choicesLength));
    expect(await checkBallot(county.R, issuer, ballot)).toMatchObject({
      failure: { code: 'paper-signature' },
    });

    const [one, two] = [await takePaper(county), await takePaper(county)];
    const first = good(readCastBody((await fillBallot(one, county.payload, {})).body, 205));
    const second = good(readCastBody((await fillBallot(two, county.payload, {})).body, 205));
    const swapped = [
      { ...first, sealed: second.sealed },
      { ...first, ballotSignature: second.ballotSignature },
      { ...first, sealed: second.sealed, ballotSignature: second.ballotSignature },
    ];
    for (const ballot of swapped) {
      const again = good(readCastBody(castBody(ballot), 205));
      expect(await checkBallot(county.R, issuer, again)).toMatchObject({
        failure: { code: 'ballot-signature' },
      });
    }
  });
});

describe('the device refuses', () => {
  it('nothing of a sound round record', async () => {
    const accepted = good(await acceptRound(county.record, expected({ heldR: county.R })));
    expect(accepted).toEqual({ R: county.R, round: county.payload });
  });

  it('a record under another key than the one on the card, although the server offers it', async () => {
    const both = { keys: [county.recordKey, town.recordKey] };
    expect(await acceptRound(town.record, expected({ recordKeys: both }))).toMatchObject({
      failure: { code: 'record-signature' },
    });
  });

  it('the record of another round, and a second record of the same round', async () => {
    const code = { failure: { code: 'round-mismatch' } };
    const otherRound = '018f3c2e-0000-7000-8000-0000000000a2';
    expect(await acceptRound(county.record, expected({ round: otherRound }))).toMatchObject(code);
    const second = await sealedWith({ ...county.payload, number: 2 });
    expect(await acceptRound(second, expected({ heldR: county.R }))).toMatchObject(code);
  });

  it('an issuer that has signed papers of another round', async () => {
    const seen = [town.payload.issuer.n, county.payload.issuer.n];
    expect(await acceptRound(county.record, expected({ otherIssuers: seen }))).toMatchObject({
      failure: { code: 'issuer-reused' },
    });
  });

  it('a count key that is no point of the curve', async () => {
    const countKey = toBase64url(concat(Uint8Array.of(4), new Uint8Array(64).fill(1)));
    const record = await sealedWith({ ...county.payload, countKey });
    expect(await acceptRound(record, expected())).toMatchObject({ failure: { code: 'count-key' } });
  });

  it('an opening of another record, or with fewer than 5 on the roll', async () => {
    const opening = (R: Bytes, present: number) =>
      signRecord(
        'piaojue-opening',
        { round: toBase64url(R), present, rollHash: toBase64url(new Uint8Array(32)), stations: [] },
        county.recordKeys.privateKey,
        county.recordKey.kid,
      );
    const accept = async (R: Bytes, present: number) =>
      acceptOpening(await opening(R, present), county.R, expected());
    expect((await accept(county.R, 5)).ok).toBe(true);
    expect(await accept(town.R, 231)).toMatchObject({ failure: { code: 'round-mismatch' } });
    expect(await accept(county.R, 4)).toMatchObject({
      failure: { code: 'roll-too-small', facts: { least: 5 } },
    });
  });

  it('a receipt for another round, paper or ballot, or signed by somebody else', async () => {
    const filled = await fillBallot(await takePaper(county), county.payload, {});
    const differs = toBase64url(new Uint8Array(32).fill(9));
    for (const member of ['round', 'paper', 'ballot']) {
      const receipt = await receiptFor(county, filled, { [member]: differs });
      expect(await checkReceipt(filled, receipt, recordKeys())).toMatchObject({
        failure: { code: 'receipt-differs' },
      });
    }
    const foreign = await signRecord(
      'piaojue-receipt',
      {
        round: toBase64url(county.R),
        paper: toBase64url(filled.paper),
        ballot: toBase64url(filled.ballot),
      },
      town.recordKeys.privateKey,
      town.recordKey.kid,
    );
    expect(await checkReceipt(filled, foreign, recordKeys())).toMatchObject({
      failure: { code: 'record-signature' },
    });
  });
});
