import { beforeAll, describe, expect, it } from 'vitest';
import { writeBundle, type Bundle } from '../../shared/ballot/protocol/bundle.ts';
import { toBase64url } from '../../shared/ballot/protocol/bytes.ts';
import { verify, type HeldJson } from '../../shared/ballot/protocol/verify.ts';
import { changed, codesOf, publish } from '../support/bundles.ts';
import {
  cast,
  deputyId,
  issue,
  issuedEntry,
  makePaper,
  newSigner,
  openHall,
  receiptFor,
  type Cast,
  type Hall,
  type Paper,
} from '../support/halls.ts';

let hall: Hall;
let bundle: Bundle;
const papers: Paper[] = [];
const casts: Cast[] = [];

/** 0–5 vote by device, 5's device is replaced; 6 asks for nothing; 7 votes at the kiosk, 8 on paper. */
beforeAll(async () => {
  hall = await openHall({ deputies: 9, withoutDevice: 2 });
  for (const number of [0, 1, 2, 3, 4, 5]) papers.push(await issue(hall, number));
  for (const paper of papers.slice(0, 5)) casts.push(await cast(hall, paper, { A01: 'for' }));
  papers.push(await issue(hall, 5, 'replacement'));
  await cast(hall, await issue(hall, 7, 'kiosk'));
  await cast(hall, await issue(hall, 8, 'paper'));
  bundle = await publish(hall);
});

function paperOf(number: number): Paper {
  const paper = papers[number];
  if (paper === undefined) throw new Error(`deputy ${number} has no paper`);
  return paper;
}

function castOf(number: number): Cast {
  const made = casts[number];
  if (made === undefined) throw new Error(`deputy ${number} did not vote`);
  return made;
}

/** What the device of this deputy kept who took a paper and voted. */
async function heldBy(number: number): Promise<Required<HeldJson>> {
  const { key, signature, blinded } = paperOf(number);
  return {
    ...nameOf(number),
    recordKeys: { keys: [hall.records.recordKey] },
    round: bundle.round,
    opening: bundle.opening,
    receipts: [await receiptFor(hall, castOf(number))],
    papers: [{ key: toBase64url(key), signature: toBase64url(signature) }],
    blinded: toBase64url(blinded),
  };
}

function nameOf(number: number): { deputy: string; deviceKey: string } {
  const device = hall.devices[number];
  if (device === undefined) throw new Error(`no deputy ${number}`);
  return { deputy: deputyId(number), deviceKey: toBase64url(device.key) };
}

/** The key of the new device of deputy 5. */
function replacementKey(): string {
  const replacement = hall.issued.find(({ via }) => via === 'replacement');
  if (replacement === undefined) throw new Error('no device was replaced');
  return toBase64url(replacement.key);
}

describe('what a device kept', () => {
  it('fits the sound bundle: the receipt is honoured, the own name stands there once', async () => {
    const { findings, facts } = await verify(writeBundle(bundle), await heldBy(0));
    expect(findings).toEqual([]);
    expect(facts?.receipts).toEqual({ shown: 1, honoured: 1 });
    expect(facts?.own).toEqual({ deputy: 'd-0000', onRoll: true, vias: ['device'] });
  });

  it('may be nothing at all, or any part of it', async () => {
    expect(await codesOf(bundle, {})).toEqual([]);
    for (const [name, value] of Object.entries(await heldBy(0))) {
      expect(await codesOf(bundle, { [name]: value })).toEqual([]);
    }
  });

  it('is malformed with an unknown member or one in another form', async () => {
    const text = writeBundle(bundle);
    for (const held of [
      { receipt: [] },
      { papers: {} },
      { receipts: ['x'] },
      { blinded: 'AAAA' },
      7,
    ]) {
      const { findings } = await verify(text, held);
      expect(findings.map(({ code }) => code)).toContain('malformed');
    }
  });
});

