import { beforeAll, describe, expect, it } from 'vitest';
import { writeBundle, type Bundle } from '../../shared/ballot/protocol/bundle.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { verify } from '../../shared/ballot/protocol/verify.ts';
import { changed, codesOf, everybodyVotes, flipped, publish } from '../support/bundles.ts';
import { newRecordSigner, openHall, signedBy, type Hall } from '../support/halls.ts';

let hall: Hall;
let bundle: Bundle;
const otherHash = toBase64url(new Uint8Array(32).fill(7));

beforeAll(async () => {
  hall = await openHall();
  await everybodyVotes(hall);
  bundle = await publish(hall);
});

describe('record-signature', () => {
  it('is a record signed by a key that does not stand in the bundle', async () => {
    const stranger = await newRecordSigner();
    const round = await signedBy(stranger, 'piaojue-round', hall.round);
    expect(await codesOf({ ...bundle, round })).toContain('record-signature');
  });

  it('is a record of another type, whoever signed it', async () => {
    expect(await codesOf({ ...bundle, opening: bundle.seal })).toContain('record-signature');
  });

  it('is a signature over another payload', async () => {
    const [header, , signature] = bundle.tally.split('.');
    const [, payload] = bundle.seal.split('.');
    const tally = [header, payload, signature].join('.');
    expect(await codesOf({ ...bundle, tally })).toContain('record-signature');
  });

  it('is a record key that is not the thumbprint it claims, stands twice or signs nothing', async () => {
    const { recordKey } = hall.records;
    const { recordKey: other } = await newRecordSigner();
    for (const keys of [
      [{ ...recordKey, kid: other.kid }],
      [recordKey, recordKey],
      [recordKey, other],
    ]) {
      expect(await codesOf({ ...bundle, recordKeys: { keys } })).toContain('record-signature');
    }
  });

  it('is a record key that the device does not know from its card', async () => {
    const { recordKey } = await newRecordSigner();
    expect(await codesOf(bundle, { recordKeys: { keys: [recordKey] } })).toEqual([
      'record-signature',
    ]);
    expect(
      await codesOf(bundle, { recordKeys: { keys: [recordKey, hall.records.recordKey] } }),
    ).toEqual([]);
  });
});

describe('round-mismatch', () => {
  it('is an opening, seal or tally of a foreign round', async () => {
    const foreign = <Payload extends object>(payload: Payload) => ({
      ...payload,
      round: otherHash,
    });
    expect(await codesOf(await publish(hall, { opening: foreign }))).toEqual(['round-mismatch']);
    expect(await codesOf(await publish(hall, { seal: foreign }))).toEqual(['round-mismatch']);
    expect(await codesOf(await publish(hall, { tally: foreign }))).toEqual(['round-mismatch']);
  });

  it('is a seal over another opening, or a tally over another seal', async () => {
    const opening = await publish(hall, { seal: (seal) => ({ ...seal, opening: otherHash }) });
    expect(await codesOf(opening)).toEqual(['round-mismatch']);
    const seal = await publish(hall, { tally: (tally) => ({ ...tally, seal: otherHash }) });
    expect(await codesOf(seal)).toEqual(['round-mismatch']);
  });

  it('is another round record or opening than the device was given', async () => {
    const shown = await signedBy(hall.records, 'piaojue-round', { ...hall.round, number: 2 });
    expect(await codesOf(bundle, { round: shown })).toEqual(['round-mismatch']);
    const { opening } = await publish(hall);
    expect(await codesOf(bundle, { opening })).toEqual(['round-mismatch']);
    expect(await codesOf(bundle, { round: bundle.round, opening: bundle.opening })).toEqual([]);
  });
});

describe('roll-hash', () => {
  it('is a name, a key or an entry that was changed after opening', async () => {
    const rename = changed(bundle.roll, 2, (entry) => ({ ...entry, name: '别人' }));
    expect(await codesOf({ ...bundle, roll: rename })).toEqual(['roll-hash']);
    const rekey = changed(bundle.roll, 2, (entry) => ({ ...entry, deviceKey: null }));
    expect(await codesOf({ ...bundle, roll: rekey })).toEqual(['roll-hash', 'issue-not-on-roll']);
  });

  it('is a roll in another order, although its entries are those that were signed', async () => {
    const { findings } = await verify(writeBundle({ ...bundle, roll: bundle.roll.toReversed() }));
    expect(findings).toEqual([{ code: 'roll-hash', detail: 'the roll is not in order' }]);
  });

  it('is a number present that is not the length of the roll', async () => {
    const more = await publish(hall, { opening: (opening) => ({ ...opening, present: 8 }) });
    expect((await verify(writeBundle(more))).findings).toEqual([
      { code: 'roll-hash', detail: 'present is 8, on the roll are 7' },
    ]);
  });

  it('is one device on the roll for two deputies', async () => {
    const twice = await openHall();
    const [first] = twice.devices;
    const shared = changed(twice.roll, 6, (entry) => ({ ...entry, deviceKey: first?.key ?? null }));
    twice.roll.splice(0, 7, ...shared);
    await everybodyVotes({ ...twice, devices: twice.devices.slice(0, 6) });
    expect(await codesOf(await publish(twice))).toEqual(['roll-hash']);
  });
});

describe('countersignature', () => {
  it('is one that does not hold, under seal or tally', async () => {
    for (const under of ['seal', 'tally'] as const) {
      const countersignatures = changed(bundle.countersignatures, 0, (entry) => ({
        ...entry,
        [under]: flipped(entry[under]),
      }));
      expect(await codesOf({ ...bundle, countersignatures })).toEqual(['countersignature']);
    }
  });

  it('is one by somebody who is no scrutineer of the round', async () => {
    const countersigners = [...hall.scrutineers, ...hall.tellers.slice(0, 1)];
    expect(await codesOf(await publish(hall, { countersigners }))).toEqual(['countersignature']);
  });

  it('is one scrutineer twice, and does not make two of one', async () => {
    const [one] = hall.scrutineers;
    const countersigners = one === undefined ? [] : [one, one];
    const { findings } = await verify(writeBundle(await publish(hall, { countersigners })));
    expect(findings.map(({ detail }) => detail.replace(/^\S{87} /, ''))).toEqual([
      'stands twice',
      '1 scrutineers signed, needed are 2',
    ]);
  });

  it('is too few, and none when none are needed', async () => {
    const one = { countersigners: hall.scrutineers.slice(0, 1) };
    expect(await codesOf(await publish(hall, one))).toEqual(['countersignature']);
    const without = await openHall({ scrutineersNeeded: 0, round: { scrutineers: [] } });
    await everybodyVotes(without);
    expect(await codesOf(await publish(without))).toEqual([]);
  });

  it('may stand in any order', async () => {
    const countersignatures = bundle.countersignatures.toReversed();
    expect(await codesOf({ ...bundle, countersignatures })).toEqual([]);
  });
});
