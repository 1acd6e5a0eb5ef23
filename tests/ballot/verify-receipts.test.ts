import { beforeAll, describe, expect, it } from 'vitest';
import { writeBundle, type Bundle } from '../../shared/ballot/protocol/bundle.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import { codesOf, everybodyVotes, publish } from '../support/bundles.ts';
import {
  cast,
  newRecordSigner,
  openHall,
  receiptFor,
  signedBy,
  type Cast,
  type Hall,
  type Paper,
} from '../support/halls.ts';

let hall: Hall;
let bundle: Bundle;
let paper: Paper;
let first: Cast;

beforeAll(async () => {
  hall = await openHall();
  const { papers, casts } = await everybodyVotes(hall);
  const [onePaper, oneCast] = [papers[0], casts[0]];
  if (onePaper === undefined || oneCast === undefined) throw new Error('everybody voted');
  [paper, first] = [onePaper, oneCast];
  bundle = await publish(hall);
});

describe('receipt-not-honoured', () => {
  it('is a ballot that is not in the box', async () => {
    const [, ...box] = hall.box;
    const dropped = await publish({ ...hall, box });
    const held = { receipts: [await receiptFor(hall, first)] };
    const { findings, facts } = await verify(writeBundle(dropped), held);
    expect(findings.map(({ code }) => code)).toEqual(['receipt-not-honoured']);
    expect(facts?.receipts).toEqual({
      shown: 1,
      honoured: 0,
    });
  });

  it('is another ballot in the box in the place of the own', async () => {
    const held = { receipts: [await receiptFor(hall, first)] };
    const other: Cast[] = [];
    await cast({ ...hall, box: other }, paper, { A02: 'for' });
    const box = [...other, ...hall.box.slice(1)];
    expect(await codesOf(await publish({ ...hall, box }), held)).toEqual(['receipt-not-honoured']);
  });

  it('is a receipt of another round', async () => {
    const { ballot } = first;
    const receipt = await signedBy(hall.records, 'piaojue-receipt', {
      round: toBase64url(new Uint8Array(32)),
      paper: toBase64url(first.paper),
      ballot: toBase64url(ballot),
    });
    expect(await codesOf(bundle, { receipts: [receipt] })).toEqual(['receipt-not-honoured']);
  });

  it('is not said of a receipt that the server never signed', async () => {
    const stranger = { ...hall, records: await newRecordSigner() };
    const receipt = await receiptFor(stranger, first);
    expect(await codesOf(bundle, { receipts: [receipt] })).toEqual(['record-signature']);
  });
});