describe('entry-not-mine', () => {
  it('is a roll on which the own name is missing, unless the device asked for nothing', async () => {
    const { deviceKey } = nameOf(0);
    for (const held of [{ deputy: 'd-9999' }, { deputy: 'd-9999', deviceKey }]) {
      expect(await codesOf(bundle, held)).toEqual(['entry-not-mine']);
      expect(await codesOf(bundle, { ...held, blinded: null })).toEqual([]);
    }
  });

  it('is a roll on which another device stands for the own one', async () => {
    const { deviceKey } = nameOf(1);
    expect(await codesOf(bundle, { deputy: 'd-0000', deviceKey })).toEqual(['entry-not-mine']);
    expect(await codesOf(bundle, nameOf(7))).toEqual(['entry-not-mine']);
  });

  it('is a device key that stands beside no name', async () => {
    const { key } = await newSigner('unknown');
    expect(await codesOf(bundle, { deviceKey: toBase64url(key) })).toEqual(['entry-not-mine']);
  });

  it('is a paper issued to a device that asked for none', async () => {
    expect(await codesOf(bundle, { ...nameOf(0), blinded: null })).toEqual(['entry-not-mine']);
    expect(await codesOf(bundle, { deputy: 'd-0000', blinded: null })).toEqual(['entry-not-mine']);
    expect(await codesOf(bundle, { ...nameOf(6), blinded: null })).toEqual([]);
  });

  it('is a paper issued for another blinded value than the device sent', async () => {
    const blinded = toBase64url((await makePaper(hall)).blinded);
    expect(await codesOf(bundle, { ...nameOf(0), blinded })).toEqual(['entry-not-mine']);
  });

  it('is the own blinded value beside the name of another', async () => {
    const blinded = toBase64url(paperOf(1).blinded);
    expect(await codesOf(bundle, { ...nameOf(6), blinded })).toEqual(['entry-not-mine']);
  });

  it('is a paper that was taken and stands beside no name', async () => {
    const issued = hall.issued.filter(({ deputy }) => deputy !== 'd-0000');
    const without = await publish({ ...hall, issued });
    const { deputy, deviceKey, blinded, papers: kept, receipts } = await heldBy(0);
    for (const held of [
      { deputy, blinded },
      { deputy, deviceKey, blinded, papers: kept, receipts: [] },
      { deputy, deviceKey, blinded, papers: [], receipts },
      { blinded },
    ]) {
      expect(await codesOf(without, held)).toContain('entry-not-mine');
    }
  });

  it('is not a request that never arrived, of which the device has neither paper nor receipt', async () => {
    const blinded = toBase64url((await makePaper(hall)).blinded);
    const held = { ...nameOf(6), blinded, papers: [], receipts: [] };
    expect(await codesOf(bundle, held)).toEqual([]);
  });

  it('is not the new device of the own replacement, nor the old one that it replaced', async () => {
    const deviceKey = replacementKey();
    const blinded = toBase64url(paperOf(6).blinded);
    for (const held of [
      { deputy: 'd-0005', deviceKey, blinded },
      { deputy: 'd-0005', blinded },
      { deviceKey, blinded },
      { ...nameOf(5), blinded: toBase64url(paperOf(5).blinded) },
    ]) {
      const { findings, facts } = await verify(writeBundle(bundle), held);
      expect(findings).toEqual([]);
      expect(facts?.own).toEqual({
        deputy: 'd-0005',
        onRoll: true,
        vias: ['device', 'replacement'],
      });
    }
  });

  it('is a replacement under the own key for what the new device never sent', async () => {
    const deviceKey = replacementKey();
    const blinded = toBase64url((await makePaper(hall)).blinded);
    expect(await codesOf(bundle, { deputy: 'd-0005', deviceKey, blinded })).toEqual([
      'entry-not-mine',
    ]);
  });

  it('is not a paper taken at the kiosk, on paper or with another device: that is shown', async () => {
    for (const [number, vias] of [
      [7, ['kiosk']],
      [8, ['paper']],
    ] as const) {
      const { findings, facts } = await verify(writeBundle(bundle), {
        deputy: deputyId(number),
        blinded: null,
      });
      expect(findings).toEqual([]);
      expect(facts?.own).toEqual({ deputy: deputyId(number), onRoll: true, vias });
    }
    const device = await newSigner('somebody');
    const { blinded } = await makePaper(hall);
    const replacement = await issuedEntry(hall, 'd-0000', 'replacement', blinded, device);
    const replaced = await publish({ ...hall, issued: [...hall.issued, replacement] });
    const { opening: _, ...held } = await heldBy(0);
    const { findings, facts } = await verify(writeBundle(replaced), held);
    expect(findings).toEqual([]);
    expect(facts?.own?.vias).toEqual(['device', 'replacement']);
  });

  it('is found in an issued entry that the server put in the place of the own', async () => {
    const device = hall.devices[0];
    if (device === undefined) throw new Error('the hall has deputies');
    const { blinded } = await makePaper(hall);
    const forged = await issuedEntry(hall, 'd-0000', 'device', blinded, device);
    const issued = changed(hall.issued, 0, () => forged);
    const { opening: _, ...held } = await heldBy(0);
    expect(await codesOf(await publish({ ...hall, issued }), held)).toEqual(['entry-not-mine']);
  });
});
