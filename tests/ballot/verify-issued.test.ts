import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../shared/ballot/protocol/bundle.ts';
import type { IssuedEntry } from '../../shared/ballot/protocol/trees.ts';
import { changed, codesOf, everybodyVotes, flipped, publish } from '../support/bundles.ts';
import {
  deputyId,
  issue,
  issuedEntry,
  makePaper,
  newSigner,
  openHall,
  type Hall,
  type Signer,
} from '../support/halls.ts';

let hall: Hall;
let bundle: Bundle;

beforeAll(async () => {
  hall = await openHall({ withoutDevice: 1 });
  const withDevice = { ...hall, devices: hall.devices.slice(0, 5) };
  await everybodyVotes(withDevice);
  await issue(hall, 5);
  await issue(hall, 5, 'replacement');
  await issue(hall, 6, 'kiosk');
  bundle = await publish(hall);
});

/** The codes when the server seals these issued names instead. */
async function whenIssued(issued: readonly IssuedEntry[]): Promise<string[]> {
  return codesOf(await publish({ ...hall, issued: [...issued] }));
}

function entry(at: number): IssuedEntry {
  const found = hall.issued[at];
  if (found === undefined) throw new Error(`nothing issued at ${at}`);
  return found;
}

describe('issue-signature', () => {
  it('is none in a hall with devices, a replacement and a kiosk', async () => {
    expect(await codesOf(bundle)).toEqual([]);
  });

  it('is a signature that does not hold, or was given for another name or blinded value', async () => {
    const altered = { ...entry(0), signature: flipped(entry(0).signature) };
    expect(await whenIssued(changed(hall.issued, 0, () => altered))).toEqual(['issue-signature']);
    const { blinded } = await makePaper(hall);
    const elsewhere = { ...entry(0), blinded };
    expect(await whenIssued(changed(hall.issued, 0, () => elsewhere))).toEqual(['issue-signature']);
  });

  it('is a teller whose signature does not hold', async () => {
    const altered = await issuedBy('kiosk', hall.tellers);
    const [one, two] = altered.tellers;
    if (one === undefined || two === undefined) throw new Error('two tellers signed');
    const tellers = [{ ...one, signature: flipped(one.signature) }, two];
    expect(await whenIssued(changed(hall.issued, 7, () => ({ ...altered, tellers })))).toEqual([
      'issue-signature',
    ]);
  });

  it('is one teller only, one teller twice, three tellers, or somebody who is none', async () => {
    const [one, two] = hall.tellers;
    if (one === undefined || two === undefined) throw new Error('the hall has two tellers');
    for (const tellers of [[one], [], [one, await newSigner('a stranger')]]) {
      const kiosk = await issuedBy('kiosk', tellers);
      expect(await whenIssued(changed(hall.issued, 7, () => kiosk))).toEqual(['issue-signature']);
    }
    const twice = await issuedBy('kiosk', [one, one]);
    // One key twice is not in strictly ascending order either.
    expect(await whenIssued(changed(hall.issued, 7, () => twice))).toEqual([
      'issue-signature',
      'issued-root',
    ]);
  });

  it('is a teller beside a device, which signs alone', async () => {
    const { blinded } = await makePaper(hall);
    const [device] = hall.devices;
    if (device === undefined) throw new Error('the hall has deputies');
    const signed = await issuedEntry(hall, deputyId(0), 'device', blinded, device, hall.tellers);
    expect(await whenIssued(changed(hall.issued, 0, () => signed))).toEqual(['issue-signature']);
  });

  async function issuedBy(via: 'kiosk' | 'paper', tellers: Hall['tellers']): Promise<IssuedEntry> {
    const { blinded } = await makePaper(hall);
    return issuedEntry(hall, deputyId(6), via, blinded, hall.station, tellers);
  }
});

describe('issue-not-on-roll', () => {
  it('is a name that is not on the roll', async () => {
    const { blinded } = await makePaper(hall);
    const stranger = await issuedEntry(hall, 'd-9999', 'kiosk', blinded, hall.station);
    expect(await whenIssued([...hall.issued, stranger])).toEqual(['issue-not-on-roll']);
  });

  it('is a device that is not the one on the roll, or a deputy without any', async () => {
    const device = await newSigner('another device');
    for (const [at, number] of [
      [0, 0],
      [7, 6],
    ] as const) {
      const { blinded } = await makePaper(hall);
      const other = await issuedEntry(hall, deputyId(number), 'device', blinded, device);
      expect(await whenIssued(changed(hall.issued, at, () => other))).toEqual([
        'issue-not-on-roll',
      ]);
    }
  });

  it('is a kiosk or a paper terminal that the opening does not list', async () => {
    const station = await newSigner('k-9');
    for (const via of ['kiosk', 'paper'] as const) {
      const { blinded } = await makePaper(hall);
      const other = await issuedEntry(hall, deputyId(6), via, blinded, station);
      expect(await whenIssued(changed(hall.issued, 7, () => other))).toEqual(['issue-not-on-roll']);
    }
  });
});

describe('issue-twice', () => {
  it('is a second paper in one name that replaces none', async () => {
    const { blinded } = await makePaper(hall);
    const second = await issuedEntry(hall, deputyId(0), 'kiosk', blinded, hall.station);
    expect(await whenIssued([...hall.issued, second])).toEqual(['issue-twice']);
    expect(await whenIssued([...hall.issued, entry(0)])).toEqual(['issue-twice', 'issued-root']);
  });

  it('is a blinded value that stands in two names', async () => {
    const blinded = Uint8Array.from(entry(0).blinded);
    const repeated = await issuedEntry(hall, deputyId(6), 'kiosk', blinded, hall.station);
    expect(await whenIssued(changed(hall.issued, 7, () => repeated))).toEqual(['issue-twice']);
  });

  it('is a replacement without a first entry', async () => {
    expect(await whenIssued(hall.issued.toSpliced(5, 1))).toEqual(['issue-twice']);
  });

  it('is a second replacement in one name', async () => {
    const first = await replacementBy(await newSigner('third'));
    const second = await replacementBy(await newSigner('fourth'));
    expect(await whenIssued([...hall.issued, first, second])).toEqual([
      'issue-twice',
      'issued-root',
    ]);
  });

  it('is a replacement by the own device of the roll, by that of another, or by a station', async () => {
    for (const signer of [...hall.devices.slice(0, 2), hall.station]) {
      const replacement = await replacementBy(signer);
      expect(await whenIssued([...hall.issued, replacement])).toEqual(['issue-twice']);
    }
  });

  it('is one new device that replaces those of two deputies', async () => {
    const device = await newSigner('one for two');
    const both = await Promise.all(
      [0, 1].map(async (number) => {
        const { blinded } = await makePaper(hall);
        return issuedEntry(hall, deputyId(number), 'replacement', blinded, device);
      }),
    );
    expect(await whenIssued([...hall.issued, ...both])).toEqual(['issue-twice']);
  });

  async function replacementBy(signer: Signer): Promise<IssuedEntry> {
    const { blinded } = await makePaper(hall);
    return issuedEntry(hall, deputyId(0), 'replacement', blinded, signer);
  }
});

describe('issued-root', () => {
  it('is an entry that was changed, dropped or added after sealing', async () => {
    const { blinded } = await makePaper(hall);
    const device = hall.devices[0];
    if (device === undefined) throw new Error('the hall has deputies');
    const other = await issuedEntry(hall, deputyId(0), 'device', blinded, device);
    const issued = changed(bundle.issued, 0, () => other);
    expect(await codesOf({ ...bundle, issued })).toEqual(['issued-root']);
    expect(await codesOf({ ...bundle, issued: bundle.issued.slice(1) })).toEqual([
      'issued-root',
      'figures-do-not-add-up',
    ]);
    const added = await issuedEntry(
      hall,
      deputyId(0),
      'replacement',
      blinded,
      await newSigner('x'),
    );
    expect(await codesOf({ ...bundle, issued: bundle.issued.toSpliced(1, 0, added) })).toEqual([
      'issued-root',
      'figures-do-not-add-up',
    ]);
  });

  it('is another order of the names, or of the tellers of one', async () => {
    expect(await codesOf({ ...bundle, issued: bundle.issued.toReversed() })).toEqual([
      'issued-root',
    ]);
    const issued = changed(bundle.issued, 7, (one) => ({
      ...one,
      tellers: one.tellers.toReversed(),
    }));
    expect(await codesOf({ ...bundle, issued })).toEqual(['issued-root']);
  });
});
